/**
 * Where chip, panel and card stand. All of it is `position: fixed` in the top
 * layer, kept inside the window on both axes, and follows what it belongs to
 * only while it is shown.
 *
 * The chip looks for a place that covers neither the submit control nor any
 * other of the page. The submit control is never covered: where there is no
 * other place, the chip is hidden. Looking for a place costs several
 * milliseconds, so while the page scrolls the chip stays on its side of the
 * field and only follows. Cards keep off the submit control.
 */
import { autoUpdate, computePosition, flip, hide, offset, shift } from '@floating-ui/dom';
import type { Middleware, Placement, ReferenceElement } from '@floating-ui/dom';
import { isPlainField } from '../sites/site_adapter';

/** Least distance to the window's edge, in pixels. */
const EDGE = 8;

/** Where the chip may stand: beside the field, or beside the whole composer. */
interface ChipPlace {
  readonly beside: 'field' | 'composer';
  readonly placement: Placement;
}

/** In order of preference. Above a box, at its end, most pages have empty space. */
const CHIP_PLACES: readonly ChipPlace[] = [
  { beside: 'field', placement: 'top-end' },
  { beside: 'field', placement: 'bottom-end' },
  { beside: 'composer', placement: 'bottom-end' },
  { beside: 'field', placement: 'bottom-start' },
  { beside: 'field', placement: 'top-start' },
  { beside: 'composer', placement: 'top-end' },
];
/** Where the chip stands at first. */
const FAVOURITE = 0;

/** Scrolling has ended when nothing moved for this long, in milliseconds, if no event said so before. */
const SCROLL_END_MS = 150;

/** What a person uses or reads; the chip looks for a place without it. */
const TAKEN =
  'a[href], button, input, select, textarea, video, [role="button"], [role="link"], [role="tab"], [contenteditable="true"]';

/** Where a card or panel may stand, in order of preference; above where there is no room below. */
const SHEET_PLACES: readonly Placement[] = ['bottom-start', 'bottom-end'];

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly hidden: boolean;
}

async function spotFor(
  reference: ReferenceElement,
  floating: HTMLElement,
  placement: Placement,
  middleware: Middleware[],
): Promise<Spot> {
  const { x, y, middlewareData } = await computePosition(reference, floating, {
    placement,
    strategy: 'fixed',
    middleware: [...middleware, hide({ strategy: 'referenceHidden' })],
  });
  return { x, y, hidden: middlewareData.hide?.referenceHidden === true };
}

function put(floating: HTMLElement, { x, y, hidden }: Spot): void {
  floating.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
  floating.style.visibility = hidden ? 'hidden' : 'visible';
}

function intersects(a: DOMRect, b: DOMRect): boolean {
  return a.right > b.left && a.left < b.right && a.bottom > b.top && a.top < b.bottom;
}

function overlaps(area: DOMRect, element: Element | null): boolean {
  return element?.isConnected === true && intersects(area, element.getBoundingClientRect());
}

/** Whether the rectangle touches words that stand directly in `element`. */
function touchesText(element: Element, area: DOMRect): boolean {
  const range = document.createRange();
  for (const node of element.childNodes) {
    if (!(node instanceof Text) || node.data.trim() === '') continue;
    range.selectNodeContents(node);
    if (intersects(area, range.getBoundingClientRect())) return true;
  }
  return false;
}

/** Whether something a person uses or reads lies under the rectangle. */
function covers(host: Element, field: Element, area: DOMRect): boolean {
  const rows = [area.top + 2, area.bottom - 2];
  for (let column = 0; column <= 6; column++) {
    const x = area.left + 2 + ((area.width - 4) * column) / 6;
    for (const y of rows) {
      const under = document.elementsFromPoint(x, y).find((element) => element !== host);
      if (under === undefined || under.contains(field)) continue;
      if (under.closest(TAKEN)?.contains(field) === false) return true;
      if (touchesText(under, area)) return true;
    }
  }
  return false;
}

function areaAt({ x, y }: Spot, floating: HTMLElement): DOMRect {
  const { width, height } = floating.getBoundingClientRect();
  return new DOMRect(x, y, width, height);
}

/** A place that is kept up to date until it is stopped. */
export interface Placed {
  /** What it stands beside may be elsewhere now. */
  update(): void;
  stop(): void;
}

/** How things are when a place is brought up to date. */
interface Moment {
  readonly stopped: () => boolean;
  readonly scrolling: () => boolean;
}

/** Runs `update` now and whenever the page around `reference` moves, until stopped. */
function keep(
  reference: ReferenceElement,
  floating: HTMLElement,
  place: (moment: Moment) => Promise<void>,
): Placed {
  const listening = new AbortController();
  const { signal } = listening;
  let settling: ReturnType<typeof setTimeout> | null = null;
  const moment: Moment = { stopped: () => signal.aborted, scrolling: () => settling !== null };
  const update = (): void => {
    // A place that can not be found is none: it stays where it is.
    place(moment).catch(() => undefined);
  };
  const settle = (): void => {
    if (settling === null) return;
    clearTimeout(settling);
    settling = null;
    update();
  };
  const scroll = (): void => {
    if (settling !== null) clearTimeout(settling);
    settling = setTimeout(settle, SCROLL_END_MS);
  };
  addEventListener('scroll', scroll, { capture: true, passive: true, signal });
  addEventListener('scrollend', settle, { capture: true, passive: true, signal });
  const stop = autoUpdate(reference, floating, update);
  return {
    update,
    stop: () => {
      listening.abort();
      if (settling !== null) clearTimeout(settling);
      stop();
    },
  };
}

