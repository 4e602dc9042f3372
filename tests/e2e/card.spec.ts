/** The card and the chip: how they open, close, and leave the page alone. */
import { IG_COMMENT, ONE_PER_SITE, X_HOME, X_MODAL } from './support/boxes';
import { expect, SSN, test, VULGAR } from './support/test';

for (const box of ONE_PER_SITE) {
  test(`a dismissed note stays away: ${box.name}`, async ({ desk }) => {
    await desk.open(box, 'PACTCharter');
    await desk.type(SSN.text);
    await desk.expectUnderlined(SSN.word);
    await desk.ui.press('chip-status');
    await desk.expectCard();
    await desk.ui.press('card button', 'Dismiss');
    await desk.expectNothingUnderlined();
    await desk.expectNoCard();
    await desk.type(', what the hell');
    await desk.expectUnderlined('hell');
    expect(await desk.underlined()).not.toContain(SSN.word);
  });
}

test.describe('the card', () => {
  test.beforeEach(async ({ desk }) => {
    await desk.open(X_HOME, 'PACTCharter');
    await desk.type(`${VULGAR.text}. ${SSN.text}`);
    await desk.expectUnderlined(SSN.word);
  });

  test('opens where the caret goes, and typing goes on there', async ({ desk }) => {
    await desk.clickWord(SSN.word);
    await desk.expectCard();
    await desk.page.keyboard.press('End');
    await desk.type(' ok');
    await desk.expectNoCard();
    await desk.send(X_HOME, `${VULGAR.text}. ${SSN.text} ok`);
  });

  test('closes at Escape, and the focus stays in the editor', async ({ desk }) => {
    await desk.clickWord(SSN.word);
    await desk.expectCard();
    await desk.page.keyboard.press('Escape');
    await desk.expectNoCard();
    await desk.type('!');
    await desk.expectUnderlined('shit');
  });

  test('closes at a click elsewhere in the page', async ({ desk }) => {
    await desk.clickWord(SSN.word);
    await desk.expectCard();
    await desk.page.mouse.click(1200, 700);
    await desk.expectNoCard();
  });

  test('opens neither for a right click nor for a selection', async ({ desk }) => {
    const field = desk.page.getByTestId('primaryColumn').getByRole('textbox');
    const box = await field.boundingBox();
    if (box === null) throw new Error('no box');
    await desk.page.mouse.move(box.x + 5, box.y + 12);
    await desk.page.mouse.down();
    await desk.page.mouse.move(box.x + 200, box.y + 12, { steps: 5 });
    await desk.page.mouse.up();
    await desk.page.mouse.click(box.x + 110, box.y + 12, { button: 'right' });
    expect(await desk.ui.count('card')).toBe(0);
  });

  test('goes from note to note, by mouse and by keyboard', async ({ desk }) => {
    await desk.clickWord(SSN.word);
    await desk.expectCard();
    const label = (): Promise<string> => desk.ui.text('card label');
    const first = await label();
    await desk.ui.press('stepper plain');
    await expect.poll(label).not.toBe(first);
    await desk.page.keyboard.press('F8');
    await expect.poll(label).toBe(first);
    // The shortcut moved the focus into the card; Escape gives it back.
    await desk.page.keyboard.press('Escape');
    await desk.expectNoCard();
    await desk.page.keyboard.press('Control+End');
    await desk.type(' ok');
    await desk.send(X_HOME, `${VULGAR.text}. ${SSN.text} ok`);
  });

  test('shows the whole clause and the reasons on request', async ({ desk }) => {
    await desk.ui.press('chip-status');
    await desk.expectCard();
    await desk.ui.press('card link', 'Why this?');
    await expect.poll(() => desk.ui.attribute('card evidence', 'class')).toBe('evidence');
    await expect.poll(() => desk.ui.texts('card toggles')).not.toEqual([]);
    const field = desk.page.getByTestId('primaryColumn').getByRole('textbox');
    await expect(field, 'the editor keeps the focus').toBeFocused();
  });
});

test('Escape closes the card and not the dialog of the page', async ({ desk }) => {
  await desk.open(X_MODAL, 'PACTCharter');
  await desk.type(SSN.text);
  await desk.expectUnderlined(SSN.word);
  await desk.clickWord(SSN.word);
  await desk.expectCard();
  await desk.page.keyboard.press('Escape');
  await desk.expectNoCard();
  await expect(desk.page.getByRole('dialog')).toBeVisible();
});

test('a press inside the card is no click outside the dialog of the page', async ({ desk }) => {
  await desk.open(X_MODAL, 'PACTCharter');
  await desk.type(SSN.text);
  await desk.expectUnderlined(SSN.word);
  await desk.clickWord(SSN.word);
  await desk.ui.press('card advice');
  await desk.expectCard();
  await expect(desk.page.getByRole('dialog')).toBeVisible();
});

test('the lines over a text control follow its scroll position', async ({ desk }) => {
  const field = await desk.open(IG_COMMENT, 'PACTCharter');
  await desk.type(`${SSN.text} `);
  await desk.expectUnderlined(SSN.word);
  for (let line = 0; line < 8; line++) {
    await desk.page.keyboard.press('Shift+Enter');
    await desk.type('line');
  }
  const scrolled = await field.evaluate((element) => {
    element.scrollTop = 0;
    return element.scrollHeight > element.clientHeight;
  });
  expect(scrolled).toBe(true);
  await desk.clickWord(SSN.word);
  await desk.expectCard();
});
