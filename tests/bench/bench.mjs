// Runs all parts of the benchmark and prints them as tables, budgets first.
//
//   node tests/bench/bench.mjs [--quick] [--check] [--no-browser] [--no-peers]
//
// Called by scripts/bench, which builds the engine before. CLAUSEWISE_BENCH_PACK names another
// pack folder or bundle to measure with, CLAUSEWISE_BENCH_NATIVE another folder of native_bench.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSize, zipSize } from './sizes.mjs';
import { median, quantile, summary } from './stats.mjs';
import { SIZES, makeWorkload } from './texts.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));
const OUT = join(ROOT, 'build/bench');
const WORKLOAD = join(OUT, 'workload.json');
const WASM = join(ROOT, 'build/wasm');
const NATIVE = process.env.CLAUSEWISE_BENCH_NATIVE ?? join(ROOT, 'build/release/tests/bench');
const EXTENSION = process.env.CLAUSEWISE_EXTENSION ?? join(ROOT, 'build/extension/chromium');
const MODEL = join(ROOT, 'models/clausewise.model');
const PACK = process.env.CLAUSEWISE_BENCH_PACK;

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    'no-browser': { type: 'boolean', default: false },
    'no-peers': { type: 'boolean', default: false },
  },
});

/** Text in place of a figure. */
class Skipped {
  constructor(reason) {
    this.reason = reason;
  }
}

/** Runs one part; a part that fails is reported and the others go on. */
function part(name, run) {
  process.stderr.write(`${name} ...\n`);
  try {
    return run();
  } catch (error) {
    return new Skipped(error instanceof Error ? error.message.split('\n')[0] : String(error));
  }
}

function runJson(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  if (status !== 0) {
    const lines = stderr.trim().split('\n');
    // Node prints the place first and the error itself further down.
    throw new Error(
      (lines.find((line) => /^\w*Error\b/.test(line)) ?? lines.at(-1) ?? '').slice(0, 300),
    );
  }
  return JSON.parse(stdout);
}

function needs(file, hint) {
  if (!existsSync(file)) throw new Error(`${file} is not there (${hint})`);
  return file;
}

/** The policy to measure with, as a bundle file. */
function bundleFile() {
  const file = PACK ?? join(ROOT, 'build/release/pact-453.bundle.json');
  needs(file, 'cmake --build --preset release');
  if (!statSync(file).isDirectory()) return file;
  const names = readdirSync(file, { recursive: true }).map(String).sort();
  const files = names
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, content: readFileSync(join(file, name), 'utf8') }));
  const made = join(OUT, 'pack.bundle.json');
  writeFileSync(made, JSON.stringify({ format: 'clausewise-bundle', files }));
  return made;
}

/** The extension; with the policy of CLAUSEWISE_BENCH_PACK, in a copy, when that is set. */
function extensionFolder(bundle) {
  needs(join(EXTENSION, 'manifest.json'), 'npm run build');
  if (PACK === undefined) return EXTENSION;
  const copy = join(OUT, 'extension');
  rmSync(copy, { recursive: true, force: true });
  cpSync(EXTENSION, copy, { recursive: true });
  copyFileSync(bundle, join(copy, 'policies/pact-453.bundle.json'));
  // The engine refuses an empty image and takes the bundle.
  writeFileSync(join(copy, 'policies/pact-453.image'), '');
  return copy;
}

function engineSummary({ load, instantiate, loadModel, firstCheck, rounds, memory }) {
  const sizes = SIZES.map((chars, i) => ({
    chars,
    ...Object.fromEntries(
      ['fresh', 'same', 'edit'].map((kind) => [kind, summary(rounds.map((r) => r[i][kind]))]),
    ),
  }));
  return {
    load: summary([load]),
    ...(instantiate && { instantiate: summary([instantiate]) }),
    ...(loadModel?.length > 0 && { loadModel: summary([loadModel]) }),
    ...(firstCheck && { firstCheck: summary([firstCheck]) }),
    memory,
    sizes,
  };
}

