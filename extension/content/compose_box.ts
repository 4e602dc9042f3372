/**
 * One compose box and everything known about its draft: the text as last read,
 * the findings that still fit it, what was dismissed, and how the checks go.
 *
 * Data flows one way: the page changes → `refresh` reads the text, moves the
 * findings and tells the scheduler → an answer replaces the findings → they are
 * drawn and the owner is told. The draft itself is only ever read.
 *
 * A box outlives its element: the page may replace the element at any time, and
 * `retarget` goes on with the new one.
 */
import type { Attachment, CheckStatus, ClauseView, Finding, Mode } from '../shared/findings';
import type { CheckedReply, EngineState } from '../shared/protocol';
import { CheckScheduler } from './check_scheduler';
import { Dismissals } from './dismissals';
import type { EngineClient } from './engine_client';
import { isPlainField } from './sites/site_adapter';
import type { ComposeTarget, SiteAdapter } from './sites/site_adapter';
import { moveFindings, verified } from './span_mapper';
import { readEditable, readPlain } from './text_model';
import type { TextModel } from './text_model';
import { t } from './ui/strings';
import type { Underliner } from './underliner';

/** More findings than this are counted but not drawn: drawing must not slow the typing down. */
export const MAX_DRAWN = 200;

/** How the checks of a box go. */
export type BoxState =
  | { readonly kind: 'unchecked' }
  | {
      readonly kind: 'checked';
      readonly status: CheckStatus;
      /** Codes of what could not be checked. */
      readonly problems: readonly string[];
      readonly engine: EngineState;
    }
  | { readonly kind: 'off'; readonly reason: string };

export interface BoxOwner {
  readonly adapter: SiteAdapter;
  readonly client: EngineClient;
  underlinerFor(field: HTMLElement): Underliner;
  /** The person began to type: the worker may start, and settings be read, meanwhile. */
  wake(): void;
  /** The worker answered a check. */
  heard(): void;
  /** The mode that holds for the box now. */
  modeOf(box: ComposeBox): Mode;
  /** Something about the box may have changed; call `refresh` before the next frame. */
  touched(box: ComposeBox): void;
  /** Findings or state changed; what is shown of it should follow. */
  changed(box: ComposeBox): void;
  /** The draft was sent, and the box is empty again. */
  sent(box: ComposeBox): void;
  /** The box goes on in another element than that of `from`. */
  retargeted(box: ComposeBox, from: ComposeTarget): void;
  closed(box: ComposeBox): void;
  /** Runs what the browser called; an error in it must not reach the page. */
  guard(run: () => void): void;
  /** The extension is gone. */
  gone(): void;
}

interface Result {
  readonly text: string;
  readonly findings: readonly Finding[];
}

const EMPTY: TextModel = {
  text: '',
  truncated: false,
  rangeOf: () => null,
  offsetOf: () => null,
};

function isMedia(record: MutationRecord): boolean {
  return record.type !== 'characterData';
}

export class ComposeBox {
  readonly id = crypto.randomUUID();
  readonly dismissals = new Dismissals();
  state: BoxState = { kind: 'unchecked' };
  /** The account that writes, as the page shows it. */
  account: string | null = null;
  clauses: Readonly<Record<string, ClauseView>> = {};

  #target: ComposeTarget;
  #model = EMPTY;
  /** The findings that fit `#model`, dismissed ones included. */
  #findings: readonly Finding[] = [];
  /** What `findings` hands out: the same objects until something changes. */
  #shown: readonly Finding[] = [];
  #result: Result | null = null;
  #attachments: Attachment[] | null = null;
  #underliner: Underliner;
  #stale = true;
  #mayHaveBeenSent = false;
  readonly #scheduler: CheckScheduler;
  readonly #observer: MutationObserver;

