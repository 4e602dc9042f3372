/**
 * Underlines in contenteditable boxes through the CSS Custom Highlight API: the
 * browser paints ranges, and the editor's nodes stay as they are. One highlight
 * per severity, shared by all boxes of the page; the lines themselves are in
 * highlights.css, which the manifest ships, so that no page policy can stop it.
 *
 * The registry is the page's own: its scripts can read which words are marked,
 * and under which of the three names, so they can tell the severities apart. The
 * names are neutral and nothing of clause, rule or message is in the page
 * (docs/permissions.md).
 *
 * Limits: without the API (Firefox before 140) nothing is underlined; the chip
 * and the card work all the same.
 */
import type { Finding, Severity } from '../shared/findings';
import type { TextModel } from './text_model';
import type { Underliner } from './underliner';

/** The names that highlights.css styles. Of two on the same words the later one shows. */
export const HIGHLIGHT_NAMES: Readonly<Record<Severity, string>> = {
  note: 'mark-a',
  warning: 'mark-b',
  error: 'mark-c',
};
const SEVERITIES: readonly Severity[] = ['note', 'warning', 'error'];
const PRIORITIES: Readonly<Record<Severity, number>> = { note: 1, warning: 2, error: 3 };

export const supportsHighlights = typeof Highlight === 'function' && 'highlights' in CSS;

function register(severity: Severity, range: Range): void {
  const name = HIGHLIGHT_NAMES[severity];
  let highlight = CSS.highlights.get(name);
  if (highlight === undefined) {
    highlight = new Highlight();
    highlight.priority = PRIORITIES[severity];
    CSS.highlights.set(name, highlight);
  }
  highlight.add(range);
}

function unregister(severity: Severity, range: Range): void {
  const name = HIGHLIGHT_NAMES[severity];
  const highlight = CSS.highlights.get(name);
  if (highlight === undefined) return;
  highlight.delete(range);
  // An idle page is left as it was found.
  if (highlight.size === 0) CSS.highlights.delete(name);
}

interface Drawn {
  readonly finding: Finding;
  readonly range: Range;
}

export class Highlighter implements Underliner {
  #drawn: Drawn[] = [];

  draw(model: TextModel, findings: readonly Finding[]): void {
    // What already is where it belongs is not painted again.
    const old: Readonly<Record<Severity, Set<Range>>> = {
      note: new Set(),
      warning: new Set(),
      error: new Set(),
    };
    for (const { finding, range } of this.#drawn) old[finding.severity].add(range);
    const fresh: Drawn[] = [];
    this.#drawn = findings.flatMap((finding) => {
      const range = model.rangeOf(finding.span, old[finding.severity]);
      if (range === null) return [];
      if (!old[finding.severity].delete(range)) fresh.push({ finding, range });
      return [{ finding, range }];
    });
    if (!supportsHighlights) return;
    for (const severity of SEVERITIES)
      for (const range of old[severity]) unregister(severity, range);
    for (const { finding, range } of fresh) register(finding.severity, range);
  }

  rectsOf(finding: Finding): readonly DOMRect[] {
    const drawn = this.#drawn.find((item) => item.finding === finding);
    return drawn === undefined ? [] : [...drawn.range.getClientRects()];
  }

  moved(): void {
    // The browser moves the ranges with their text.
  }

  clear(): void {
    if (supportsHighlights)
      for (const { finding, range } of this.#drawn) unregister(finding.severity, range);
    this.#drawn = [];
  }
}
