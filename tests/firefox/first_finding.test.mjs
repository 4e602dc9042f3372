// The Firefox build in Firefox ESR: the first finding, on one page for each editor
// kind that is underlined in place. Chromium runs the full end-to-end suite
// (tests/e2e); this shows that the same code and the event page work here.
//
// Firefox has no rule to send a host name to another port, so the address has the
// port in it; match patterns ignore ports.
/* global CSS */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { buildReplicas } from '../replicas/build.mjs';
import { SITE_OF_HOST } from '../replicas/hosts.mjs';
import { startReplicaServer } from '../replicas/server.mjs';

const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
const EXTENSION = resolve('build/extension/firefox');
const TEXT = 'On behalf of PACT Charter School, we oppose the levy.';

const skip = existsSync(FIREFOX) ? false : `${FIREFOX} is not there (set FIREFOX)`;

/** @type {Awaited<ReturnType<typeof startReplicaServer>>} */
let server;
/** @type {import('puppeteer-core').Browser} */
let browser;

before(async () => {
  if (skip) return;
  await buildReplicas();
  server = await startReplicaServer();
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    acceptInsecureCerts: true,
    extraPrefsFirefox: {
      'network.dns.localDomains': Object.keys(SITE_OF_HOST).join(','),
      'network.proxy.type': 0,
    },
  });
  await browser.installExtension(EXTENSION);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** Waits until these words are underlined in the page. */
const underlined = (page, words) =>
  page.waitForFunction(
    (wanted) =>
      [...CSS.highlights.values()].some((highlight) =>
        [...highlight].some((range) => range.toString().includes(wanted)),
      ),
    { timeout: 15_000 },
    words,
  );

const BOXES = [
  {
    name: 'X (Draft.js)',
    path: 'x.com:PORT/home',
    editor: '[data-testid="tweetTextarea_0"][contenteditable="true"]',
    send: '[data-testid="tweetButtonInline"]',
  },
  {
    name: 'Facebook (Lexical)',
    path: 'www.facebook.com:PORT/',
    opener: "::-p-text(What's on your mind)",
    editor: '[role="dialog"] [data-lexical-editor="true"]',
    send: '[role="dialog"] [role="button"][aria-label="Post"]',
  },
];

for (const box of BOXES) {
  test(`a draft is underlined and posts as it was typed: ${box.name}`, { skip }, async () => {
    const page = await browser.newPage();
    await page.goto(`https://${box.path.replace('PORT', String(server.port))}`);
    if (box.opener) await page.locator(box.opener).click();
    await page.locator(box.editor).click();
    await page.keyboard.type(TEXT);
    await underlined(page, 'On behalf of');
    await page.click(box.send);
    const post = await server.waitForPost((candidate) => candidate.text === TEXT, 10_000);
    assert.equal(post.text, TEXT);
    await page.close();
  });
}
