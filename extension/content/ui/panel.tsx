/**
 * The panel behind the chip: the state in a sentence, the choice between
 * personal and professional use for this draft, and which policy is checked.
 */
import type { VNode } from 'preact';
import type { Mode } from '../../shared/findings';
import { statusOf } from './chip';
import { CloseIcon, PersonIcon, SchoolIcon, ToneIcon } from './icons';
import { t } from './strings';
import { trusted } from './trusted';
import type { ChipView, PanelView, UiActions } from './view';

interface ChoiceProps {
  readonly mode: Mode;
  readonly chosen: boolean;
  readonly actions: UiActions;
}

function Choice({ mode, chosen, actions }: ChoiceProps): VNode {
  return (
    <label class="choice">
      {mode === 'professional' ? <SchoolIcon /> : <PersonIcon />}
      <span>
        <strong>{t(`content_mode_${mode}`)}</strong>
        <span class="quiet">{t(`content_mode_${mode}_help`)}</span>
      </span>
      <input
        type="radio"
        class="dot"
        name="mode"
        value={mode}
        checked={chosen}
        onChange={trusted(() => actions.setMode(mode))}
      />
    </label>
  );
}

interface PanelProps {
  readonly chip: ChipView;
  readonly panel: PanelView;
  readonly actions: UiActions;
}

export function Panel({ chip, panel, actions }: PanelProps): VNode {
  return (
    <section class="sheet panel" role="dialog" aria-label={t('content_panel')} tabIndex={-1}>
      <header>
        <span class={`badge ${chip.tone}`}>
          <ToneIcon tone={chip.tone} />
        </span>
        <p class="panel-status">{statusOf(chip)}</p>
        <button
          type="button"
          class="plain close"
          aria-label={t('content_close')}
          onClick={trusted(actions.close)}
        >
          <CloseIcon />
        </button>
      </header>
      {panel.remarks.map((remark) => (
        <p key={remark} class="remark">
          {remark}
        </p>
      ))}
      <fieldset class="choices">
        <legend class="caption">{t('content_mode_choose')}</legend>
        <Choice mode="personal" chosen={chip.mode === 'personal'} actions={actions} />
        <Choice mode="professional" chosen={chip.mode === 'professional'} actions={actions} />
      </fieldset>
      <footer>
        <p class="quiet policy">
          {panel.policyTitle}
          {panel.policyApproved !== '' && <span>{panel.policyApproved}</span>}
          {panel.policyContact !== '' && (
            <span>{t('content_policy_contact', panel.policyContact)}</span>
          )}
        </p>
        <button type="button" class="plain link" onClick={trusted(actions.openOptions)}>
          {t('content_settings')}
        </button>
      </footer>
    </section>
  );
}