function browserSummary({ idleMs, sites }) {
  const p = (samples) => ({
    p50: median(samples),
    p95: quantile(samples, 0.95),
    n: samples.length,
  });
  const bySite = Object.entries(sites).map(([site, { alive, killed, typing, without }]) => ({
    site,
    underline: p(alive),
    afterKill: p(killed),
    own: p(typing.own),
    busy: p(typing.busy),
    busyWithout: p(without.busy),
    longestOwn: typing.longestOwn,
    longestTask: typing.longestTask,
    longestTaskWithout: without.longestTask,
  }));
  return { idleMs, sites: bySite };
}

/** Installs the peers away from the project: they are no dependency of it. */
function installPeers() {
  const folder = join(OUT, 'peers');
  mkdirSync(folder, { recursive: true });
  let current = existsSync(join(folder, 'node_modules'));
  for (const name of ['package.json', 'package-lock.json']) {
    const from = readFileSync(join(HERE, 'peers', name));
    const to = join(folder, name);
    current &&= existsSync(to) && from.equals(readFileSync(to));
    writeFileSync(to, from);
  }
  if (!current) {
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
    execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  }
  return folder;
}

function peersSummary(peers) {
  const one = ({ startMs, sizes, skipped }) =>
    skipped === undefined
      ? { startMs, sizes: sizes.map(({ chars, samples }) => ({ chars, ...summary([samples]) })) }
      : { skipped };
  return Object.fromEntries(Object.entries(peers).map(([name, peer]) => [name, one(peer)]));
}

// Tables.

function table(title, head, rows) {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, i) => Math.max(...cells.map((row) => row[i].length)));
  const line = (row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  const [first, ...rest] = cells;
  console.log(`\n${title}\n${line(first)}\n${rule}\n${rest.map(line).join('\n')}`);
}

const ms = (value) => (value < 1 ? value.toFixed(3) : value.toFixed(value < 100 ? 2 : 0));
const inMs = (value) => `${ms(value)} ms`;
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const MiB = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
const times = (value) => `${value.toFixed(2)}x`;

const budgets = [];
/** `value`: a number, a Skipped, or null where there is nothing to measure (then `remark` says why). */
function budget(what, value, limit, show, remark = '') {
  const skipped = value instanceof Skipped ? value.reason : value === null ? remark : '';
  const known = typeof value === 'number' && Number.isFinite(value);
  const verdict = known ? (value <= limit ? 'pass' : 'OVER') : value === null ? 'none' : 'skipped';
  budgets.push({
    what,
    measured: known ? value : null,
    limit,
    verdict,
    remark: known ? remark : skipped,
    shown: [what, known ? show(value) : '-', `<= ${show(limit)}`, verdict],
  });
}

/** A figure of a part, or the reason why the part gave none. */
const of = (result, pick) => (result instanceof Skipped ? result : pick(result));

mkdirSync(OUT, { recursive: true });
writeFileSync(WORKLOAD, JSON.stringify(makeWorkload(options.quick)));
const loadBefore = loadavg()[0];

const bundle = part('policy', bundleFile);
const bundlePath = bundle instanceof Skipped ? '' : bundle;
const native = part('native engine', () => {
  const program = needs(join(NATIVE, 'native_bench'), 'scripts/bench builds it');
  return engineSummary(runJson(program, [bundlePath, WORKLOAD]));
});
function wasmEngine(...model) {
  needs(join(WASM, 'clausewise.wasm'), 'cmake --build --preset wasm');
  const policy = PACK ? bundlePath : join(ROOT, 'build/release/pact-453.image');
  const args = [join(HERE, 'wasm_bench.mjs'), WASM, policy, WORKLOAD, ...model];
  return engineSummary(runJson(process.execPath, args));
}
const rulesOnly = part('WebAssembly engine, rules', () => wasmEngine());
const wasm = part('WebAssembly engine, with the model', () =>
  wasmEngine(needs(MODEL, 'it belongs to the sources')),
);
const browser = options['no-browser']
  ? new Skipped('--no-browser')
  : part('Chromium', () => {
      const args = [join(HERE, 'browser_bench.mjs'), extensionFolder(bundlePath)];
      return browserSummary(runJson(process.execPath, options.quick ? [...args, '--quick'] : args));
    });
const peers = options['no-peers']
  ? new Skipped('--no-peers')
  : part('peers', () =>
      peersSummary(
        runJson(process.execPath, [join(HERE, 'peers_bench.mjs'), installPeers(), WORKLOAD]),
      ),
    );