  constructor(
    target: ComposeTarget,
    private readonly owner: BoxOwner,
  ) {
    this.#target = target;
    this.#underliner = owner.underlinerFor(target.field);
    this.#observer = new MutationObserver((records) => owner.guard(() => this.#mutated(records)));
    this.#observe();
    this.#scheduler = new CheckScheduler(this.id, (message) => owner.client.check(message), {
      begun: () => owner.guard(() => owner.wake()),
      checked: (reply, text) => {
        // First: taking the answer in may begin the next check.
        owner.heard();
        this.#answered(() => this.#checked(reply, text));
      },
      off: (reason) => this.#answered(() => this.#off(reason)),
      gone: () => owner.gone(),
    });
  }

  get target(): ComposeTarget {
    return this.#target;
  }

  get field(): HTMLElement {
    return this.#target.field;
  }

  get text(): string {
    return this.#model.text;
  }

  get truncated(): boolean {
    return this.#model.truncated;
  }

  /** What is shown: findings that fit the text and were not dismissed, in text order. */
  get findings(): readonly Finding[] {
    return this.#shown;
  }

  /** Whether the findings are those of the text as it is: nothing is under way or due. */
  get settled(): boolean {
    return this.#result?.text === this.text && !this.#scheduler.busy;
  }

  /** The page may have changed the box; it is read again before the next frame. */
  touch(): void {
    this.#stale = true;
    this.owner.touched(this);
  }

  /** The page replaced the element. */
  retarget(target: ComposeTarget): void {
    const from = this.#target;
    if (target.field !== this.field) {
      this.#underliner.clear();
      this.#underliner = this.owner.underlinerFor(target.field);
    }
    this.#target = target;
    this.#attachments = null;
    this.#observe();
    this.owner.retargeted(this, from);
    this.touch();
  }

  /** Reads the box if it may have changed. Returns whether its text is another one now. */
  refresh(): boolean {
    if (!this.#stale) return false;
    this.#stale = false;
    const before = this.text;
    this.#model = this.#read();
    const typed = this.text !== before;
    if (typed) this.#follow(before);
    this.#draw();
    this.#schedule(false);
    return typed;
  }

  /** The mode changed: the draft is checked again at once. */
  recheck(): void {
    this.#schedule(true);
  }

  dismiss(finding: Finding): void {
    this.dismissals.add(finding);
    this.#draw();
  }

  setComposing(composing: boolean): void {
    this.#scheduler.setComposing(composing);
    if (!composing) this.touch();
  }

  /** Whether what the person did last can send the draft; if the box empties now, it was sent. */
  noteSending(sends: boolean): void {
    this.#mayHaveBeenSent = sends && this.text !== '';
  }

  /** Something of ours went wrong: nothing is known of the draft any more. */
  fail(reason: string): void {
    this.state = { kind: 'off', reason };
    this.#result = null;
    this.#findings = [];
    this.#shown = [];
    this.#underliner.clear();
  }

  rectsOf(finding: Finding): readonly DOMRect[] {
    return this.#underliner.rectsOf(finding);
  }

  /** The finding drawn at a point of the viewport; the shortest where several overlap. */
  findingAt(x: number, y: number): Finding | null {
    const slack = 3;
    const hits = this.findings.filter((finding) =>
      this.rectsOf(finding).some(
        (box) => x >= box.left && x <= box.right && y >= box.top - slack && y <= box.bottom + slack,
      ),
    );
    hits.sort((a, b) => a.quote.length - b.quote.length);
    return hits[0] ?? null;
  }

  /** The offset of the caret, in UTF-16 code units; 0 if it is elsewhere. */
  caret(): number {
    if (isPlainField(this.field)) return this.field.selectionStart ?? 0;
    const selection = this.field.ownerDocument.getSelection();
    const node = selection?.focusNode ?? null;
    if (selection === null || node === null) return 0;
    return this.#model.offsetOf(node, selection.focusOffset) ?? 0;
  }

  /** The field moved on the screen. */
  moved(): void {
    this.#underliner.moved();
  }

  close(): void {
    this.#observer.disconnect();
    this.#scheduler.close();
    this.#underliner.clear();
    this.owner.client.close(this.id);
    this.owner.closed(this);
  }

  #mutated(records: readonly MutationRecord[]): void {
    if (records.some(isMedia)) this.#attachments = null;
    // Before the next frame the person may be typing the next draft already.
    if (this.#mayHaveBeenSent && this.#read().text === '') this.#endDraft();
    this.touch();
  }

  #observe(): void {
    this.#observer.disconnect();
    // Editors do not always tell of a change by an event: Draft.js undoes and splits lines silently.
    this.#observer.observe(this.#target.composer, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['src', 'disabled', 'aria-disabled'],
    });
  }

  #read(): TextModel {
    return isPlainField(this.field) ? readPlain(this.field) : readEditable(this.field);
  }

  /** The draft was sent; what the person decided about it goes with it. */
  #endDraft(): void {
    this.#mayHaveBeenSent = false;
    this.dismissals.clear();
    this.owner.sent(this);
  }

  /** The text changed from `before`. */
  #follow(before: string): void {
    if (this.text === '' && this.#mayHaveBeenSent) this.#endDraft();
    this.#mayHaveBeenSent = false;
    // Back at a text that was checked, for instance by undo: its findings hold again.
    this.#findings =
      this.#result?.text === this.text
        ? this.#result.findings
        : moveFindings(this.#findings, before, this.text);
  }

  #schedule(now: boolean): void {
    if (this.text === '' && this.#result === null && this.state.kind !== 'off') return;
    this.#attachments ??= this.owner.adapter.attachments(this.#target);
    const draft = {
      text: this.text,
      context: {
        mode: this.owner.modeOf(this),
        place: this.#target.place,
        attachments: this.#attachments,
      },
    };
    if (now) this.#scheduler.updateNow(draft);
    else this.#scheduler.update(draft);
  }

  /** An answer that we fail to take in leaves the box "off", not waiting. */
  #answered(take: () => void): void {
    try {
      take();
    } catch {
      this.owner.guard(() => {
        this.fail(t('content_off_fault'));
        this.owner.changed(this);
      });
    }
  }

  #checked(reply: CheckedReply, text: string): void {
    if (reply.engine.state === 'off') {
      this.#off(reply.engine.reason);
      return;
    }
    // The person may have typed on since the text was sent.
    this.refresh();
    const findings = [...verified(reply.result.findings, text)].sort(
      (a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1],
    );
    this.#result = { text, findings };
    this.clauses = reply.clauses;
    const { status, problems } = reply.result;
    const codes = problems.map(({ code }) => code);
    this.state = { kind: 'checked', status, problems: codes, engine: reply.engine };
    this.#findings = this.text === text ? findings : moveFindings(findings, text, this.text);
    this.#draw();
    this.owner.changed(this);
  }

  #off(reason: string): void {
    this.fail(reason);
    this.owner.changed(this);
  }

  #draw(): void {
    const shown = this.#findings.filter((finding) => !this.dismissals.has(finding));
    const same =
      shown.length === this.#shown.length && shown.every((item, i) => item === this.#shown[i]);
    if (!same) this.#shown = shown;
    this.#underliner.draw(this.#model, this.#shown.slice(0, MAX_DRAWN));
  }
}
