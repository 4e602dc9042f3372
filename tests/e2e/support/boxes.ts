/** The compose boxes of the replica pages: how to open one, write in it and send it. */
import type { Locator, Page } from '@playwright/test';

export interface Box {
  readonly name: string;
  readonly url: string;
  /** `place` of the post that the server receives. */
  readonly place: string;
  /** Rich editors are underlined by highlights, text controls by a copy. */
  readonly kind: 'rich' | 'plain';
  /** Whether the page says who writes. */
  readonly showsAccount: boolean;
  /** Brings the box on the screen and returns it. */
  readonly open: (page: Page) => Promise<Locator>;
  readonly send: (page: Page) => Promise<void>;
}

const X_EDITOR = '[data-testid^="tweetTextarea_"][contenteditable="true"]';
const LEXICAL = '[data-lexical-editor="true"][contenteditable="true"]';
const DRAFT = '.public-DraftEditor-content[contenteditable="true"]';
const FB_FORM = '[role="dialog"] form[method="POST" i]';

const pressEnter = (page: Page): Promise<void> => page.keyboard.press('Enter');

export const X_HOME: Box = {
  name: 'X, home box',
  url: 'https://x.com/home',
  place: 'home',
  kind: 'rich',
  showsAccount: true,
  open: (page) => Promise.resolve(page.getByTestId('primaryColumn').locator(X_EDITOR)),
  send: (page) => page.getByTestId('tweetButtonInline').click(),
};

export const X_MODAL: Box = {
  name: 'X, dialog',
  url: 'https://x.com/compose/post',
  place: 'modal',
  kind: 'rich',
  showsAccount: true,
  open: (page) => Promise.resolve(page.getByRole('dialog').locator(X_EDITOR)),
  send: (page) => page.getByRole('dialog').getByTestId('tweetButton').click(),
};

export const X_REPLY: Box = {
  name: 'X, reply in the dialog',
  url: 'https://x.com/compose/post?in_reply_to=1001',
  place: 'reply',
  kind: 'rich',
  showsAccount: true,
  open: X_MODAL.open,
  send: (page) => page.keyboard.press('Control+Enter'),
};

export const X_QUOTE: Box = {
  name: 'X, quote',
  url: 'https://x.com/compose/post?url=/harborlibrary/status/1001',
  place: 'quote',
  kind: 'rich',
  showsAccount: true,
  open: X_MODAL.open,
  send: X_MODAL.send,
};

export const X_INLINE: Box = {
  name: 'X, inline reply',
  url: 'https://x.com/harborlibrary/status/1001',
  place: 'inline-reply',
  kind: 'rich',
  showsAccount: true,
  open: async (page) => {
    const reply = page.getByTestId('inline_reply_offscreen');
    await reply.getByRole('button').click();
    return reply.locator(X_EDITOR);
  },
  send: (page) =>
    page.getByTestId('inline_reply_offscreen').getByTestId('tweetButtonInline').click(),
};

function facebookPost(name: string, path: string, place: string, opener: string): Box {
  return {
    name,
    url: `https://www.facebook.com${path}`,
    place,
    kind: 'rich',
    showsAccount: true,
    open: async (page) => {
      await page.getByRole('button', { name: opener }).first().click();
      return page.locator(`${FB_FORM} ${LEXICAL}`);
    },
    send: (page) =>
      page
        .locator(`${FB_FORM} [role="button"]:is([aria-label="Post"], [aria-label="Share now"])`)
        .click(),
  };
}

export const FB_POST = facebookPost('Facebook, post', '/', 'feed', "What's on your mind");
export const FB_GROUP = facebookPost(
  'Facebook, group',
  '/groups/12',
  'group',
  'Create a public post',
);
export const FB_PAGE = facebookPost(
  'Facebook, Page',
  '/PACTCharter',
  'page',
  "What's on your mind",
);
export const FB_SHARE = facebookPost('Facebook, share', '/', 'share', 'Share');

export const FB_COMMENT: Box = {
  name: 'Facebook, comment',
  url: 'https://www.facebook.com/',
  place: 'comment',
  kind: 'rich',
  showsAccount: true,
  open: async (page) => {
    await page.getByRole('button', { name: 'Write a comment' }).first().click();
    return page.locator(`form[role="presentation"] ${LEXICAL}`);
  },
  send: pressEnter,
};

export const FB_REPLY: Box = {
  name: 'Facebook, reply',
  url: 'https://www.facebook.com/',
  place: 'reply',
  kind: 'rich',
  showsAccount: false,
  open: async (page) => {
    await page.getByRole('button', { name: 'Reply' }).first().click();
    return page.locator(`form[role="presentation"] ${LEXICAL}`);
  },
  send: pressEnter,
};

export const IG_CAPTION: Box = {
  name: 'Instagram, caption',
  url: 'https://www.instagram.com/create/details/',
  place: 'caption',
  kind: 'rich',
  showsAccount: true,
  open: (page) => Promise.resolve(page.getByRole('dialog').locator(LEXICAL)),
  send: (page) => page.getByRole('dialog').getByRole('button', { name: 'Share' }).click(),
};

export const IG_COMMENT: Box = {
  name: 'Instagram, comment',
  url: 'https://www.instagram.com/p/garden1/',
  place: 'comment',
  kind: 'plain',
  showsAccount: true,
  open: (page) => Promise.resolve(page.locator('form textarea')),
  send: pressEnter,
};

export const TT_CAPTION: Box = {
  name: 'TikTok, caption',
  url: 'https://www.tiktok.com/tiktokstudio/upload?file=.mp4',
  place: 'caption',
  kind: 'rich',
  showsAccount: true,
  open: async (page) => {
    const box = page.locator(`[data-e2e="caption_container"] ${DRAFT}`);
    // It comes prefilled with the file's name.
    await box.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Backspace');
    return box;
  },
  send: (page) => page.locator('button[data-e2e="post_video_button"]').click(),
};

export const TT_COMMENT: Box = {
  name: 'TikTok, comment',
  url: 'https://www.tiktok.com/@user/video/1',
  place: 'comment',
  kind: 'rich',
  showsAccount: true,
  open: (page) => Promise.resolve(page.locator(`[data-e2e="comment-input"] ${DRAFT}`)),
  send: pressEnter,
};

export const TT_REPLY: Box = {
  name: 'TikTok, reply',
  url: 'https://www.tiktok.com/@user/video/1',
  place: 'reply',
  kind: 'rich',
  showsAccount: true,
  open: async (page) => {
    await page.locator('[data-e2e="comment-reply-1"]').click();
    return page.locator('[aria-label="Add a reply..."]');
  },
  send: pressEnter,
};

export const ALL_BOXES: readonly Box[] = [
  X_HOME,
  X_MODAL,
  X_REPLY,
  X_QUOTE,
  X_INLINE,
  FB_POST,
  FB_GROUP,
  FB_PAGE,
  FB_SHARE,
  FB_COMMENT,
  FB_REPLY,
  IG_CAPTION,
  IG_COMMENT,
  TT_CAPTION,
  TT_COMMENT,
  TT_REPLY,
];

/** One box of each site, one of them a text control. */
export const ONE_PER_SITE: readonly Box[] = [X_HOME, FB_POST, IG_COMMENT, TT_COMMENT];

/** The page of a box, with the account that writes. */
export function urlAs(box: Box, account: 'PACTCharter' | 'jordan_teaches'): string {
  return `${box.url}${box.url.includes('?') ? '&' : '?'}account=${account}`;
}
