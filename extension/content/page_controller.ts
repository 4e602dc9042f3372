/**
 * Holds the parts of the content script together in one frame: page events come
 * in, boxes are found and read, and what is known of the box in use is shown.
 *
 * Until a compose box is used there is nothing here but the listeners. Focus
 * alone only wakes the engine: a page can make up boxes and move the focus, and
 * could so learn what the policy says about words of its choice. A box is read
 * from the first key, press, paste or drop in it, which no page can make up.
 * Editors are mounted late and replaced, so all listeners sit on the window and
 * resolve their target at each event. Changes are collected and worked off once
 * per frame, before it is painted.
 *
 * Nothing here may harm the page: every entry is guarded, no event of the page
 * is held back except Escape and F8 while they are meant for our interface, and
 * the draft is only read.
 */
import type { ClauseView, Finding, Mode, Severity } from '../shared/findings';
import type { HelloReply } from '../shared/protocol';
import { BoxRegistry } from './box_registry';
import { ComposeBox } from './compose_box';
import type { BoxOwner } from './compose_box';
import { ContextGone } from './engine_client';
import type { EngineClient } from './engine_client';
import { Highlighter } from './highlighter';
import { Mirror } from './mirror';
import { ModeChoices, modeOf } from './mode';
import { isPlainField } from './sites/site_adapter';
import type { ComposeTarget, SiteAdapter } from './sites/site_adapter';
import { SteadyTone } from './steady_tone';
import type { Underliner } from './underliner';
import { PageUi } from './ui/page_ui';
import { t } from './ui/strings';
import type { CardView, ChipView, PanelView, Tone, UiActions } from './ui/view';
import { NO_VIEW } from './ui/view';

/** The key that goes to the next note, and with Shift to the previous one; without notes, to the panel. */
const NEXT_NOTE_KEY = 'F8';

/** Trusted, these come from the person only: not even `execCommand` makes one. */
const USES = [
  'beforeinput',
  'compositionstart',
  'drop',
  'keydown',
  'paste',
  'pointerdown',
] as const satisfies readonly (keyof WindowEventMap)[];

/** A worker that answered so recently, in milliseconds, runs. */
const FRESH_MS = 300;

function isText(selection: Selection | null): boolean {
  return selection !== null && !selection.isCollapsed;
}

function sameFinding(a: Finding, b: Finding): boolean {
  return (
    a === b ||
    (a.clause === b.clause && a.rule === b.rule && a.quote === b.quote && a.span[0] === b.span[0])
  );
}

/** The engine's words for a learned model that is missing or does not belong to the policy. */
const MODEL_PROBLEMS: readonly string[] = ['no_model', 'model_version'];

function lacksOnlyTheModel(problems: readonly string[]): boolean {
  const others = problems.filter((code) => code !== 'text_too_long');
  return others.length > 0 && others.every((code) => MODEL_PROBLEMS.includes(code));
}

export class PageController implements BoxOwner, UiActions {
  readonly #boxes: BoxRegistry;
  readonly #ui: PageUi;
  readonly #choices = new ModeChoices();
  readonly #listening = new AbortController();
  /** A box that leaves the page, or is hidden, changes its size first. */
  readonly #sizes = new ResizeObserver(() => this.#guard(() => this.#resized()));
  /** What the background said last; null until it answered. */
  #hello: HelloReply | null = null;
  /** When the worker answered last, in milliseconds of the page's clock. */
  #heardAt = -Infinity;
  #asking = false;
  #unreachable = false;
  /** The box in use: the one that had the focus last. */
  #active: ComposeBox | null = null;
  #card: { readonly box: ComposeBox; readonly finding: Finding } | null = null;
  #panelOpen = false;
  readonly #touched = new Set<ComposeBox>();
  /** The composers in which the person did something; only these are read. The page may replace a field. */
  readonly #used = new WeakSet<Element>();
  readonly #steady = new SteadyTone(() => this.#guard(() => this.#show()));
  #frame = 0;
  #done = false;

