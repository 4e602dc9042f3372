// Times the extension in Chromium, on the replicas of X and Facebook.
//
//   node tests/bench/browser_bench.mjs EXTENSION_FOLDER [--quick]
//
// Prints JSON. What is measured, and what it includes, is in README.md.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildReplicas } from '../replicas/build.mjs';
import { resolverRules } from '../replicas/hosts.mjs';
import { startReplicaServer } from '../replicas/server.mjs';
import { Chromium } from './cdp.mjs';
import { sentences } from './texts.mjs';

const quick = process.argv.includes('--quick');
const extension = resolve(process.argv[2] ?? '');
const COUNTS = quick ? { alive: 8, killed: 8, keys: 40 } : { alive: 40, killed: 40, keys: 150 };

const scheduler = readFileSync(
  new URL('../../extension/content/check_scheduler.ts', import.meta.url),
  'utf8',
);
/** How long the content script waits for a pause in the typing, in milliseconds. */
const IDLE_MS = Number(/\bIDLE_MS = (\d+)/.exec(scheduler)?.[1]);
if (!(IDLE_MS > 0)) throw new Error('the pause is not where it was in check_scheduler.ts');

/** No finding before the last key, one after it. */
const DRAFT = 'On behalf of PACT';
const KEY_INTERVAL_MS = 100;

const SITES = [
  {
    name: 'x',
    url: 'https://x.com/home',
    editor: '[data-testid="primaryColumn"] [data-testid^="tweetTextarea_"][contenteditable="true"]',
    open: 'undefined',
  },
  {
    name: 'facebook',
    url: 'https://www.facebook.com/',
    editor: '[role="dialog"] form[method="POST" i] [data-lexical-editor="true"]',
    open: `[...document.querySelectorAll('[role="button"]')]
      .find((button) => button.textContent.includes("What's on your mind")).click()`,
  },
];

/**
 * Runs in the page. An underline counts from the frame that paints it: callbacks of a frame come
 * just before its painting, so the first one that finds the highlight is in that frame.
 */
const PROBE = `window.bench = (() => {
  let pressed = 0;
  addEventListener('keydown', (event) => { pressed = event.timeStamp; }, true);
  const marked = () => [...CSS.highlights].some(([name, ranges]) =>
    name.startsWith('mark-') && ranges.size > 0);
  const until = (holds) => new Promise((resolve, reject) => {
    const end = performance.now() + 10000;
    requestAnimationFrame(function look() {
      if (holds()) resolve(performance.now() - pressed);
      else if (performance.now() > end) reject(new Error('no change of the underlines in 10 s'));
      else requestAnimationFrame(look);
    });
  });
  return { marked, untilMarked: () => until(marked), untilClear: () => until(() => !marked()) };
})(); undefined`;

/** A site's box, with the caret in it. */
class Desk {
  constructor(browser, page) {
    this.browser = browser;
    this.page = page;
  }

  static async open(browser, site) {
    const page = await browser.page(site.url);
    await page.evaluate(PROBE);
    const there = (selector) => `document.querySelector(${JSON.stringify(selector)}) !== null`;
    await waitFor(page, 'document.querySelector("#react-root > *") !== null');
    await page.evaluate(site.open);
    await waitFor(page, there(site.editor));
    const at = await page.evaluate(`(() => {
      const box = document.querySelector(${JSON.stringify(site.editor)}).getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    })()`);
    for (const type of ['mousePressed', 'mouseReleased']) {
      await page.send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
    }
    await sleep(500);
    return new Desk(browser, page);
  }

  async press(character) {
    const key = { text: character, key: character, unmodifiedText: character };
    await this.page.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
    await this.page.send('Input.dispatchKeyEvent', { type: 'keyUp', key: character });
  }

  async type(text) {
    for (const character of text) await this.press(character);
  }

  async clear() {
    const all = { key: 'a', code: 'KeyA', windowsVirtualKeyCode: 65, modifiers: 2 };
    const back = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 };
    for (const key of [all, back]) {
      await this.page.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      await this.page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    }
    await this.page.evaluate('bench.untilClear()');
  }

  /** Milliseconds from the last key of the draft to the frame with the underline. */
  async timeToUnderline(beforeLastKey) {
    await this.clear();
    await this.type(DRAFT.slice(0, -1));
    // The draft so far is checked and the answer is in.
    await sleep(IDLE_MS + 350);
    if (await this.page.evaluate('bench.marked()')) throw new Error('an underline came too early');
    await beforeLastKey();
    const underline = this.page.evaluate('bench.untilMarked()');
    await this.press(DRAFT.slice(-1));
    return underline;
  }
}

async function waitFor(page, condition) {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await page.evaluate(condition)) return;
    await sleep(50);
  }
  throw new Error(`waited in vain for ${condition}`);
}

