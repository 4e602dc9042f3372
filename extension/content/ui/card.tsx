/**
 * The card of one finding: which clause, what in the draft may touch it, what
 * to do, and the policy's own words. It advises; nothing in it changes the
 * draft or holds back the post.
 */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { ChevronIcon, CloseIcon, ToneIcon } from './icons';
import type { ClauseView } from '../../shared/findings';
import { t } from './strings';
import { trusted } from './trusted';
import type { CardView, UiActions } from './view';

/** A clause up to this long, in UTF-16 units, is shown whole. */
const SHORT_CLAUSE_UNITS = 150;
/** Where the person's own words are longer than this, in code points, the middle is left out. */
const MAX_QUOTE_POINTS = 140;

function shorten(quote: string): string {
  const points = Array.from(quote.replace(/\s+/g, ' ').trim());
  if (points.length <= MAX_QUOTE_POINTS) return points.join('');
  const half = MAX_QUOTE_POINTS / 2;
  return `${points.slice(0, half).join('').trimEnd()} … ${points.slice(-half).join('').trimStart()}`;
}

interface EvidenceProps {
  readonly clause: ClauseView;
  readonly reasons: readonly string[];
}

/** The clause in the policy's own words, and what in the draft made it come up. */
function Evidence({ clause, reasons }: EvidenceProps): VNode {
  const [whole, setWhole] = useState(false);
  const [why, setWhy] = useState(false);
  const short = clause.lead === '' && clause.text.length <= SHORT_CLAUSE_UNITS;
  return (
    <div class="evidence">
      <p class="caption">{t('content_clause_text')}</p>
      <blockquote class={whole || short ? '' : 'clamped'}>
        {whole && clause.lead !== '' && `${clause.lead} `}
        {clause.text}
      </blockquote>
      <p class="toggles">
        {!short && (
          <button
            type="button"
            class="plain link"
            aria-expanded={whole}
            onClick={trusted(() => setWhole(!whole))}
          >
            {t(whole ? 'content_clause_less' : 'content_clause_more')}
          </button>
        )}
        {reasons.length > 0 && (
          <button
            type="button"
            class="plain link"
            aria-expanded={why}
            onClick={trusted(() => setWhy(!why))}
          >
            {t('content_why')}
          </button>
        )}
      </p>
      {why && (
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface StepperProps {
  readonly index: number;
  readonly total: number;
  readonly actions: UiActions;
}

function Stepper({ index, total, actions }: StepperProps): VNode {
  return (
    <div class="stepper">
      <button
        type="button"
        class="plain"
        aria-label={t('content_previous')}
        onClick={trusted(() => actions.showNext(-1))}
      >
        <ChevronIcon to="left" />
      </button>
      <span>{t('content_position', String(index + 1), String(total))}</span>
      <button
        type="button"
        class="plain"
        aria-label={t('content_next')}
        onClick={trusted(() => actions.showNext(1))}
      >
        <ChevronIcon to="right" />
      </button>
    </div>
  );
}

interface CardProps {
  readonly card: CardView;
  readonly actions: UiActions;
}

export function Card({ card, actions }: CardProps): VNode {
  const { finding, clause, mode } = card;
  return (
    <section
      class={`sheet card ${finding.severity}`}
      role="dialog"
      aria-labelledby="card-title"
      aria-describedby="card-message"
      tabIndex={-1}
    >
      <header>
        <span class={`badge ${finding.severity}`}>
          <ToneIcon tone={finding.severity} />
        </span>
        <p class="source">
          <span class="severity">{t(`content_severity_${finding.severity}`)}</span>
          <span class="label">{clause.label}</span>
        </p>
        <button
          type="button"
          class="plain close"
          aria-label={t('content_close')}
          onClick={trusted(actions.close)}
        >
          <CloseIcon />
        </button>
      </header>
      {/* Sections and buttons outlast the finding, for the focus is in one of them. */}
      <div class="body" key={`${finding.rule} ${finding.span.join()}`}>
        <h2 id="card-title">{clause.title}</h2>
        {!finding.message.includes(finding.quote) && (
          <p class="quote">{t('content_quoted', shorten(finding.quote))}</p>
        )}
        <p id="card-message">{finding.message}</p>
        <div class="advice">
          <p class="caption">{t('content_advice')}</p>
          <p>{finding.advice}</p>
        </div>
        <Evidence clause={clause} reasons={finding.why} />
        <p class="quiet decision">{t(`content_decision_${mode}`)}</p>
      </div>
      <footer>
        {card.total > 1 ? (
          <Stepper index={card.index} total={card.total} actions={actions} />
        ) : (
          <span />
        )}
        <button type="button" class="button" onClick={trusted(actions.dismiss)}>
          {t('content_dismiss')}
        </button>
      </footer>
    </section>
  );
}
