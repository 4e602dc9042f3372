// Adds up what the runners of scripts/test reported (JUnit files and the exit
// status of each stage) and closes with one line: "N passed, N failed, N skipped".
// A stage without a report of its own counts as one test. Exit status 1 if
// anything failed, or nothing ran.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const stages = readFileSync(join(folder, 'stages.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const count = (text, pattern) => text.match(pattern)?.length ?? 0;

const rows = stages.map(({ stage, status }) => {
  const report = join(folder, `${stage}.xml`);
  if (!existsSync(report)) {
    return { stage, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  }
  const xml = readFileSync(report, 'utf8');
  const cases = count(xml, /<testcase\b/g);
  const skipped = count(xml, /<skipped\b/g);
  const reported = count(xml, /<(failure|error)\b/g);
  // A runner that died, or ran nothing, has failed whatever its report says.
  const failed = reported === 0 && (status !== 0 || cases === 0) ? 1 : reported;
  return { stage, passed: Math.max(0, cases - skipped - reported), failed, skipped };
});

const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
console.log('\n== summary');
for (const row of rows) {
  const { stage, passed, failed, skipped } = row;
  console.log(`${stage.padEnd(8)} ${passed} passed, ${failed} failed, ${skipped} skipped`);
}
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exit(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0);
