/**
 * The lists of official accounts as the text of a field, one account a line, and
 * back, with what is wrong in which line.
 */
import type { Site } from '../shared/findings';
import { accountKey, parseAccount, type AccountProblem } from '../shared/handles';

/** The same limit as in the protocol. */
export const MAX_ACCOUNTS = 200;

export interface LineProblem {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  readonly problem: AccountProblem;
}

export interface ReadAccounts {
  /** Canonical, each once, in the order of the lines. */
  readonly accounts: string[];
  readonly problems: readonly LineProblem[];
  readonly tooMany: boolean;
}

/** Reads the field of one site. Blank lines are skipped. */
export function readAccounts(site: Site, text: string): ReadAccounts {
  const byKey = new Map<string, string>();
  const problems: LineProblem[] = [];
  text.split('\n').forEach((raw, index) => {
    const line = raw.trim();
    if (line === '') return;
    const parsed = parseAccount(site, line);
    if (!parsed.ok) problems.push({ line: index + 1, text: line, problem: parsed.problem });
    else if (!byKey.has(accountKey(parsed.account)))
      byKey.set(accountKey(parsed.account), parsed.account);
  });
  return { accounts: [...byKey.values()], problems, tooMany: byKey.size > MAX_ACCOUNTS };
}

/** The text of the field for `accounts`. */
export function writeAccounts(accounts: readonly string[]): string {
  return accounts.join('\n');
}
