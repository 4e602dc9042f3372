/**
 * Underlines in text controls, where no range can be highlighted: a see-through
 * copy of the control's text lies over it, in our own layer, with the lines
 * drawn under the words. The control itself is not touched, and clicks go
 * through to it.
 *
 * The copy is made only while there is something to underline, and follows the
 * control's scroll position and size. Its style is taken over when it is made
 * and when the size changes.
 *
 * Limits: the copy lies above the page; where another element of the page
 * covers the control, the lines stay visible.
 */
import { getOverflowAncestors } from '@floating-ui/dom';
import type { Finding } from '../shared/findings';
import type { PlainField } from './sites/site_adapter';
import type { TextModel } from './text_model';
import type { Underliner } from './underliner';

/** Everything that decides where a letter stands. */
const COPIED = [
  'border-bottom-width',
  'border-left-width',
  'border-right-width',
  'border-top-width',
  'box-sizing',
  'direction',
  'font-family',
  'font-feature-settings',
  'font-kerning',
  'font-size',
  'font-size-adjust',
  'font-stretch',
  'font-style',
  'font-variant',
  'font-variation-settings',
  'font-weight',
  'letter-spacing',
  'line-break',
  'line-height',
  'overflow-wrap',
  'padding-bottom',
  'padding-left',
  'padding-right',
  'padding-top',
  'tab-size',
  'text-align',
  'text-indent',
  'text-rendering',
  'text-transform',
  'unicode-bidi',
  'word-break',
  'word-spacing',
  'writing-mode',
] as const;

/** The part of the window that elements with their own overflow leave visible, in viewport pixels. */
function visiblePart(clipping: readonly HTMLElement[]): {
  top: number;
  right: number;
  bottom: number;
  left: number;
} {
  const part = { top: 0, right: innerWidth, bottom: innerHeight, left: 0 };
  for (const ancestor of clipping) {
    const box = ancestor.getBoundingClientRect();
    part.top = Math.max(part.top, box.top);
    part.left = Math.max(part.left, box.left);
    part.right = Math.min(part.right, box.right);
    part.bottom = Math.min(part.bottom, box.bottom);
  }
  return part;
}

export class Mirror implements Underliner {
  readonly #window = document.createElement('div');
  readonly #copy = document.createElement('div');
  #marks = new Map<Finding, HTMLElement>();
  #text = '';
  /** The control's size when its style was taken over, in pixels. */
  #size = '';
  /** What can hide parts of the control. */
  #clipping: HTMLElement[] = [];
  /** What the copy's width has on top of the control's client width, in pixels. */
  #beyondClient = 0;

  /** `layer` gives an element of ours, at the viewport's origin, where nothing is clickable. */
  constructor(
    private readonly field: PlainField,
    private readonly layer: () => Element,
  ) {
    this.#window.className = 'mirror';
    this.#window.ariaHidden = 'true';
    this.#window.append(this.#copy);
  }

  draw(model: TextModel, findings: readonly Finding[]): void {
    if (findings.length === 0) {
      this.clear();
      return;
    }
    if (!this.#isFilled(model.text, findings)) this.#fill(model.text, findings);
    if (!this.#window.isConnected) {
      this.#size = '';
      this.layer().append(this.#window);
    }
    this.#align();
  }

  rectsOf(finding: Finding): readonly DOMRect[] {
    const mark = this.#marks.get(finding);
    return mark?.isConnected ? [...mark.getClientRects()] : [];
  }

  moved(): void {
    if (this.#window.isConnected) this.#align();
  }

  /** Lays the copy over the control. */
  #align(): void {
    const { field } = this;
    const box = field.getBoundingClientRect();
    const size = `${box.width} ${box.height} ${field.clientWidth}`;
    if (size !== this.#size) this.#copyStyle();
    this.#size = size;
    const seen = visiblePart(this.#clipping);
    const frame = this.#window.style;
    frame.width = `${box.width}px`;
    frame.height = `${box.height}px`;
    frame.translate = `${box.left}px ${box.top}px`;
    const cut = [
      seen.top - box.top,
      box.right - seen.right,
      box.bottom - seen.bottom,
      seen.left - box.left,
    ];
    frame.clipPath = `inset(${cut.map((by) => `${Math.max(0, by)}px`).join(' ')})`;
    // The scroll bar narrows the lines but is no part of the client width.
    this.#copy.style.width = `${field.clientWidth + this.#beyondClient}px`;
    this.#copy.style.translate = `${-field.scrollLeft}px ${-field.scrollTop}px`;
  }

  clear(): void {
    this.#window.remove();
    this.#copy.replaceChildren();
    this.#marks.clear();
    this.#text = '';
  }

  #isFilled(text: string, findings: readonly Finding[]): boolean {
    const drawn = [...this.#marks.keys()];
    return (
      text === this.#text &&
      drawn.length === findings.length &&
      drawn.every((finding, at) => finding === findings[at])
    );
  }

  /** Text and marks in order; findings that overlap an earlier mark are left to it. */
  #fill(text: string, findings: readonly Finding[]): void {
    const parts: (Text | HTMLElement)[] = [];
    this.#marks = new Map();
    this.#text = text;
    let at = 0;
    for (const finding of [...findings].sort((a, b) => a.span[0] - b.span[0])) {
      const [begin, end] = finding.span;
      if (begin < at) continue;
      const mark = document.createElement('span');
      mark.className = `mark ${finding.severity}`;
      mark.textContent = text.slice(begin, end);
      parts.push(document.createTextNode(text.slice(at, begin)), mark);
      this.#marks.set(finding, mark);
      at = end;
    }
    // A last empty line has no height of its own unless something stands on it.
    parts.push(document.createTextNode(`${text.slice(at)}\u200b`));
    this.#copy.replaceChildren(...parts);
  }

  #copyStyle(): void {
    const { field } = this;
    this.#clipping = getOverflowAncestors(field).filter((part) => part instanceof HTMLElement);
    const from = getComputedStyle(field);
    const to = this.#copy.style;
    for (const name of COPIED) to.setProperty(name, from.getPropertyValue(name));
    const multiline = field instanceof HTMLTextAreaElement;
    to.whiteSpace = multiline && from.whiteSpace !== 'pre' ? 'pre-wrap' : 'pre';
    const borders = parseFloat(from.borderLeftWidth) + parseFloat(from.borderRightWidth);
    const padding = parseFloat(from.paddingLeft) + parseFloat(from.paddingRight);
    this.#beyondClient = from.boxSizing === 'border-box' ? borders : -padding;
    if (!multiline) {
      // A one-line control centres its text in whatever height it has.
      to.height = `${field.clientHeight}px`;
      to.lineHeight = `${field.clientHeight - parseFloat(from.paddingTop) - parseFloat(from.paddingBottom)}px`;
    }
  }
}
