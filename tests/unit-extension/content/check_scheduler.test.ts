import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  CheckScheduler,
  GIVE_UP_MS,
  IDLE_MS,
  MAX_WAIT_MS,
  WHOLE_UNITS,
} from '../../../extension/content/check_scheduler';
import type { Draft } from '../../../extension/content/check_scheduler';
import { ContextGone, NoAnswer } from '../../../extension/content/engine_client';
import type { CheckMessage } from '../../../extension/content/engine_client';
import type { CheckAnswer } from '../../../extension/content/replies';
import { checkedReply } from './support';

interface Call {
  readonly message: CheckMessage;
  answer(answer: CheckAnswer): Promise<void>;
  fail(error: Error): Promise<void>;
}

/** A background that answers only when told to. */
class FakeTransport {
  readonly calls: Call[] = [];

  readonly send = (message: CheckMessage): Promise<CheckAnswer> =>
    new Promise((resolve, reject) => {
      this.calls.push({
        message,
        answer: async (answer) => {
          resolve(answer);
          await vi.advanceTimersByTimeAsync(0);
        },
        fail: async (error) => {
          reject(error);
          await vi.advanceTimersByTimeAsync(0);
        },
      });
    });

  at(index: number): Call {
    const call = this.calls[index];
    if (call === undefined) throw new Error(`no call ${index}`);
    return call;
  }

  /** Answers the last call with a complete check. */
  async check(): Promise<void> {
    const call = this.at(this.calls.length - 1);
    await call.answer(checkedReply(call.message.revision));
  }
}

const draft = (text: string, mode: 'personal' | 'professional' = 'personal'): Draft => ({
  text,
  context: { mode, place: 'post', attachments: [] },
});

/** So long that an edit is sent instead of it. */
const LONG = 'x'.repeat(WHOLE_UNITS + 1);

let transport: FakeTransport;
let scheduler: CheckScheduler;
const listener = { begun: vi.fn(), checked: vi.fn(), off: vi.fn(), gone: vi.fn() };

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  transport = new FakeTransport();
  scheduler = new CheckScheduler('b1', transport.send, listener);
});
afterEach(() => vi.useRealTimers());

async function pause(): Promise<void> {
  await vi.advanceTimersByTimeAsync(IDLE_MS);
}

/** Types `text` whole and lets it be checked. */
async function checked(text: string): Promise<void> {
  scheduler.update(draft(text));
  await pause();
  await transport.check();
}

