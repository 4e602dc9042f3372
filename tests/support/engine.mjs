// Starts the WebAssembly engine under Node, as the extension starts it in its worker.
//
//   const { engine, memory } = await startEngine('build/wasm');
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * @param {string} folder holds clausewise.mjs and clausewise.wasm
 * @returns {Promise<{engine: import('../../wasm/engine').ClausewiseEngine, memory: WebAssembly.Memory}>}
 */
export async function startEngine(folder) {
  const { default: createClausewise } = await import(
    pathToFileURL(resolve(folder, 'clausewise.mjs')).href
  );
  const binary = readFileSync(join(folder, 'clausewise.wasm'));
  /** @type {WebAssembly.Memory | undefined} */
  let memory;
  // Emscripten's branch for Node expects CommonJS. It looks for a process once, at
  // the beginning; the extension's build cuts the branch out in the same way.
  const { process } = globalThis;
  globalThis.process = undefined;
  const starting = createClausewise({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(binary, imports).then(({ instance, module }) => {
        // The names of the exports are shortened, so the memory is told by its type.
        memory = Object.values(instance.exports).find((e) => e instanceof WebAssembly.Memory);
        done(instance, module);
      });
      return {};
    },
  });
  globalThis.process = process;
  const engine = await starting;
  if (memory === undefined) throw new Error('the module has no memory');
  return { engine, memory };
}
