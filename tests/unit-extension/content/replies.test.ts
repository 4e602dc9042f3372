import { describe, expect, it } from 'vitest';
import { parseCheckAnswer, parseHelloAnswer } from '../../../extension/content/replies';
import { checkedReply, findingOf, helloReply } from './support';

const finding = findingOf('what the hell', 'hell');

describe('parseCheckAnswer', () => {
  it('takes what the background sends', () => {
    const reply = checkedReply(3, [
      finding,
      { ...finding, suggestion: { span: [0, 4], text: 'x', label: 'y' } },
    ]);
    expect(parseCheckAnswer(reply)).toBe(reply);
    const again = { kind: 'need-text', revision: 4 };
    expect(parseCheckAnswer(again)).toBe(again);
    const failed = { kind: 'failed', code: 'engine-off', message: 'no policy' };
    expect(parseCheckAnswer(failed)).toBe(failed);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'checked'],
    ['another kind', { kind: 'ok' }],
    ['no revision', { ...checkedReply(1), revision: '1' }],
    ['a span that runs backwards', checkedReply(1, [{ ...finding, span: [5, 2] }])],
    ['a span of one number', checkedReply(1, [{ ...finding, span: [5] as never }])],
    ['an unknown severity', checkedReply(1, [{ ...finding, severity: 'fatal' as never }])],
    [
      'a clause without text',
      { ...checkedReply(1), clauses: { a: { id: 'a', label: 'A', title: 'a' } } },
    ],
    ['an unknown engine state', { ...checkedReply(1), engine: { state: 'odd' } }],
    ['a failure without a message', { kind: 'failed', code: 'refused' }],
  ])('refuses %s', (_name, value) => expect(parseCheckAnswer(value)).toBeNull());
});

describe('parseHelloAnswer', () => {
  it('takes what the background sends', () => {
    const reply = helloReply();
    expect(parseHelloAnswer(reply)).toBe(reply);
  });

  it.each([
    ['nothing', null],
    ['a failure', { kind: 'failed', code: 'refused', message: 'x' }],
    ['accounts that are no texts', { ...helloReply(), officialAccounts: [1] }],
    ['no policy', { ...helloReply(), policy: null }],
  ])('refuses %s', (_name, value) => expect(parseHelloAnswer(value)).toBeNull());
});