describe('when a check goes out', () => {
  it('waits for a pause in the typing', async () => {
    scheduler.update(draft('a'));
    await vi.advanceTimersByTimeAsync(IDLE_MS - 1);
    scheduler.update(draft('ab'));
    await vi.advanceTimersByTimeAsync(IDLE_MS - 1);
    expect(transport.calls).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(transport.at(0).message.change).toEqual({ type: 'text', text: 'ab' });
  });

  it('tells when the typing begins again after a pause', async () => {
    scheduler.update(draft('a'));
    scheduler.update(draft('ab'));
    expect(listener.begun).toHaveBeenCalledOnce();
    await pause();
    await transport.at(0).answer(checkedReply(transport.at(0).message.revision));
    scheduler.update(draft('abc'));
    expect(listener.begun).toHaveBeenCalledTimes(2);
  });

  it('does not wait longer than the cap while typing goes on', async () => {
    for (let typed = 1, at = 0; at < MAX_WAIT_MS; typed++, at += 100) {
      scheduler.update(draft('x'.repeat(typed)));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(transport.calls).toHaveLength(1);
  });

  it('checks an unchanged draft once', async () => {
    await checked('a');
    scheduler.update(draft('a'));
    await vi.advanceTimersByTimeAsync(MAX_WAIT_MS);
    expect(transport.calls).toHaveLength(1);
    expect(scheduler.busy).toBe(false);
  });

  it('needs no check when the typing returns to what was checked', async () => {
    await checked('a');
    scheduler.update(draft('ab'));
    scheduler.update(draft('a'));
    await pause();
    expect(transport.calls).toHaveLength(1);
  });

  it('does not wait when the mode changes', async () => {
    await checked('a');
    scheduler.updateNow(draft('a', 'professional'));
    expect(transport.at(1).message.context.mode).toBe('professional');
    expect(transport.at(1).message.change).toEqual({ type: 'text', text: 'a' });
  });

  it('waits for an input method to finish', async () => {
    scheduler.setComposing(true);
    scheduler.update(draft('に'));
    await vi.advanceTimersByTimeAsync(MAX_WAIT_MS * 2);
    expect(transport.calls).toHaveLength(0);
    scheduler.setComposing(false);
    scheduler.update(draft('日本'));
    await pause();
    expect(transport.at(0).message.change).toEqual({ type: 'text', text: '日本' });
  });

  it('holds a check back that was due when composing began', async () => {
    scheduler.update(draft('a'));
    scheduler.setComposing(true);
    await vi.advanceTimersByTimeAsync(MAX_WAIT_MS);
    expect(transport.calls).toHaveLength(0);
  });
});

describe('one request at a time', () => {
  it('sends the newest draft when the one under way is answered', async () => {
    scheduler.update(draft('a'));
    await pause();
    scheduler.update(draft('ab'));
    await pause();
    scheduler.update(draft('abc'));
    await pause();
    expect(transport.calls).toHaveLength(1);
    await transport.check();
    expect(transport.calls).toHaveLength(2);
    expect(transport.at(1).message.change).toEqual({ type: 'text', text: 'abc' });
  });

  it('tells which text an answer belongs to', async () => {
    scheduler.update(draft('a'));
    await pause();
    scheduler.update(draft('ab'));
    await transport.check();
    expect(listener.checked).toHaveBeenCalledWith(expect.anything(), 'a');
  });

  it('drops an answer with another revision and asks again', async () => {
    scheduler.update(draft('a'));
    await pause();
    await transport.at(0).answer(checkedReply(99));
    expect(listener.checked).not.toHaveBeenCalled();
    expect(transport.calls).toHaveLength(2);
    await transport.check();
    expect(listener.checked).toHaveBeenCalledOnce();
  });

  it('gives a request up that nobody answers, and drops its late answer', async () => {
    scheduler.update(draft('a'));
    await pause();
    await vi.advanceTimersByTimeAsync(GIVE_UP_MS);
    expect(listener.off).toHaveBeenCalledExactlyOnceWith('');
    scheduler.update(draft('ab'));
    await pause();
    expect(transport.at(1).message.change).toEqual({ type: 'text', text: 'ab' });
    await transport.at(0).answer(checkedReply(1));
    expect(listener.checked).not.toHaveBeenCalled();
    await transport.at(1).answer(checkedReply(2));
    expect(listener.checked).toHaveBeenCalledWith(expect.anything(), 'ab');
  });
});

describe('what is sent', () => {
  it('is one edit against the last acknowledged revision, of a long draft', async () => {
    await checked(`the long ${LONG}`);
    scheduler.update(draft(`the short ${LONG}`));
    await pause();
    expect(transport.at(1).message).toMatchObject({
      revision: 2,
      change: { type: 'edit', base: 1, begin: 4, end: 8, insert: 'short' },
    });
  });

  it('is an edit without words when only the mode of a long draft changes', async () => {
    await checked(LONG);
    scheduler.updateNow(draft(LONG, 'professional'));
    expect(transport.at(1).message.change).toEqual({
      type: 'edit',
      base: 1,
      begin: 0,
      end: 0,
      insert: '',
    });
  });

  it('is the whole text of a short draft, whoever holds it', async () => {
    await checked('x'.repeat(WHOLE_UNITS - 1));
    const longest = 'x'.repeat(WHOLE_UNITS);
    scheduler.update(draft(longest));
    await pause();
    expect(transport.at(1).message.change).toEqual({ type: 'text', text: longest });
    await transport.check();
    scheduler.update(draft(`${longest}y`));
    await pause();
    expect(transport.at(2).message.change).toMatchObject({ type: 'edit', insert: 'y' });
  });

  it('is the whole text when that is no larger', async () => {
    await checked(LONG);
    const other = 'y'.repeat(LONG.length);
    scheduler.update(draft(other));
    await pause();
    expect(transport.at(1).message.change).toEqual({ type: 'text', text: other });
  });

  it('is the whole text again after `need-text`', async () => {
    await checked(LONG);
    scheduler.update(draft(`${LONG}.`));
    await pause();
    expect(transport.at(1).message.change.type).toBe('edit');
    await transport.at(1).answer({ kind: 'need-text', revision: 2 });
    expect(transport.at(2).message).toMatchObject({
      revision: 3,
      change: { type: 'text', text: `${LONG}.` },
    });
    await transport.check();
    expect(listener.checked).toHaveBeenCalledTimes(2);
    expect(listener.off).not.toHaveBeenCalled();
  });
});

describe('failures', () => {
  const lost = new NoAnswer('The message port closed before a response was received.');

  it('sends a lost request once more, whole', async () => {
    await checked(LONG);
    scheduler.update(draft(`${LONG}.`));
    await pause();
    await transport.at(1).fail(lost);
    expect(transport.at(2).message.change).toEqual({ type: 'text', text: `${LONG}.` });
    await transport.check();
    expect(listener.off).not.toHaveBeenCalled();
  });

  it('is off after the second loss, and tries again at the next keystroke', async () => {
    scheduler.update(draft('a'));
    await pause();
    await transport.at(0).fail(lost);
    await transport.at(1).fail(lost);
    expect(listener.off).toHaveBeenCalledExactlyOnceWith('');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(transport.calls).toHaveLength(2);
    scheduler.update(draft('ab'));
    await pause();
    await transport.check();
    expect(listener.checked).toHaveBeenCalledWith(expect.anything(), 'ab');
  });

  it('survives a restart between `need-text` and the whole text', async () => {
    await checked(LONG);
    scheduler.update(draft(`${LONG}.`));
    await pause();
    await transport.at(1).answer({ kind: 'need-text', revision: 2 });
    await transport.at(2).fail(lost);
    await transport.check();
    expect(listener.off).not.toHaveBeenCalled();
    expect(listener.checked).toHaveBeenCalledTimes(2);
  });

  it('does not ask for ever when the whole text is refused too', async () => {
    scheduler.update(draft('a'));
    await pause();
    await transport.at(0).answer({ kind: 'need-text', revision: 1 });
    await transport.at(1).answer({ kind: 'need-text', revision: 2 });
    expect(listener.off).toHaveBeenCalledOnce();
    expect(transport.calls).toHaveLength(2);
  });

  it('passes on why the engine is off, without a second try', async () => {
    scheduler.update(draft('a'));
    await pause();
    await transport.at(0).answer({ kind: 'failed', code: 'engine-off', message: 'no policy' });
    expect(listener.off).toHaveBeenCalledExactlyOnceWith('no policy');
    expect(transport.calls).toHaveLength(1);
  });

  it('leaves when the extension is gone', async () => {
    scheduler.update(draft('a'));
    await pause();
    await transport.at(0).fail(new ContextGone());
    expect(listener.gone).toHaveBeenCalledOnce();
    expect(listener.off).not.toHaveBeenCalled();
    scheduler.update(draft('ab'));
    await pause();
    expect(transport.calls).toHaveLength(1);
  });

  it('says nothing after it was closed', async () => {
    scheduler.update(draft('a'));
    await pause();
    scheduler.close();
    await transport.check();
    expect(listener.checked).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
