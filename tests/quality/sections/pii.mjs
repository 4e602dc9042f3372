/** Personal data in synthetic sentences; the model has no part in it. */
import { sharedRows } from '../data.mjs';
import { packRules } from '../pack.mjs';
import { ENTITIES, f2, scorePii } from '../pii.mjs';
import { command, percent, ratio, skipped, table } from '../report.mjs';

const CONTEXT = { mode: 'professional', site: 'x', place: 'post', role: 'employee' };

export async function piiSection({ both, pack }) {
  const rows = sharedRows('public/presidio-train.jsonl');
  if (!rows) return skipped('personal data (presidio-train)');
  const recognizers = new Map(packRules(pack).map((rule) => [rule.id, rule.recognizer]));
  const results = await both.check(rows, CONTEXT);
  const { entities, overall } = scorePii(rows, results, (rule) => recognizers.get(rule));
  const lines = [...entities].map(([name, e]) => {
    const recall = e.labelled ? e.found / e.labelled : 0;
    const precision = e.findings ? e.right / e.findings : 0;
    return [
      name,
      ENTITIES[name].join(', '),
      e.labelled,
      ratio(recall),
      ratio(precision),
      ratio(f2(precision, recall)),
    ];
  });
  return [
    '## Personal data\n',
    'presidio-train, professional mode, rules and model: a labelled span is found when a finding of professional.5 overlaps it; a finding is right when it overlaps any labelled span. Published for Presidio on its set: F2 0.618, customised 0.845; recall of e-mail 1.00, SSN 1.00, telephone 0.25.\n',
    command('pii'),
    table(['entity', 'recognizers', 'labelled', 'recall', 'precision', 'F2'], lines, 2),
    `All findings of professional.5: ${overall.findings}, of which ${percent(overall.right, overall.findings)} overlap labelled data.\n`,
  ].join('\n');
}
