/**
 * The three ways in which a post can be judged, with one signature:
 *
 *   const { rules, model, both } = waysOf({ binary, pack });
 *   await rules.check(rows, context)   // a result for each row, as of `clausewise check`
 *
 * rules: `check --no-model`. both: `check`. model: the decisions of the pack's model.json
 * on what `scores --clauses` gives, without rules; a clause is cited from `alone` on. Its
 * findings have no place in the text, and the words that a decision may also ask for
 * (`about`) are not asked for: it shows at most what the model tells by itself.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, scores } from './checker.mjs';

export const MODEL_RULE = 'learned-model';

export function decisionsOf(pack) {
  const file = join(pack, 'model.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).decisions : [];
}

/** What the decisions make of the scores of one row. */
export function decide(decisions, { scores: language, clauses }, mode = 'personal') {
  const findings = [];
  for (const { clause, label, alone } of decisions) {
    const p = clauses[label] ?? language[label] ?? 0;
    if (!clause.startsWith(`${mode}.`) || p < alone) continue;
    findings.push({ clause, rule: MODEL_RULE, score: p, span: [0, 0], quote: '' });
  }
  return { findings };
}

export function waysOf({ binary, pack }) {
  const decisions = decisionsOf(pack);
  return {
    rules: {
      name: 'rules',
      check: (rows, context = {}) => check(rows, { binary, pack, model: false, context }),
    },
    model: {
      name: 'model',
      check: async (rows, context = {}) => {
        const opinions = await scores(rows, { binary, pack, context });
        return rows.map((row, i) => decide(decisions, opinions[i], row.mode ?? context.mode));
      },
    },
    both: {
      name: 'both',
      check: (rows, context = {}) => check(rows, { binary, pack, context }),
    },
  };
}
