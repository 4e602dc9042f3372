/**
 * A Chromium with the extension, whose only network is the replica server.
 *
 * Limits: Playwright may attach to the service worker, and a debugger keeps a
 * worker alive. Tests that stop it do so on purpose (`stopWorkers`); that it
 * also dies by itself is not shown here.
 */
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { browserArguments } from '../../replicas/hosts.mjs';
import { startReplicaServer } from '../../replicas/server.mjs';

export const EXTENSION = resolve(process.env.CLAUSEWISE_EXTENSION ?? 'build/extension/chromium');

export type ReplicaServer = Awaited<ReturnType<typeof startReplicaServer>>;

export interface Browser {
  readonly context: BrowserContext;
  readonly server: ReplicaServer;
  close(): Promise<void>;
}

/** The id that Chromium gives an unpacked extension without a key: from its path. */
export function extensionId(extension = EXTENSION): string {
  const digest = createHash('sha256').update(realpathSync(extension)).digest('hex').slice(0, 32);
  return Array.from(digest, (digit) => String.fromCharCode(97 + parseInt(digit, 16))).join('');
}

export interface BrowserOptions {
  /** With a window on the screen, for people to watch. */
  readonly headed?: boolean;
  /** Another unpacked extension. */
  readonly extension?: string;
}

export async function openBrowser({
  headed = false,
  extension = EXTENSION,
}: BrowserOptions = {}): Promise<Browser> {
  const server = await startReplicaServer();
  const context = await chromium.launchPersistentContext('', {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // The old headless mode has no extensions.
    headless: false,
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 860 },
    args: [
      ...(headed ? [] : ['--headless=new']),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...browserArguments(server.port),
    ],
  });
  context.setDefaultTimeout(10_000);
  return {
    context,
    server,
    close: async () => {
      await context.close();
      await server.close();
    },
  };
}

/** Settings as the options page would send them. */
export interface TestSettings {
  readonly enabled?: boolean;
}

/** The account of the replicas that speaks for the school. */
const OFFICIAL = 'pactcharter';
const OFFICIAL_PAGE = 'PACT Charter School';

/** Stores settings through one of the extension's own pages. */
export async function applySettings(
  context: BrowserContext,
  { enabled = true }: TestSettings = {},
): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId()}/options/options.html`);
  const reply: unknown = await page.evaluate(
    (settings) => chrome.runtime.sendMessage({ kind: 'set-settings', settings }),
    {
      enabled,
      role: 'employee',
      officialAccounts: {
        facebook: [OFFICIAL_PAGE],
        instagram: [OFFICIAL],
        x: [OFFICIAL],
        tiktok: [OFFICIAL],
      },
    },
  );
  await page.close();
  if ((reply as { kind?: string } | null)?.kind !== 'status')
    throw new Error(`settings were refused: ${JSON.stringify(reply)}`);
}

/** Ends every service worker, as the browser does with an idle one. */
export async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
