/**
 * The in-page interface: one element of ours beside the page's body, in the top
 * layer, with a closed shadow root. The page can neither style nor read what is
 * in it, and nothing of the page's content policy applies to it.
 *
 * A press inside it leaves focus and caret in the editor. Only `focusSheet`,
 * called for a keyboard shortcut, moves the focus here. When what holds it goes
 * away, the focus goes to the sheet that is left, or back to the field.
 */
import { render } from 'preact';
import type { VNode } from 'preact';
import type { ClauseView, Finding } from '../../shared/findings';
import { Announcer } from './announcer';
import { Card } from './card';
import { Chip, offStatus } from './chip';
import { Panel } from './panel';
import type { Placed } from './placement';
import { placeChip, placeSheet, wordsOf } from './placement';
import { STYLES } from './styles';
import type { ChipView, Guard, UiActions, UiView } from './view';
import { NO_VIEW, sameChip } from './view';

/**
 * Says nothing of what it is, but is the same everywhere: a page that looks for
 * it learns that the extension is there (docs/permissions.md).
 */
const HOST_NAME = 'page-aside';

/** Set from script with priority, so that neither the page's rules nor its policy reach them. */
const HOST_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  background: 'none',
  border: '0',
  'color-scheme': 'light dark',
  display: 'block',
  height: '0',
  inset: '0 auto auto 0',
  margin: '0',
  overflow: 'visible',
  padding: '0',
  'pointer-events': 'none',
  position: 'fixed',
  visibility: 'visible',
  width: '0',
  'z-index': '2147483647',
};

/** What happens in our interface is no business of the page's shortcuts and outside-click handlers. */
const KEPT_INSIDE = [
  'click',
  'dblclick',
  'contextmenu',
  'focusin',
  'focusout',
  'keydown',
  'keypress',
  'keyup',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchend',
  'touchstart',
  'wheel',
];

interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly stage: HTMLElement;
  readonly mirrors: HTMLElement;
  readonly announcer: Announcer;
}

/** A part that stands beside something, and beside what. */
interface Standing {
  readonly element: HTMLElement;
  readonly beside: HTMLElement;
  readonly placed: Placed;
}

function Stage({ view, actions }: { view: UiView; actions: UiActions }): VNode {
  const { chip, panel, card } = view;
  return (
    <>
      {chip !== null && <Chip chip={chip} panelOpen={panel !== null} actions={actions} />}
      {chip !== null && panel !== null && <Panel chip={chip} panel={panel} actions={actions} />}
      {card !== null && <Card card={card} actions={actions} />}
    </>
  );
}

export interface UiOwner {
  /** Our handlers run in it. */
  readonly guard: Guard;
  /** The field in use moved or scrolled. */
  readonly moved: () => void;
}

function onlyChip(view: UiView): view is UiView & { readonly chip: ChipView } {
  return view.chip !== null && view.panel === null && view.card === null;
}

export class PageUi {
  #host: Host | null = null;
  #view: UiView = NO_VIEW;
  readonly #standing = new Map<'chip' | 'panel' | 'card', Standing>();
  /** `focusSheet` was called; a sheet takes no focus until it stands somewhere. */
  #focusWanted = false;

  constructor(
    private readonly actions: UiActions,
    private readonly owner: UiOwner,
  ) {}

  /** Where copies of text controls lie. */
  get mirrorLayer(): Element {
    return this.#open().mirrors;
  }

