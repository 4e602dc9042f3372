// Times other checkers on the texts that the engine was timed on, each text new.
//
//   node tests/bench/peers_bench.mjs PEERS_FOLDER WORKLOAD
//
// Prints JSON: by peer the samples by size, or the reason why it did not run. Every peer is asked
// for what it can say in most detail: where its findings are, if it knows.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder = '', workloadFile = ''] = process.argv.slice(2);
const workload = JSON.parse(readFileSync(workloadFile, 'utf8'));
const require = createRequire(join(resolve(folder), 'package.json'));
/** A slow peer is stopped after this long per size, in milliseconds. */
const MAX_MS = 4_000;

const PEERS = {
  async obscenity() {
    const { RegExpMatcher, englishDataset, englishRecommendedTransformers } = require('obscenity');
    const matcher = new RegExpMatcher({
      ...englishDataset.build(),
      ...englishRecommendedTransformers,
    });
    return (text) => matcher.getAllMatches(text, true);
  },
  async 'leo-profanity'() {
    const filter = require('leo-profanity');
    return (text) => filter.badWordsUsed(text);
  },
  async '@2toad/profanity'() {
    const { profanity } = require('@2toad/profanity');
    return (text) => profanity.censor(text);
  },
  async 'harper.js'() {
    const dist = join(resolve(folder), 'node_modules/harper.js/dist');
    const load = (name) => import(pathToFileURL(join(dist, name)).href);
    const [{ LocalLinter, Dialect }, { binary }] = await Promise.all([
      load('index.js'),
      load('binary.js'),
    ]);
    const linter = new LocalLinter({ binary, dialect: Dialect.American });
    await linter.setup();
    return async (text) => {
      const lints = await linter.lint(text);
      for (const lint of lints) lint.free?.();
    };
  },
};

async function measure(start) {
  const begin = performance.now();
  const check = await start();
  const startMs = performance.now() - begin;
  const sizes = [];
  for (const { chars, fresh } of workload.cases) {
    // Half of the texts warm the code up; no text is used twice.
    const half = Math.floor(fresh.length / 2);
    const warmUpEnd = performance.now() + MAX_MS / 2;
    for (const text of fresh.slice(half)) {
      await check(text);
      if (performance.now() > warmUpEnd) break;
    }
    const samples = [];
    const end = performance.now() + MAX_MS;
    for (const text of fresh.slice(0, half)) {
      const from = performance.now();
      await check(text);
      const to = performance.now();
      samples.push(to - from);
      if (to > end) break;
    }
    sizes.push({ chars, samples });
  }
  return { startMs, sizes };
}

const results = {};
for (const [name, start] of Object.entries(PEERS)) {
  try {
    results[name] = await measure(start);
  } catch (error) {
    results[name] = { skipped: error instanceof Error ? error.message : String(error) };
  }
}
console.log(JSON.stringify(results));
