/**
 * Tells a screen reader what was found ("2 policy notes. First: …") or that
 * checks are off: politely, once per change, and only after a second of quiet.
 * Nothing is said while things stay the same, and what is no longer true is
 * taken out of the live region at once.
 */
import type { ClauseView, Finding } from '../../shared/findings';
import { plural, t } from './strings';
import type { Guard } from './view';

/** Quiet time before a change is spoken, in milliseconds. */
export const ANNOUNCE_AFTER_MS = 1000;

/** What a region that has said nothing yet stands for: a draft without notes. */
const NOTHING = '';

export class Announcer {
  #spoken = NOTHING;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly region: Element,
    private readonly guard: Guard,
  ) {}

  /** The findings shown now. */
  update(findings: readonly Finding[], clauses: Readonly<Record<string, ClauseView>>): void {
    const set = findings.map(({ clause, quote }) => JSON.stringify([clause, quote])).join();
    const first = findings[0];
    const label = first === undefined ? '' : (clauses[first.clause]?.label ?? first.clause);
    this.#say(set, () =>
      first === undefined
        ? t('content_clear')
        : t('content_announce', plural('content_notes', findings.length), label),
    );
  }

  /** Nothing is checked. */
  off(words: string): void {
    this.#say('off', () => words);
  }

  /** Another box is in use; what was said of the last one is no longer true. */
  reset(): void {
    this.#cancel();
    this.#spoken = NOTHING;
    this.region.textContent = '';
  }

  /** Says `words` in a second, unless the situation `key` was the last that was spoken of. */
  #say(key: string, words: () => string): void {
    this.#cancel();
    if (key === this.#spoken) return;
    this.region.textContent = '';
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#spoken = key;
      this.guard(() => {
        this.region.textContent = words();
      });
    }, ANNOUNCE_AFTER_MS);
  }

  #cancel(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
