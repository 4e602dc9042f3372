// @ts-check
/* global ClipboardEvent, DataTransfer -- used inside functions that run in the page */

// Types into every compose box of the four replicas with the real keyboard, posts, and checks that
// the server got exactly that text and that no page broke its own security policy.
// Usage: node tests/replicas/smoke.mjs [--screenshots FOLDER]

import assert from 'node:assert/strict';
import { join } from 'node:path';

import { chromium } from '@playwright/test';

import { buildReplicas } from './build.mjs';
import { browserArguments } from './hosts.mjs';
import { startReplicaServer } from './server.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Locator} Locator */
/** @typedef {import('./server.mjs').Post} Post */

const LINES = [
  'So proud of our class today 🎉',
  'naïve café, 5 < 6 & "quotes" 👩‍🏫',
  '',
  'The end 👍🏽',
];
const IMAGE = {
  name: 'picture.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/**
 * @typedef {object} Tools
 * @property {(box: Locator, lines: string[], key?: 'Enter' | 'Shift+Enter') => Promise<void>} write
 *   Clicks the box and types the lines, with `key` between them.
 * @property {(place: string, text: string, attachments?: number) => Promise<void>} received
 *   Waits for the post and compares it.
 */

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {string} url
 * @property {(page: Page, tools: Tools) => Promise<void>} run
 */

const EDITOR = '[data-testid^="tweetTextarea_"][contenteditable="true"]';
const LEXICAL = '[data-lexical-editor="true"][contenteditable="true"]';
const DRAFT = '.public-DraftEditor-content[contenteditable="true"]';

/** The value an editor's model gives when each line is a Draft.js block or a plain line break. */
const LINES_TEXT = LINES.join('\n');
/** Lexical rich text: each line is a paragraph, paragraphs are joined with an empty line. */
const PARAGRAPHS_TEXT = LINES.join('\n\n');

/**
 * A paste as a content script makes it, with rich content along: the pages may take only the text.
 * @param {Locator} box
 * @param {string} text
 */
async function paste(box, text) {
  await box.click();
  await box.evaluate((element, value) => {
    const data = new DataTransfer();
    data.setData('text/plain', value);
    data.setData('text/html', `<p>${value}</p>`);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** @type {Case[]} */
const CASES = [
  {
    name: 'x home, button',
    url: 'https://x.com/home',
    async run(page, { write, received }) {
      assert.equal(await page.locator('[data-testid^="tweetTextarea_"]').count(), 3);
      const button = page.getByTestId('tweetButtonInline');
      assert.equal(await button.getAttribute('aria-disabled'), 'true');
      await write(page.locator(EDITOR), LINES);
      await page.locator('[data-testid="tweetButtonInline"]:not([aria-disabled])').click();
      await received('home', LINES_TEXT);
      await page.locator('[data-testid="toast"] a[href*="/status/"]').waitFor();
      assert.equal(await page.locator(EDITOR).innerText(), '\n');
    },
  },
  {
    name: 'x home, Ctrl+Enter twice, on twitter.com',
    url: 'https://twitter.com/',
    async run(page, { write, received }) {
      for (const text of ['First one 🎉', 'Second one']) {
        await write(page.locator(EDITOR), [text]);
        await page.keyboard.press('Control+Enter');
        await received('home', text);
      }
    },
  },
  {
    name: 'x home, paste',
    url: 'https://x.com/',
    async run(page, { received }) {
      await paste(page.locator(EDITOR), 'pasted\n\ntext');
      await page.locator('[data-testid="tweetButtonInline"]:not([aria-disabled])').click();
      await received('home', 'pasted\n\ntext');
    },
  },
  {
    name: 'x modal with picture',
    url: 'https://x.com/home',
    async run(page, { write, received }) {
      await page.getByTestId('SideNav_NewTweet_Button').click();
      const dialog = page.getByRole('dialog');
      await write(dialog.locator(EDITOR), LINES);
      await dialog.getByTestId('fileInput').setInputFiles(IMAGE);
      await dialog.locator('[data-testid="attachments"] img[src^="blob:"]').waitFor();
      assert.equal(await page.locator(EDITOR).count(), 2, 'the home box stays behind the modal');
      await dialog.getByTestId('tweetButton').click();
      await received('modal', LINES_TEXT, 1);
    },
  },
  {
    name: 'x thread',
    url: 'https://x.com/compose/post',
    async run(page, { write, received }) {
      const dialog = page.getByRole('dialog');
      assert.equal(await dialog.getByTestId('addButton').count(), 0);
      await write(dialog.getByTestId('tweetTextarea_0'), ['one 🎉']);
      await dialog.getByTestId('addButton').click();
      await write(dialog.getByTestId('tweetTextarea_1'), ['two']);
      await dialog.getByTestId('addButton').click();
      await write(dialog.getByTestId('tweetTextarea_2'), ['three']);
      await dialog.getByTestId('tweetButton').click();
      for (const text of ['one 🎉', 'two', 'three']) await received('thread', text);
    },
  },
  {
    name: 'x reply',
    url: 'https://x.com/home',
    async run(page, { write, received }) {
      await page.getByTestId('tweet').first().getByTestId('reply').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByTestId('tweet').waitFor();
      await write(dialog.locator(EDITOR), LINES);
      await page.keyboard.press('Control+Enter');
      await received('reply', LINES_TEXT);
    },
  },
  {
    name: 'x quote',
    url: 'https://x.com/home',
    async run(page, { write, received }) {
      await page.getByTestId('tweet').first().getByTestId('retweet').click();
      await page.getByRole('menuitem', { name: 'Quote' }).click();
      const dialog = page.getByRole('dialog');
      await write(dialog.locator(EDITOR), LINES);
      await dialog.getByTestId('tweetButton').click();
      await received('quote', LINES_TEXT);
    },
  },
  {
    name: 'x inline reply',
    url: 'https://x.com/harborlibrary/status/1001',
    async run(page, { write, received }) {
      const reply = page.getByTestId('inline_reply_offscreen');
      assert.equal(await page.locator(EDITOR).count(), 0, 'the editor is mounted late');
      await reply.getByRole('button').click();
      await write(reply.locator(EDITOR), LINES);
      await reply.getByTestId('tweetButtonInline').click();
      await received('inline-reply', LINES_TEXT);
    },
  },
  {
    name: 'x direct message',
    url: 'https://x.com/messages',
    async run(page, { write, received }) {
      await write(page.getByTestId('dm-composer-textarea'), LINES, 'Shift+Enter');
      await page.keyboard.press('Enter');
      await received('dm', LINES_TEXT);
    },
  },
  {
    name: 'facebook post with picture',
    url: 'https://www.facebook.com/',
    async run(page, { write, received }) {
      await page.getByRole('button', { name: "What's on your mind" }).click();
      const form = page.locator('[role="dialog"] form[method="POST" i]');
      assert.equal(await form.locator('span[dir="auto"]').first().innerText(), 'Jordan Ellis');
      await write(form.locator(LEXICAL), LINES);
      await form.locator('input[type="file"]').setInputFiles(IMAGE);
      await form.locator('img[src^="blob:"]').waitFor();
      await form.locator('[role="button"][aria-label="Post"]:not([aria-disabled])').click();
      await received('feed', PARAGRAPHS_TEXT, 1);
    },
  },
  {
    name: 'facebook post, paste',
    url: 'https://www.facebook.com/',
    async run(page, { received }) {
      await page.getByRole('button', { name: "What's on your mind" }).click();
      const form = page.locator('[role="dialog"] form[method="POST" i]');
      await paste(form.locator(LEXICAL), 'pasted text');
      await form.locator('[role="button"][aria-label="Post"]:not([aria-disabled])').click();
      await received('feed', 'pasted text');
    },
  },
  {
    name: 'facebook group post',
    url: 'https://www.facebook.com/groups/12',
    async run(page, { write, received }) {
      await page.getByRole('button', { name: 'Create a public post' }).click();
      const form = page.locator('[role="dialog"] form[method="POST" i]');
      await write(form.locator(LEXICAL), LINES);
      await form.locator('[role="button"][aria-label="Post"]').click();
      await received('group', PARAGRAPHS_TEXT);
    },
  },
  {
    name: 'facebook page post, Next then Post',
    url: 'https://www.facebook.com/PACTCharter?account=PACTCharter&flow=next',
    async run(page, { write, received }) {
      await page.getByRole('button', { name: "What's on your mind" }).click();
      const dialog = page.getByRole('dialog');
      const name = dialog.locator('form span[dir="auto"]').first();
      assert.equal(await name.innerText(), 'PACT Charter School');
      await write(dialog.locator(LEXICAL), LINES);
      await dialog.getByRole('button', { name: 'Next' }).click();
      await dialog.getByRole('button', { name: 'Post', exact: true }).click();
      await received('page', PARAGRAPHS_TEXT);
    },
  },
  {
    name: 'facebook share',
    url: 'https://www.facebook.com/',
    async run(page, { write, received }) {
      await page.getByRole('button', { name: 'Share' }).first().click();
      const form = page.locator('[role="dialog"] form[method="POST" i]');
      assert.equal(await form.locator(LEXICAL).getAttribute('aria-label'), null);
      await write(form.locator(LEXICAL), LINES);
      await form.locator('[role="button"][aria-label="Share now"]').click();
      await received('share', PARAGRAPHS_TEXT);
    },
  },
  {
    name: 'facebook comment, Enter then button with picture',
    url: 'https://www.facebook.com/',
    async run(page, { write, received }) {
      assert.equal(await page.locator(LEXICAL).count(), 0, 'the editor is mounted late');
      await page.getByRole('button', { name: 'Write a comment' }).first().click();
      const form = page.locator('form[role="presentation"]');
      await write(form.locator(LEXICAL), LINES, 'Shift+Enter');
      await page.keyboard.press('Enter');
      await received('comment', LINES_TEXT);
      await write(form.locator(LEXICAL), ['once more']);
      await form.locator('input[type="file"]').setInputFiles(IMAGE);
      await form.locator('img[src^="blob:"]').waitFor();
      await form.locator('#focused-state-composer-submit [role="button"]').click();
      await received('comment', 'once more', 1);
    },
  },
  {
    name: 'facebook reply to comment',
    url: 'https://www.facebook.com/',
    async run(page, { write, received }) {
      await page.getByRole('button', { name: 'Reply' }).first().click();
      const form = page.locator('form[role="presentation"]');
      await write(form.locator('[aria-label="Reply to Mina Alvarez"]'), ['thank you 🎉']);
      await page.keyboard.press('Enter');
      await received('reply', 'thank you 🎉');
    },
  },
  {
    name: 'facebook docked chat',
    url: 'https://www.facebook.com/',
    async run(page, { write, received }) {
      await page.getByRole('button', { name: 'Messenger' }).click();
      await write(page.locator(`[aria-label="Message"]${LEXICAL}`), LINES, 'Shift+Enter');
      await page.keyboard.press('Enter');
      await received('dm', LINES_TEXT);
    },
  },
  {
    name: 'facebook messages page',
    url: 'https://www.facebook.com/messages/t/1',
    async run(page, { write, received }) {
      await write(page.locator(`[aria-label="Message"]${LEXICAL}`), ['hello']);
      await page.keyboard.press('Enter');
      await received('dm', 'hello');
    },
  },
  {
    name: 'instagram caption',
    url: 'https://www.instagram.com/',
    async run(page, { write, received }) {
      const profile = page.locator('a:has(img[alt="jordan_teaches\'s profile picture"])');
      assert.equal(await profile.getAttribute('href'), '/jordan_teaches/');
      await page.getByRole('link', { name: 'Create' }).click();
      const dialog = page.locator('[role="dialog"][aria-modal="true"]');
      assert.equal(await dialog.getByText('Share', { exact: true }).count(), 0);
      await dialog.locator('input[type="file"]').setInputFiles(IMAGE);
      await dialog.locator('input[name="creation-location-input"]').waitFor();
      await dialog.locator('img[src^="blob:"]').waitFor();
      await write(dialog.locator(LEXICAL), LINES);
      await dialog.getByRole('button', { name: 'Share' }).click();
      await received('caption', LINES_TEXT, 1);
    },
  },
  {
    name: 'instagram caption, loaded directly, paste',
    url: 'https://www.instagram.com/create/details/',
    async run(page, { received }) {
      const dialog = page.getByRole('dialog');
      await paste(dialog.locator(LEXICAL), 'pasted text');
      await dialog.getByText('pasted text').waitFor();
      await dialog.getByRole('button', { name: 'Share' }).click();
      await received('caption', 'pasted text', 1);
    },
  },
  {
    name: 'instagram comment, Enter then button',
    url: 'https://www.instagram.com/p/garden1/',
    async run(page, { write, received }) {
      const area = page.locator('form textarea');
      const first = await area.elementHandle();
      await write(area, LINES, 'Shift+Enter');
      assert.equal(await first?.evaluate((node) => node.isConnected), false, 'node is replaced');
      await page.keyboard.press('Enter');
      await received('comment', LINES_TEXT);
      await write(area, ['once more']);
      await page.locator('form').getByRole('button', { name: 'Post' }).click();
      await received('comment', 'once more');
    },
  },
  {
    name: 'instagram direct message',
    url: 'https://www.instagram.com/direct/t/1',
    async run(page, { write, received }) {
      await write(page.locator('[role="textbox"][contenteditable="true"]'), LINES, 'Shift+Enter');
      await page.getByRole('button', { name: 'Send' }).click();
      await received('dm', LINES_TEXT);
    },
  },
  {
    name: 'tiktok caption',
    url: 'https://www.tiktok.com/tiktokstudio/upload',
    async run(page, { write, received }) {
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name: 'class picnic.mp4', mimeType: 'video/mp4', buffer: Buffer.of(0) });
      const box = page.locator(`[data-e2e="caption_container"] ${DRAFT}[role="combobox"]`);
      assert.equal(await box.innerText(), 'class picnic');
      await box.click();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Backspace');
      await write(box, LINES);
      await page.locator('button[data-e2e="post_video_button"]').click();
      await received('caption', LINES_TEXT, 1);
    },
  },
  {
    name: 'tiktok caption, asked once more',
    url: 'https://www.tiktok.com/tiktokstudio/upload?file=picnic.mp4&confirm=1',
    async run(page, { received }) {
      await page.locator('button[data-e2e="post_video_button"]').click();
      await page.getByRole('dialog').getByRole('button', { name: 'Post now' }).click();
      await received('caption', 'picnic', 1);
    },
  },
  {
    name: 'tiktok comment, Enter then button',
    url: 'https://www.tiktok.com/@user/video/1',
    async run(page, { write, received }) {
      assert.equal(
        await page.locator('a[data-e2e="nav-profile"]').getAttribute('href'),
        '/@jordan_teaches',
      );
      const box = page.locator('[data-e2e="comment-input"] [data-e2e="comment-text"] ' + DRAFT);
      await write(box, LINES, 'Shift+Enter');
      await page.keyboard.press('Enter');
      await received('comment', LINES_TEXT);
      await write(box, ['once more']);
      await page.locator('[data-e2e="comment-post"]:not([aria-disabled])').click();
      await received('comment', 'once more');
    },
  },
  {
    name: 'tiktok reply',
    url: 'https://www.tiktok.com/@user/video/1',
    async run(page, { write, received }) {
      await page.locator('[data-e2e="comment-reply-1"]').click();
      await write(page.locator('[aria-label="Add a reply..."]'), ['thank you 🎉']);
      await page.keyboard.press('Enter');
      await received('reply', 'thank you 🎉');
    },
  },
  {
    name: 'tiktok live chat, Enter then button',
    url: 'https://www.tiktok.com/@user/live',
    async run(page, { write, received }) {
      const box = page.locator('[data-e2e="room-chat-input-field"]');
      assert.equal(await box.getAttribute('contenteditable'), 'plaintext-only');
      await write(box, ['Great show 🎉']);
      await page.keyboard.press('Enter');
      await received('live', 'Great show 🎉');
      await write(box, ['once more']);
      await page.locator('[data-e2e="room-chat-send-btn"]').click();
      await received('live', 'once more');
    },
  },
  {
    name: 'tiktok direct message',
    url: 'https://www.tiktok.com/messages',
    async run(page, { write, received }) {
      const box = page.locator('[data-e2e="message-input-area"] [contenteditable="true"]');
      await write(box, LINES, 'Shift+Enter');
      await page.locator('svg[data-e2e="message-send"]').click();
      await received('dm', LINES_TEXT);
    },
  },
];

/** What is shown on the screenshots, one per site. @type {[string, string, (page: Page) => Promise<void>][]} */
const PICTURES = [
  [
    'x',
    'https://x.com/compose/post',
    async (page) => {
      await page.getByRole('dialog').locator(EDITOR).click();
      await page.keyboard.type('Our class planted the first seeds today.');
    },
  ],
  ['x-home', 'https://x.com/home', async () => {}],
  [
    'facebook',
    'https://www.facebook.com/',
    async (page) => {
      await page.getByRole('button', { name: "What's on your mind" }).click();
      await page.keyboard.type('Our class planted the first seeds today.');
    },
  ],
  [
    'facebook-feed',
    'https://www.facebook.com/',
    async (page) => {
      await page.getByRole('button', { name: 'Write a comment' }).first().click();
      await page.keyboard.type('See you there');
    },
  ],
  [
    'instagram',
    'https://www.instagram.com/create/details/',
    async (page) => {
      await page.getByRole('dialog').locator(LEXICAL).click();
      await page.keyboard.type('Our class library');
    },
  ],
  ['instagram-feed', 'https://www.instagram.com/', async () => {}],
  ['tiktok', 'https://www.tiktok.com/tiktokstudio/upload?file=picnic.mp4', async () => {}],
  ['tiktok-video', 'https://www.tiktok.com/@parkside_sports/video/1', async () => {}],
  ['tiktok-live', 'https://www.tiktok.com/@parkside_sports/live', async () => {}],
];

await buildReplicas();
const server = await startReplicaServer();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: browserArguments(server.port),
});

