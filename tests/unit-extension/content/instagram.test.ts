// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { instagram } from '../../../extension/content/sites/instagram';
import { get, showPage } from './page';

const LEXICAL = 'data-lexical-editor="true" contenteditable="true" role="textbox"';
const NAV = `<nav><form role="search"><input type="text" placeholder="Search" id="search"></form>
  <a href="/direct/inbox/"><img alt="direct"></a>
  <a href="/jordan_teaches/"><img alt="jordan_teaches's profile picture"></a></nav>`;
const caption = (steps = '<input name="creation-location-input">', media = ''): string =>
  `${NAV}<div role="dialog" aria-modal="true"><div class="header"><div role="button">Back</div><div role="button" id="share">Share</div></div>
   ${media}<div id="caption" ${LEXICAL}><p>text</p></div><div role="button">Emoji</div>${steps}</div>`;
const comment = (field: string): string =>
  `${NAV}<main><article><a href="/parkside/"><img alt="parkside's profile picture"></a><form>${field}<div role="button" id="send">Post</div></form></article></main>`;

describe('places', () => {
  it('finds the caption', () => {
    showPage('https://www.instagram.com/', caption());
    const target = instagram.find(get('#caption p'));
    expect(target).toMatchObject({ place: 'caption' });
    expect(target && instagram.submit(target)?.id).toBe('share');
  });

  it('finds the caption by the picture before the step fields are known', () => {
    showPage('https://www.instagram.com/', caption('', '<img src="blob:1">'));
    expect(instagram.find(get('#caption'))?.place).toBe('caption');
  });

  it.each([
    ['a textarea', '<textarea id="f"></textarea>'],
    ['an input on reels', '<input type="text" placeholder="Add a comment…" id="f">'],
    ['an editable element', '<div id="f" contenteditable="true"></div>'],
  ])('finds a comment in %s', (_name, field) => {
    showPage('https://www.instagram.com/p/abc/', comment(field));
    const target = instagram.find(get('#f'));
    expect(target).toMatchObject({ place: 'comment' });
    expect(target?.composer.tagName).toBe('FORM');
    expect(target && instagram.submit(target)?.id).toBe('send');
  });

  it.each([
    [
      'the login page',
      '/',
      '<main><form><input type="text" placeholder="Phone or email" id="f"></form></main>',
    ],
    [
      'the search page',
      '/explore/',
      '<main><form><input type="text" placeholder="Search" id="f"></form></main>',
    ],
    [
      'the share window over a post',
      '/p/abc/',
      '<main></main><div role="dialog"><form><input type="text" placeholder="Write a message…" id="f"></form></div>',
    ],
    [
      'the share window, in a textarea',
      '/p/abc/',
      '<main></main><div role="dialog"><form><textarea placeholder="Write a message…" id="f"></textarea></form></div>',
    ],
  ])('does not read %s', (_name, path, html) => {
    showPage(`https://www.instagram.com${path}`, `${NAV}${html}`);
    expect(instagram.find(get('#f'))).toBeNull();
  });

  it('finds a comment in the window of a reel', () => {
    showPage(
      'https://www.instagram.com/reels/abc/',
      `${NAV}<div role="dialog"><video></video><form><input type="text" placeholder="Add a comment…" id="f"></form></div>`,
    );
    expect(instagram.find(get('#f'))?.place).toBe('comment');
  });

  it('does not read the search box', () => {
    showPage('https://www.instagram.com/', NAV);
    expect(instagram.find(get('#search'))).toBeNull();
  });
});

describe('private messages', () => {
  it.each(['/direct/t/1/', '/direct/inbox/', '/stories/somebody/1/'])(
    'reads nothing at %s',
    (path) => {
      showPage(`https://www.instagram.com${path}`, comment('<textarea id="f"></textarea>'));
      expect(instagram.find(get('#f'))).toBeNull();
    },
  );

  it('does not read a message window over the feed', () => {
    showPage(
      'https://www.instagram.com/',
      `${NAV}<div role="dialog"><div id="dm" ${LEXICAL}></div></div>`,
    );
    expect(instagram.find(get('#dm'))).toBeNull();
    showPage(
      'https://www.instagram.com/',
      `${NAV}<div role="dialog"><form><div id="dm" ${LEXICAL}></div></form></div>`,
    );
    expect(instagram.find(get('#dm'))).toBeNull();
  });
});

describe('account', () => {
  it('is the own profile in the navigation, not the author of a post', () => {
    showPage('https://www.instagram.com/p/abc/', comment('<textarea id="f"></textarea>'));
    const target = instagram.find(get('#f'));
    expect(target && instagram.account(target)).toBe('jordan_teaches');
  });
});

describe('attachments', () => {
  it('are there in the caption step, seen or not', () => {
    showPage('https://www.instagram.com/', caption());
    const unseen = instagram.find(get('#caption'));
    expect(unseen && instagram.attachments(unseen)).toEqual(['image']);
    showPage('https://www.instagram.com/', caption('', '<video src="blob:1"></video>'));
    const video = instagram.find(get('#caption'));
    expect(video && instagram.attachments(video)).toEqual(['video']);
  });
});
