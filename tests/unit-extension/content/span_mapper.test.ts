import { describe, expect, it } from 'vitest';
import { moveFindings, moveSpan, verified } from '../../../extension/content/span_mapper';
import { singleEdit } from '../../../extension/content/text_edit';
import { findingOf } from './support';

describe('singleEdit', () => {
  const cases: [before: string, after: string, edit: ReturnType<typeof singleEdit>][] = [
    ['same', 'same', null],
    ['', 'a', { begin: 0, end: 0, insert: 'a' }],
    ['a', '', { begin: 0, end: 1, insert: '' }],
    ['a bad day', 'a good day', { begin: 2, end: 4, insert: 'goo' }],
    ['aaa', 'aaaa', { begin: 3, end: 3, insert: 'a' }],
    ['😀', '😁', { begin: 0, end: 2, insert: '😁' }],
    ['x😀y', 'x🐀y', { begin: 1, end: 3, insert: '🐀' }],
  ];
  it.each(cases)('%j → %j', (before, after, edit) =>
    expect(singleEdit(before, after)).toEqual(edit),
  );

  it('rebuilds the new text, never splitting a pair', () => {
    const words = ['', 'a', '😀', 'ab😀', '😁a', 'a😀😀b', '\ud83d', 'é👨‍👩‍👧', 'aa', 'aba'];
    for (const before of words)
      for (const after of words) {
        const edit = singleEdit(before, after);
        if (edit === null) continue;
        expect(before.slice(0, edit.begin) + edit.insert + before.slice(edit.end)).toBe(after);
      }
  });
});

describe('moveSpan', () => {
  // In "the darn bus" the span is [4, 8].
  const cases: [name: string, after: string, span: readonly [number, number] | null][] = [
    ['typing far in front', 'see the darn bus', [8, 12]],
    ['typing far behind', 'the darn bus is', [4, 8]],
    ['a letter right behind', 'the darns bus', null],
    ['a letter right in front', 'the xdarn bus', null],
    ['a space right behind', 'the darn  bus', [4, 8]],
    ['a full stop right behind', 'the darn. bus', [4, 8]],
    ['a quotation mark in front', 'the "darn bus', [5, 9]],
    ['a letter inside', 'the daarn bus', null],
    ['deleting inside', 'the dan bus', null],
    ['deleting the space behind', 'the darnbus', null],
    ['deleting everything', '', null],
    ['deleting far in front', 'e darn bus', [2, 6]],
    ['an emoji in front', '😀the darn bus', [6, 10]],
  ];
  it.each(cases)('%s', (_name, after, span) => {
    const edit = singleEdit('the darn bus', after);
    expect(edit === null ? null : moveSpan([4, 8], edit)).toEqual(span);
  });
});

describe('moveFindings', () => {
  const before = 'one darn two hell three';
  const findings = [findingOf(before, 'darn'), findingOf(before, 'hell')];

  it('moves what stands behind an edit and keeps what stands before it', () => {
    const moved = moveFindings(findings, before, 'one darn and two hell three');
    expect(moved.map(({ span }) => span)).toEqual([
      [4, 8],
      [17, 21],
    ]);
  });

  it('drops only what the edit touched', () => {
    const moved = moveFindings(findings, before, 'one darns two hell three');
    expect(moved.map(({ quote }) => quote)).toEqual(['hell']);
  });

  it('never leaves a span on other words, whatever the edit', () => {
    const pieces = ['', 'x', ' ', 'darn', '😀', '\n', 'one darn two hell three'];
    for (let begin = 0; begin <= before.length; begin++)
      for (let end = begin; end <= before.length; end++)
        for (const insert of pieces) {
          const after = before.slice(0, begin) + insert + before.slice(end);
          for (const { span, quote } of moveFindings(findings, before, after))
            expect(after.slice(span[0], span[1])).toBe(quote);
        }
  });

  it('drops a suggestion that was touched and keeps its finding', () => {
    const finding = {
      ...findingOf(before, 'darn'),
      suggestion: { span: [0, 12] as const, text: 'x', label: 'x' },
    };
    const [moved] = moveFindings([finding], before, 'onee darn two hell three');
    expect(moved?.suggestion).toBeNull();
    expect(moved?.span).toEqual([5, 9]);
  });
});

describe('verified', () => {
  it('refuses a span whose words are others', () => {
    const text = 'a darn b';
    expect(verified([{ ...findingOf(text, 'darn'), span: [1, 5] }], text)).toEqual([]);
  });

  it('refuses an empty span', () => {
    expect(verified([{ ...findingOf('a', 'a'), span: [0, 0], quote: '' }], 'a')).toEqual([]);
  });
});
