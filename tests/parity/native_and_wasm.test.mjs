// Native and WebAssembly give the same bytes: for every example of the pack, for
// texts that are hard to read, and for every row of the labelled posts where the
// shared folder is there (CLAUSEWISE_SHARED, default ../shared).
//
// The native side is the command line with JSON Lines; the other side is the
// binding that the extension uses. Both write the same core's JSON and use the same
// learned model, so a difference is a difference of platform.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startEngine } from '../support/engine.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PACK = join(ROOT, 'policies/pact-453');
const SHARED = process.env.CLAUSEWISE_SHARED ?? join(ROOT, '../shared');
const POSTS = join(SHARED, 'data/posts-dev.jsonl');
const CONTEXT_FIELDS = ['mode', 'site', 'place', 'role', 'attachments'];

/** The one that lies beside the program, where it looks for it. */
const MODEL = join(ROOT, 'build/release/clausewise.model');

async function engineWithModel() {
  const { engine } = await startEngine(join(ROOT, 'build/wasm'));
  const loaded = JSON.parse(engine.loadModel(readFileSync(MODEL)));
  assert.equal(loaded.ok, true, JSON.stringify(loaded.diagnostics));
  return engine;
}

async function engineWithPolicy() {
  const engine = await engineWithModel();
  // As the extension does it; the command line compiles the pack itself.
  const image = readFileSync(join(ROOT, 'build/release/pact-453.image'));
  const loaded = JSON.parse(engine.loadImage(image));
  assert.equal(loaded.ok, true, JSON.stringify(loaded.diagnostics));
  return engine;
}

