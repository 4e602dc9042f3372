/** What is never read, what a page can learn, and what it cannot do. */
import type { Page } from '@playwright/test';
import { X_HOME } from './support/boxes';
import { expect, SSN, test } from './support/test';

const PRIVATE: readonly [
  name: string,
  url: string,
  box: string,
  open?: (page: Page) => Promise<void>,
][] = [
  ['X messages', 'https://x.com/messages', '[data-testid="dm-composer-textarea"]'],
  [
    'X messages in a drawer with new names',
    'https://x.com/home?drawer=1',
    '[data-testid="RenamedDrawer"] [contenteditable="true"]',
  ],
  [
    'Facebook chat window',
    'https://www.facebook.com/',
    '[aria-label="Message"][contenteditable="true"]',
    (page) => page.getByRole('button', { name: 'Messenger' }).click(),
  ],
  [
    'Facebook messages',
    'https://www.facebook.com/messages/t/1',
    '[aria-label="Message"][contenteditable="true"]',
  ],
  [
    'Instagram messages',
    'https://www.instagram.com/direct/t/1',
    '[role="textbox"][contenteditable="true"]',
  ],
  [
    'TikTok messages',
    'https://www.tiktok.com/messages',
    '[data-e2e="message-input-area"] [contenteditable="true"]',
  ],
  ['TikTok LIVE chat', 'https://www.tiktok.com/@user/live', '[data-e2e="room-chat-input-field"]'],
];

for (const [name, url, box, open] of PRIVATE) {
  test(`${name}: not read`, async ({ desk }) => {
    await desk.page.goto(url);
    await open?.(desk.page);
    await desk.page.locator(box).click();
    await desk.type(SSN.text);
    await desk.page.keyboard.press('Enter');
    await desk.server.waitForPost((post) => post.text === SSN.text, 5000);
    expect(await desk.ui.present()).toBe(false);
    expect(await desk.underlined()).toBe('');
  });
}

const FORMS: readonly [name: string, url: string, field: string][] = [
  ['the login name', 'https://www.instagram.com/?login=1', 'input[name="username"]'],
  ['the password', 'https://www.instagram.com/?login=1', '[aria-label="Password"]'],
  [
    'the search of the share window',
    'https://www.instagram.com/p/garden1/?share=1',
    '[name="queryBox"]',
  ],
  [
    'the message of the share window',
    'https://www.instagram.com/p/garden1/?share=1',
    '[placeholder="Write a message…"]',
  ],
];

for (const [name, url, field] of FORMS) {
  test(`Instagram, ${name}: not read`, async ({ desk }) => {
    await desk.page.goto(url);
    await desk.page.locator(field).click();
    await desk.type(SSN.text);
    await desk.page.keyboard.press('Tab');
    expect(await desk.ui.present()).toBe(false);
  });
}

test('a password that is shown as text is not read', async ({ desk }) => {
  await desk.page.goto('https://www.instagram.com/?login=1');
  const password = desk.page.getByLabel('Password');
  await password.click();
  await desk.type('swordfish');
  await desk.page.getByRole('button', { name: 'Show' }).click();
  await expect(password).toHaveAttribute('type', 'text');
  await password.click();
  await desk.type(SSN.text);
  expect(await desk.ui.present()).toBe(false);
});

test('a page cannot ask the engine by itself', async ({ desk }) => {
  await desk.page.goto('https://x.com/home?account=PACTCharter');
  const real = await X_HOME.open(desk.page);
  await desk.page.evaluate((text) => {
    const box = document.createElement('div');
    box.dataset.testid = 'tweetTextarea_9';
    box.contentEditable = 'true';
    document.body.append(box);
    box.focus();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the way a page would try it
    document.execCommand('insertText', false, text);
    for (const type of ['keydown', 'pointerdown', 'beforeinput', 'input', 'paste', 'drop'])
      box.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }, SSN.text);
  expect(await desk.ui.present()).toBe(false);
  // By the time that a real draft is marked, the other one would be too.
  await real.click();
  await desk.type('Call 536-22-8134 now, SSN');
  await desk.expectUnderlined(SSN.word);
  const marked = await desk.page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map((range) =>
        (range as Range).startContainer.parentElement?.closest('[data-testid="tweetTextarea_9"]'),
      ),
    ),
  );
  expect(marked.filter(Boolean)).toEqual([]);
});

test('a page is left as it was until somebody uses a compose box', async ({ desk }) => {
  await desk.page.goto('https://x.com/home');
  await X_HOME.open(desk.page);
  await desk.page.mouse.wheel(0, 400);
  await desk.page.getByText('Topics').click();
  expect(await desk.ui.present()).toBe(false);
});

test('the page cannot look into the interface, nor press its buttons', async ({ desk }) => {
  await desk.open(X_HOME, 'PACTCharter');
  await desk.type(SSN.text);
  await desk.expectUnderlined(SSN.word);
  const host = desk.page.locator('page-aside');
  expect(await host.evaluate((element) => element.shadowRoot)).toBeNull();
  expect(await host.evaluate((element) => element.textContent)).toBe('');
  await host.evaluate((element) => {
    for (const type of ['click', 'pointerdown', 'mousedown'])
      element.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
  });
  expect(await desk.ui.count('card')).toBe(0);
  await desk.expectUnderlined(SSN.word);
});

test('a click made by a script does not open the card', async ({ desk }) => {
  const field = await desk.open(X_HOME, 'PACTCharter');
  await desk.type(SSN.text);
  await desk.expectUnderlined(SSN.word);
  await field.evaluate((element) => {
    const [highlight] = CSS.highlights.values();
    const [range] = highlight ?? [];
    const box = (range as Range).getBoundingClientRect();
    element.dispatchEvent(
      new MouseEvent('click', { bubbles: true, clientX: box.x + 2, clientY: box.y + 2 }),
    );
  });
  expect(await desk.ui.count('card')).toBe(0);
});

test('nothing is put into the editor', async ({ desk }) => {
  const field = await desk.open(X_HOME, 'PACTCharter');
  const shape = (): Promise<string> =>
    field.evaluate((element) =>
      [...element.querySelectorAll('*')]
        .map(({ tagName, className }) => `${tagName}.${className}`)
        .join(),
    );
  await desk.type(SSN.text);
  const before = await shape();
  await desk.expectUnderlined(SSN.word);
  await desk.clickWord(SSN.word);
  await desk.expectCard();
  expect(await shape()).toBe(before);
});

test('the page removes what it does not know, and it comes back', async ({ desk }) => {
  await desk.open(X_HOME, 'PACTCharter');
  await desk.page.locator('page-aside').evaluate((element) => element.remove());
  await desk.type(SSN.text);
  await desk.expectUnderlined(SSN.word);
  await expect.poll(() => desk.ui.count('chip')).toBe(1);
});
