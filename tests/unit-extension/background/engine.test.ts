import { afterEach, describe, expect, it, vi } from 'vitest';
import { startEngine, type EngineFactory } from '../../../extension/background/engine';
import { FakeEngine } from '../support/fake_engine';

// The smallest WebAssembly module: a header and nothing else.
const EMPTY_MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/** Does what Emscripten's script does: never settles unless `done` is called. */
const factory: EngineFactory = (overrides) =>
  new Promise((resolve) => {
    overrides.instantiateWasm({}, (instance) => {
      expect(instance).toBeInstanceOf(WebAssembly.Instance);
      resolve(new FakeEngine());
    });
  });

afterEach(() => {
  vi.unstubAllGlobals();
});

function serve(type: string, body: Uint8Array<ArrayBuffer>, status = 200): void {
  vi.stubGlobal(
    'fetch',
    async () => new Response(body, { status, headers: { 'content-type': type } }),
  );
}

describe('startEngine', () => {
  it('starts from a file that the browser knows as WebAssembly', async () => {
    serve('application/wasm', EMPTY_MODULE);
    expect((await startEngine(factory, 'chrome-extension://a/e.wasm')).version()).toBe('fake');
  });

  it('starts from a file whose type the browser does not know', async () => {
    serve('application/octet-stream', EMPTY_MODULE);
    expect((await startEngine(factory, 'chrome-extension://a/e.wasm')).version()).toBe('fake');
  });

  it('says so when the file is missing', async () => {
    serve('text/plain', new Uint8Array(), 404);
    await expect(startEngine(factory, 'e.wasm')).rejects.toThrow('cannot read e.wasm: status 404');
  });

  it('does not wait for ever for a file that is no WebAssembly', async () => {
    serve('application/wasm', new Uint8Array([1, 2, 3, 4]));
    await expect(startEngine(factory, 'e.wasm')).rejects.toThrow(WebAssembly.CompileError);
  });

  it('prints nothing, as what the engine prints may quote a draft', async () => {
    const printed = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
    await startEngine(async (overrides) => {
      overrides.print('Marta failed her exam');
      overrides.printErr('Marta failed her exam');
      return new FakeEngine();
    }, 'e.wasm');
    for (const spy of printed) expect(spy).not.toHaveBeenCalled();
  });
});
