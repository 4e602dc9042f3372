/**
 * Tells a screen reader what was found: "2 policy notes. First: …", politely,
 * once per change of the set, and only after the typing has paused for a
 * second. Nothing is said while the set stays the same.
 */
import type { ClauseView, Finding } from '../../shared/findings';
import { plural, t } from './strings';

/** Quiet time before a change is spoken, in milliseconds. */
export const ANNOUNCE_AFTER_MS = 1000;

export class Announcer {
  #spoken = '';
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly region: Element) {}

  /** The findings shown now. */
  update(findings: readonly Finding[], clauses: Readonly<Record<string, ClauseView>>): void {
    this.#cancel();
    const set = findings.map(({ clause, quote }) => JSON.stringify([clause, quote])).join();
    if (set === this.#spoken) return;
    const first = findings[0];
    const label = first === undefined ? '' : (clauses[first.clause]?.label ?? first.clause);
    const words =
      first === undefined
        ? t('content_clear')
        : t('content_announce', plural('content_notes', findings.length), label);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#spoken = set;
      this.region.textContent = words;
    }, ANNOUNCE_AFTER_MS);
  }

  /** Another box is in use; what was said of the last one is no longer true. */
  reset(): void {
    this.#cancel();
    this.#spoken = '';
    this.region.textContent = '';
  }

  #cancel(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
