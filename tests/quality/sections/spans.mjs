/** Whether findings stand where the labels say that the violation is. */
import { ownTrainRows, trainRows } from '../data.mjs';
import { command, percent, skipped, table } from '../report.mjs';
import { scoreSpans } from '../spans.mjs';
import { MODEL_RULE } from '../ways.mjs';

export async function spansSection({ both }) {
  const train = trainRows();
  const sets = [['data/posts', ownTrainRows()]];
  if (train) sets.push(['train (shared)', [...train.read, ...train.heldOut]]);
  else skipped('places of findings in the train posts');
  const lines = [];
  for (const [name, rows] of sets) {
    const results = await both.check(rows);
    for (const [who, wanted] of [
      ['rules', (finding) => finding.rule !== MODEL_RULE],
      ['model', (finding) => finding.rule === MODEL_RULE],
    ]) {
      const score = scoreSpans(rows, results, wanted);
      lines.push([
        name,
        who,
        score.findings,
        percent(score.right, score.findings),
        percent(score.covered, score.findings),
        percent(score.evidence, score.findings),
      ]);
    }
  }
  return [
    '## Where findings stand\n',
    'Of the true findings (their clause is expected, the row names its evidence), the share whose span overlaps a piece of the evidence. A long span overlaps easily: beside it stands how much of the post the spans cover on average, and how much of it the evidence covers. **The model was trained on all these posts, and rules were written with sight of part of the train posts**; the figures tell whether the right words are marked in what is found, not how much is found.\n',
    command('spans'),
    table(
      ['posts', '', 'true findings', 'overlap evidence', 'of the post covered', 'by the evidence'],
      lines,
      2,
    ),
  ].join('\n');
}
