/**
 * The way to the background worker: one typed call per message, and one word
 * for the end of it all.
 *
 * The worker is stopped whenever it idles, so a call can fail at any time; the
 * caller retries. When the extension itself was updated or removed, the page's
 * script outlives it: `ContextGone` says so, and then there is nothing to do
 * but leave.
 */
import type { ContentMessage, HelloReply } from '../shared/protocol';
import type { CheckAnswer } from './replies';
import { parseCheckAnswer, parseHelloAnswer } from './replies';

export type CheckMessage = Extract<ContentMessage, { kind: 'check' }>;

/** The extension was updated, disabled or removed while the page stayed open. */
export class ContextGone extends Error {}

/** The worker went away before it answered, or answered something we do not know. */
export class NoAnswer extends Error {}

/** How long the first answer may take, in milliseconds; the scheduler limits the checks. */
const HELLO_LIMIT_MS = 10_000;

export interface EngineClient {
  /** Rejects with ContextGone or NoAnswer. */
  hello(): Promise<HelloReply>;
  /** Rejects with ContextGone or NoAnswer. */
  check(message: CheckMessage): Promise<CheckAnswer>;
  /** Best effort. */
  close(box: string): void;
  /** Best effort. */
  openOptions(): void;
}

function contextIsGone(): boolean {
  try {
    // After an update the browser empties `chrome` under the old script.
    const { runtime } = chrome as Partial<typeof chrome>;
    return (runtime as Partial<typeof chrome.runtime> | undefined)?.id === undefined;
  } catch {
    return true;
  }
}

async function send(message: ContentMessage): Promise<unknown> {
  if (contextIsGone()) throw new ContextGone();
  try {
    return await chrome.runtime.sendMessage<ContentMessage, unknown>(message);
  } catch (error) {
    if (contextIsGone() || /context invalidated/i.test(String(error))) throw new ContextGone();
    throw new NoAnswer(String(error));
  }
}

/** The answer, or NoAnswer where none comes. */
function inTime<T>(answer: Promise<T>): Promise<T> {
  let limit: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    limit = setTimeout(() => reject(new NoAnswer('too late')), HELLO_LIMIT_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(limit));
}

function known<T>(answer: T | null): T {
  if (answer === null) throw new NoAnswer('unknown answer');
  return answer;
}

export const engineClient: EngineClient = {
  hello: async () => known(parseHelloAnswer(await inTime(send({ kind: 'hello' })))),
  check: async (message) => known(parseCheckAnswer(await send(message))),
  close: (box) => {
    send({ kind: 'close', box }).catch(() => undefined);
  },
  openOptions: () => {
    send({ kind: 'open-options' }).catch(() => undefined);
  },
};
