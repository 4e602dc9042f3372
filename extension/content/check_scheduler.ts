/**
 * Decides when a box is checked, and what is sent.
 *
 * A check goes out when the typing pauses (150 ms), or after 600 ms of typing
 * without a pause, never while an input method composes. One request per box is
 * under way; what was typed meanwhile is sent when it is answered. Each request
 * has a revision: an answer to an older one is dropped. A short draft is sent
 * whole; of a long one, once the engine holds a revision, only the edit against it.
 *
 * The worker may die at any moment. A failed request is sent once more, whole;
 * if that fails too, or nobody answers, the box reports `off` and the next
 * keystroke tries again.
 * The draft is never touched.
 *
 * Example:
 *   const scheduler = new CheckScheduler('b1', (m) => client.check(m), listener);
 *   scheduler.update({ text, context });   // at each change; cheap
 */
import type { CheckedReply, DraftContext, FailedReply, TextChange } from '../shared/protocol';
import type { CheckMessage } from './engine_client';
import { ContextGone } from './engine_client';
import type { CheckAnswer } from './replies';
import { singleEdit } from './text_edit';

/** A pause in the typing, in milliseconds. */
export const IDLE_MS = 150;
/** The longest that typing without a pause delays a check, in milliseconds. */
export const MAX_WAIT_MS = 600;
/** A request that nobody answered for this long, in milliseconds, is given up. */
export const GIVE_UP_MS = 10_000;

/**
 * Up to this many UTF-16 units a draft is sent whole. The worker may have been ended
 * since its last answer; that it asks for the text then costs more than the text does.
 */
export const WHOLE_UNITS = 2_000;

/** What is to be checked. */
export interface Draft {
  readonly text: string;
  readonly context: DraftContext;
}

export interface CheckListener {
  /** The first change after a pause: a check will follow when the typing pauses again. */
  begun(): void;
  /** An answer to the newest request. `text` is what was sent; the box may hold more by now. */
  checked(reply: CheckedReply, text: string): void;
  /** Nothing is checked until a later request succeeds. `reason` is empty when nobody answered. */
  off(reason: string): void;
  /** The extension is gone; no further call follows. */
  gone(): void;
}

/** What the engine is known to hold. */
interface Acknowledged {
  readonly revision: number;
  readonly text: string;
}

interface Flight {
  readonly revision: number;
  readonly draft: Draft;
  /** Gives the request up. */
  readonly limit: ReturnType<typeof setTimeout>;
}

function sameDraft(a: Draft | null, b: Draft): boolean {
  return (
    a !== null &&
    a.text === b.text &&
    a.context.mode === b.context.mode &&
    a.context.place === b.context.place &&
    a.context.attachments.join() === b.context.attachments.join()
  );
}

export class CheckScheduler {
  /** The newest draft; null until the first one, and after `reset`. */
  #wanted: Draft | null = null;
  /** The draft of the last request that was not given up. */
  #requested: Draft | null = null;
  #acknowledged: Acknowledged | null = null;
  #flight: Flight | null = null;
  #revision = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** When the oldest change that waits was made; null when none waits. */
  #waitingSince: number | null = null;
  #composing = false;
  #closed = false;

  constructor(
    private readonly box: string,
    private readonly send: (message: CheckMessage) => Promise<CheckAnswer>,
    private readonly listener: CheckListener,
  ) {}

  /** Whether a check is under way or due. */
  get busy(): boolean {
    return this.#flight !== null || this.#waitingSince !== null;
  }

