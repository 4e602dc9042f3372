/**
 * The status chip beside the box in use: how many notes of which severity, or
 * why nothing is checked, and under which section of the policy the draft
 * falls. Two buttons: the notes, and the mode.
 */
import type { VNode } from 'preact';
import type { Severity } from '../../shared/findings';
import { ChevronIcon, PersonIcon, SchoolIcon, ToneIcon } from './icons';
import { plural, t } from './strings';
import { trusted } from './trusted';
import type { ChipView, UiActions } from './view';
import { SEVERITIES } from './view';

const COUNT_KEYS: Readonly<Record<Severity, string>> = {
  error: 'content_count_error',
  warning: 'content_count_warning',
  note: 'content_count_note',
};

export function totalOf(counts: ChipView['counts']): number {
  return SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
}

/** "Checks are off: the checker did not answer" */
export function offStatus(reason: string): string {
  return reason === '' ? t('content_off') : t('content_off_reason', reason);
}

/** One sentence for the state, used on the chip, in its tooltip and in the panel. */
export function statusOf(chip: ChipView): string {
  switch (chip.tone) {
    case 'off':
      return offStatus(chip.reason);
    case 'checking':
      return t('content_checking');
    case 'ready':
      return t('content_ready');
    case 'clear':
      return t('content_clear');
    case 'error':
    case 'warning':
    case 'note':
      return plural('content_notes', totalOf(chip.counts));
  }
}

/** "Personal", "Professional", or "Professional: @account" */
export function modeLabel(chip: ChipView): string {
  if (chip.mode === 'personal') return t('content_mode_personal');
  return chip.account === null
    ? t('content_mode_professional')
    : t('content_mode_professional_account', chip.account);
}

function Counts({ counts }: { counts: ChipView['counts'] }): VNode {
  return (
    <span class="counts" aria-hidden="true">
      {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
        <span key={severity} class={`count ${severity}`}>
          <ToneIcon tone={severity} />
          {counts[severity]}
        </span>
      ))}
    </span>
  );
}

/** "2 policy notes: 1 serious, 1 to check", for a reader. */
function spokenStatus(chip: ChipView): string {
  const status = statusOf(chip);
  const parts = SEVERITIES.filter((severity) => chip.counts[severity] > 0).map((severity) =>
    t(COUNT_KEYS[severity], String(chip.counts[severity])),
  );
  return parts.length === 0 ? status : `${status}: ${parts.join(', ')}`;
}

interface ChipProps {
  readonly chip: ChipView;
  readonly panelOpen: boolean;
  readonly actions: UiActions;
}

export function Chip({ chip, panelOpen, actions }: ChipProps): VNode {
  const total = totalOf(chip.counts);
  return (
    <div class={`chip tone-${chip.tone}`} role="group" aria-label={t('content_name')}>
      <button
        type="button"
        class="chip-status"
        aria-label={spokenStatus(chip)}
        title={statusOf(chip)}
        onClick={trusted(actions.openFromChip)}
      >
        {total > 0 ? <Counts counts={chip.counts} /> : <ToneIcon tone={chip.tone} />}
        <span class="chip-text">
          {total > 0 ? plural('content_notes_word', total) : statusOf(chip)}
        </span>
      </button>
      <button
        type="button"
        class="chip-mode"
        aria-expanded={panelOpen}
        aria-haspopup="dialog"
        aria-label={t('content_mode_button', modeLabel(chip))}
        title={t('content_mode_button', modeLabel(chip))}
        onClick={trusted(actions.togglePanel)}
      >
        {chip.mode === 'professional' ? <SchoolIcon /> : <PersonIcon />}
        <span class="chip-text">{modeLabel(chip)}</span>
        <ChevronIcon to="down" />
      </button>
    </div>
  );
}