/** One line of output for each row, as the command line writes them. */
function checkNatively(rows, options = []) {
  const { status, stdout, stderr } = spawnSync(
    join(ROOT, 'build/release/clausewise'),
    ['check', '--input', '-', '--format', 'jsonl', ...options],
    {
      input: rows.map((row) => JSON.stringify(row)).join('\n'),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  assert.ok(status === 0 || status === 1, stderr);
  return stdout.trimEnd().split('\n');
}

function checkInWasm(engine, row) {
  const context = Object.fromEntries(
    CONTEXT_FIELDS.filter((field) => field in row).map((field) => [field, row[field]]),
  );
  const result = engine.check('parity', row.text, JSON.stringify(context));
  return `{"id":${JSON.stringify(row.id)},${result.slice(1)}`;
}

async function assertSameBytes(rows) {
  assertSame(rows, checkNatively(rows), await engineWithPolicy());
}

function assertSame(rows, native, engine) {
  assert.equal(native.length, rows.length);
  const different = rows.filter((row, i) => native[i] !== checkInWasm(engine, row));
  assert.deepEqual(
    different.map((row) => row.id),
    [],
  );
}

function examplesOfPack() {
  const rows = [];
  for (const file of readdirSync(join(PACK, 'rules')).sort()) {
    for (const rule of JSON.parse(readFileSync(join(PACK, 'rules', file), 'utf8')).rules) {
      for (const example of [...rule.examples.match, ...rule.examples.clean]) {
        for (const mode of ['professional', 'personal']) {
          rows.push({ id: rows.length, text: example.text, ...example.context, mode });
        }
      }
    }
  }
  return rows;
}

function hardTexts() {
  const texts = [
    '',
    ' \n\t ',
    '\u0000What the\u0000 hell\u0000',
    '👩‍🏫👨‍👩‍👧‍👦🇺🇸 What the h\u200bell is this 🏳️‍🌈 shit',
    '\u202eWhat the hell\u202c and \u2066on behalf of PACT\u2069',
    'Ｗｈａｔ ｔｈｅ ｈｅｌｌ, 𝓈𝒽𝒾𝓉, ѕh\u0456t, s\u0301h\u0308i\u0327t',
    'f u c k, f.u.c.k, fuuuuuck, f**k, fvck, 5h1t',
    'Её оценки 4111 1111 1111 1111 y su número 536-22-8134',
    `${'On behalf of PACT we oppose it. '.repeat(4000)}👍`,
  ];
  return texts.flatMap((text, id) =>
    ['professional', 'personal'].map((mode) => ({ id: `${id}-${mode}`, text, mode })),
  );
}

/** The labelled posts; none where the shared folder is not there. */
function labelledPosts() {
  if (!existsSync(POSTS)) return [];
  const lines = readFileSync(POSTS, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/**
 * A copy of the pack that cites a clause from the smallest probability on, so that nearly
 * every score of the model can be seen in a finding.
 */
function packThatTellsScores(folder) {
  cpSync(PACK, folder, { recursive: true });
  const file = join(folder, 'model.json');
  const { decisions, ...rest } = JSON.parse(readFileSync(file, 'utf8'));
  const told = decisions.map(({ about, ...decision }) => {
    void about;
    return { ...decision, alone: 0.0001, warning: 0.5, confirm: 0 };
  });
  writeFileSync(file, JSON.stringify({ ...rest, decisions: told }));
  const names = readdirSync(folder, { recursive: true }).map(String).sort();
  const files = names
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, content: readFileSync(join(folder, name), 'utf8') }));
  return JSON.stringify({ format: 'clausewise-bundle', files });
}

test('every example of the pack gives the same bytes', async () => {
  await assertSameBytes(examplesOfPack());
});

test('texts that are hard to read give the same bytes', async () => {
  await assertSameBytes(hardTexts());
});

test('the learned model gives the same scores to every text', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clausewise-parity-'));
  try {
    const bundle = packThatTellsScores(folder);
    const engine = await engineWithModel();
    const loaded = JSON.parse(engine.load(bundle, ''));
    assert.equal(loaded.ok, true, JSON.stringify(loaded.diagnostics));
    const rows = [...examplesOfPack(), ...hardTexts(), ...labelledPosts()];
    const native = checkNatively(rows, ['--pack', folder]);
    const scores = native.flatMap((line) => JSON.parse(line).findings.map(({ score }) => score));
    assert.ok(new Set(scores).size > 100, 'the findings have too few scores to compare');
    assertSame(rows, native, engine);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('without the model both say that it is missing', async () => {
  const { engine } = await startEngine(join(ROOT, 'build/wasm'));
  engine.loadImage(readFileSync(join(ROOT, 'build/release/pact-453.image')));
  const rows = hardTexts();
  const native = checkNatively(rows, ['--no-model']);
  assert.ok(native.every((line) => JSON.parse(line).status === 'degraded'));
  assertSame(rows, native, engine);
});

test('a model that was cut short is refused, and the one before it stays', async () => {
  const engine = await engineWithPolicy();
  const model = readFileSync(MODEL);
  const refused = JSON.parse(engine.loadModel(model.subarray(0, model.length / 2)));
  assert.deepEqual([refused.ok, refused.version], [false, null]);
  assert.equal(refused.diagnostics[0].code, 'M002');
  assert.equal(JSON.parse(engine.check('box', 'Hello', '{}')).status, 'complete');
});

test('a bundle gives the same bytes as its image', async () => {
  const fromImage = await engineWithPolicy();
  const fromBundle = await engineWithModel();
  const bundle = readFileSync(join(ROOT, 'build/release/pact-453.bundle.json'), 'utf8');
  assert.equal(JSON.parse(fromBundle.load(bundle, '')).ok, true);
  const rows = examplesOfPack();
  const different = rows.filter(
    (row) => checkInWasm(fromImage, row) !== checkInWasm(fromBundle, row),
  );
  assert.deepEqual(
    different.map((row) => row.text),
    [],
  );
});

test('an image that was cut short is refused, and the policy before it stays', async () => {
  const engine = await engineWithPolicy();
  const image = readFileSync(join(ROOT, 'build/release/pact-453.image'));
  const refused = JSON.parse(engine.loadImage(image.subarray(0, image.length / 2)));
  assert.equal(refused.ok, false);
  assert.equal(refused.diagnostics[0].code, 'I002');
  const answer = JSON.parse(
    engine.check('box', 'On behalf of PACT, we oppose it.', '{"mode":"personal"}'),
  );
  assert.equal(answer.findings[0].clause, 'personal.2');
});

test('an edit gives the same bytes as a check of the whole text', async () => {
  const engine = await engineWithPolicy();
  const context = JSON.stringify({ mode: 'personal', site: 'facebook' });
  const before = 'Good morning! 👋 On behalf of me. See you.';
  const at = before.indexOf('me.');
  engine.check('edited', before, context);
  const edited = engine.edit('edited', at, at + 2, 'PACT Charter School', context);
  const whole = engine.check('whole', before.replace('me.', 'PACT Charter School.'), context);
  assert.equal(edited, whole);
  assert.equal(engine.edit('never seen', 0, 0, 'x', context), '');
});

test(
  'every labelled post gives the same bytes',
  { skip: existsSync(POSTS) ? false : `${POSTS} is not there (set CLAUSEWISE_SHARED)` },
  async () => {
    await assertSameBytes(labelledPosts());
  },
);
