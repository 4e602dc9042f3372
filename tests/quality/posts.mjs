/**
 * Scores of labelled school posts: recall by clause, false alarms by kind of row.
 *
 *   const score = scorePosts(rows, results);
 *   score.recall            // 0.62
 *   score.clauses.get('personal.1')   // { expected: 8, found: 3 }
 *
 * A row's `expect` must be cited, its `accept` may be; whatever else is cited is a
 * false alarm.
 */
import { cited } from './checker.mjs';

export function falseAlarms(row, result) {
  const allowed = new Set([...row.expect, ...(row.accept ?? [])]);
  return [...cited(result)].filter((clause) => !allowed.has(clause));
}

export function scorePosts(rows, results) {
  const clauses = new Map();
  const kinds = new Map();
  let expected = 0;
  let found = 0;
  let citations = 0;
  let wrong = 0;
  rows.forEach((row, i) => {
    const got = cited(results[i]);
    for (const clause of row.expect) {
      const entry = clauses.get(clause) ?? { expected: 0, found: 0, wrong: 0 };
      entry.expected += 1;
      entry.found += got.has(clause) ? 1 : 0;
      clauses.set(clause, entry);
      expected += 1;
      found += got.has(clause) ? 1 : 0;
    }
    const alarms = falseAlarms(row, results[i]);
    citations += got.size;
    wrong += alarms.length;
    for (const clause of alarms) {
      const entry = clauses.get(clause) ?? { expected: 0, found: 0, wrong: 0 };
      entry.wrong += 1;
      clauses.set(clause, entry);
    }
    const kind = kinds.get(row.kind) ?? { rows: 0, flagged: 0 };
    kind.rows += 1;
    kind.flagged += alarms.length > 0 ? 1 : 0;
    kinds.set(row.kind, kind);
  });
  return {
    rows: rows.length,
    expected,
    found,
    recall: found / Math.max(1, expected),
    precision: (citations - wrong) / Math.max(1, citations),
    clauses: new Map([...clauses].sort(([a], [b]) => (a < b ? -1 : 1))),
    kinds,
  };
}

/** By rule: rows where it fires, and those of them where its clause is expected or accepted. */
export function scoreRules(rows, results) {
  const rules = new Map();
  rows.forEach((row, i) => {
    const allowed = new Set([...row.expect, ...(row.accept ?? [])]);
    const seen = new Map();
    for (const finding of results[i].findings) {
      const state = seen.get(finding.rule) ?? { right: false, wanted: false };
      state.right ||= allowed.has(finding.clause);
      state.wanted ||= row.expect.includes(finding.clause);
      seen.set(finding.rule, state);
    }
    for (const [rule, state] of seen) {
      const entry = rules.get(rule) ?? { rows: 0, right: 0, wanted: 0 };
      entry.rows += 1;
      entry.right += state.right ? 1 : 0;
      entry.wanted += state.wanted ? 1 : 0;
      rules.set(rule, entry);
    }
  });
  return rules;
}
