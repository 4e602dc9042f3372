/**
 * Which section of the policy holds for a draft: professional use on a
 * configured official account, personal use everywhere else. What the person
 * chose for this draft wins over both.
 *
 * Limits: an account that the page does not show counts as personal.
 */
import type { Mode } from '../shared/findings';
import { isOfficialAccount } from '../shared/handles';

/** Example: `modeOf(null, '@PACTCharter', ['pactcharter'])` is `'professional'`. */
export function modeOf(
  chosen: Mode | null,
  account: string | null,
  officialAccounts: readonly string[],
): Mode {
  if (chosen !== null) return chosen;
  return account !== null && isOfficialAccount(account, officialAccounts)
    ? 'professional'
    : 'personal';
}

/** What people chose, by the composer it was chosen in: the parts of a thread are one draft. */
export class ModeChoices {
  readonly #chosen = new WeakMap<Element, Mode>();

  of(composer: Element): Mode | null {
    return this.#chosen.get(composer) ?? null;
  }

  choose(composer: Element, mode: Mode): void {
    this.#chosen.set(composer, mode);
  }

  forget(composer: Element): void {
    this.#chosen.delete(composer);
  }

  /** A composer was replaced by the page; its draft goes on in the new one. */
  move(from: Element, to: Element): void {
    const mode = this.#chosen.get(from);
    if (mode === undefined || from === to) return;
    this.#chosen.delete(from);
    this.#chosen.set(to, mode);
  }
}
