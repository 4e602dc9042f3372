/** Small builders for the content script's tests. */
import type { ClauseView, Finding } from '../../../extension/shared/findings';
import type { CheckedReply, HelloReply } from '../../../extension/shared/protocol';

/** A finding on the first occurrence of `quote` in `text`. */
export function findingOf(text: string, quote: string, change: Partial<Finding> = {}): Finding {
  const begin = text.indexOf(quote);
  return {
    clause: 'professional.7.3',
    rule: 'pact-453/professional.7.3/profanity',
    severity: 'warning',
    score: 0.9,
    span: [begin, begin + quote.length],
    quote,
    message: `“${quote}” may touch this clause.`,
    advice: 'Leave it out.',
    suggestion: null,
    why: ['It is on a list.'],
    ...change,
  };
}

export const CLAUSE: ClauseView = {
  id: 'professional.7.3',
  label: 'Policy 453 · Professional Use 7(3)',
  title: 'Vulgar language',
  lead: 'Posts involving the following will not be tolerated:',
  text: 'Use of obscene, profane or vulgar language …',
};

export function checkedReply(revision: number, findings: readonly Finding[] = []): CheckedReply {
  return {
    kind: 'checked',
    revision,
    result: { status: 'complete', findings, problems: [] },
    clauses: { [CLAUSE.id]: CLAUSE },
    engine: { state: 'ready' },
  };
}

export function helloReply(change: Partial<HelloReply> = {}): HelloReply {
  return {
    kind: 'hello',
    enabled: true,
    officialAccounts: ['pactcharter'],
    policy: {
      title: 'Policy 453',
      approved: 'last approved June 2, 2022',
      contact: 'the Director',
    },
    engine: { state: 'ready' },
    ...change,
  };
}
