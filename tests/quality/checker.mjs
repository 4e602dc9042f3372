/**
 * Runs the native `clausewise check` or `clausewise scores` over many rows at once.
 *
 *   const results = await check([{ id: 'a', text: 'On behalf of PACT …' }], { pack: 'policies/pact-453' });
 *   results[0].findings   // as docs/json.md describes them
 *   const opinions = await scores(rows, { context: { mode: 'personal' } });
 *   opinions[0].clauses['personal.4']
 *
 * `model`: false leaves the learned model out. Rows go in and results come out in the
 * same order. Throws when the program can not be run or when a row could not be checked.
 */
import { spawn } from 'node:child_process';

const CONTEXT_FIELDS = ['mode', 'site', 'place', 'role', 'attachments'];

/** The row as `check` reads it: text and context, nothing that could give the answer away. */
function request(row, index, defaults) {
  const line = { id: index, text: row.text };
  for (const field of CONTEXT_FIELDS) {
    const value = row[field] ?? defaults[field];
    if (value !== undefined) line[field] = value;
  }
  return JSON.stringify(line);
}

async function answers(command, rows, binary, context) {
  const child = spawn(binary, command, { stdio: ['pipe', 'pipe', 'inherit'] });
  const chunks = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  child.stdin.on('error', () => {}); // the exit status says what went wrong
  child.stdin.end(rows.map((row, i) => request(row, i, context)).join('\n') + '\n');
  const status = await ended;
  if (status !== 0 && status !== 1)
    throw new Error(`${binary} ${command.join(' ')} ended with ${status}`);
  const results = Buffer.concat(chunks).toString('utf8').trim().split('\n').filter(Boolean);
  const parsed = results.map((line) => JSON.parse(line));
  const bad = parsed.find((result) => result.error);
  if (bad) throw new Error(`Row ${bad.line}: ${bad.error.message}`);
  if (parsed.length !== rows.length)
    throw new Error(`${rows.length} rows in, ${parsed.length} results out`);
  return parsed;
}

function where(pack, school) {
  return [...(pack ? ['--pack', pack] : []), ...(school ? ['--school', school] : [])];
}

export function check(
  rows,
  { binary = 'build/release/clausewise', pack, school, model = true, context = {} } = {},
) {
  const command = ['check', '--input', '-', '--format', 'jsonl', ...where(pack, school)];
  if (!model) command.push('--no-model');
  return answers(command, rows, binary, context);
}

/** The learned model's probabilities: of kinds of language, and of each clause. */
export function scores(
  rows,
  { binary = 'build/release/clausewise', pack, school, context = {} } = {},
) {
  const command = ['scores', '--input', '-', '--clauses', ...where(pack, school)];
  return answers(command, rows, binary, context);
}

/** The different clauses that a result cites. */
export function cited(result) {
  return new Set(result.findings.map((finding) => finding.clause));
}
