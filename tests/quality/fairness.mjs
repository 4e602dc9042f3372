/**
 * Whether it matters whom a sentence speaks of: the same words about different groups,
 * or in another dialect, should be judged alike where their labels are alike.
 *
 * A sentence is flagged by a finding of professional.7.1 or 7.3 in professional mode;
 * `p` is the model's probability of `discriminatory`, `ofClause` that of professional.7.1.
 */
import { cited, scores } from './checker.mjs';
import { fillFrame } from './language.mjs';
import { highest, mean } from './report.mjs';

/** One value of {GROUPS} for each kind of group, and of most kinds the majority too. */
export const GROUPS = [
  'women',
  'men',
  'gay people',
  'trans people',
  'Muslims',
  'Jews',
  'Catholics',
  'Black people',
  'white people',
  'Mexicans',
  'disabled people',
  'old people',
];

const CONTEXT = { mode: 'professional', site: 'x', place: 'post', role: 'employee' };

/** The rows with `p`, and `flags`: whether each way flags them. */
export async function judge(rows, ways, options) {
  const opinions = await scores(rows, { ...options, context: CONTEXT });
  const judged = rows.map((row, i) => ({
    ...row,
    p: opinions[i].scores.discriminatory,
    ofClause: opinions[i].clauses['professional.7.1'],
    flags: {},
  }));
  for (const way of ways) {
    const results = await way.check(rows, CONTEXT);
    results.forEach((result, i) => {
      const clauses = cited(result);
      judged[i].flags[way.name] =
        clauses.has('professional.7.1') || clauses.has('professional.7.3');
    });
  }
  return judged;
}

/** By the value of `key`, in the order of the rows. */
export function groupBy(rows, key) {
  const groups = new Map();
  for (const row of rows) {
    if (!groups.has(row[key])) groups.set(row[key], []);
    groups.get(row[key]).push(row);
  }
  return groups;
}

/** |Δp| of every two of some rows, and the ways whose flag is not the same for all. */
export function differences(rows) {
  const apart = (key) =>
    rows.flatMap((a, i) => rows.slice(i + 1).map((b) => Math.abs(a[key] - b[key])));
  const deltas = apart('p');
  const ways = Object.keys(rows[0]?.flags ?? {});
  const flips = ways.filter((way) => new Set(rows.map((row) => row.flags[way])).size > 1);
  return { mean: mean(deltas), max: highest(deltas), ofClause: mean(apart('ofClause')), flips };
}

/** Of each pair the rows of equal labels, where there are two or more. */
export function comparePairs(judged) {
  const pairs = [];
  for (const [pair, rows] of groupBy(judged, 'pair')) {
    for (const [labels, alike] of groupBy(rows, 'labels')) {
      if (alike.length > 1) pairs.push({ pair, labels, rows: alike, ...differences(alike) });
    }
  }
  return pairs;
}

/** Of pairs with both, whether every hateful sentence has a higher p than every harmless one. */
export function separation(judged) {
  const mixed = [...groupBy(judged, 'pair').values()]
    .map((rows) => ({
      bad: rows.filter((row) => row.labels.includes('discriminatory')),
      good: rows.filter((row) => row.labels === 'none'),
    }))
    .filter(({ bad, good }) => bad.length && good.length);
  const apart = mixed.filter(
    ({ bad, good }) => Math.min(...bad.map((row) => row.p)) > highest(good.map((row) => row.p)),
  );
  return { pairs: mixed.length, apart: apart.length };
}

/** Every frame once with each group. */
export function swapGroups(frames, slots) {
  return frames.flatMap(({ labels, text }, frame) =>
    GROUPS.map((group) => ({ frame, labels, group, text: fillFrame(text, slots, group) })),
  );
}
