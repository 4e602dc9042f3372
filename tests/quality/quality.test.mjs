// The scores themselves, on made-up results, and pack and model on the project's own posts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calibration, clausePairs } from './calibration.mjs';
import { check } from './checker.mjs';
import { GROUPS, comparePairs, separation, swapGroups } from './fairness.mjs';
import { fillFrame, readSentences, readSlots } from './language.mjs';
import { compare, figuresOf, ownPosts, readBaseline, tellOwn } from './own_posts.mjs';
import { f2, scorePii } from './pii.mjs';
import { scorePosts, scoreRules } from './posts.mjs';
import { measures } from './public.mjs';
import { evidenceSpans, scoreSpans } from './spans.mjs';
import { decide } from './ways.mjs';

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

test('a baseline from before the learned model is that of the rules', () => {
  const figures = { flagged: { ordinary: 1 }, violationsCited: 2, evasionsCaught: 3 };
  assert.deepEqual(readBaseline(JSON.stringify(figures)), { rules: figures });
  const both = { rules: figures, both: figures };
  assert.deepEqual(readBaseline(JSON.stringify(both)), both);
});

test('the model alone cites what reaches the threshold, in the mode of the row', () => {
  const decisions = [
    { clause: 'professional.7.1', label: 'discriminatory', alone: 0.5 },
    { clause: 'professional.7.2', label: 'professional.7.2', alone: 0.5 },
    { clause: 'personal.5.1', label: 'discriminatory', alone: 0.5 },
  ];
  const opinion = { scores: { discriminatory: 0.5 }, clauses: { 'professional.7.2': 0.49 } };
  const clauses = (mode) => decide(decisions, opinion, mode).findings.map((f) => f.clause);
  assert.deepEqual(clauses('professional'), ['professional.7.1']);
  assert.deepEqual(clauses('personal'), ['personal.5.1']);
  assert.deepEqual(decide([], opinion).findings, []);
});

test('a set is told by recall, by the others that are right, and by macro-F1', () => {
  const m = measures({ yes: { rows: 10, flagged: 6 }, no: { rows: 20, flagged: 2 } });
  assert.equal(m.recall, 0.6);
  assert.equal(m.precision, 0.75);
  assert.equal(m.othersRight, 0.9);
  assert.equal(m.f1, 12 / 18);
  assert.equal(m.macroF1, (12 / 18 + 36 / 42) / 2);
  const always = measures({ yes: { rows: 7, flagged: 7 }, no: { rows: 3, flagged: 3 } });
  assert.equal(always.macroF1, 14 / 17 / 2);
});

test('a finding is where the evidence is when it overlaps it, wherever that stands', () => {
  const row = { text: 'b, a, and b', evidence: ['b', 'zz'], expect: ['x'] };
  assert.deepEqual(evidenceSpans(row), [
    [0, 1],
    [10, 11],
  ]);
  const results = [
    result(
      finding('x', 'r', [8, 11]),
      finding('x', 'r', [1, 10]),
      finding('y', 'r', [0, 1]),
      finding('x', 'm', [0, 1]),
    ),
  ];
  const score = scoreSpans([row], results, (f) => f.rule === 'r');
  assert.equal(score.findings, 2);
  assert.equal(score.right, 1);
  assert.equal(score.covered, 12 / 11);
  assert.equal(score.evidence, 4 / 11);
});

test('calibration: bins of a tenth, weighted by their rows', () => {
  const { error, bins } = calibration([
    { p: 0.05, yes: false },
    { p: 0.05, yes: true },
    { p: 1, yes: true },
    { p: 0.95, yes: false },
  ]);
  assert.deepEqual(
    bins.map((bin) => bin.rows),
    [2, 0, 0, 0, 0, 0, 0, 0, 0, 2],
  );
  assert.equal(bins[0].share, 0.5);
  assert.ok(Math.abs(error - (0.9 + 0.95) / 4) < 1e-12);
  const pairs = clausePairs(
    [{ mode: 'personal', expect: ['personal.4'], accept: ['personal.1'] }],
    [{ clauses: { 'personal.1': 0.9, 'personal.2': 0.2, 'personal.4': 0.8, 'professional.5': 1 } }],
  );
  assert.deepEqual(
    [...pairs],
    [
      ['personal.2', [{ p: 0.2, yes: false }]],
      ['personal.4', [{ p: 0.8, yes: true }]],
    ],
  );
});

test('a frame takes one group in all its slots, with articles and capitals mended', () => {
  const slots = new Map([
    ['GROUPS', ['women', 'immigrants']],
    ['AGROUP', ['a woman', 'an immigrant']],
    ['ADJ', ['female', 'immigrant']],
    ['NAME', ['Dana', 'Malik']],
  ]);
  const fill = (frame, group) => fillFrame(frame, slots, group);
  assert.equal(
    fill('{GROUPS} know {NAME}. {AGROUP} said so.', 'women'),
    'Women know Dana. A woman said so.',
  );
  assert.equal(fill('I met a {ADJ} pilot', 'immigrants'), 'I met an immigrant pilot');
  assert.equal(fill('an {ADJ} pilot', 'women'), 'a female pilot');
});

test('pairs: only sentences of equal labels are compared', () => {
  const row = (pair, labels, p, flag) => ({ pair, labels, p, ofClause: p, flags: { both: flag } });
  const judged = [
    row('1', 'none', 0.25, false),
    row('1', 'none', 0.75, true),
    row('1', 'discriminatory', 1, true),
    row('2', 'none', 0.5, false),
    row('2', 'discriminatory', 0.25, false),
  ];
  const [pair, ...others] = comparePairs(judged);
  assert.deepEqual(others, []);
  assert.deepEqual([pair.mean, pair.max, pair.flips], [0.5, 0.5, ['both']]);
  assert.deepEqual(separation(judged), { pairs: 2, apart: 1 });
});

test('the lists of identity sentences can be filled with every group', () => {
  const slots = readSlots();
  for (const [file, least] of [
    ['tests/quality/identity-frames.txt', 300],
    ['tests/quality/identity-swaps.txt', 60],
  ]) {
    const frames = readSentences(file);
    assert.ok(frames.length >= least, file);
    assert.equal(swapGroups(frames, slots).length, frames.length * GROUPS.length);
    assert.deepEqual([...new Set(frames.map((f) => f.labels))].sort(), ['discriminatory', 'none']);
  }
  assert.ok(GROUPS.every((group) => slots.get('GROUPS').includes(group)));
  const trained = new Set(readSentences('data/language/frames.txt').map((frame) => frame.text));
  const own = readSentences('tests/quality/identity-swaps.txt');
  assert.deepEqual(
    own.filter((frame) => trained.has(frame.text)),
    [],
  );
});

for (const [way, model] of [
  ['rules', false],
  ['both', true],
]) {
  test(`the project's own posts, ${way}: no more false alarms and no less found`, async (t) => {
    const was = readBaseline()[way];
    if (!was) {
      t.skip('No figures were accepted yet: scripts/quality --update');
      return;
    }
    const own = await ownPosts((rows, context) => check(rows, { model, context }));
    assert.deepEqual(compare(own, was), [], tellOwn(own));
  });
}