function outlineOf(element: Element): string {
  const { x, y, width, height } = element.getBoundingClientRect();
  return `${x} ${y} ${width} ${height}`;
}

export interface ChipSurroundings {
  /** Our own element, which does not count as something covered. */
  readonly host: Element;
  readonly field: HTMLElement;
  composer(): HTMLElement;
  submit(): Element | null;
  /** Called when the field may have moved. */
  moved(): void;
}

/** Keeps the chip beside its field. */
export function placeChip(chip: HTMLElement, around: ChipSurroundings): Placed {
  const { host, field } = around;
  let chosen = FAVOURITE;
  let outline = '';
  const spotOf = async (index: number): Promise<Spot> => {
    const { beside, placement } = CHIP_PLACES[index] ?? { beside: 'field', placement: 'top-end' };
    const reference = beside === 'field' ? field : around.composer();
    return spotFor(reference, chip, placement, [
      offset(6),
      shift({ padding: EDGE, crossAxis: true }),
    ]);
  };
  const coversSubmit = (spot: Spot): boolean => overlaps(areaAt(spot, chip), around.submit());

  /** The first free place, else the first that leaves the submit control free, else none. */
  const search = async ({ stopped }: Moment): Promise<void> => {
    let fallback: { readonly index: number; readonly spot: Spot } | null = null;
    // It stays where it is while that is free, so that it does not jump about.
    for (const index of new Set([chosen, ...CHIP_PLACES.keys()])) {
      const spot = await spotOf(index);
      if (stopped()) return;
      if (!spot.hidden && coversSubmit(spot)) continue;
      fallback ??= { index, spot };
      if (!spot.hidden && covers(host, field, areaAt(spot, chip))) continue;
      chosen = index;
      put(chip, spot);
      return;
    }
    chosen = fallback?.index ?? FAVOURITE;
    if (fallback === null) chip.style.visibility = 'hidden';
    else put(chip, fallback.spot);
  };

  const follow = async ({ stopped }: Moment): Promise<void> => {
    const spot = await spotOf(chosen);
    if (!stopped()) put(chip, { ...spot, hidden: spot.hidden || coversSubmit(spot) });
  };

  return keep(field, chip, async (moment) => {
    around.moved();
    if (moment.scrolling()) {
      // When that ends a place is looked for anew.
      outline = '';
      await follow(moment);
      return;
    }
    const now = [chip, field, around.composer()].map(outlineOf).join(' ');
    if (now === outline) return;
    outline = now;
    await search(moment);
  });
}

/**
 * Keeps a panel or card beside `reference`, off the submit control if there is
 * a way. `shown` is called whenever it can be seen.
 */
export function placeSheet(
  reference: ReferenceElement,
  sheet: HTMLElement,
  submit: () => Element | null,
  shown: () => void,
): Placed {
  const spotOf = (placement: Placement): Promise<Spot> =>
    spotFor(reference, sheet, placement, [
      offset(8),
      flip({ padding: EDGE, crossAxis: false }),
      shift({ padding: EDGE, crossAxis: true }),
    ]);
  const show = (spot: Spot): void => {
    put(sheet, spot);
    if (!spot.hidden) shown();
  };
  return keep(reference, sheet, async ({ stopped }) => {
    let first: Spot | null = null;
    for (const placement of SHEET_PLACES) {
      const spot = await spotOf(placement);
      if (stopped()) return;
      first ??= spot;
      if (!overlaps(areaAt(spot, sheet), submit())) {
        show(spot);
        return;
      }
    }
    if (first !== null) show(besideSubmit(first, sheet, submit()));
  });
}

/** The spot moved to the left of the submit control, if the window has room there. */
function besideSubmit(spot: Spot, sheet: HTMLElement, submit: Element | null): Spot {
  if (submit === null) return spot;
  const x = submit.getBoundingClientRect().left - EDGE - sheet.getBoundingClientRect().width;
  return x < EDGE ? spot : { ...spot, x };
}

/** A draft no further than this from the words, in pixels, is not covered by their card. */
const KEEP_CLEAR = 160;

/** Where the draft's text ends: a box is often taller than what is in it. */
function textBox(field: HTMLElement): DOMRect {
  if (isPlainField(field)) return field.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(field);
  return range.getBoundingClientRect();
}

/**
 * The words of a finding as something to stand beside: their first line, made
 * as high as the draft where that is short, so that the draft stays readable.
 */
export function wordsOf(field: HTMLElement, rects: () => readonly DOMRect[]): ReferenceElement {
  return {
    contextElement: field,
    getBoundingClientRect: () => {
      const words = rects()[0] ?? field.getBoundingClientRect();
      const draft = textBox(field);
      const top = words.top - draft.top < KEEP_CLEAR ? Math.min(words.top, draft.top) : words.top;
      const bottom =
        draft.bottom - words.bottom < KEEP_CLEAR
          ? Math.max(words.bottom, draft.bottom)
          : words.bottom;
      return new DOMRect(words.left, top, words.width, bottom - top);
    },
  };
}
