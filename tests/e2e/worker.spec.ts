/** The background worker dies at any moment; the draft and the person never notice. */
import { FB_POST, ONE_PER_SITE, urlAs, X_HOME } from './support/boxes';
import { applySettings, stopWorkers } from './support/browser';
import { expect, FOR_SCHOOL, SSN, test, VULGAR } from './support/test';

for (const box of ONE_PER_SITE) {
  test(`stopped while somebody types: ${box.name}`, async ({ desk }) => {
    await desk.open(box, 'PACTCharter');
    await desk.type(`${VULGAR.text}, `);
    await desk.expectUnderlined(VULGAR.word);
    await stopWorkers(desk.page);
    await desk.type(SSN.text);
    await desk.expectUnderlined(SSN.word);
    await desk.expectUnderlined(VULGAR.word);
    await desk.send(box, `${VULGAR.text}, ${SSN.text}`);
  });
}

test('stopped while somebody writes something long, of which only edits are sent', async ({
  desk,
}) => {
  await desk.open(FB_POST);
  const long = 'Thanks to all who came to the concert. '.repeat(60);
  await desk.page.keyboard.insertText(long);
  await desk.type(`${FOR_SCHOOL.text}. `);
  await desk.expectUnderlined(FOR_SCHOOL.word);
  await stopWorkers(desk.page);
  await desk.type(SSN.text);
  await desk.expectUnderlined(SSN.word);
  await desk.expectUnderlined(FOR_SCHOOL.word);
  await desk.send(FB_POST, `${long}${FOR_SCHOOL.text}. ${SSN.text}`);
});

test('stopped again and again', async ({ desk }) => {
  await desk.open(X_HOME, 'PACTCharter');
  let text = '';
  for (const word of ['hell', 'shit', SSN.text]) {
    await stopWorkers(desk.page);
    await desk.type(`${word} `);
    text += `${word} `;
    await desk.expectUnderlined(word === SSN.text ? SSN.word : word);
  }
  await desk.send(X_HOME, text);
});

for (const box of ONE_PER_SITE) {
  test(`switched off in the settings, it leaves no trace: ${box.name}`, async ({
    desk,
    browserWithExtension: { context },
  }) => {
    await applySettings(context, { enabled: false });
    try {
      await desk.page.goto(urlAs(box, 'PACTCharter'));
      // The page may take it out again; so it is noted when it comes.
      await desk.page.evaluate(() => {
        new MutationObserver((records) => {
          for (const node of records.flatMap(({ addedNodes }) => [...addedNodes]))
            if (node.nodeName === 'PAGE-ASIDE') document.title = 'shown';
        }).observe(document.documentElement, { childList: true });
      });
      const field = await box.open(desk.page);
      await field.click();
      await desk.type(SSN.text);
      await desk.send(box, SSN.text);
      expect(await desk.ui.present()).toBe(false);
      expect(await desk.page.title()).not.toBe('shown');
      expect(await desk.underlined()).toBe('');
    } finally {
      await applySettings(context);
    }
  });
}
