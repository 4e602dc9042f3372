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
    await desk.expectFocusInUi();
    // Escape gives it back.
    await desk.page.keyboard.press('Escape');
    await desk.expectNoCard();
    await desk.page.keyboard.press('Control+End');
    await desk.type(' ok');
    await desk.send(X_HOME, `${VULGAR.text}. ${SSN.text} ok`);
  });

  test('has the focus after one F8, and keeps it from note to note', async ({ desk }) => {
    const field = desk.page.getByTestId('primaryColumn').getByRole('textbox');
    const position = (): Promise<string> => desk.ui.text('card stepper');
    const notes = Number(/^\d+/.exec((await desk.ui.attribute('chip-status', 'aria-label')) ?? ''));
    await desk.page.keyboard.press('F8');
    await desk.expectCard();
    await desk.expectFocusInUi();
    const first = await position();
    await desk.tabTo('Next note');
    await desk.page.keyboard.press('Enter');
    await expect.poll(position).not.toBe(first);
    expect(await desk.ui.focusedName()).toBe('Next note');
    await desk.tabTo('Dismiss');
    for (let left = notes; left > 0; left--) {
      expect(await desk.ui.focusedName()).toBe('Dismiss');
      const before = await desk.ui.text('card');
      await desk.page.keyboard.press('Enter');
      await expect.poll(() => desk.ui.text('card')).not.toBe(before);
    }
    await desk.expectNoCard();
    await expect(field, 'the editor has the focus again').toBeFocused();
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

test('F8 moves the focus out of a dialog that keeps it to itself', async ({ desk }) => {
  await desk.open(X_MODAL, 'PACTCharter');
  await desk.type(SSN.text);
  await desk.expectUnderlined(SSN.word);
  await desk.page.keyboard.press('F8');
  await desk.expectCard();
  await desk.expectFocusInUi();
  await desk.tabTo('Dismiss');
  await desk.expectFocusInUi();
});

test('without a note, F8 opens the panel, where the arrow keys choose', async ({ desk }) => {
  const field = await desk.open(X_HOME);
  await desk.type('Hello all');
  await desk.expectChip('No policy notes');
  await desk.page.keyboard.press('F8');
  await expect.poll(() => desk.ui.count('panel')).toBe(1);
  await desk.expectFocusInUi();
  await desk.tabTo('Personal Your own account. The section on personal use applies.');
  await desk.page.keyboard.press('ArrowDown');
  await desk.expectMode('Professional');
  await desk.page.keyboard.press('Escape');
  await expect.poll(() => desk.ui.count('panel')).toBe(0);
  await expect(field).toBeFocused();
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

for (const size of [
  { width: 1280, height: 860 },
  { width: 480, height: 420 },
]) {
  test(`the chip follows its box and never covers the submit control: ${size.width} pixels`, async ({
    desk,
  }) => {
    await desk.page.setViewportSize(size);
    const field = await desk.open(X_HOME, 'PACTCharter');
    await desk.type(SSN.text);
    await desk.expectUnderlined(SSN.word);
    const submit = desk.page.getByTestId('tweetButtonInline');
    const distance = async (): Promise<number> => {
      const [chip, box] = [await desk.ui.rect('chip'), await field.boundingBox()];
      return chip === null || box === null ? Infinity : Math.abs(chip.y - box.y);
    };
    const covers = async (): Promise<boolean> => {
      const [chip, button] = [await desk.ui.rect('chip'), await submit.boundingBox()];
      return (
        chip !== null &&
        button !== null &&
        chip.x + chip.width > button.x &&
        chip.x < button.x + button.width &&
        chip.y + chip.height > button.y &&
        chip.y < button.y + button.height
      );
    };
    await desk.page.mouse.move(200, 300);
    for (const by of [40, 40, -80]) {
      await desk.page.mouse.wheel(0, by);
      await expect.poll(covers, { message: 'the submit control is covered' }).toBe(false);
    }
    await expect.poll(distance).toBeLessThan(150);
  });
}

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
