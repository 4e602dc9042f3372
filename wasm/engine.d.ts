/**
 * The engine in WebAssembly (bindings.cc). JSON in, JSON out; text is UTF-16, and
 * every offset in the answers is in UTF-16 code units.
 *
 * Example:
 *   const engine = await createClausewise({ instantiateWasm });
 *   engine.load(bundleText, '');
 *   JSON.parse(engine.check('box', 'On behalf of PACT …', '{"mode":"personal"}'));
 *
 * One instance holds one policy and the texts of the boxes that were checked
 * last. Not reentrant; every call returns when it is done.
 */
export interface ClausewiseEngine {
  version(): string;
  /**
   * `bundle`: text of a policy bundle; `school`: JSON text of the school's data, or
   * "". Returns JSON `{ok, diagnostics, policy}`. On `ok: false` the policy that
   * was loaded before stays in use.
   */
  load(bundle: string, school: string): string;
  /** The same for a policy that was compiled before: `pact-453.image` of the build. */
  loadImage(image: Uint8Array): string;
  /**
   * Takes the learned model into use, for this policy and later ones: the file
   * `clausewise.model`. Returns JSON `{ok, diagnostics, version}`. On `ok: false` nothing
   * changes; a good one forgets all boxes. Without one, answers are "degraded".
   */
  loadModel(model: Uint8Array): string;
  /** Checks `text` and holds it under `box`. `context`: JSON of the context fields. */
  check(box: string, text: string, context: string): string;
  /** Replaces `[begin, end)` of the held text. "" when there is none: call `check`. */
  edit(box: string, begin: number, end: number, insert: string, context: string): string;
  close(box: string): void;
}

export interface EngineOverrides {
  /** Called once with the imports; calls `done` with the instance, and returns {}. */
  instantiateWasm?: (
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module?: WebAssembly.Module) => void,
  ) => object;
  wasmBinary?: ArrayBuffer | Uint8Array;
  print?: (text: string) => void;
  printErr?: (text: string) => void;
}

export default function createClausewise(overrides?: EngineOverrides): Promise<ClausewiseEngine>;
