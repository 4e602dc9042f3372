/**
 * Which policy bundle the school chose, in `storage.local`, and what was wrong
 * with the newest one that was refused, so that the problem is still shown after
 * the browser stopped and restarted the background worker.
 *
 * Only bundles that the engine accepted are stored; the built-in one is a file of
 * the extension and is stored nowhere.
 */
import * as v from 'valibot';
import type { Diagnostic } from '../shared/findings';
import { MAX_BUNDLE_UNITS } from '../shared/protocol';
import type { StorageArea } from './storage_area';

/** More would not help a person, and the storage has a quota. */
export const MAX_STORED_DIAGNOSTICS = 200;

const BUNDLE_KEY = 'policy.bundle';
const REFUSED_KEY = 'policy.refused';

const ChosenBundle = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_BUNDLE_UNITS));

const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One entry of the engine's `diagnostics`, as it crosses a trust or storage boundary. */
export const DiagnosticSchema: v.GenericSchema<Diagnostic> = v.object({
  code: v.string(),
  severity: v.picklist(['warning', 'error']),
  file: v.string(),
  pointer: v.string(),
  line: wholeNumber,
  column: wholeNumber,
  message: v.string(),
  hint: v.string(),
});

export interface StoredPolicy {
  /** Text of the chosen bundle; null: the built-in policy. */
  readonly bundle: string | null;
  /** Why the newest bundle was refused; null: none was. */
  readonly refused: readonly Diagnostic[] | null;
}

export class PolicyStore {
  readonly #area: StorageArea;

  constructor(area: StorageArea) {
    this.#area = area;
  }

  /** What is stored; a damaged value counts as absent. Rejects when the storage cannot be read. */
  async read(): Promise<StoredPolicy> {
    const stored = await this.#area.get([BUNDLE_KEY, REFUSED_KEY]);
    return {
      bundle: v.parse(v.fallback(v.nullable(ChosenBundle), null), stored[BUNDLE_KEY]),
      refused: v.parse(
        v.fallback(v.nullable(v.array(DiagnosticSchema)), null),
        stored[REFUSED_KEY],
      ),
    };
  }

  /** Makes `bundle` (null: the built-in policy) the chosen one. Rejects over the browser's quota. */
  async choose(bundle: string | null): Promise<void> {
    if (bundle === null) await this.#area.remove([BUNDLE_KEY]);
    else await this.#area.set({ [BUNDLE_KEY]: bundle });
    await this.#area.remove([REFUSED_KEY]);
  }

  /** Remembers why a bundle was refused. */
  async noteRefusal(diagnostics: readonly Diagnostic[]): Promise<void> {
    await this.#area.set({ [REFUSED_KEY]: diagnostics.slice(0, MAX_STORED_DIAGNOSTICS) });
  }

  /** Forgets the refusal; the chosen bundle stays. */
  async clearRefusal(): Promise<void> {
    await this.#area.remove([REFUSED_KEY]);
  }
}
