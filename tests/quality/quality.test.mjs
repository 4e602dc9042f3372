// The scores themselves, on made-up results, and the pack on the project's own posts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from './checker.mjs';
import { compare, figuresOf, ownPosts, tellOwn } from './own_posts.mjs';
import { f2, scorePii } from './pii.mjs';
import { scorePosts, scoreRules } from './posts.mjs';

const finding = (clause, rule = 'r', span = [0, 1]) => ({ clause, rule, span, quote: '' });
const result = (...findings) => ({ findings });

test('recall counts expected clauses, false alarms rows with what nobody accepts', () => {
  const rows = [
    { kind: 'violation', expect: ['a', 'b'], accept: ['c'] },
    { kind: 'violation', expect: ['a'] },
    { kind: 'near_miss', expect: [], accept: ['c'] },
    { kind: 'ordinary', expect: [] },
  ];
  const results = [
    result(finding('a'), finding('a'), finding('c')),
    result(finding('b')),
    result(finding('c')),
    result(finding('a'), finding('b')),
  ];
  const score = scorePosts(rows, results);
  assert.equal(score.recall, 1 / 3);
  assert.deepEqual(score.clauses.get('a'), { expected: 2, found: 1, wrong: 1 });
  assert.deepEqual(score.clauses.get('b'), { expected: 1, found: 0, wrong: 2 });
  assert.deepEqual(score.kinds.get('violation'), { rows: 2, flagged: 1 });
  assert.deepEqual(score.kinds.get('near_miss'), { rows: 1, flagged: 0 });
  assert.deepEqual(score.kinds.get('ordinary'), { rows: 1, flagged: 1 });
  assert.equal(score.precision, 3 / 6);
});

test('a rule is counted once a row, and right when one of its citations is', () => {
  const rows = [{ expect: ['a'], accept: [] }, { expect: [], accept: ['b'] }, { expect: [] }];
  const rules = scoreRules(rows, [
    result(finding('a', 'r'), finding('b', 'r')),
    result(finding('b', 'r')),
    result(finding('a', 'r')),
  ]);
  assert.deepEqual(rules.get('r'), { rows: 3, right: 2, wanted: 1 });
});

test('personal data is found by overlap, with spans of code points', () => {
  const rows = [
    {
      text: '👩 call 763-555-0123 now',
      spans: [{ type: 'PHONE_NUMBER', start: 7, end: 19 }],
    },
    { text: 'call 763-555-0123', spans: [{ type: 'US_SSN', start: 0, end: 4 }] },
  ];
  const phone = (begin, end) => finding('professional.5', 'phone', [begin, end]);
  const { entities, overall } = scorePii(
    rows,
    [result(phone(8, 20)), result(phone(5, 17), finding('professional.7.3', 'x', [0, 4]))],
    () => 'us_phone',
  );
  assert.deepEqual(entities.get('PHONE_NUMBER'), { labelled: 1, found: 1, findings: 2, right: 1 });
  assert.deepEqual(entities.get('US_SSN'), { labelled: 1, found: 0, findings: 0, right: 0 });
  assert.deepEqual(overall, { findings: 2, right: 1 });
  assert.equal(f2(1, 1), 1);
  assert.equal(f2(0.5, 1), 2.5 / 3);
  assert.equal(f2(0, 0), 0);
});

test('whatever became worse than the baseline is told', () => {
  const own = {
    ordinary: {
      kinds: new Map([
        ['ordinary', { flagged: 3 }],
        ['near_miss', { flagged: 1 }],
      ]),
    },
    violations: { found: 10 },
    evasions: { flagged: 5 },
  };
  assert.deepEqual(compare(own, figuresOf(own)), []);
  assert.deepEqual(
    compare(own, {
      flagged: { ordinary: 2, near_miss: 4 },
      violationsCited: 11,
      evasionsCaught: 6,
    }),
    [
      '3 ordinary posts are flagged, 2 were.',
      '10 violations are cited, 11 were.',
      '5 evasions are caught, 6 were.',
    ],
  );
});

test("the project's own posts: no more false alarms and no less found than before", async () => {
  const own = await ownPosts((rows, context) => check(rows, { context }));
  assert.deepEqual(compare(own), [], tellOwn(own));
});