/** Ends the worker as the browser does with an idle one. */
async function killWorker(browser) {
  for (const { targetId } of await browser.workers()) {
    await browser.send('Target.closeTarget', { targetId });
  }
  for (let tries = 0; (await browser.workers()).length > 0; tries += 1) {
    if (tries > 100) throw new Error('the worker does not end');
    await sleep(20);
  }
  // The end of the process's own bookkeeping; otherwise it would be measured with the start.
  await sleep(100);
}

async function underlines(browser, site) {
  const desk = await Desk.open(browser, site);
  const alive = [];
  const killed = [];
  await desk.timeToUnderline(async () => undefined);
  for (let i = 0; i < Math.max(COUNTS.alive, COUNTS.killed); i += 1) {
    if (i < COUNTS.alive) alive.push(await desk.timeToUnderline(async () => undefined));
    if (i < COUNTS.killed) killed.push(await desk.timeToUnderline(() => killWorker(browser)));
  }
  await desk.page.close();
  const net = (samples) => samples.map((ms) => ms - IDLE_MS);
  return { alive: net(alive), killed: net(killed) };
}

const TRACE = ['toplevel', 'devtools.timeline'];

/** Types into a draft of about 280 characters with findings in it, and says what each key cost. */
async function keystrokes(browser, site) {
  const desk = await Desk.open(browser, site);
  await desk.type(`${DRAFT} Charter School, we oppose the levy. `);
  const source = sentences();
  let text = '';
  while (text.length < 220 + COUNTS.keys) text += `${source.next().value} `;
  await desk.type(text.slice(0, 220));
  await sleep(1_000);
  const events = await browser.trace(TRACE, async () => {
    for (const character of text.slice(220, 220 + COUNTS.keys)) {
      await desk.press(character);
      await sleep(KEY_INTERVAL_MS);
    }
    await sleep(1_000);
  });
  await desk.page.close();
  return analyse(events);
}

/** Whether the browser was in a script of the extension itself, not in one of the page. */
const isOurs = (event) =>
  event.name === 'FunctionCall' && String(event.args?.data?.url).startsWith('chrome-extension://');

function analyse(events) {
  const isKey = (e) => e.name === 'EventDispatch' && e.args?.data?.type === 'keydown';
  const first = events.find(isKey);
  if (first === undefined) throw new Error('the trace has no keystroke');
  const thread = events
    .filter((e) => e.pid === first.pid && e.tid === first.tid && e.ph === 'X')
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const keys = thread.filter(isKey).map((e) => e.ts);
  const tasks = thread.filter((e) => e.name === 'ThreadControllerImpl::RunTask');
  const ours = [];
  let end = 0;
  for (const event of thread.filter(isOurs)) {
    // A call of ours inside another one is counted with the outer one.
    if (event.ts >= end) ours.push(event);
    end = Math.max(end, event.ts + event.dur);
  }
  const perKey = (slices, cost) =>
    keys.map((from, i) => {
      const to = keys[i + 1] ?? from + KEY_INTERVAL_MS * 1_000;
      const inside = slices.filter((e) => e.ts >= from && e.ts < to);
      return inside.reduce((sum, e) => sum + cost(e), 0) / 1_000;
    });
  // Time on the processor, where the browser knows it: other programs are not in it.
  const cpu = (e) => e.tdur ?? e.dur;
  const inTask = tasks.map((task) =>
    ours
      .filter((e) => e.ts >= task.ts && e.ts < task.ts + task.dur)
      .reduce((sum, e) => sum + e.dur / 1_000, 0),
  );
  return {
    // The task that carries the key begins a little before the event.
    busy: perKey(
      tasks.map((t) => ({ ...t, ts: t.ts + t.dur })),
      cpu,
    ),
    own: perKey(ours, cpu),
    longestOwn: Math.max(0, ...inTask),
    longestTask: Math.max(0, ...tasks.map((t) => t.dur / 1_000)),
  };
}

async function withBrowser(server, args, run) {
  const browser = new Chromium([
    `--host-resolver-rules=${resolverRules(server.port)}`,
    '--ignore-certificate-errors',
    ...args,
  ]);
  try {
    return await run(browser);
  } finally {
    await browser.close();
  }
}

await buildReplicas();
const server = await startReplicaServer();
const sites = {};
const withExtension = [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
try {
  for (const site of SITES) {
    sites[site.name] = await withBrowser(server, withExtension, async (browser) => ({
      ...(await underlines(browser, site)),
      typing: await keystrokes(browser, site),
    }));
    sites[site.name].without = await withBrowser(server, [], (browser) =>
      keystrokes(browser, site),
    );
  }
} finally {
  await server.close();
}
console.log(JSON.stringify({ idleMs: IDLE_MS, sites }));
