/** Whether the model's probabilities are what they say. */
import { BINS, calibration, clausePairs } from '../calibration.mjs';
import { scores } from '../checker.mjs';
import { readRows, sharedRows } from '../data.mjs';
import { LABELLED } from '../public.mjs';
import { command, mean, percent, ratio, skipped, table } from '../report.mjs';

const CONTEXT = { mode: 'professional', site: 'x', place: 'post', role: 'employee' };

export async function calibrationSection({ options }) {
  const dev = sharedRows('posts-dev.jsonl');
  const sets = [
    [
      'tests/posts',
      [...readRows('tests/posts/violations.jsonl'), ...readRows('tests/posts/ordinary.jsonl')],
    ],
  ];
  if (dev) sets.unshift(['posts-dev', dev]);
  else skipped('calibration on posts-dev');
  const columns = [];
  const lines = [];
  for (const [name, rows] of sets) {
    const clauses = clausePairs(rows, await scores(rows, options));
    const all = calibration([...clauses.values()].flat());
    const each = [...clauses].map(([clause, pairs]) => [clause, calibration(pairs).error]);
    const [worst, error] = each.reduce((a, b) => (b[1] > a[1] ? b : a));
    columns.push([`clauses, ${name}`, all]);
    lines.push([
      `clauses, ${name}`,
      all.rows,
      ratio(all.error),
      ratio(mean(each.map(([, e]) => e))),
      `${worst} ${ratio(error)}`,
    ]);
  }
  for (const name of ['edos-dev', 'hatemojibuild-validation']) {
    const rows = sharedRows(`public/${name}.jsonl`);
    if (!rows) {
      skipped(`calibration on ${name}`);
      continue;
    }
    const opinions = await scores(rows, { ...options, context: CONTEXT });
    const { yes } = LABELLED.find((set) => set.name === name);
    const all = calibration(
      rows.map((row, i) => ({ p: opinions[i].scores.discriminatory, yes: yes(row) })),
    );
    columns.push([`discriminatory, ${name}`, all]);
    lines.push([`discriminatory, ${name}`, all.rows, ratio(all.error), '–', '–']);
  }
  const cell = (bin) =>
    bin.rows ? `${bin.rows}: ${percent(bin.p, 1, 0)} → ${percent(bin.share, 1, 0)}` : '–';
  return [
    '## Calibration of the model\n',
    `Expected calibration error (ECE) in ${BINS} bins: how far the probabilities are, on average, from the share that is so. Clauses: those of each row's mode, without the ones that a row accepts but does not expect. Most are far from any post, and a small ECE of all together says little; the bins say more. Published figures: none.\n`,
    command('calibration'),
    table(['probabilities', 'number', 'ECE', 'ECE by clause, mean', 'worst clause'], lines),
    'In each bin: how many, their mean probability → the share that is so.\n',
    table(
      ['bin', ...columns.map(([name]) => name)],
      Array.from({ length: BINS }, (_, i) => [
        `${(i / BINS).toFixed(1)}–${((i + 1) / BINS).toFixed(1)}`,
        ...columns.map(([, all]) => cell(all.bins[i])),
      ]),
    ),
  ].join('\n');
}
