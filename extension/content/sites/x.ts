/**
 * X: the home box, the compose dialog, replies, quotes, and each part of a
 * thread. Direct messages are never read.
 *
 * Limits: articles, profile fields and image descriptions are not covered.
 */
import type { Attachment, Place } from '../../shared/findings';
import type { ComposeTarget, SiteAdapter } from './site_adapter';
import {
  closest,
  firstVisible,
  handleOfProfile,
  mediaIn,
  partOf,
  precedes,
  smallestWith,
} from './site_adapter';

/** Draft.js editor; `_label` and `…RichTextInputContainer` share the prefix and are no editors. */
const EDITOR = '[data-testid^="tweetTextarea_"][contenteditable="true"]';
/** The mobile layout keeps the test id on a wrapper (or on it) and has a real textarea. */
const MOBILE = 'textarea[data-testid^="tweetTextarea_"], [data-testid^="tweetTextarea_"] textarea';
/** Should the test id go: the editor's own class, in a composer that sends posts. */
const UNNAMED = '.public-DraftEditor-content[contenteditable="true"][role="textbox"]';
const ANY_EDITOR = `${EDITOR}, ${MOBILE}, ${UNNAMED}`;

/** Direct messages: old Draft.js box, the XChat textarea, and the containers of both. */
const PRIVATE =
  '[data-testid="dmComposerTextInput"], [data-testid="dm-composer-textarea"], [data-testid="dm-container"], [data-testid="dm-message-list"], [data-testid="DMDrawer"], [data-testid="chat-drawer-root"], [data-testid="DmActivityContainer"]';

const PRIVATE_PATH = /^\/(?:messages|i\/chat)(?:\/|$)/;
/** Whatever the parts of a conversation are called next. */
const PERHAPS_PRIVATE =
  '[data-testid^="dm" i], [data-testid*="message" i], [data-testid*="chat" i], [data-testid*="conversation" i]';

/** Both exist at times, one hidden, and they change places. */
const SUBMIT = '[data-testid="tweetButton"], [data-testid="tweetButtonInline"]';
/** A sibling of the editor's row, never round it. */
const TOOLBAR = '[data-testid="toolBar"]';
const AVATAR = '[data-testid^="UserAvatar-Container-"]';

/** The home box stays editable behind the dialog, so everything is looked up in one of the two. */
function scopeOf(field: HTMLElement): HTMLElement {
  return (
    closest(field, '[role="dialog"]') ??
    closest(field, '[data-testid="primaryColumn"]') ??
    document.body
  );
}

/**
 * Whether an editor without a test id is one for posts. In doubt it is not: the
 * box of a direct message is the same editor.
 */
function sendsPosts(composer: HTMLElement, field: HTMLElement, scope: HTMLElement): boolean {
  return (
    scope !== document.body &&
    composer.querySelector(SUBMIT) !== null &&
    // Where the editors for posts have their test ids, one without is something else.
    composer.querySelector(`${EDITOR}, ${MOBILE}`) === null &&
    closest(field, PERHAPS_PRIVATE) === null
  );
}

function placeOf(field: HTMLElement, scope: HTMLElement): Place {
  if (scope.matches('[role="dialog"]')) {
    // The post that is answered stands above the box; a quoted one stands below it.
    const answered = [...scope.querySelectorAll('[data-testid="tweet"]')].some(
      (tweet) => !tweet.contains(field) && precedes(tweet, field),
    );
    return answered || new URLSearchParams(location.search).has('in_reply_to') ? 'reply' : 'post';
  }
  const inline = closest(field, '[data-testid="inline_reply_offscreen"]') !== null;
  return inline || /^\/[^/]+\/status\/\d+/.test(location.pathname) ? 'reply' : 'post';
}

/** The row of one part of a thread: the widest element round the field with no other editor. */
function rowOf(field: HTMLElement, composer: HTMLElement): HTMLElement {
  let row = field;
  for (let at = field.parentElement; at !== null; at = at.parentElement) {
    if (at.querySelectorAll(ANY_EDITOR).length > 1) return row;
    row = at;
    if (at === composer) return row;
  }
  return row;
}

/** `UserAvatar-Container-<handle>` */
function handleOfAvatar(avatar: Element | null): string | null {
  const handle = avatar?.getAttribute('data-testid')?.slice('UserAvatar-Container-'.length) ?? '';
  return handle === '' || handle === 'unknown' ? null : handle;
}

/** The avatar just before the box is the writer's; the first on the page can be anybody's. */
function writersAvatar(field: HTMLElement, scope: HTMLElement): Element | null {
  for (let at = field.parentElement; at !== null; at = at.parentElement) {
    const before = [...at.querySelectorAll(AVATAR)].filter((avatar) => precedes(avatar, field));
    if (before.length > 0) return before.at(-1) ?? null;
    if (at === scope) return null;
  }
  return null;
}

export const x: SiteAdapter = {
  site: 'x',

  find(node: Element): ComposeTarget | null {
    if (PRIVATE_PATH.test(location.pathname)) return null;
    const named = closest(node, EDITOR) ?? closest(node, MOBILE);
    const field = named ?? closest(node, UNNAMED);
    if (field === null || closest(field, PRIVATE) !== null) return null;
    const scope = scopeOf(field);
    const composer = smallestWith(field, `${TOOLBAR}, ${SUBMIT}`, scope);
    if (named === null && !sendsPosts(composer, field, scope)) return null;
    return {
      field,
      place: placeOf(field, scope),
      composer,
      part: partOf(field, composer, ANY_EDITOR),
    };
  },

  account(target: ComposeTarget): string | null {
    return (
      handleOfAvatar(writersAvatar(target.field, scopeOf(target.field))) ??
      handleOfAvatar(
        document.querySelector(`[data-testid="SideNav_AccountSwitcher_Button"] ${AVATAR}`),
      ) ??
      handleOfProfile(document.querySelector('a[data-testid="AppTabBar_Profile_Link"]'))
    );
  },

  attachments(target: ComposeTarget): Attachment[] {
    // The file input is always in the page, so only previews count.
    const row = rowOf(target.field, target.composer);
    const inside = '[data-testid="attachments"]';
    const media = mediaIn(row, `${inside} img, ${inside} video`);
    if (media.length > 0) return media;
    return mediaIn(row, `${inside} [data-testid="tweetPhoto"], ${inside} [role="group"]`);
  },

  submit(target: ComposeTarget): Element | null {
    return firstVisible(scopeOf(target.field), SUBMIT);
  },
};
