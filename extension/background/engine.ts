/**
 * The checking engine as the background sees it, and how it is started from the
 * packaged WebAssembly. Texts are UTF-16; every answer is JSON (see
 * shared/findings.ts); nothing here decides anything.
 *
 * Limits: one instance is one thread and one memory. After it threw, its memory
 * may be inconsistent: drop it and start another.
 */

/** The functions that wasm/bindings.cc exports. */
export interface Engine {
  version(): string;
  /** Compiles a policy bundle. `school` is the JSON of the school's data, "" for none. */
  load(bundle: string, school: string): string;
  /** Takes a policy that was compiled before; quick. Answers as `load` does. */
  loadImage(image: Uint8Array): string;
  /** Takes the learned model into use, for every policy from now on. */
  loadModel(model: Uint8Array): string;
  /** Checks the whole `text` of `box` and keeps it. */
  check(box: string, text: string, context: string): string;
  /** Replaces [begin, end) of the kept text by `insert`; "" when no text is kept for `box`. */
  edit(box: string, begin: number, end: number, insert: string, context: string): string;
  /** Forgets the text of `box`. */
  close(box: string): void;
}

/** What Emscripten lets us override, as far as we do. */
export interface EngineOverrides {
  instantiateWasm(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
  print(line: string): void;
  printErr(line: string): void;
}

export type EngineFactory = (overrides: EngineOverrides) => Promise<Engine>;

/** Compiles while it loads where the browser can; some refuse when the file's type is unknown. */
async function instantiate(
  url: string,
  imports: WebAssembly.Imports,
): Promise<WebAssembly.WebAssemblyInstantiatedSource> {
  try {
    return await WebAssembly.instantiateStreaming(fetch(url), imports);
  } catch {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`cannot read ${url}: status ${String(response.status)}`);
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
  }
}

/**
 * Starts one engine from the WebAssembly file at `wasmUrl`. Rejects when the file
 * is missing or does not run in this browser.
 */
export function startEngine(create: EngineFactory, wasmUrl: string): Promise<Engine> {
  return new Promise((resolve, reject) => {
    create({
      instantiateWasm(imports, done) {
        // Emscripten never settles its promise when this fails, so we do it here.
        instantiate(wasmUrl, imports).then(
          ({ instance, module }) => {
            done(instance, module);
          },
          (error: unknown) => {
            reject(error instanceof Error ? error : new Error(String(error)));
          },
        );
        return {};
      },
      // What the engine prints may quote a draft, and drafts are never logged.
      print: () => undefined,
      printErr: () => undefined,
    }).then(resolve, reject);
  });
}
