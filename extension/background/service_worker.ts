/**
 * The background of the extension: a service worker in Chromium, an event page in
 * Firefox. Every listener is registered here, synchronously, because the browser
 * starts this file anew for the very event that it then delivers. Each waits for
 * the one start of the engine; nothing keeps the worker alive between messages.
 */
import createClausewise from 'clausewise-engine';
import { startEngine } from './engine';
import { EngineHost } from './engine_host';
import { PolicyStore } from './policy_store';
import { Router } from './router';
import { SettingsStore } from './settings_store';
import { closeStorageToPages, localArea } from './storage_area';

const BUILT_IN_BUNDLE = 'policies/pact-453.bundle.json';
const BUILT_IN_IMAGE = 'policies/pact-453.image';
const BUILT_IN_MODEL = 'models/clausewise.model';
const ENGINE_WASM = 'engine/clausewise.wasm';

async function packaged(path: string): Promise<Response> {
  const response = await fetch(chrome.runtime.getURL(path));
  if (!response.ok) throw new Error(`cannot read ${path}`);
  return response;
}

async function packagedBytes(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await packaged(path)).arrayBuffer());
}

const openOptions = (): Promise<void> => chrome.runtime.openOptionsPage();

const area = localArea();
const settings = new SettingsStore(area);
const host = new EngineHost({
  start: () => startEngine(createClausewise, chrome.runtime.getURL(ENGINE_WASM)),
  builtInImage: () => packagedBytes(BUILT_IN_IMAGE),
  builtInBundle: async () => (await packaged(BUILT_IN_BUNDLE)).text(),
  builtInModel: () => packagedBytes(BUILT_IN_MODEL),
  policies: new PolicyStore(area),
});
const router = new Router({
  self: { id: chrome.runtime.id, baseUrl: chrome.runtime.getURL('') },
  version: chrome.runtime.getManifest().version,
  host,
  settings,
  openOptions,
  logRefusal: ({ reason, tier, kind }) => {
    console.warn(`Clausewise refused a message: reason ${reason}, tier ${tier}, kind ${kind}`);
  },
});

chrome.runtime.onMessage.addListener((message: unknown, sender, respond) => {
  void router.handle(message, sender).then(respond);
  // Chromium keeps the channel open for the later answer only when told so.
  return true;
});

chrome.storage.onChanged.addListener((changes, areaName) => {
  if (areaName === 'local') settings.noteChanges(Object.keys(changes));
});

chrome.action.onClicked.addListener(() => {
  void openOptions();
});

void closeStorageToPages();
// The worker was started for a message: compile while the storage is read. What waits
// for the engine goes first.
void host.ready().then(() => {
  setTimeout(() => {
    host.warmUp();
  });
});
