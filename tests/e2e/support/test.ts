/**
 * The fixtures of the end-to-end tests. One browser serves all tests of a
 * worker; each test has a page of its own, the interface in it, and a server
 * that has forgotten earlier posts.
 *
 * A test fails when the page reported an error or broke its own security
 * policy: the extension must do neither to a page.
 */
import { test as base, expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Box } from './boxes';
import { urlAs } from './boxes';
import { applySettings, openBrowser } from './browser';
import type { Browser, ReplicaServer } from './browser';
import { InPageUi, placeOf, underlined } from './in_page_ui';

export { expect };

/** Texts that break the policy beyond doubt, with a part of what must be underlined. */
export const VULGAR = { text: 'What the hell is this shit', word: 'shit', clause: '7(3)' };
export const FOR_SCHOOL = {
  text: 'On behalf of PACT Charter School, we oppose the levy',
  word: 'On behalf of',
  clause: 'Personal Use 2',
};
export const SSN = { text: 'Her SSN is 536-22-8134', word: '536-22-8134' };

/** One compose box in use, with what is shown about it. */
export class Desk {
  readonly ui: InPageUi;

  constructor(
    readonly page: Page,
    readonly server: ReplicaServer,
  ) {
    this.ui = new InPageUi(page);
  }

  /** Opens the box's page and puts the caret into the box. */
  async open(
    box: Box,
    account: 'PACTCharter' | 'jordan_teaches' = 'jordan_teaches',
  ): Promise<Locator> {
    await this.page.goto(urlAs(box, account));
    const field = await box.open(this.page);
    await field.click();
    await expect.poll(() => this.ui.count('chip'), { message: 'the status chip' }).toBe(1);
    if (account === 'PACTCharter' && !box.showsAccount) await this.choose('Professional');
    return field;
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** The words that are underlined now, in rich editors and text controls alike. */
  async underlined(): Promise<string> {
    return [...(await underlined(this.page)), ...(await this.ui.texts('mirror mark'))].join(' | ');
  }

  async expectUnderlined(word: string): Promise<void> {
    await expect.poll(() => this.underlined(), { message: 'underlined' }).toContain(word);
  }

  async expectNothingUnderlined(): Promise<void> {
    await expect.poll(() => this.underlined(), { message: 'underlined' }).toBe('');
  }

  async expectChip(text: string | RegExp): Promise<void> {
    await expect.poll(() => this.ui.attribute('chip-status', 'aria-label')).toMatch(text);
  }

  async expectMode(text: string): Promise<void> {
    await expect.poll(() => this.ui.text('chip-mode')).toContain(text);
  }

  /** Chooses the mode for this draft. */
  async choose(mode: 'Personal' | 'Professional'): Promise<void> {
    await this.ui.press('chip-mode');
    await this.ui.press('choice', mode);
    await this.expectMode(mode);
    await this.ui.press('panel close');
  }

  /** Clicks underlined words. */
  async clickWord(word: string): Promise<void> {
    const at = await placeOf(this.page, word);
    if (at !== null) await this.page.mouse.click(at.x, at.y);
    else await this.ui.press('mirror mark', word);
  }

  /** The interface has the focus, as far as the page can see. */
  async expectFocusInUi(): Promise<void> {
    await expect(this.page.locator('page-aside')).toBeFocused();
  }

  /** Tabs to the control of this name. */
  async tabTo(name: string): Promise<void> {
    await expect
      .poll(
        async () => {
          await this.page.keyboard.press('Tab');
          return this.ui.focusedName();
        },
        { message: `tab to ${name}`, intervals: [0] },
      )
      .toBe(name);
  }

  async expectCard(): Promise<void> {
    await expect.poll(() => this.ui.count('card'), { message: 'the card' }).toBe(1);
  }

  async expectNoCard(): Promise<void> {
    await expect.poll(() => this.ui.count('card'), { message: 'the card' }).toBe(0);
  }

  /** Sends the draft and expects exactly `text` at the server. */
  async send(box: Box, text: string): Promise<void> {
    await box.send(this.page);
    await this.server.waitForPost((post) => post.place === box.place && post.text === text, 5000);
  }
}

interface TestFixtures {
  readonly desk: Desk;
}
interface WorkerFixtures {
  readonly browserWithExtension: Browser;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  browserWithExtension: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's shape
    async ({}, use) => {
      const browser = await openBrowser();
      await applySettings(browser.context);
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],

  desk: async ({ browserWithExtension: { context, server } }, use) => {
    server.clearPosts();
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      // Violations of the page's security policy are reported as errors too.
      if (message.type() === 'error') problems.push(message.text());
    });
    await use(new Desk(page, server));
    await page.close();
    expect(problems, 'errors of the page').toEqual([]);
  },
});
