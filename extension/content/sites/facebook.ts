/**
 * Facebook: the post dialog (profile, group, Page, share), comments and
 * replies. Messenger is never read, neither in the page nor on its own.
 *
 * Limits: reels, stories, Marketplace, profile fields and Business Suite are
 * not covered. Class names are random on this site and never used.
 */
import type { Attachment, Place } from '../../shared/findings';
import type { ComposeTarget, SiteAdapter } from './site_adapter';
import { closest, firstVisible, mediaIn, partOf } from './site_adapter';

const EDITOR = '[data-lexical-editor="true"][contenteditable="true"]';
/** The one id in a comment form that is the same in every language. */
const COMMENT_SUBMIT = '#focused-state-composer-submit';
const COMMENT_FORM = 'form[role="presentation"]';
const DIALOG = '[role="dialog"]';
const POST_FORM = 'form[method="POST" i]';

/** Paths of Messenger and of the inbox. */
const PRIVATE_PATH = /^\/(?:messages|t|latest\/inbox)(?:\/|$)/;

/** English labels; elsewhere the shape of the page decides. */
const REPLY_LABEL = /^reply to /i;
const COMMENT_AS = /^(?:comment|answer|commenting|reply) as (.+)$/i;

/** The form round a comment box, if it is one: Messenger's box has neither the id nor an article. */
function commentForm(field: HTMLElement): HTMLElement | null {
  const form = closest(field, COMMENT_FORM);
  if (form === null) return null;
  const isComment =
    form.querySelector(COMMENT_SUBMIT) !== null || closest(form, '[role="article"]') !== null;
  return isComment ? form : null;
}

/** The form of the post dialog. A dialog that only shows a post has comment forms, no POST form. */
function postForm(field: HTMLElement): HTMLElement | null {
  const form = closest(field, POST_FORM);
  return form !== null && closest(form, DIALOG) !== null ? form : null;
}

function labelOf(field: HTMLElement): string {
  return field.getAttribute('aria-label') ?? field.getAttribute('aria-placeholder') ?? '';
}

function isReply(field: HTMLElement, form: HTMLElement): boolean {
  if (REPLY_LABEL.test(labelOf(field))) return true;
  // An answer sits inside the comment's own article, itself inside the post's.
  const comment = closest(form, '[role="article"]');
  const outer = comment?.parentElement ?? null;
  return outer !== null && closest(outer, '[role="article"]') !== null;
}

function placeOf(field: HTMLElement, form: HTMLElement, isPost: boolean): Place {
  if (isPost) return 'post';
  return isReply(field, form) ? 'reply' : 'comment';
}

/** The name at the head of the post dialog: the profile or Page that the post will carry. */
function nameInPostForm(field: HTMLElement, form: HTMLElement): string | null {
  for (const span of form.querySelectorAll('span[dir="auto"], h2, strong')) {
    if (field.contains(span) || closest(span, '[role="button"]') !== null) continue;
    const name = span.textContent.trim();
    if (name !== '') return name;
  }
  return null;
}

/** "Comment as <Name>"; the label of a reply names the person answered and says nothing. */
function nameInLabel(field: HTMLElement): string | null {
  return (
    COMMENT_AS.exec(labelOf(field))?.[1]
      ?.replace(/[….]+$/, '')
      .trim() ?? null
  );
}

/** Most of the page's inline data is elsewhere; a script longer than this, in UTF-16 units, is skipped. */
const MAX_SCRIPT_UNITS = 400_000;

/** The profile or Page in use, as the page told its own code at load. */
function nameInPageData(): string | null {
  for (const script of document.querySelectorAll('script:not([src])')) {
    const text = script.textContent;
    if (text.length > MAX_SCRIPT_UNITS || !text.includes('"CurrentUserInitialData"')) continue;
    const json = /"CurrentUserInitialData"[^{}]*\{[^{}]*?"NAME":("(?:[^"\\]|\\.)*")/.exec(
      text,
    )?.[1];
    if (json === undefined) continue;
    try {
      const name: unknown = JSON.parse(json);
      if (typeof name === 'string' && name !== '') return name;
    } catch {
      // Not the JSON we know: the page does not tell us the name.
    }
  }
  return null;
}

export const facebook: SiteAdapter = {
  site: 'facebook',

  find(node: Element): ComposeTarget | null {
    const field = closest(node, EDITOR);
    if (field === null || PRIVATE_PATH.test(location.pathname)) return null;
    const comment = commentForm(field);
    const form = comment ?? postForm(field);
    if (form === null) return null;
    return {
      field,
      place: placeOf(field, form, comment === null),
      composer: form,
      part: partOf(field, form, EDITOR),
    };
  },

  account(target: ComposeTarget): string | null {
    const { field, composer, place } = target;
    const shown = place === 'post' ? nameInPostForm(field, composer) : nameInLabel(field);
    return shown ?? nameInPageData();
  },

  attachments(target: ComposeTarget): Attachment[] {
    // A preview is a blob until it is sent. The file input is always in the page.
    const media = mediaIn(
      target.composer,
      'img[src^="blob:"], video[src^="blob:"], img[src^="data:image/"]',
    );
    if (media.length > 0) return media;
    return mediaIn(target.composer, '[aria-label="Remove post attachment" i]');
  },

  submit(target: ComposeTarget): Element | null {
    const { composer } = target;
    if (target.place !== 'post') return firstVisible(composer, `${COMMENT_SUBMIT} [role="button"]`);
    // The dialog's primary button comes last and has no hook that holds in every language.
    const buttons = [...composer.querySelectorAll('[role="button"]')];
    return (
      firstVisible(composer, '[role="button"][aria-label="Post"], [aria-label="Share now"]') ??
      buttons.at(-1) ??
      null
    );
  },
};
