/** The settings page: a policy with mistakes is refused with every place, and checks go on. */
import { readFileSync } from 'node:fs';
import { X_HOME } from './support/boxes';
import { extensionId } from './support/browser';
import { expect, FOR_SCHOOL, test } from './support/test';

interface BundleFile {
  name: string;
  content: string;
}

/** The built-in policy with a wrong kind, a bad pattern and a key nobody knows. */
function brokenBundle(): string {
  const bundle = JSON.parse(
    readFileSync('build/extension/chromium/policies/pact-453.bundle.json', 'utf8'),
  ) as { format: string; files: BundleFile[] };
  bundle.files = bundle.files.map((file) =>
    file.name === 'rules/copyright.json'
      ? {
          ...file,
          content: file.content
            .replace('"kind": "lexicon"', '"kind": "lexikon"')
            .replace('"severity"', '"severty"'),
        }
      : file,
  );
  return JSON.stringify(bundle);
}

test('a policy with mistakes is refused, each is listed, and the old one goes on', async ({
  desk,
  browserWithExtension: { context },
}) => {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId()}/options/options.html`);
  const policy = options.getByRole('region', { name: 'Policy' });
  await policy.locator('input[type="file"]').setInputFiles({
    name: 'school.bundle.json',
    mimeType: 'application/json',
    buffer: Buffer.from(brokenBundle()),
  });
  await expect(policy.getByRole('alert')).toContainText('was refused');
  const mistakes = policy.locator('.diagnostics > li');
  await expect(mistakes.filter({ hasText: 'P007' })).toContainText('lexikon');
  await expect(mistakes.filter({ hasText: 'P003' })).toContainText('severty');
  await expect(mistakes.filter({ hasText: 'P007' })).toContainText('rules/copyright.json');
  await expect(mistakes.filter({ hasText: 'P007' })).toContainText(/line \d+/);

  await desk.open(X_HOME);
  await desk.type(FOR_SCHOOL.text);
  await desk.expectUnderlined(FOR_SCHOOL.word);

  await policy.getByRole('button', { name: 'Keep the policy in use' }).click();
  await expect(policy.getByRole('alert')).toHaveCount(0);
  await options.close();
});
