/** Which section of the policy holds, and how the person changes it. */
import { ONE_PER_SITE, X_HOME } from './support/boxes';
import { expect, FOR_SCHOOL, test, VULGAR } from './support/test';

for (const box of ONE_PER_SITE) {
  test(`personal account: ${box.name}`, async ({ desk }) => {
    await desk.open(box);
    await desk.expectMode('Personal');
    await desk.type(FOR_SCHOOL.text);
    await desk.expectUnderlined(FOR_SCHOOL.word);
    await desk.clickWord(FOR_SCHOOL.word);
    await desk.expectCard();
    expect(await desk.ui.text('card label')).toContain(FOR_SCHOOL.clause);
    expect(await desk.ui.text('card decision')).toContain('the decision is yours');
  });

  test(`official account: ${box.name}`, async ({ desk }) => {
    await desk.open(box, 'PACTCharter');
    await desk.expectMode('Professional: ');
    await desk.type(VULGAR.text);
    await desk.expectUnderlined(VULGAR.word);
    await desk.clickWord(VULGAR.word);
    expect(await desk.ui.text('card label')).toContain('Professional Use');
  });
}

test('the person changes it for this draft', async ({ desk }) => {
  await desk.open(X_HOME);
  await desk.type(VULGAR.text);
  await desk.expectChip('No policy notes');
  await desk.choose('Professional');
  await desk.expectUnderlined(VULGAR.word);
  await desk.choose('Personal');
  await desk.expectNothingUnderlined();
});

test('the next draft begins anew', async ({ desk }) => {
  await desk.open(X_HOME);
  await desk.choose('Professional');
  await desk.type('Hello all');
  await desk.expectChip('No policy notes');
  await desk.send(X_HOME, 'Hello all');
  const field = await X_HOME.open(desk.page);
  await field.click();
  await desk.expectMode('Personal');
});
