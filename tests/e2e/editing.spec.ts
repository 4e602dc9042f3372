/** Editing as people do it: emoji, input methods, undo, several boxes, replaced nodes. */
import { FB_POST, IG_COMMENT, ONE_PER_SITE, TT_COMMENT, X_HOME, X_MODAL } from './support/boxes';
import { expect, SSN, test, VULGAR } from './support/test';

for (const box of ONE_PER_SITE) {
  test(`emoji before the words: ${box.name}`, async ({ desk }) => {
    await desk.open(box, 'PACTCharter');
    await desk.type(`👩‍🏫🎉👍🏽 ${SSN.text}`);
    await desk.expectUnderlined(SSN.word);
    expect(await desk.underlined()).toBe(SSN.word);
  });

  test(`an input method composes: ${box.name}`, async ({ desk }) => {
    await desk.open(box, 'PACTCharter');
    await desk.type(`${SSN.text} `);
    await desk.expectUnderlined(SSN.word);
    const session = await desk.page.context().newCDPSession(desk.page);
    for (const text of ['に', 'にほ', 'にほん'])
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await session.send('Input.insertText', { text: '日本' });
    await session.detach();
    await desk.type(' what the hell');
    await desk.expectUnderlined('hell');
    await desk.expectUnderlined(SSN.word);
  });

  test(`undo: ${box.name}`, async ({ desk }) => {
    await desk.open(box, 'PACTCharter');
    await desk.type(SSN.text);
    await desk.expectUnderlined(SSN.word);
    await desk.page.keyboard.press('Control+a');
    await desk.page.keyboard.press('Delete');
    await desk.expectNothingUnderlined();
    await desk.page.keyboard.press('Control+z');
    await desk.expectUnderlined(SSN.word);
  });
}

test('an edit inside the words takes the line away, and a repair brings it back', async ({
  desk,
}) => {
  await desk.open(X_HOME, 'PACTCharter');
  await desk.type(VULGAR.text);
  await desk.expectUnderlined(VULGAR.word);
  await desk.type('ake');
  await expect.poll(() => desk.underlined()).not.toContain('shit');
  for (let typed = 0; typed < 3; typed++) await desk.page.keyboard.press('Backspace');
  await desk.expectUnderlined(VULGAR.word);
});

test('a box that the page gave the focus to is checked from the first key on', async ({ desk }) => {
  await desk.page.goto('https://x.com/compose/post?account=PACTCharter');
  await expect(await X_MODAL.open(desk.page)).toBeFocused();
  expect(await desk.ui.present()).toBe(false);
  await desk.type(SSN.text);
  await desk.expectUnderlined(SSN.word);
});

test('text that comes without a key, as from an input method, is checked', async ({ desk }) => {
  await desk.page.goto('https://www.instagram.com/p/garden1/?account=PACTCharter');
  const field = await IG_COMMENT.open(desk.page);
  await field.focus();
  const session = await desk.page.context().newCDPSession(desk.page);
  await session.send('Input.insertText', { text: SSN.text });
  await session.detach();
  await desk.expectUnderlined(SSN.word);
});

test('several lines', async ({ desk }) => {
  await desk.open(X_HOME, 'PACTCharter');
  await desk.type('First line');
  await desk.page.keyboard.press('Enter');
  await desk.page.keyboard.press('Enter');
  await desk.type(SSN.text);
  await desk.expectUnderlined(SSN.word);
  await desk.send(X_HOME, `First line\n\n${SSN.text}`);
});

test('two boxes at a time, each with its own marks', async ({ desk }) => {
  await desk.page.goto('https://x.com/home?account=PACTCharter');
  const home = await X_HOME.open(desk.page);
  await home.click();
  await desk.type(SSN.text);
  await desk.expectUnderlined(SSN.word);
  await desk.page.getByTestId('SideNav_NewTweet_Button').click();
  const modal = await X_MODAL.open(desk.page);
  await modal.click();
  await desk.type(VULGAR.text);
  await desk.expectUnderlined(VULGAR.word);
  await desk.expectUnderlined(SSN.word);
  expect(await desk.ui.count('chip')).toBe(1);
  await desk.page.getByTestId('app-bar-close').click();
  await expect.poll(() => desk.underlined()).toBe(SSN.word);
});

test('each part of a thread', async ({ desk }) => {
  await desk.page.goto('https://x.com/compose/post?account=PACTCharter');
  const dialog = desk.page.getByRole('dialog');
  await dialog.getByTestId('tweetTextarea_0').click();
  await desk.type(SSN.text);
  await desk.expectUnderlined(SSN.word);
  await dialog.getByTestId('addButton').click();
  await dialog.getByTestId('tweetTextarea_1').click();
  await desk.type(VULGAR.text);
  await desk.expectUnderlined(VULGAR.word);
  await desk.expectUnderlined(SSN.word);
  await dialog.getByTestId('tweetButton').click();
  for (const text of [SSN.text, VULGAR.text])
    await desk.server.waitForPost((post) => post.text === text, 5000);
  await desk.expectNothingUnderlined();
});

test('a text control that the page replaces at the first input', async ({ desk }) => {
  const field = await desk.open(IG_COMMENT, 'PACTCharter');
  const first = await field.elementHandle();
  await desk.type(SSN.text);
  expect(await first.evaluate((node) => node.isConnected)).toBe(false);
  await desk.expectUnderlined(SSN.word);
  expect(await desk.ui.count('chip')).toBe(1);
  await desk.send(IG_COMMENT, SSN.text);
});

test('a picture joins the draft', async ({ desk }) => {
  await desk.open(FB_POST, 'PACTCharter');
  await desk.type(SSN.text);
  await desk.expectUnderlined(SSN.word);
  await desk.page.locator('[role="dialog"] input[type="file"]').setInputFiles({
    name: 'picture.png',
    mimeType: 'image/png',
    buffer: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==',
      'base64',
    ),
  });
  await desk.page.locator('[role="dialog"] form img[src^="blob:"]').waitFor();
  await desk.expectUnderlined(SSN.word);
  await desk.send(FB_POST, SSN.text);
});

test('after posting, the empty box starts a new draft', async ({ desk }) => {
  await desk.open(TT_COMMENT, 'PACTCharter');
  await desk.type(SSN.text);
  await desk.expectUnderlined(SSN.word);
  await desk.ui.press('chip-status');
  await desk.ui.press('card button', 'Dismiss');
  await desk.expectNothingUnderlined();
  await desk.send(TT_COMMENT, SSN.text);
  await desk.type(SSN.text);
  await desk.expectUnderlined(SSN.word);
});
