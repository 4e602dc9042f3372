/**
 * What the content script needs to know about a site, and nothing more: which
 * element is a compose box, which place it is, whose account writes, what is
 * attached, and where the submit control is. One adapter per site implements
 * it; everything else in this folder is the same on all four.
 *
 * Adapters only read. They keep no element: editors are mounted late and
 * replaced at will, so each event is resolved anew.
 *
 * Limits: selectors come from what is known of the pages on 2026-11-22. A page
 * that changed makes `find` return null, and then nothing is checked there.
 */
import type { Attachment, Place, Site } from '../../shared/findings';

/** A text control whose text is its `value`. */
export type PlainField = HTMLTextAreaElement | HTMLInputElement;

export interface ComposeTarget {
  /** The editable element: a contenteditable root, a textarea or an input. */
  readonly field: HTMLElement;
  readonly place: Place;
  /** The smallest element round the field that also holds its attachments and submit control. */
  readonly composer: HTMLElement;
  /** Which of several boxes of the same composer this is (the parts of a thread). */
  readonly part: number;
}

export interface SiteAdapter {
  readonly site: Site;
  /** The compose box that `node` lies in, or null: not a box, or one that is never read. */
  find(node: Element): ComposeTarget | null;
  /** The account that writes in this box, as the page shows it; null where it does not. */
  account(target: ComposeTarget): string | null;
  /** What is attached to the draft now. */
  attachments(target: ComposeTarget): Attachment[];
  /** The control that sends this draft, if one is on the page. */
  submit(target: ComposeTarget): Element | null;
}

/** More attachments than this are not told apart; the protocol takes no more. */
const MAX_ATTACHMENTS = 32;

export function isPlainField(element: Element): element is PlainField {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
}

/** The nearest match round `node`, as an HTML element. */
export function closest(node: Element, selector: string): HTMLElement | null {
  return node.closest<HTMLElement>(selector);
}

/** The smallest ancestor of `from` inside `limit` that contains a match; `limit` if none does. */
export function smallestWith(from: HTMLElement, selector: string, limit: HTMLElement): HTMLElement {
  for (let at = from.parentElement; at !== null && at !== limit; at = at.parentElement) {
    if (at.querySelector(selector) !== null) return at;
  }
  return limit;
}

/** The place of `field` among the matches inside `composer`, in document order. */
export function partOf(field: HTMLElement, composer: HTMLElement, selector: string): number {
  return Math.max(0, [...composer.querySelectorAll(selector)].indexOf(field));
}

export function precedes(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The first match that takes up room on the screen; sites keep hidden twins of their buttons. */
export function firstVisible(scope: Element, selector: string): Element | null {
  for (const element of scope.querySelectorAll(selector)) {
    const box = element.getBoundingClientRect();
    if (box.width > 0 && box.height > 0) return element;
  }
  return null;
}

/** Images and videos among the matches, in document order. */
export function mediaIn(scope: Element, selector: string): Attachment[] {
  const media: Attachment[] = [];
  for (const element of scope.querySelectorAll(selector)) {
    if (media.length === MAX_ATTACHMENTS) break;
    media.push(element instanceof HTMLVideoElement ? 'video' : 'image');
  }
  return media;
}

/** The handle in a profile address of one segment: `/handle` or `/@handle`, with or without host. */
export function handleOfProfile(link: Element | null): string | null {
  const href = link?.getAttribute('href') ?? '';
  return /^(?:https:\/\/[^/]+)?\/@?([^/?#]+)\/?(?:[?#].*)?$/.exec(href)?.[1] ?? null;
}