const sizes = {
  wasm: gzipSize(join(WASM, 'clausewise.wasm')),
  bundle: bundlePath === '' ? null : gzipSize(bundlePath),
  content: gzipSize(join(EXTENSION, 'content/main.js')),
  model: gzipSize(MODEL),
  extension: part('sizes', () => zipSize(EXTENSION)),
};

// Budgets.

const worst = (pick) => of(browser, ({ sites }) => Math.max(...sites.map(pick)));
const NO_EXTENSION = 'no build/extension/chromium: npm run build';
const at = (chars) => (result) => result.sizes.find((size) => size.chars === chars);

budget(
  'warning visible after the typing pause, p95',
  worst((s) => s.underline.p95),
  100,
  inMs,
);
budget(
  'scripts of the extension per keystroke, p95',
  worst((s) => s.own.p95),
  2,
  inMs,
);
budget(
  'all that it adds per keystroke, p95 with less p95 without',
  worst((s) => s.busy.p95 - s.busyWithout.p95),
  2,
  inMs,
);
budget(
  'longest share of a task',
  worst((s) => s.longestOwn),
  16,
  inMs,
);
budget(
  '280 characters, WebAssembly, rules, p95',
  of(rulesOnly, (r) => at(280)(r).fresh.p95),
  1,
  inMs,
);
budget(
  '280 characters, WebAssembly, with the model, p95',
  of(wasm, (r) => at(280)(r).fresh.p95),
  6,
  inMs,
);
for (const [name, result] of [
  ['rules', rulesOnly],
  ['with the model', wasm],
]) {
  budget(
    `63,206 characters, one sentence edited, to 280 new, ${name}`,
    of(result, (r) => at(63_206)(r).edit.p50 / at(280)(r).fresh.p50),
    2,
    times,
  );
}
budget(
  'killed worker to first finding, p95',
  worst((s) => s.afterKill.p95),
  150,
  inMs,
);
budget('WebAssembly, gzip -9', sizes.wasm, 350_000, kB, 'not built');
budget('model, gzip -9', sizes.model, 2_621_440, kB, 'no models/clausewise.model');
budget('whole extension, zip -9', sizes.extension, 4_000_000, kB, NO_EXTENSION);
budget('content script, gzip -9', sizes.content, 40_000, kB, NO_EXTENSION);
for (const [name, result] of [
  ['rules', rulesOnly],
  ['with the model', wasm],
]) {
  budget(
    `linear memory after 10,000 checks, ${name}`,
    of(result, (r) => r.memory[10_000]),
    48 * 2 ** 20,
    MiB,
  );
  budget(
    `linear memory, growth from 2,000 to 10,000 checks, ${name}`,
    of(result, (r) => r.memory[10_000] - r.memory[2_000]),
    0,
    MiB,
  );
}

table(
  'Budgets',
  ['what', 'measured', 'budget', ''],
  budgets.map(({ shown }) => shown),
);
for (const { what, verdict, remark } of budgets) {
  if (verdict === 'skipped' || verdict === 'none') console.log(`${verdict}: ${what}: ${remark}`);
}

// Figures.

for (const [name, result] of [
  ['native, rules', native],
  ['WebAssembly under Node, rules', rulesOnly],
  ['WebAssembly under Node, with the model', wasm],
]) {
  if (result instanceof Skipped) {
    console.log(`\nEngine, ${name}: skipped: ${result.reason}`);
    continue;
  }
  table(
    `Engine, ${name}, milliseconds`,
    ['characters', 'new p50', 'p95', 'same p50', 'p95', 'edit p50', 'p95'],
    result.sizes.map(({ chars, fresh, same, edit }) => [
      chars.toLocaleString('en'),
      ...[fresh, same, edit].flatMap(({ p50, p95 }) => [ms(p50), ms(p95)]),
    ]),
  );
  const start = result.instantiate;
  const begun = start ? `; compile and instantiate p50 ${ms(start.p50)}, p95 ${ms(start.p95)}` : '';
  console.log(`load of the policy: p50 ${ms(result.load.p50)}, p95 ${ms(result.load.p95)}${begun}`);
  for (const [what, times] of [
    ['load of the model', result.loadModel],
    ['first check after a start', result.firstCheck],
  ]) {
    if (times) console.log(`${what}: p50 ${ms(times.p50)}, p95 ${ms(times.p95)}`);
  }
  if (result.memory) {
    const { start: before, 2000: early, 10000: late } = result.memory;
    console.log(
      `linear memory: start ${MiB(before)}, 2,000 checks ${MiB(early)}, 10,000 ${MiB(late)}`,
    );
  }
}
if (sizes.bundle !== null) console.log(`policy bundle, gzip -9: ${kB(sizes.bundle)}`);

