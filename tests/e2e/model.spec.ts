/** The learned model: used where it is there, and missed without a word in the way. */
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { X_HOME } from './support/boxes';
import { EXTENSION, extensionId, openBrowser } from './support/browser';
import type { Browser } from './support/browser';
import { Desk, expect, FOR_SCHOOL, test } from './support/test';

const OPTIONS = 'options/options.html';

test('the package has the model, and nothing is said about it', async ({
  desk,
  browserWithExtension: { context },
}) => {
  await desk.open(X_HOME);
  await desk.type(FOR_SCHOOL.text);
  await desk.expectUnderlined(FOR_SCHOOL.word);
  await desk.ui.press('chip-mode');
  await expect.poll(() => desk.ui.count('panel')).toBe(1);
  expect((await desk.ui.texts('panel remark')).join()).not.toMatch(/model|could not run/);
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId()}/${OPTIONS}`);
  await expect(options.locator('.badge')).toHaveText('Checks are running');
  await options.close();
});

test.describe('a package without the model', () => {
  let extension: string;
  let browser: Browser;

  test.beforeAll(async () => {
    extension = realpathSync(mkdtempSync(join(tmpdir(), 'clausewise-no-model-')));
    cpSync(EXTENSION, extension, { recursive: true });
    rmSync(join(extension, 'models'), { recursive: true });
    browser = await openBrowser({ extension });
  });
  test.afterAll(async () => {
    await browser.close();
    rmSync(extension, { recursive: true, force: true });
  });

  test('checks by the rules, and says so where somebody looks', async () => {
    const desk = new Desk(await browser.context.newPage(), browser.server);
    await desk.open(X_HOME);
    await desk.type(FOR_SCHOOL.text);
    await desk.expectUnderlined(FOR_SCHOOL.word);
    await desk.expectChip(/1 policy note/);
    await desk.ui.press('chip-mode');
    await expect
      .poll(async () => (await desk.ui.texts('panel remark')).join())
      .toContain('the learned model is missing');
    await desk.page.close();
  });

  test('says so in the settings', async () => {
    const options = await browser.context.newPage();
    await options.goto(`chrome-extension://${extensionId(extension)}/${OPTIONS}`);
    await expect(options.locator('.badge')).toContainText('Checks are running');
    await expect(options.locator('.badge')).toContainText('learned model is missing');
    await options.close();
  });
});
