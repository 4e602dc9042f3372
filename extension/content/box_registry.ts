/**
 * The compose boxes that are open in this frame, and which of them an element
 * belongs to. A box whose element left the page is recognised in the element
 * that took its place: the same composer (or, if that went too, the only other
 * candidate), the same place, the same part.
 */
import type { ComposeBox } from './compose_box';
import type { ComposeTarget, SiteAdapter } from './sites/site_adapter';

const EDITABLE = 'textarea, input, [contenteditable]';

export class BoxRegistry {
  readonly #boxes = new Set<ComposeBox>();

  constructor(
    private readonly adapter: SiteAdapter,
    private readonly open: (target: ComposeTarget) => ComposeBox,
  ) {}

  [Symbol.iterator](): IterableIterator<ComposeBox> {
    return this.#boxes.values();
  }

  /** The open box whose field contains `node`. */
  holding(node: Node): ComposeBox | null {
    for (const box of this.#boxes) if (box.field.contains(node)) return box;
    return null;
  }

  /** The box of a target: the open one, or one that lost its element; null if there is neither. */
  known(target: ComposeTarget): ComposeBox | null {
    const boxes = [...this.#boxes];
    const open = boxes.find((box) => box.field === target.field);
    return open ?? boxes.find((box) => BoxRegistry.#continues(box, target)) ?? null;
  }

  /** The box of a target, which is opened if it is not known. */
  resolve(target: ComposeTarget): ComposeBox {
    const known = this.known(target);
    if (known !== null) {
      if (known.field !== target.field) known.retarget(target);
      return known;
    }
    const box = this.open(target);
    this.#boxes.add(box);
    return box;
  }

  /** Gives a box that lost its element the one that replaced it, or closes it. False if closed. */
  recover(box: ComposeBox): boolean {
    if (box.field.isConnected) return true;
    const { composer } = box.target;
    const candidates = composer.isConnected
      ? [...composer.querySelectorAll(EDITABLE)]
      : [box.field.ownerDocument.activeElement];
    for (const candidate of candidates) {
      const target = candidate === null ? null : this.adapter.find(candidate);
      if (target === null || this.known(target) !== box) continue;
      return this.resolve(target) === box;
    }
    this.close(box);
    return false;
  }

  close(box: ComposeBox): void {
    if (this.#boxes.delete(box)) box.close();
  }

  static #continues(box: ComposeBox, target: ComposeTarget): boolean {
    const old = box.target;
    return (
      !box.field.isConnected &&
      old.place === target.place &&
      old.part === target.part &&
      (old.composer === target.composer || !old.composer.isConnected)
    );
  }
}