/**
 * Opens a page in a context of its own and collects everything that went wrong on it.
 * @param {string} url
 * @returns {Promise<{ page: Page, problems: string[] }>}
 */
async function open(url) {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  /** @type {string[]} */
  const problems = [];
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    // Security policy violations are reported here as errors too.
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  await page.exposeFunction('reportViolation', (/** @type {string} */ text) =>
    problems.push(`policy: ${text}`),
  );
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = /** @type {any} */ (window).reportViolation;
      report(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  await page.goto(url);
  return { page, problems };
}

/** @param {Case} test */
async function check({ url, run }) {
  server.clearPosts();
  const { page, problems } = await open(url);
  let expected = 0;
  try {
    await run(page, {
      async write(box, lines, key = 'Enter') {
        await box.click();
        await page.keyboard.press('Control+End');
        for (const [index, line] of lines.entries()) {
          if (index > 0) await page.keyboard.press(key);
          await page.keyboard.type(line);
        }
      },
      async received(place, text, attachments = 0) {
        expected += 1;
        const post = await server.waitForPost(() => server.posts().length >= expected);
        const latest = server.posts()[expected - 1] ?? post;
        assert.deepEqual(
          { place: latest.place, text: latest.text, attachments: latest.attachments },
          { place, text, attachments },
        );
        const account = new URL(url).searchParams.get('account') ?? 'jordan_teaches';
        assert.equal(latest.account, account);
      },
    });
    assert.equal(server.posts().length, expected, 'nothing was posted twice');
    assert.deepEqual(problems, []);
  } finally {
    await page.context().close();
  }
}

let failures = 0;
try {
  for (const test of CASES) {
    try {
      await check(test);
      console.log(`ok    ${test.name}`);
    } catch (error) {
      failures += 1;
      console.log(`FAIL  ${test.name}\n${error instanceof Error ? error.message : error}`);
    }
  }
  const option = process.argv.indexOf('--screenshots');
  const folder = option > 0 ? process.argv[option + 1] : undefined;
  if (folder) {
    for (const [name, url, prepare] of PICTURES) {
      const { page } = await open(url);
      await page.locator('#react-root > *').first().waitFor();
      await prepare(page);
      await page.screenshot({ path: join(folder, `${name}.png`) });
      await page.context().close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(`${CASES.length - failures} of ${CASES.length} passed`);
process.exitCode = failures > 0 ? 1 : 0;
