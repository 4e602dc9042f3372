/**
 * TikTok: the caption in Studio and on the upload page, comments and replies.
 * Messages and LIVE chat are never read.
 *
 * The caption comes prefilled with the file's name, so a text in it is not
 * always the person's own.
 *
 * Limits: the profile text is not covered.
 */
import type { Attachment, Place } from '../../shared/findings';
import type { ComposeTarget, SiteAdapter } from './site_adapter';
import { closest, firstVisible, handleOfProfile, partOf } from './site_adapter';

/** Draft.js with role combobox, not textbox. */
const EDITOR = '.public-DraftEditor-content[contenteditable="true"]';
const CAPTION = '[data-e2e="caption_container"]';
const UPLOAD_PATH = /^\/(?:tiktokstudio\/upload|upload|creator-center\/upload)(?:\/|$)/;

/** The second one is the comment bar of the viewer that opens from a search. */
const COMMENT = '[data-e2e="comment-input"], [data-e2e="search-comment-container"]';
const COMMENT_BAR = '[class*="DivCommentBarContainer"]';
const EDITABLE = '[contenteditable="true"]';
/** Comments carry their level in the hook; a box among them answers one. */
const COMMENT_ITEM =
  '[data-e2e^="comment-level"], [class*="DivReplyContainer"], [class*="DivCommentItem"]';

const PRIVATE = '[data-e2e="message-input-area"], [data-e2e="room-chat-input-field"]';
const PRIVATE_PATH = /^\/messages(?:\/|$)|\/live(?:\/|$)/;

function caption(node: Element): ComposeTarget | null {
  const field = closest(node, EDITOR);
  if (field === null) return null;
  const container = closest(field, CAPTION);
  if (container === null && !UPLOAD_PATH.test(location.pathname)) return null;
  const composer = container ?? field.parentElement ?? field;
  return { field, place: 'caption', composer, part: partOf(field, composer, EDITOR) };
}

function commentPlace(input: HTMLElement): Place {
  if (closest(input, COMMENT_ITEM) !== null) return 'reply';
  const label = input.querySelector('[aria-label], [aria-placeholder], [placeholder]');
  const words = label?.getAttribute('aria-label') ?? label?.getAttribute('placeholder') ?? '';
  return /^add a reply/i.test(words) ? 'reply' : 'comment';
}

function comment(node: Element): ComposeTarget | null {
  const field = closest(node, EDITABLE);
  const input = field === null ? null : closest(field, COMMENT);
  if (field === null || input === null) return null;
  const composer = closest(input, COMMENT_BAR) ?? input.parentElement ?? input;
  return {
    field,
    place: commentPlace(input),
    composer,
    part: partOf(field, composer, EDITABLE),
  };
}

export const tiktok: SiteAdapter = {
  site: 'tiktok',

  find(node: Element): ComposeTarget | null {
    if (PRIVATE_PATH.test(location.pathname) || closest(node, PRIVATE) !== null) return null;
    return comment(node) ?? caption(node);
  },

  account(target: ComposeTarget): string | null {
    const own = document.querySelector('[data-e2e="nav-profile"]');
    const link = own?.matches('a') ? own : (own?.querySelector('a') ?? null);
    const beside = closest(target.field, COMMENT_BAR)?.querySelector('a[href*="/@"]') ?? null;
    return handleOfProfile(link) ?? handleOfProfile(beside);
  },

  attachments(target: ComposeTarget): Attachment[] {
    // In Studio the file comes first; the caption only exists with it.
    return target.place === 'caption' ? ['video'] : [];
  },

  submit(target: ComposeTarget): Element | null {
    return target.place === 'caption'
      ? firstVisible(document.body, '[data-e2e="post_video_button"]')
      : firstVisible(target.composer, '[data-e2e="comment-post"]');
  },
};
