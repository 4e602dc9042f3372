/**
 * Draws the findings of one box in the page and says where they are. Two ways
 * to do it: `highlighter.ts` for rich editors, `mirror.ts` for text controls.
 * Neither puts a node inside an editor.
 */
import type { Finding } from '../shared/findings';
import type { TextModel } from './text_model';

export interface Underliner {
  /** Replaces what is drawn. `findings` fit `model`. */
  draw(model: TextModel, findings: readonly Finding[]): void;
  /** Where a drawn finding is, one rectangle per line, in viewport pixels; empty if not drawn. */
  rectsOf(finding: Finding): readonly DOMRect[];
  /** The field moved, scrolled or changed its size. */
  moved(): void;
  clear(): void;
}
