/**
 * The findings that the person put aside, for one draft. A dismissed finding
 * stays away however often the draft is checked again; other words that touch
 * the same clause are shown.
 *
 * Kept in memory only, and forgotten with the draft.
 */
import type { Finding } from '../shared/findings';

export class Dismissals {
  readonly #keys = new Set<string>();

  static #key({ clause, rule, quote }: Finding): string {
    return JSON.stringify([clause, rule, quote]);
  }

  add(finding: Finding): void {
    this.#keys.add(Dismissals.#key(finding));
  }

  has(finding: Finding): boolean {
    return this.#keys.has(Dismissals.#key(finding));
  }

  clear(): void {
    this.#keys.clear();
  }
}