  constructor(
    readonly adapter: SiteAdapter,
    readonly client: EngineClient,
  ) {
    this.#ui = new PageUi(this, {
      guard: (run) => this.#guard(run),
      moved: () => this.#active?.moved(),
    });
    this.#boxes = new BoxRegistry(adapter, (target) => {
      const box = new ComposeBox(target, this);
      this.#sizes.observe(target.field);
      return box;
    });
  }

  /** Begins to listen. */
  start(): void {
    // Before the handlers below, which look at boxes that are known.
    for (const type of USES) this.#on(type, (event) => this.#usedBy(event));
    for (const type of ['focus', 'blur'] as const) this.#on(type, (event) => this.#keepOwn(event));
    this.#on('focusin', (event) => this.#focused(event));
    this.#on('focusout', (event) => this.#blurred(event));
    this.#on('input', (event) => this.#typed(event));
    this.#on('compositionstart', (event) => this.#composed(event, true));
    this.#on('compositionend', (event) => this.#composed(event, false));
    this.#on('keydown', (event) => this.#pressed(event));
    this.#on('pointerdown', (event) => this.#pointed(event));
    this.#on('click', (event) => this.#clicked(event));
    this.#on('scroll', (event) => this.#scrolled(event));
    this.#on('pagehide', () => this.#leaveAll());
    // The page may have put the focus into a box before this script ran.
    this.#guard(() => this.#reached(document.activeElement));
  }

  // What boxes ask of their owner.

  underlinerFor(field: HTMLElement): Underliner {
    return isPlainField(field) ? new Mirror(field, () => this.#ui.mirrorLayer) : new Highlighter();
  }

  modeOf(box: ComposeBox): Mode {
    return modeOf(
      this.#choices.of(box.target.composer),
      box.account,
      this.#hello?.officialAccounts ?? [],
    );
  }

  touched(box: ComposeBox): void {
    this.#touched.add(box);
    if (this.#frame !== 0 || this.#done) return;
    this.#frame = requestAnimationFrame(() => this.#guard(() => this.#workOff()));
  }

  changed(box: ComposeBox): void {
    this.#guard(() => {
      if (box.state.kind === 'checked') this.#unreachable = false;
      this.#keepCard();
      if (box === this.#active) this.#show();
    });
  }

  sent(box: ComposeBox): void {
    this.#choices.forget(box.target.composer);
  }

  retargeted(box: ComposeBox, from: ComposeTarget): void {
    this.#sizes.unobserve(from.field);
    this.#sizes.observe(box.field);
    this.#used.add(box.target.composer);
    this.#choices.move(from.composer, box.target.composer);
  }

  closed(box: ComposeBox): void {
    this.#sizes.unobserve(box.field);
    this.#touched.delete(box);
  }

  guard(run: () => void): void {
    this.#guard(run);
  }

  gone(): void {
    if (this.#done) return;
    this.#done = true;
    this.#listening.abort();
    this.#sizes.disconnect();
    this.#steady.reset();
    cancelAnimationFrame(this.#frame);
    for (const box of [...this.#boxes]) this.#boxes.close(box);
    this.#ui.destroy();
  }

  // What a person does in the interface. Arrow functions: they are handed out as handlers.

  readonly openFromChip = this.#action((): void => {
    const first = this.#active === null ? undefined : this.#bySeverity(this.#active)[0];
    if (first === undefined) {
      this.togglePanel();
      return;
    }
    this.#openCard(first);
  });

  readonly togglePanel = this.#action((): void => {
    this.#panelOpen = !this.#panelOpen;
    this.#card = null;
    this.#show();
  });

  readonly setMode = this.#action((mode: Mode): void => {
    const box = this.#active;
    if (box === null) return;
    this.#choices.choose(box.target.composer, mode);
    for (const other of this.#boxes)
      if (other.target.composer === box.target.composer) other.recheck();
    this.#show();
  });

  readonly showNext = this.#action((step: 1 | -1): void => {
    const card = this.#card;
    if (card === null) return;
    const all = card.box.findings;
    const at = all.findIndex((finding) => sameFinding(finding, card.finding));
    const next = all[(at + step + all.length) % all.length];
    if (next !== undefined) this.#openCard(next);
  });

  readonly dismiss = this.#action((): void => {
    const card = this.#card;
    if (card === null) return;
    const at = card.box.findings.findIndex((finding) => sameFinding(finding, card.finding));
    card.box.dismiss(card.finding);
    const left = card.box.findings;
    const next = left[Math.min(at, left.length - 1)];
    if (next === undefined) this.close();
    else this.#openCard(next);
  });

  readonly close = this.#action((): void => {
    this.#card = null;
    this.#panelOpen = false;
    this.#show();
  });

  readonly openOptions = this.#action((): void => {
    this.client.openOptions();
    this.close();
  });

  // What happens in the page.

  #on<K extends keyof WindowEventMap>(type: K, handle: (event: WindowEventMap[K]) => void): void {
    window.addEventListener(type, (event) => this.#guard(() => handle(event)), {
      capture: true,
      passive: type === 'scroll',
      signal: this.#listening.signal,
    });
  }

  /** A handler of the interface. */
  #action<A extends unknown[]>(act: (...args: A) => void): (...args: A) => void {
    return (...args) => this.#guard(() => act(...args));
  }

  /** An error of ours ends in "checks are off", never in the page. */
  #guard(run: () => void): void {
    if (this.#done) return;
    try {
      run();
    } catch {
      this.#fault();
    }
  }

  #fault(): void {
    try {
      this.#active?.fail(t('content_off_fault'));
      this.#card = null;
      this.#show();
    } catch {
      this.gone();
    }
  }

  /** The person switched the checks off in the settings: nothing is read, and nothing shown. */
  get #switchedOff(): boolean {
    return this.#hello?.enabled === false;
  }

  /** The page's traps for the focus are not told that it is in our interface. */
  #keepOwn(event: Event): void {
    if (this.#ui.owns(event.target)) event.stopImmediatePropagation();
  }

  #focused(event: FocusEvent): void {
    this.#keepOwn(event);
    if (!this.#ui.owns(event.target)) this.#reached(event.target);
  }

  /** The focus is at `node`: in a box that is not used yet, this only wakes the engine. */
  #reached(node: unknown): void {
    const target = node instanceof Element ? this.adapter.find(node) : null;
    if (target === null) return;
    this.#enterAgain(target);
    void this.#ask();
  }

  /** Enters the box if it is in use already, also if the page replaced its element since. */
  #enterAgain(target: ComposeTarget): void {
    if (this.#used.has(target.composer) || this.#boxes.known(target) !== null) this.#enter(target);
  }

  /** The person did something in the page; if it was in a box, the box is in use from now on. */
  #usedBy(event: Event): void {
    if (!event.isTrusted || !(event.target instanceof Element)) return;
    if (this.#active?.field.contains(event.target) === true) return;
    const target = this.adapter.find(event.target);
    if (target === null) return;
    this.#used.add(target.composer);
    this.#enter(target);
    if (this.#hello === null) void this.#ask();
  }

  #enter(target: ComposeTarget): void {
    if (this.#switchedOff) return;
    const box = this.#boxes.resolve(target);
    box.account = this.adapter.account(target);
    if (box !== this.#active) this.#activate(box);
    box.touch();
  }

  #activate(box: ComposeBox | null): void {
    this.#active = box;
    this.#card = null;
    this.#panelOpen = false;
    this.#steady.reset();
    this.#ui.resetAnnouncements();
    if (box !== null) this.#ui.raise();
    else this.#ui.show(NO_VIEW);
  }

  /**
   * A worker that was stopped takes a while to start; begun with the first key, most
   * of that falls into the typing. The answer also tells if checks were switched off.
   * One that just answered a check runs, and checks are on: while somebody types on,
   * each check would otherwise bring a hello with it.
   */
  wake(): void {
    if (performance.now() - this.#heardAt > FRESH_MS) void this.#ask();
  }

  heard(): void {
    this.#heardAt = performance.now();
  }

  /** Asks what holds here, and wakes the engine while the person begins to type. */
  async #ask(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    const reply = await this.#helloTwice();
    this.#asking = false;
    if (this.#done) return;
    this.#guard(() => this.#answered(reply));
  }

  async #helloTwice(): Promise<HelloReply | null> {
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        return await this.client.hello();
      } catch (error) {
        if (!(error instanceof ContextGone)) continue;
        this.gone();
        return null;
      }
    }
    return null;
  }

  #answered(reply: HelloReply | null): void {
    this.#unreachable = reply === null;
    this.#heardAt = performance.now();
    if (reply !== null) this.#hello = reply;
    if (this.#switchedOff) {
      this.#leaveAll();
      return;
    }
    if (this.#active === null) this.#resume();
    for (const box of this.#boxes) box.touch();
    this.#show();
  }

  /** Checks were switched on again while the person is in a box. */
  #resume(): void {
    const target = document.activeElement && this.adapter.find(document.activeElement);
    if (target !== null) this.#enterAgain(target);
  }

  #leaveAll(): void {
    for (const box of [...this.#boxes]) this.#boxes.close(box);
    this.#activate(null);
  }

  #blurred(event: FocusEvent): void {
    this.#keepOwn(event);
    if (this.#ui.owns(event.target) || this.#ui.owns(event.relatedTarget)) return;
    const box = this.#active;
    // Leaving an empty box ends it; leaving the window does not.
    if (box?.text !== '' || !document.hasFocus()) return;
    if (!(event.target instanceof Node) || !box.field.contains(event.target)) return;
    this.#activate(null);
    this.#boxes.close(box);
  }

  #typed(event: Event): void {
    const node = event.target;
    if (!(node instanceof Element)) return;
    const box = this.#boxes.holding(node);
    if (box !== null && box === this.#active) {
      box.touch();
      if (this.#unreachable) void this.#ask();
      return;
    }
    const target = this.adapter.find(node);
    if (target !== null) this.#enterAgain(target);
  }

  #composed(event: Event, composing: boolean): void {
    if (event.target instanceof Node) this.#boxes.holding(event.target)?.setComposing(composing);
  }

  #pressed(event: KeyboardEvent): void {
    if (this.#active === null || !event.isTrusted || event.isComposing) return;
    const inUi = this.#ui.owns(event.target);
    const inBox = event.target instanceof Node && this.#active.field.contains(event.target);
    if (!inUi && !inBox) return;
    if (event.key === 'Escape' && (this.#card !== null || this.#panelOpen))
      this.#takeKey(event, () => this.close());
    else if (event.key === NEXT_NOTE_KEY && this.#mayShow)
      this.#takeKey(event, () => this.#stepFromKeyboard(event.shiftKey ? -1 : 1));
    else if (inBox) this.#active.noteSending(event.key === 'Enter');
  }

  #takeKey(event: KeyboardEvent, run: () => void): void {
    event.preventDefault();
    event.stopImmediatePropagation();
    run();
  }

  /** F8: the note after the caret, then one after the other; the panel where there is none. */
  #stepFromKeyboard(step: 1 | -1): void {
    const box = this.#active;
    if (box === null) return;
    if (this.#card !== null) this.showNext(step);
    else if (box.findings.length === 0) {
      this.#panelOpen = true;
      this.#show();
    } else {
      const caret = box.caret();
      const all = box.findings;
      const next =
        step === 1
          ? (all.find((finding) => finding.span[1] > caret) ?? all[0])
          : (all.findLast((finding) => finding.span[0] < caret) ?? all.at(-1));
      if (next !== undefined) this.#openCard(next);
    }
    this.#ui.focusSheet();
  }

  #pointed(event: PointerEvent): void {
    if (!event.isTrusted || this.#ui.owns(event.target)) return;
    const box = this.#active;
    const inside = event.target instanceof Node && box?.field.contains(event.target) === true;
    if (inside) {
      box.noteSending(false);
      return;
    }
    if (box !== null && this.#isSubmit(box, event.target)) box.noteSending(true);
    if (this.#card !== null || this.#panelOpen) this.close();
  }

  #isSubmit(box: ComposeBox, target: EventTarget | null): boolean {
    return target instanceof Node && this.adapter.submit(box.target)?.contains(target) === true;
  }

  /** By now the click has placed the caret. */
  #clicked(event: MouseEvent): void {
    if (!event.isTrusted || event.button !== 0 || this.#ui.owns(event.target)) return;
    const box = event.target instanceof Node ? this.#boxes.holding(event.target) : null;
    if (box === null) return;
    const field = box.field;
    const selecting = isPlainField(field)
      ? field.selectionStart !== field.selectionEnd
      : isText(document.getSelection());
    const plain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
    const hit = selecting || !plain ? null : box.findingAt(event.clientX, event.clientY);
    if (hit === null) {
      if (this.#card !== null || this.#panelOpen) this.close();
      return;
    }
    if (box !== this.#active) this.#activate(box);
    this.#openCard(hit);
  }

  #scrolled(event: Event): void {
    const box = this.#active;
    if (box !== null && event.target === box.field) box.moved();
  }

  #resized(): void {
    for (const box of this.#boxes) {
      if (!box.field.isConnected) box.touch();
      else if (box === this.#active) box.moved();
    }
  }

  /** Reads every box that may have changed, once per frame. */
  #workOff(): void {
    this.#frame = 0;
    const touched = [...this.#touched];
    this.#touched.clear();
    for (const box of touched) {
      if (!this.#recover(box)) continue;
      // Nothing is read before the background said that checks are on.
      if (this.#hello?.enabled !== true) continue;
      if (box.refresh() && this.#card?.box === box) this.#card = null;
    }
    this.#keepCard();
    if (this.#active !== null && touched.includes(this.#active)) this.#show();
  }

  #recover(box: ComposeBox): boolean {
    if (this.#boxes.recover(box)) return true;
    if (box === this.#active) this.#activate(null);
    return false;
  }

  // What is shown.

  #openCard(finding: Finding): void {
    if (this.#active === null) return;
    this.#panelOpen = false;
    this.#card = { box: this.#active, finding };
    this.#show();
  }

  /** The card stays open across a new check only if its finding does. */
  #keepCard(): void {
    const card = this.#card;
    if (card === null) return;
    const finding = card.box.findings.find((other) => sameFinding(other, card.finding));
    this.#card = finding === undefined ? null : { box: card.box, finding };
  }

  #bySeverity(box: ComposeBox): readonly Finding[] {
    const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
    return [...box.findings].sort((a, b) => rank[a.severity] - rank[b.severity]);
  }

  /** Until the background answers there is nothing to say. */
  get #mayShow(): boolean {
    if (this.#done || this.#switchedOff) return false;
    return this.#hello !== null || this.#unreachable;
  }

  #show(): void {
    const box = this.#active;
    if (box === null || !this.#mayShow) return;
    this.#ui.show({
      chip: this.#chip(box),
      panel: this.#panelOpen ? this.#panel(box) : null,
      card: this.#cardView(),
    });
    if (this.#isOff(box)) this.#ui.announceOff(this.#reason(box));
    else if (box.settled) this.#ui.announce(box.findings, box.clauses);
  }

  #chip(box: ComposeBox): ChipView {
    const counts = { error: 0, warning: 0, note: 0 };
    for (const { severity } of box.findings) counts[severity]++;
    return {
      field: box.field,
      composer: box.target.composer,
      submit: () => this.adapter.submit(box.target),
      tone: this.#steady.of(this.#tone(box)),
      counts,
      reason: this.#reason(box),
      mode: this.modeOf(box),
      account: this.#accountLabel(box),
    };
  }

  #tone(box: ComposeBox): Tone {
    if (this.#isOff(box)) return 'off';
    const worst = this.#bySeverity(box)[0];
    if (worst !== undefined) return worst.severity;
    if (box.text === '') return 'ready';
    return box.settled ? 'clear' : 'checking';
  }

  #isOff(box: ComposeBox): boolean {
    if (this.#unreachable || box.state.kind === 'off') return true;
    return box.state.kind === 'unchecked' && this.#hello?.engine.state === 'off';
  }

  #reason(box: ComposeBox): string {
    if (!this.#isOff(box)) return '';
    if (box.state.kind === 'off' && box.state.reason !== '') return box.state.reason;
    const engine = this.#hello?.engine;
    if (engine?.state === 'off') return engine.reason;
    return t('content_off_unreachable');
  }

  #accountLabel(box: ComposeBox): string | null {
    if (box.account === null) return null;
    const bare = box.account.replace(/^@/, '');
    return this.adapter.site === 'facebook' ? bare : `@${bare}`;
  }

  #panel(box: ComposeBox): PanelView {
    const policy = this.#hello?.policy;
    const engine = box.state.kind === 'checked' ? box.state.engine : this.#hello?.engine;
    const remarks: string[] = [];
    if (this.#isOff(box)) remarks.push(t('content_off_help'));
    if (box.truncated || (box.state.kind === 'checked' && box.state.status === 'truncated'))
      remarks.push(t('content_truncated'));
    if (box.state.kind === 'checked' && box.state.status === 'degraded')
      remarks.push(
        t(lacksOnlyTheModel(box.state.problems) ? 'content_no_model' : 'content_degraded'),
      );
    if (engine?.state === 'policy-problem')
      remarks.push(t('content_policy_problem', engine.reason));
    if (box.findings.length > 0) remarks.push(t('content_keyboard', NEXT_NOTE_KEY));
    return {
      policyTitle: policy?.title ?? '',
      policyApproved: policy?.approved ?? '',
      policyContact: policy?.contact ?? '',
      remarks,
    };
  }

  #cardView(): CardView | null {
    const card = this.#card;
    if (card === null) return null;
    const { box, finding } = card;
    const clause: ClauseView = box.clauses[finding.clause] ?? {
      id: finding.clause,
      label: finding.clause,
      title: finding.message,
      lead: '',
      text: '',
    };
    return {
      finding,
      clause,
      index: box.findings.indexOf(finding),
      total: box.findings.length,
      mode: this.modeOf(box),
      rects: () => box.rectsOf(finding),
      field: box.field,
    };
  }
}
