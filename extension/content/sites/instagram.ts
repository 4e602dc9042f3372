/**
 * Instagram: the caption of a new post or reel, and comments. Direct messages,
 * and answers to stories (they arrive as direct messages), are never read.
 *
 * The page replaces the comment textarea at the first input, so nothing here
 * keeps an element.
 *
 * Limits: profile fields, notes and alternative texts are not covered.
 */
import type { Attachment } from '../../shared/findings';
import type { ComposeTarget, SiteAdapter } from './site_adapter';
import { closest, firstVisible, handleOfProfile, mediaIn, partOf, precedes } from './site_adapter';

const CAPTION = '[data-lexical-editor="true"][contenteditable="true"][role="textbox"]';
const DIALOG = '[role="dialog"]';
/** Fields that only the last step of "new post" has, in every language. */
const CAPTION_STEP =
  'input[name="creation-location-input"], input[name="creation-collaborator-input"]';
const PREVIEW = 'img[src^="blob:"], video';

const COMMENT = 'textarea, input[type="text"][placeholder], [contenteditable="true"]';
/** Search, navigation and the banner have text fields too. */
const NOT_A_COMMENT = 'nav, header, [role="search"], [role="navigation"], [role="banner"]';
const POST = 'article';
/** The addresses of one post or reel, with or without its author's name in front. */
const POST_PATH = /^\/(?:[\w.]+\/)?(?:p|reels?)(?:\/|$)/;

const PRIVATE_PATH = /^\/(?:direct|stories|accounts)(?:\/|$)/;

function caption(node: Element): ComposeTarget | null {
  const field = closest(node, CAPTION);
  const dialog = field === null ? null : closest(field, DIALOG);
  if (field === null || dialog === null) return null;
  // A message window can be a dialog as well; it has no step fields and no preview.
  if (dialog.querySelector(`${CAPTION_STEP}, ${PREVIEW}`) === null) return null;
  return { field, place: 'caption', composer: dialog, part: partOf(field, dialog, CAPTION) };
}

/** Whether a form stands with a post or reel. The share window and the login page have forms too. */
function belongsToPost(form: HTMLElement, field: HTMLElement): boolean {
  if (closest(form, POST) !== null) return true;
  const dialog = closest(form, DIALOG);
  // The window of a post shows the post; that for sharing shows people.
  if (dialog !== null && dialog.querySelector(`${POST}, video`) === null) return false;
  if (POST_PATH.test(location.pathname)) return true;
  return !(field instanceof HTMLInputElement) && (dialog ?? closest(form, 'main')) !== null;
}

function comment(node: Element): ComposeTarget | null {
  const field = closest(node, COMMENT);
  const form = field === null ? null : closest(field, 'form');
  if (field === null || form === null) return null;
  if (closest(form, NOT_A_COMMENT) !== null || !belongsToPost(form, field)) return null;
  // The box of a direct message is a rich editor, that of a comment is not.
  if (field.matches('[data-lexical-editor]')) return null;
  return { field, place: 'comment', composer: form, part: partOf(field, form, COMMENT) };
}

export const instagram: SiteAdapter = {
  site: 'instagram',

  find(node: Element): ComposeTarget | null {
    if (PRIVATE_PATH.test(location.pathname)) return null;
    return caption(node) ?? comment(node);
  },

  account(): string | null {
    // The own profile's link is outside the content, and its picture's text names the same account.
    for (const link of document.querySelectorAll('a[href]')) {
      const handle = handleOfProfile(link);
      if (handle === null || closest(link, 'main, article, [role="dialog"]') !== null) continue;
      const picture = link.querySelector('img[alt]');
      if (picture?.getAttribute('alt')?.includes(handle)) return handle;
    }
    return null;
  },

  attachments(target: ComposeTarget): Attachment[] {
    if (target.place !== 'caption') return [];
    // A post cannot exist without media; a preview drawn as a background is an image.
    const media = mediaIn(target.composer, PREVIEW);
    return media.length > 0 ? media : ['image'];
  },

  submit(target: ComposeTarget): Element | null {
    const { composer } = target;
    if (target.place === 'caption') {
      // "Share" is the last button of the dialog's header, which comes before the editor.
      const before = [...composer.querySelectorAll('[role="button"]')].filter((button) =>
        precedes(button, target.field),
      );
      return before.at(-1) ?? null;
    }
    return firstVisible(composer, '[role="button"], button[type="submit"]');
  },
};
