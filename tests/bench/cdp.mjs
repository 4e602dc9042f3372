// A Chromium that is driven over its debugging pipe, and nothing more.
//
// The testing libraries attach to every service worker and hold its start until they are ready;
// that is time which no person would wait, so here nothing attaches to a worker.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const TIMEOUT_MS = 30_000;

export class Chromium {
  #child;
  #profile;
  #next = 1;
  #waiting = new Map();
  /** @type {Set<(message: any) => void>} */
  #listeners = new Set();
  #rest = '';

  /** @param {string[]} args */
  constructor(args) {
    this.#profile = mkdtempSync(join(tmpdir(), 'clausewise-bench-'));
    this.#child = spawn(
      CHROMIUM,
      [
        '--headless=new',
        '--remote-debugging-pipe',
        `--user-data-dir=${this.#profile}`,
        '--no-sandbox',
        '--no-first-run',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--window-size=1280,860',
        ...args,
        'about:blank',
      ],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
    );
    this.#child.on('error', (error) => this.#end(`Chromium did not start: ${error.message}`));
    this.#child.on('exit', () => this.#end('Chromium has ended'));
    const [, , , input, output] = this.#child.stdio;
    this.input = input;
    input.on('error', () => undefined);
    output.setEncoding('utf8');
    output.on('data', (chunk) => this.#read(chunk));
  }

  /**
   * @param {string} method
   * @param {object} [params]
   * @param {string} [sessionId]
   * @returns {Promise<any>}
   */
  send(method, params = {}, sessionId = undefined) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new Error(`${method}: no answer`));
      }, TIMEOUT_MS);
      this.#waiting.set(id, { method, resolve, reject, timer });
      this.input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** Calls `listener` with every event until the returned function is called. */
  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A new page. Its `send` talks to it, its `evaluate` awaits an expression in it. */
  async page(url) {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    const send = (method, params) => this.send(method, params, sessionId);
    await send('Security.setIgnoreCertificateErrors', { ignore: true });
    await send('Page.enable');
    await send('Page.bringToFront');
    const loaded = this.#event(
      (m) => m.sessionId === sessionId && m.method === 'Page.loadEventFired',
    );
    await send('Page.navigate', { url });
    await loaded;
    const evaluate = async (expression) => {
      const answer = await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (answer.exceptionDetails) {
        throw new Error(answer.exceptionDetails.exception?.description ?? 'the page threw');
      }
      return answer.result.value;
    };
    return { send, evaluate, close: () => this.send('Target.closeTarget', { targetId }) };
  }

  /** The service workers that run, without touching them. */
  async workers() {
    const { targetInfos } = await this.send('Target.getTargets', {
      filter: [{ type: 'service_worker' }],
    });
    return targetInfos;
  }

  /** Records a trace while `run` runs, and returns its events. */
  async trace(categories, run) {
    const events = [];
    const stop = this.listen(({ method, params }) => {
      if (method === 'Tracing.dataCollected') events.push(...params.value);
    });
    await this.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: categories },
    });
    await run();
    const complete = this.#event((m) => m.method === 'Tracing.tracingComplete');
    await this.send('Tracing.end');
    await complete;
    stop();
    return events;
  }

  async close() {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    if (this.#child.exitCode === null) {
      this.send('Browser.close').catch(() => undefined);
      const timer = setTimeout(() => this.#child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(timer);
    }
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** @returns {Promise<any>} */
  #event(wanted) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('an event did not come')), TIMEOUT_MS);
      const stop = this.listen((message) => {
        if (!wanted(message)) return;
        clearTimeout(timer);
        stop();
        resolve(message);
      });
    });
  }

  #read(chunk) {
    const parts = (this.#rest + chunk).split('\0');
    this.#rest = parts.pop() ?? '';
    for (const part of parts) {
      const message = JSON.parse(part);
      const waiting = this.#waiting.get(message.id);
      if (waiting === undefined) {
        for (const listener of [...this.#listeners]) listener(message);
        continue;
      }
      this.#waiting.delete(message.id);
      clearTimeout(waiting.timer);
      if (message.error) waiting.reject(new Error(`${waiting.method}: ${message.error.message}`));
      else waiting.resolve(message.result);
    }
  }

  #end(reason) {
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new Error(reason));
    }
    this.#waiting.clear();
  }
}
