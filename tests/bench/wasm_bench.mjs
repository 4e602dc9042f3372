// Times the engine as the extension carries it, under Node.
//
//   node tests/bench/wasm_bench.mjs ENGINE_FOLDER BUNDLE|IMAGE WORKLOAD [MODEL]
//
// With MODEL the learned model is loaded too, and every check must use it. Prints the same JSON as native_bench, and besides: how long a start takes, and how the linear
// memory grows. Node is not a browser: no message, no rendering.
import { readFileSync } from 'node:fs';
import { startEngine } from '../support/engine.mjs';
import { sentences } from './texts.mjs';

const [folder = '', policyFile = '', workloadFile = '', modelFile] = process.argv.slice(2);
const model = modelFile === undefined ? null : readFileSync(modelFile);
const isImage = policyFile.endsWith('.image');
const policy = readFileSync(policyFile, isImage ? null : 'utf8');
const workload = JSON.parse(readFileSync(workloadFile, 'utf8'));
const context = JSON.stringify(workload.context);

function fail(/** @type {string} */ why) {
  console.error(`wasm_bench: ${why}`);
  process.exit(1);
}

const taken = (engine) => (isImage ? engine.loadImage(policy) : engine.load(policy, ''));

function takeModel(engine) {
  const answer = JSON.parse(engine.loadModel(model));
  if (!answer.ok) fail(`the model was refused: ${JSON.stringify(answer.diagnostics)}`);
  return 'taken';
}

function load(engine) {
  const answer = JSON.parse(taken(engine));
  if (!answer.ok) fail(`the policy was refused: ${JSON.stringify(answer.diagnostics)}`);
  if (model === null) return;
  const { status, problems } = JSON.parse(engine.check('first', 'Hello', context));
  if (status !== 'complete') fail(`the model is not used: ${JSON.stringify(problems)}`);
}

/** An engine as the worker starts it, with the model where there is one. */
async function started() {
  const { engine, memory } = await startEngine(folder);
  if (model !== null) takeModel(engine);
  return { engine, memory };
}

/** @param {() => string} run */
function timed(run) {
  const begin = performance.now();
  const answer = run();
  const end = performance.now();
  if (answer === '') fail('the engine holds no such text');
  return end - begin;
}

function runCase(engine, { chars, fresh, edits }) {
  const first = fresh[0];
  const result = { chars, fresh: [], same: [], edit: [] };
  for (const text of fresh) result.fresh.push(timed(() => engine.check('fresh', text, context)));
  engine.check('same', first, context);
  for (let i = 0; i < fresh.length; i += 1) {
    result.same.push(timed(() => engine.check('same', first, context)));
  }
  engine.check('edit', first, context);
  for (const { begin, end, insert } of edits) {
    result.edit.push(timed(() => engine.edit('edit', begin, end, insert, context)));
  }
  return result;
}

async function starts() {
  const instantiate = [];
  const loads = [];
  const models = [];
  const firsts = [];
  for (let i = 0; i < workload.loads; i += 1) {
    const begin = performance.now();
    const { engine } = await startEngine(folder);
    instantiate.push(performance.now() - begin);
    if (model !== null) models.push(timed(() => takeModel(engine)));
    loads.push(timed(() => taken(engine)));
    firsts.push(timed(() => engine.check('first', 'On behalf of PACT', context)));
  }
  return { instantiate, load: loads, loadModel: models, firstCheck: firsts };
}

/**
 * 10,000 checks of ever new texts in 40 boxes, more than the engine holds: mostly posts, some
 * longer, and now and then the longest. The memory can only grow, so two readings tell.
 */
async function memoryGrowth() {
  const { engine, memory } = await started();
  load(engine);
  const source = sentences();
  const text = (/** @type {number} */ chars) => {
    let out = '';
    while (out.length < chars) out += `${source.next().value} `;
    return out.slice(0, chars);
  };
  const sizeOf = (/** @type {number} */ i) => {
    if (i % 500 === 0) return 63_206;
    if (i % 50 === 0) return 5_000;
    return i % 10 === 0 ? 2_200 : 280;
  };
  const bytesAfter = { start: memory.buffer.byteLength };
  for (let i = 1; i <= 10_000; i += 1) {
    const chars = sizeOf(i);
    engine.check(chars === 63_206 ? 'long' : `box ${i % 40}`, text(chars), context);
    if (i === 2_000 || i === 10_000) bytesAfter[i] = memory.buffer.byteLength;
  }
  return bytesAfter;
}

const beginning = await starts();
const { engine } = await started();
// The first calls run before the code is optimised; a worker does them while the person still types.
load(engine);
for (const one of workload.cases) runCase(engine, one);
const rounds = [];
for (let round = 0; round < workload.rounds; round += 1) {
  load(engine);
  rounds.push(workload.cases.map((one) => runCase(engine, one)));
}
const memory = await memoryGrowth();
console.log(JSON.stringify({ ...beginning, rounds, memory }));
