/**
 * Facebook: the post dialog (profile, group, Page, share), comments, replies,
 * and the composer of Meta Business Suite. Messenger and the Suite's inbox are
 * never read, neither in the page nor on their own.
 *
 * Limits: reels outside the Suite, stories, Marketplace and profile fields are
 * not covered. The Suite does not say in a known place which Page writes, so a
 * draft there is personal until the person chooses. Class names are random on
 * this site and never used.
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

const SUITE_HOST = 'business.facebook.com';
/** On the Suite's host nothing else is read. */
const SUITE_PATH = /^\/latest\/(composer|reels_composer)(?:\/|$)/;
const SUITE_EDITOR = '[role="combobox"][contenteditable="true"]';
/** Known in English only; elsewhere the Suite's submit control is not known. */
const SUITE_SUBMIT = /^(?:publish|schedule|share)$/i;
const BUTTON = 'button, [role="button"]';

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

function nameIn(script: Element): string | null {
  const text = script.textContent;
  if (text.length > MAX_SCRIPT_UNITS || !text.includes('"CurrentUserInitialData"')) return null;
  const json = /"CurrentUserInitialData"[^{}]*\{[^{}]*?"NAME":("(?:[^"\\]|\\.)*")/.exec(text)?.[1];
  try {
    const name: unknown = json === undefined ? null : JSON.parse(json);
    return typeof name === 'string' && name !== '' ? name : null;
  } catch {
    // Not the JSON we know: the page does not tell us the name.
    return null;
  }
}

/** What each of the document's scripts said: they are long, and do not change. */
const namesRead = new WeakMap<Element, string | null>();

/** The profile or Page in use, as the page told its own code at load. */
function nameInPageData(): string | null {
  for (const script of document.querySelectorAll('script:not([src])')) {
    const known = namesRead.get(script);
    const name = known === undefined ? nameIn(script) : known;
    namesRead.set(script, name);
    if (name !== null) return name;
  }
  return null;
}

/** The composer of Business Suite; on its host there is no other box. */
function suiteTarget(node: Element): ComposeTarget | null {
  const path = SUITE_PATH.exec(location.pathname);
  const field = closest(node, SUITE_EDITOR);
  if (path === null || field === null) return null;
  const composer = closest(field, `${DIALOG}, form, [role="main"]`) ?? document.body;
  return {
    field,
    place: path[1] === 'composer' ? 'post' : 'caption',
    composer,
    part: partOf(field, composer, SUITE_EDITOR),
  };
}

function suiteSubmit(composer: HTMLElement): Element | null {
  const named = [...composer.querySelectorAll(BUTTON)].filter((button) =>
    SUITE_SUBMIT.test((button.getAttribute('aria-label') ?? button.textContent).trim()),
  );
  return named.at(-1) ?? null;
}

function isSuite(): boolean {
  return location.hostname === SUITE_HOST;
}

export const facebook: SiteAdapter = {
  site: 'facebook',

  find(node: Element): ComposeTarget | null {
    if (isSuite()) return suiteTarget(node);
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
    if (isSuite()) return null;
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
    if (isSuite()) return suiteSubmit(composer);
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