if (browser instanceof Skipped) {
  console.log(`\nChromium: skipped: ${browser.reason}`);
} else {
  const pair = ({ p50, p95 }) => `${ms(p50)} / ${ms(p95)}`;
  table(
    `Chromium, replica pages, milliseconds, p50 / p95 (pause of ${browser.idleMs} ms taken off)`,
    ['', ...browser.sites.map(({ site }) => site)],
    [
      ['underline after the pause', ...browser.sites.map((s) => pair(s.underline))],
      ['underline, worker killed before', ...browser.sites.map((s) => pair(s.afterKill))],
      ['per keystroke, scripts of the extension', ...browser.sites.map((s) => pair(s.own))],
      ['per keystroke, whole main thread, with', ...browser.sites.map((s) => pair(s.busy))],
      [
        'per keystroke, whole main thread, without',
        ...browser.sites.map((s) => pair(s.busyWithout)),
      ],
      ['longest task, share of the extension', ...browser.sites.map((s) => ms(s.longestOwn))],
      ['longest task, all of it, with', ...browser.sites.map((s) => ms(s.longestTask))],
      ['longest task, all of it, without', ...browser.sites.map((s) => ms(s.longestTaskWithout))],
    ],
  );
}

if (peers instanceof Skipped) {
  console.log(`\nPeers: skipped: ${peers.reason}`);
} else if (!(wasm instanceof Skipped)) {
  const ran = Object.entries(peers).filter(([, peer]) => peer.skipped === undefined);
  table(
    'Peers under Node, every text new: p50 in milliseconds, and as a multiple of ours',
    ['characters', 'Clausewise', ...ran.map(([name]) => name)],
    SIZES.map((chars, i) => {
      const own = wasm.sizes[i].fresh.p50;
      const cell = ([, peer]) => `${ms(peer.sizes[i].p50)} (${times(peer.sizes[i].p50 / own)})`;
      return [chars.toLocaleString('en'), ms(own), ...ran.map(cell)];
    }),
  );
  for (const [name, peer] of Object.entries(peers)) {
    if (peer.skipped !== undefined) console.log(`${name}: skipped: ${peer.skipped}`);
  }
  console.log(
    'They check other things: harper.js checks English grammar, the others look for swear words.\n' +
      'A ratio says what a check costs where somebody types, not which is the better program.',
  );
}

const loadAfter = loadavg()[0];
console.log(
  `\nMachine: ${availableParallelism()} x ${cpus()[0]?.model.trim() ?? 'unknown'}, ` +
    `load ${loadBefore.toFixed(1)} before and ${loadAfter.toFixed(1)} after. ` +
    'A load above the number of processors makes every time too long.',
);

const plain = (result) => (result instanceof Skipped ? { skipped: result.reason } : result);
const results = {
  date: new Date().toISOString(),
  quick: options.quick,
  node: process.version,
  load: [loadBefore, loadAfter],
  budgets: budgets.map((entry) => ({ ...entry, shown: undefined })),
  native: plain(native),
  wasm: plain(rulesOnly),
  wasmWithModel: plain(wasm),
  browser: plain(browser),
  peers: plain(peers),
  sizes: { ...sizes, extension: plain(sizes.extension) },
};
writeFileSync(join(OUT, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
const over = budgets.filter(({ verdict }) => verdict === 'OVER').length;
console.log(
  `${over === 0 ? 'No budget is' : `${over} budgets are`} exceeded. All figures: build/bench/results.json`,
);
const failed = budgets.some(({ verdict }) => verdict === 'OVER' || verdict === 'skipped');
if (options.check && failed) process.exitCode = 1;
