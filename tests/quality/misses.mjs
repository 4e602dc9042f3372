/**
 * For authors of rules: what the pack misses and what it wrongly cites on the posts
 * that may be read.
 *
 *   node tests/quality/misses.mjs professional.7.2 --pack policies/pact-453
 *   node tests/quality/misses.mjs --alarms professional.5
 *   node tests/quality/misses.mjs --rule student-grades
 *   node tests/quality/misses.mjs --tweets            # flagged ordinary tweets, by rule (counts only)
 *
 * By rules alone; --model adds what the learned model says (it was trained on these posts).
 * Without a clause it prints the table only. Never reads posts-dev or what is kept aside.
 */
import { parseArgs } from 'node:util';
import { check, cited } from './checker.mjs';
import { sharedRows, trainRows } from './data.mjs';
import { falseAlarms, scorePosts, scoreRules } from './posts.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pack: { type: 'string', default: 'policies/pact-453' },
    binary: { type: 'string', default: 'build/release/clausewise' },
    alarms: { type: 'string' },
    rule: { type: 'string' },
    tweets: { type: 'boolean' },
    model: { type: 'boolean', default: false },
    limit: { type: 'string', default: '60' },
  },
});
const options = { binary: values.binary, pack: values.pack, model: values.model };
const limit = Number(values.limit);
const train = trainRows();
if (!train) {
  console.error('SKIPPED: there is no train folder. Set CLAUSEWISE_SHARED to the shared data.');
  process.exit(0);
}
const percent = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

function show(row, extra = '') {
  const marks = [row.mode, row.role, row.place, ...row.attachments].join(' ');
  const evidence = row.evidence?.length ? `\n      evidence: ${row.evidence.join(' | ')}` : '';
  console.log(
    `- [${marks}] ${row.kind} expect ${row.expect.join(' ') || '-'} ${extra}\n      ${row.text.replaceAll('\n', ' / ')}${evidence}`,
  );
}

const [read, heldOut] = await Promise.all([
  check(train.read, options),
  check(train.heldOut, options),
]);
const score = scorePosts(train.read, read);
const kept = scorePosts(train.heldOut, heldOut);
console.log('clause               read            kept aside     wrong (read)');
for (const [clause, entry] of score.clauses) {
  if (!entry.expected) continue;
  const other = kept.clauses.get(clause) ?? { found: 0, expected: 0 };
  console.log(
    `${clause.padEnd(18)} ${`${entry.found}/${entry.expected}`.padStart(9)} ${percent(entry.found, entry.expected).padStart(7)} ` +
      `${`${other.found}/${other.expected}`.padStart(9)} ${percent(other.found, other.expected).padStart(7)} ${String(entry.wrong).padStart(6)}`,
  );
}
console.log(
  `recall ${percent(score.found, score.expected)}, kept aside ${percent(kept.found, kept.expected)}`,
);
for (const [name, s] of [
  ['read', score],
  ['kept aside', kept],
]) {
  const kinds = [...s.kinds].map(
    ([kind, k]) => `${kind} ${k.flagged}/${k.rows} (${percent(k.flagged, k.rows)})`,
  );
  console.log(`rows with a citation nobody accepts, ${name}: ${kinds.join(', ')}`);
}

for (const clause of positionals) {
  const missed = train.read.filter(
    (row, i) => row.expect.includes(clause) && !cited(read[i]).has(clause),
  );
  console.log(
    `\n## ${clause}: ${missed.length} missed, every ${Math.max(1, Math.floor(missed.length / limit))}th`,
  );
  const step = Math.max(1, Math.floor(missed.length / limit));
  missed.filter((_, i) => i % step === 0).forEach((row) => show(row));
}
if (values.alarms) {
  console.log(`\n## wrongly cited ${values.alarms}`);
  train.read.forEach((row, i) => {
    if (!falseAlarms(row, read[i]).includes(values.alarms)) return;
    const by = read[i].findings
      .filter((f) => f.clause === values.alarms)
      .map((f) => `${f.rule} “${f.quote}”`);
    show(row, `<- ${by.join('; ')}`);
  });
}
if (values.rule) {
  const rules = scoreRules(train.read, read).get(values.rule);
  console.log(
    `\n## ${values.rule}: ${rules ? `${rules.rows} rows, ${rules.right} right` : 'never fires'}`,
  );
  let shown = 0;
  train.read.forEach((row, i) => {
    const fired = read[i].findings.filter((f) => f.rule === values.rule);
    if (!fired.length || shown >= limit) return;
    shown += 1;
    show(row, `<- ${fired.map((f) => `${f.clause} “${f.quote}”`).join('; ')}`);
  });
}
if (values.tweets) {
  for (const mode of ['professional', 'personal']) {
    const context = { mode, site: 'x', place: 'post', role: 'employee' };
    for (const name of [
      'school-tweets',
      'tweeteval-sentiment-val',
      'tweeteval-irony-val',
      'tweeteval-irony-train',
      'tweeteval-emotion-val',
      'tweeteval-emotion-train',
    ]) {
      const rows = sharedRows(`public/${name}.jsonl`);
      const results = await check(rows, { ...options, context });
      const rules = new Map();
      let flagged = 0;
      for (const result of results) {
        const beyond = result.findings.filter((f) => f.clause !== 'professional.7.3');
        flagged += beyond.length ? 1 : 0;
        for (const rule of new Set(beyond.map((f) => f.rule)))
          rules.set(rule, (rules.get(rule) ?? 0) + 1);
      }
      const worst = [...rules].sort((a, b) => b[1] - a[1]).slice(0, 12);
      console.log(
        `${mode.padEnd(13)} ${name.padEnd(24)} ${flagged}/${rows.length} ${percent(flagged, rows.length)}  ${worst.map(([r, n]) => `${r} ${n}`).join(', ')}`,
      );
    }
  }
}
