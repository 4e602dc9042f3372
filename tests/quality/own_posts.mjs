/**
 * The project's own posts (tests/posts): how the pack does on them, by its rules and with
 * the learned model, and whether that became worse since tests/posts/baseline.json was
 * written.
 */
import { readFileSync } from 'node:fs';
import { readRows } from './data.mjs';
import { falseAlarms, scorePosts } from './posts.mjs';
import { evasions } from './public.mjs';

export const BASELINE = 'tests/posts/baseline.json';

/** `check(rows, context?)` gives a result for each row. */
export async function ownPosts(check) {
  const ordinary = readRows('tests/posts/ordinary.jsonl');
  const violations = readRows('tests/posts/violations.jsonl');
  const quiet = await check(ordinary);
  const loud = await check(violations);
  return {
    ordinary: scorePosts(ordinary, quiet),
    violations: scorePosts(violations, loud),
    evasions: await evasions(readRows('tests/posts/evasions.jsonl'), check),
    flagged: ordinary
      .map((row, i) => ({ row, result: quiet[i], alarms: falseAlarms(row, quiet[i]) }))
      .filter(({ alarms }) => alarms.length > 0),
  };
}

/** What the baseline file holds for each way of judging (ways.mjs): `rules`, `both`. */
export function figuresOf(own) {
  return {
    flagged: Object.fromEntries([...own.ordinary.kinds].map(([kind, k]) => [kind, k.flagged])),
    violationsCited: own.violations.found,
    evasionsCaught: own.evasions.flagged,
  };
}

/** `{ rules, both }`; a file from before the learned model has those of the rules only. */
export function readBaseline(text = readFileSync(BASELINE, 'utf8')) {
  const figures = JSON.parse(text);
  return figures.rules ? figures : { rules: figures };
}

/** In words, what is worse than the figures accepted for the same way of judging. */
export function compare(own, was) {
  const now = figuresOf(own);
  const problems = [];
  for (const [kind, flagged] of Object.entries(now.flagged)) {
    const before = was.flagged[kind] ?? 0;
    if (flagged > before) problems.push(`${flagged} ${kind} posts are flagged, ${before} were.`);
  }
  if (now.violationsCited < was.violationsCited) {
    problems.push(`${now.violationsCited} violations are cited, ${was.violationsCited} were.`);
  }
  if (now.evasionsCaught < was.evasionsCaught) {
    problems.push(`${now.evasionsCaught} evasions are caught, ${was.evasionsCaught} were.`);
  }
  return problems;
}

/** Every false alarm with its rules, and the counts. */
export function tellOwn(own) {
  const lines = own.flagged.map(({ row, result, alarms }) => {
    const by = result.findings.filter((f) => alarms.includes(f.clause));
    const rules = by.map((f) => `${f.clause} ${f.rule} “${f.quote}”`).join('; ');
    return `${row.id} [${row.mode}] ${rules}\n    ${row.text}`;
  });
  const kinds = [...own.ordinary.kinds].map(([kind, k]) => `${kind} ${k.flagged} of ${k.rows}`);
  lines.push(
    `flagged: ${kinds.join(', ')}; violations cited: ${own.violations.found} of ${own.violations.expected}; ` +
      `evasions caught: ${own.evasions.flagged} of ${own.evasions.rows}`,
  );
  return lines.join('\n');
}