  #holdsFocus(): boolean {
    return this.#host !== null && document.activeElement === this.#host.element;
  }

  /** Whether an event of the page's window came from the interface. */
  owns(target: EventTarget | null): boolean {
    return target !== null && target === this.#host?.element;
  }

  show(view: UiView): void {
    if (this.#host === null && view.chip === null) return;
    const host = this.#open();
    const before = this.#view;
    this.#view = view;
    // Most keystrokes change nothing that is shown.
    if (onlyChip(before) && onlyChip(view) && sameChip(before.chip, view.chip)) return;
    const held = this.#holdsFocus();
    render(<Stage view={view} actions={this.actions} />, host.stage);
    this.#placeAll(host);
    if (this.#sheet === null) this.#focusWanted = false;
    if (held && !this.#holdsFocus()) this.#keepFocus(view.chip?.field ?? before.chip?.field);
  }

  /** The findings shown now, for readers. */
  announce(findings: readonly Finding[], clauses: Readonly<Record<string, ClauseView>>): void {
    this.#open().announcer.update(findings, clauses);
  }

  /** Checks are off, for the reason of the chip. */
  announceOff(reason: string): void {
    this.#open().announcer.off(offStatus(reason));
  }

  resetAnnouncements(): void {
    this.#host?.announcer.reset();
  }

  /** Another of the page's elements may have gone into the top layer since. */
  raise(): void {
    const element = this.#host?.element;
    if (element?.isConnected !== true) return;
    if (element.matches(':popover-open')) element.hidePopover();
    element.showPopover();
  }

  /** Moves the focus into the open card or panel, as soon as it stands in its place. */
  focusSheet(): void {
    this.#focusWanted = true;
    this.#focusIfWanted();
  }

  get #sheet(): HTMLElement | null {
    return this.#host?.stage.querySelector<HTMLElement>('.sheet') ?? null;
  }

  #focusIfWanted(): void {
    const sheet = this.#sheet;
    if (!this.#focusWanted || sheet?.style.visibility !== 'visible') return;
    this.#focusWanted = false;
    sheet.focus({ preventScroll: true });
  }

  /** What held the focus is gone, and the browser gave the focus to nobody. */
  #keepFocus(field: HTMLElement | undefined): void {
    if (this.#sheet !== null) this.focusSheet();
    else field?.focus({ preventScroll: true });
  }

  destroy(): void {
    for (const { placed } of this.#standing.values()) placed.stop();
    this.#standing.clear();
    if (this.#host === null) return;
    this.#host.announcer.reset();
    render(null, this.#host.stage);
    this.#host.element.remove();
    this.#host = null;
  }

  #open(): Host {
    this.#host ??= this.#build();
    const { element } = this.#host;
    if (!element.isConnected) {
      // First use, or the page removed what it did not know.
      document.documentElement.append(element);
      element.showPopover();
    }
    return this.#host;
  }

  #build(): Host {
    const element = document.createElement(HOST_NAME);
    element.popover = 'manual';
    for (const [name, value] of Object.entries(HOST_STYLE))
      element.style.setProperty(name, value, 'important');
    const root = element.attachShadow({ mode: 'closed' });
    const style = document.createElement('style');
    style.textContent = STYLES;
    const mirrors = document.createElement('div');
    const stage = document.createElement('div');
    const region = document.createElement('div');
    region.className = 'spoken';
    region.role = 'status';
    region.ariaLive = 'polite';
    root.append(style, mirrors, stage, region);
    // The editor keeps focus, caret and selection while somebody presses a button here.
    root.addEventListener('mousedown', (event) => event.preventDefault());
    for (const type of KEPT_INSIDE)
      element.addEventListener(type, (event) => event.stopPropagation());
    return { element, root, stage, mirrors, announcer: new Announcer(region, this.owner.guard) };
  }

  #placeAll(host: Host): void {
    const { chip, card } = this.#view;
    const find = (name: string): HTMLElement | null =>
      host.stage.querySelector<HTMLElement>(`.${name}`);
    const chipElement = find('chip');
    const submit = (): Element | null => this.#view.chip?.submit() ?? null;
    const shown = (): void => this.owner.guard(() => this.#focusIfWanted());
    this.#stand('chip', chipElement, chip?.field ?? null, (element, field) =>
      placeChip(element, {
        host: host.element,
        field,
        composer: () => this.#view.chip?.composer ?? field,
        submit,
        moved: this.owner.moved,
      }),
    );
    this.#stand('panel', find('panel'), chipElement, (element, beside) =>
      placeSheet(beside, element, submit, shown),
    );
    this.#stand('card', find('card'), card?.field ?? null, (element, field) =>
      placeSheet(
        wordsOf(field, () => this.#view.card?.rects() ?? []),
        element,
        submit,
        shown,
      ),
    );
  }

  #stand(
    name: 'chip' | 'panel' | 'card',
    element: HTMLElement | null,
    beside: HTMLElement | null,
    place: (element: HTMLElement, beside: HTMLElement) => Placed,
  ): void {
    const now = this.#standing.get(name);
    if (now?.element === element && now.beside === beside) {
      now.placed.update();
      return;
    }
    now?.placed.stop();
    this.#standing.delete(name);
    if (element === null || beside === null) return;
    this.#standing.set(name, { element, beside, placed: place(element, beside) });
  }
}
