import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { badModel, bundle, model } from '../support/fake_engine';
import { fakeChrome } from '../support/fake_chrome';
import { FakeStorage } from '../support/fake_storage';

const SENDER = {
  id: 'abcdefgh',
  origin: 'https://x.com',
  url: 'https://x.com/home',
  tab: { id: 4 },
  frameId: 0,
};

const context = { mode: 'personal', place: 'post', attachments: [] };
const wholeText = {
  kind: 'check',
  box: 'b1',
  revision: 1,
  change: { type: 'text', text: 'a bad day' },
  context,
};
const edit = {
  kind: 'check',
  box: 'b1',
  revision: 2,
  change: { type: 'edit', base: 1, begin: 0, end: 0, insert: 'x' },
  context,
};

/** Starts the worker as a browser does: a fresh module, the same storage. */
async function startWorker(area: FakeStorage) {
  const chrome = fakeChrome(area);
  vi.stubGlobal('chrome', chrome);
  vi.resetModules();
  await import('../../../extension/background/service_worker');
  const ask = (message: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      const [keepOpen] = chrome.runtime.onMessage.emit(message, SENDER, resolve);
      expect(keepOpen).toBe(true);
    });
  return { chrome, ask };
}

/** The package's files, all of them good but for `modelFile`. */
function servePackage(modelFile: () => Response): void {
  vi.stubGlobal('fetch', async (url: string) =>
    url.endsWith('.model') ? modelFile() : new Response(bundle('Built in')),
  );
}

const fileOf = (bytes: Uint8Array): Response => new Response(new Uint8Array(bytes));

beforeEach(() => {
  servePackage(() => fileOf(model('1')));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the background worker', () => {
  it('listens to everything as soon as its file ran', async () => {
    const { chrome } = await startWorker(new FakeStorage());
    const { runtime, storage, action } = chrome;
    expect(
      [runtime.onMessage, storage.onChanged, action.onClicked].map(
        ({ listeners }) => listeners.length,
      ),
    ).toEqual([1, 1, 1]);
  });

  it('answers the message that it was started for', async () => {
    const { ask } = await startWorker(new FakeStorage());
    expect(await ask(wholeText)).toMatchObject({
      kind: 'checked',
      result: { findings: [{ quote: 'bad' }] },
    });
  });

  it('checks with the learned model of the package', async () => {
    const { ask } = await startWorker(new FakeStorage());
    expect(await ask(wholeText)).toMatchObject({ result: { status: 'complete', problems: [] } });
  });

  it.each([
    ['is not in the package', () => new Response('', { status: 404 })],
    [
      'can not be fetched',
      () => {
        throw new TypeError('Failed to fetch');
      },
    ],
    ['is damaged', () => fileOf(badModel())],
  ])('checks by the rules when the model %s, and says so', async (_what, file) => {
    servePackage(file);
    const { ask } = await startWorker(new FakeStorage());
    expect(await ask(wholeText)).toMatchObject({
      kind: 'checked',
      result: {
        status: 'degraded',
        findings: [{ quote: 'bad' }],
        problems: [{ code: 'no_model' }],
      },
      engine: { state: 'ready' },
    });
  });

  it('asks for the text when it was stopped between two keystrokes', async () => {
    const area = new FakeStorage();
    const before = await startWorker(area);
    await before.ask(wholeText);
    const after = await startWorker(area);
    expect(await after.ask(edit)).toEqual({ kind: 'need-text', revision: 2 });
  });

  it('obeys a setting that was changed while it ran', async () => {
    const area = new FakeStorage();
    const { chrome, ask } = await startWorker(area);
    expect(await ask({ kind: 'hello' })).toMatchObject({ enabled: true });
    area.values.set('settings.enabled', false);
    chrome.storage.onChanged.emit({ 'settings.enabled': { newValue: false } }, 'local');
    expect(await ask({ kind: 'hello' })).toMatchObject({ enabled: false });
  });

  it('opens the settings from the toolbar', async () => {
    const { chrome } = await startWorker(new FakeStorage());
    const opened = vi.spyOn(chrome.runtime, 'openOptionsPage');
    chrome.action.onClicked.emit({ id: 4 });
    expect(opened).toHaveBeenCalledOnce();
  });

  it('logs a refusal without a word of the message', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { ask } = await startWorker(new FakeStorage());
    await ask({ kind: 'set-policy', bundle: 'Marta failed her exam' });
    expect(warn.mock.calls).toEqual([
      ['Clausewise refused a message: reason tier, tier content, kind set-policy'],
    ]);
  });
});
