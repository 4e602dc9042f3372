/**
 * The text of a compose box as a person reads it, and where each part of it is
 * in the page.
 *
 * `innerText` is not used: it forces layout, and it gives no positions. The
 * walker knows what the editors of the four sites produce: a block (Draft.js
 * `div[data-block]`, Lexical `p`) is one line however deep it is nested, a `br`
 * ends a line, the `br` that keeps an empty block open adds nothing, an emoji
 * drawn as an image counts as its `alt`, hidden nodes and filler characters
 * count as nothing.
 *
 * Example: `<p>Hi <b>all</b></p><p><br></p><p>😀</p>` is `Hi all\n\n😀`.
 *
 * Limits: whether a node is a block or hidden is taken from its tag and its own
 * style attribute; class rules are asked only for nodes that are not editable,
 * since asking forces a style pass at every keystroke.
 */
import { MAX_TEXT_UNITS } from '../shared/limits';
import type { Utf16Span } from '../shared/findings';
import type { PlainField } from './sites/site_adapter';

/** A piece of the text and the node it comes from. An image stands for all its units at once. */
interface Piece {
  readonly begin: number;
  readonly end: number;
  readonly node: Text | HTMLImageElement;
}

interface Ends {
  readonly from: Piece['node'];
  readonly start: number;
  readonly to: Piece['node'];
  readonly end: number;
}

export interface TextModel {
  /** At most MAX_TEXT_UNITS UTF-16 code units; never ends inside a surrogate pair. */
  readonly text: string;
  /** The box holds more than `text`. */
  readonly truncated: boolean;
  /**
   * The DOM range of a span, or null where the text has no nodes (a text control). One of
   * `known` if it is there: the browser moves every range with each change of the page
   * until it is collected, so at each keystroke none should be made without need.
   */
  rangeOf(span: Utf16Span, known?: Iterable<Range>): Range | null;
  /** The offset of a DOM position, in UTF-16 code units; null outside the box. */
  offsetOf(node: Node, offset: number): number | null;
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HR LI OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);
const SKIPPED = new Set('SCRIPT STYLE TEMPLATE NOSCRIPT'.split(' '));

/** Editors put these alone in a node to give the caret a place. */
const FILLER = /^[\u200b\ufeff]+$/;

/** An alternative text longer than this, in UTF-16 units, describes a picture, not an emoji. */
const MAX_EMOJI_UNITS = 32;

function isHidden(element: HTMLElement): boolean {
  if (element.hidden || SKIPPED.has(element.tagName)) return true;
  const { display, visibility } = element.style;
  if (display === 'none' || visibility === 'hidden') return true;
  return (
    element.getAttribute('contenteditable') === 'false' &&
    typeof element.checkVisibility === 'function' &&
    !element.checkVisibility()
  );
}

function isBlock(element: HTMLElement): boolean {
  return BLOCKS.has(element.tagName) && !element.style.display.startsWith('inline');
}

/** Cuts to MAX_TEXT_UNITS without splitting a surrogate pair. */
export function cutText(text: string, limit = MAX_TEXT_UNITS): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? limit - 1 : limit);
}

/** Walks a box once, in document order. */
class Walker {
  text = '';
  readonly pieces: Piece[] = [];
  /** The line has content and nothing has ended it. */
  #open = false;
  /** A line ended; its newline is written when the next line turns out to exist. */
  #owed = false;

  constructor(private readonly limit: number) {}

  get full(): boolean {
    return this.text.length > this.limit;
  }

  walk(parent: Node): void {
    for (let node = parent.firstChild; node !== null && !this.full; node = node.nextSibling) {
      if (node instanceof Text) this.#addText(node);
      else if (node instanceof HTMLElement) this.#addElement(node);
    }
  }

