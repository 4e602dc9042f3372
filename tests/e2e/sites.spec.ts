/** On every box of the four sites: a draft is checked, explained, and posted unchanged. */
import { ALL_BOXES, FB_COMMENT, FB_REPLY, FB_SHARE } from './support/boxes';
import { expect, test, VULGAR } from './support/test';

/** The beginning of the clause, in the policy's own words. */
const VERBATIM = 'Use of obscene, profane or vulgar language on any social media network';

for (const box of ALL_BOXES) {
  test.describe(box.name, () => {
    test('shows the clause for a click on the words, and the note goes with them', async ({
      desk,
    }) => {
      const field = await desk.open(box, 'PACTCharter');
      await desk.type(VULGAR.text);
      await desk.expectUnderlined(VULGAR.word);
      await desk.expectChip(/policy note/);

      await desk.clickWord(VULGAR.word);
      await desk.expectCard();
      expect(await desk.ui.text('card label')).toContain('Policy 453');
      expect(await desk.ui.text('card label')).toContain(VULGAR.clause);
      expect(await desk.ui.text('card evidence')).toContain(VERBATIM);
      expect(await desk.ui.text('card advice')).not.toBe('');
      expect(await desk.ui.insideWindow('card')).toBe(true);
      await expect(field, 'the editor keeps the focus').toBeFocused();

      await desk.page.keyboard.press('Control+a');
      await desk.type('Great work everyone');
      await desk.expectNoCard();
      await desk.expectNothingUnderlined();
      await desk.expectChip('No policy notes');
    });

    test('is posted exactly as typed', async ({ desk }) => {
      await desk.open(box, 'PACTCharter');
      const text = `${VULGAR.text} 🎉 naïve`;
      await desk.type(text);
      await desk.expectUnderlined(VULGAR.word);
      await desk.send(box, text);
      await desk.expectNothingUnderlined();
    });
  });
}

test('the label of a Facebook comment names the account that writes', async ({ desk }) => {
  await desk.open(FB_COMMENT, 'PACTCharter');
  await desk.expectMode('Professional: PACT Charter School');
});

test('who is answered on Facebook is not taken for who writes', async ({ desk }) => {
  await desk.open(FB_REPLY);
  await desk.expectMode('Personal');
});

test('a Facebook dialog without a label is found', async ({ desk }) => {
  await desk.open(FB_SHARE);
  await desk.expectChip('Policy check is on');
});