  /** The draft as it is now. Equal drafts are checked once. */
  update(draft: Draft): void {
    if (this.#closed) return;
    this.#wanted = draft;
    if (sameDraft(this.#requested, draft)) {
      this.#cancelTimer();
      return;
    }
    const begins = this.#waitingSince === null && this.#flight === null;
    this.#waitingSince ??= performance.now();
    this.#arm();
    if (begins) this.listener.begun();
  }

  /** As `update`, but without waiting for a pause: the mode or an attachment changed. */
  updateNow(draft: Draft): void {
    this.update(draft);
    if (this.#waitingSince !== null) this.#due();
  }

  /** While an input method composes, the text is not the person's yet. */
  setComposing(composing: boolean): void {
    this.#composing = composing;
    if (composing) this.#stopTimer();
    else if (this.#waitingSince !== null) this.#arm();
  }

  close(): void {
    this.#closed = true;
    this.#cancelTimer();
    this.#land();
  }

  #arm(): void {
    this.#stopTimer();
    if (this.#composing || this.#waitingSince === null) return;
    const waited = performance.now() - this.#waitingSince;
    const delay = Math.max(0, Math.min(IDLE_MS, MAX_WAIT_MS - waited));
    this.#timer = setTimeout(() => this.#due(), delay);
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #cancelTimer(): void {
    this.#stopTimer();
    this.#waitingSince = null;
  }

  /** A check is due: now, or as soon as the one under way is answered. */
  #due(): void {
    this.#stopTimer();
    if (this.#composing || this.#flight !== null) return;
    const draft = this.#wanted;
    if (draft === null) return;
    this.#waitingSince = null;
    void this.#request(draft);
  }

  async #request(draft: Draft): Promise<void> {
    this.#requested = draft;
    let failures = 0;
    let refusedEdits = 0;
    while (failures < 2 && refusedEdits < 2) {
      const flight = this.#takeOff(draft);
      const answer = await this.#ask(flight);
      // Given up, or closed: whatever came back belongs to nobody.
      if (this.#flight !== flight) return;
      if (answer?.kind === 'checked' && answer.revision === flight.revision) {
        this.#acknowledged = { revision: flight.revision, text: draft.text };
        this.#settle(() => this.listener.checked(answer, draft.text));
        return;
      }
      this.#acknowledged = null;
      if (answer?.kind === 'failed') {
        this.#fail(answer);
        return;
      }
      // After a restart `need-text` is an ordinary step and no failure.
      if (answer?.kind === 'need-text') refusedEdits++;
      else failures++;
    }
    this.#fail(null);
  }

  #takeOff(draft: Draft): Flight {
    this.#land();
    const limit = setTimeout(() => this.#giveUp(), GIVE_UP_MS);
    this.#flight = { revision: ++this.#revision, draft, limit };
    return this.#flight;
  }

  #land(): void {
    if (this.#flight !== null) clearTimeout(this.#flight.limit);
    this.#flight = null;
  }

  #giveUp(): void {
    this.#acknowledged = null;
    this.#fail(null);
  }

  async #ask(flight: Flight): Promise<CheckAnswer | null> {
    const { revision, draft } = flight;
    try {
      return await this.send({
        kind: 'check',
        box: this.box,
        revision,
        change: this.#change(draft.text),
        context: draft.context,
      });
    } catch (error) {
      if (error instanceof ContextGone && !this.#closed) {
        this.close();
        this.listener.gone();
      }
      return null;
    }
  }

  /** The whole text, or the edit against what the engine holds where that is much smaller. */
  #change(text: string): TextChange {
    const held = this.#acknowledged;
    if (held === null || text.length <= WHOLE_UNITS) return { type: 'text', text };
    const edit = singleEdit(held.text, text) ?? { begin: 0, end: 0, insert: '' };
    if (edit.insert.length >= text.length) return { type: 'text', text };
    return { type: 'edit', base: held.revision, ...edit };
  }

  #fail(reply: FailedReply | null): void {
    // The same draft is worth another try when anything changes.
    this.#requested = null;
    this.#settle(() => this.listener.off(reply?.message ?? ''));
  }

  /** Ends the request under way, tells the listener, and goes on with what waited meanwhile. */
  #settle(tell: () => void): void {
    this.#land();
    tell();
    // Its timer fired while the request was under way, so the pause is over.
    if (this.#waitingSince !== null && this.#timer === null) this.#due();
  }
}