  #addText(node: Text): void {
    if (node.data === '' || FILLER.test(node.data)) return;
    this.#append(node.data, node);
  }

  #addElement(element: HTMLElement): void {
    if (element instanceof HTMLBRElement) {
      this.#breakLine();
      return;
    }
    if (isHidden(element)) return;
    if (element instanceof HTMLImageElement) {
      const { alt } = element;
      if (alt !== '' && alt.length <= MAX_EMOJI_UNITS) this.#append(alt, element);
      return;
    }
    const block = isBlock(element);
    if (block) this.#endLine();
    this.walk(element);
    if (block) this.#endLine();
  }

  #append(text: string, node: Text | HTMLImageElement): void {
    this.#startLine();
    const begin = this.text.length;
    this.text += text;
    this.pieces.push({ begin, end: this.text.length, node });
  }

  #startLine(): void {
    if (this.#owed) this.text += '\n';
    this.#owed = false;
    this.#open = true;
  }

  #endLine(): void {
    if (this.#open) this.#owed = true;
    this.#open = false;
  }

  /** A `br` is a line of its own when none is open, and the end of the open one otherwise. */
  #breakLine(): void {
    if (!this.#open) this.#startLine();
    this.#endLine();
  }
}

/** Where a range begins or ends: a text and an offset, or an image. */
function isEnd(container: Node, offset: number, node: Piece['node'], at: number): boolean {
  if (node instanceof Text) return container === node && offset === at;
  return container === node.parentNode && container.childNodes[offset - at] === node;
}

function isAt(range: Range, { from, start, to, end }: Ends): boolean {
  return (
    isEnd(range.startContainer, range.startOffset, from, from instanceof Text ? start : 0) &&
    isEnd(range.endContainer, range.endOffset, to, to instanceof Text ? end : 1)
  );
}

class EditableModel implements TextModel {
  readonly text: string;
  readonly truncated: boolean;

  constructor(
    private readonly root: HTMLElement,
    private readonly pieces: readonly Piece[],
    text: string,
  ) {
    this.text = cutText(text);
    this.truncated = this.text.length < text.length;
  }

  rangeOf(span: Utf16Span, known: Iterable<Range> = []): Range | null {
    const ends = this.#endsOf(span);
    if (ends === null) return null;
    for (const range of known) if (isAt(range, ends)) return range;
    const { from, to, start, end } = ends;
    const range = this.root.ownerDocument.createRange();
    try {
      if (from instanceof Text) range.setStart(from, start);
      else range.setStartBefore(from);
      if (to instanceof Text) range.setEnd(to, end);
      else range.setEndAfter(to);
    } catch {
      // The page changed the nodes since they were read; the next reading follows.
      return null;
    }
    return range;
  }

  /** The nodes at the ends of a span, and where in them it begins and ends if they are text. */
  #endsOf([begin, end]: Utf16Span): Ends | null {
    const first = this.pieces.findIndex((piece) => piece.end > begin);
    const last = this.pieces.findLastIndex((piece) => piece.begin < end);
    const from = this.pieces[first];
    const to = this.pieces[last];
    if (from === undefined || to === undefined || first > last) return null;
    return {
      from: from.node,
      start: Math.max(0, begin - from.begin),
      to: to.node,
      end: Math.min(end, to.end) - to.begin,
    };
  }

  offsetOf(node: Node, offset: number): number | null {
    if (!this.root.contains(node)) return null;
    const own = this.pieces.find((piece) => piece.node === node);
    if (own !== undefined && node instanceof Text) return Math.min(own.begin + offset, own.end);
    const child = node.childNodes[offset];
    const next = this.pieces.find((piece) =>
      child === undefined
        ? !node.contains(piece.node) && follows(piece.node, node)
        : child === piece.node || child.contains(piece.node) || follows(piece.node, child),
    );
    // Past the last child: the end of the text before whatever comes next.
    if (child !== undefined) return next?.begin ?? this.text.length;
    const before =
      next === undefined ? this.pieces.at(-1) : this.pieces[this.pieces.indexOf(next) - 1];
    return Math.min(before?.end ?? 0, this.text.length);
  }
}

function follows(node: Node, other: Node): boolean {
  return (other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Reads a contenteditable box. */
export function readEditable(root: HTMLElement): TextModel {
  const walker = new Walker(MAX_TEXT_UNITS);
  walker.walk(root);
  return new EditableModel(root, walker.pieces, walker.text);
}

/** Reads a text control: offsets are the control's own. */
export function readPlain(field: PlainField): TextModel {
  const text = cutText(field.value);
  return {
    text,
    truncated: text.length < field.value.length,
    rangeOf: () => null,
    offsetOf: (node, offset) => (node === field ? Math.min(offset, text.length) : null),
  };
}
