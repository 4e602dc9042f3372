// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { tiktok } from '../../../extension/content/sites/tiktok';
import { get, showPage } from './page';

const NAV = '<div data-e2e="nav-profile"><a href="/@jordan_teaches">Profile</a></div>';
const editor = (id: string, role = 'textbox'): string =>
  `<div id="${id}" class="notranslate public-DraftEditor-content" contenteditable="true" role="${role}"><span class="inner">text</span></div>`;
const CAPTION = `${NAV}<div data-e2e="caption_container">${editor('caption', 'combobox')}</div>
  <button data-e2e="post_video_button">Post</button>`;
const comment = (id: string): string =>
  `<div class="css-1-DivCommentBarContainer"><a href="/@beside"></a><div data-e2e="comment-input"><div data-e2e="comment-text">${editor(id)}</div></div><div data-e2e="comment-post" id="${id}-post">Post</div></div>`;

describe('places', () => {
  it('finds the caption in Studio', () => {
    showPage('https://www.tiktok.com/tiktokstudio/upload', CAPTION);
    const target = tiktok.find(get('#caption .inner'));
    expect(target).toMatchObject({ place: 'caption' });
    expect(target && tiktok.submit(target)?.getAttribute('data-e2e')).toBe('post_video_button');
    expect(target && tiktok.attachments(target)).toEqual(['video']);
  });

  it('finds the caption on an upload page without the container', () => {
    showPage('https://www.tiktok.com/upload?lang=en', editor('caption', 'combobox'));
    expect(tiktok.find(get('#caption'))?.place).toBe('caption');
  });

  it('finds a comment', () => {
    showPage('https://www.tiktok.com/@a/video/1', `${NAV}${comment('c')}`);
    const target = tiktok.find(get('#c'));
    expect(target).toMatchObject({ place: 'comment' });
    expect(target && tiktok.submit(target)?.id).toBe('c-post');
    expect(target && tiktok.attachments(target)).toEqual([]);
  });

  it('knows a reply by the comment round it', () => {
    showPage(
      'https://www.tiktok.com/@a/video/1',
      `<div class="x-DivCommentItemWrapper">${comment('r')}</div>`,
    );
    expect(tiktok.find(get('#r'))?.place).toBe('reply');
  });

  it('does not take any other editor of the site', () => {
    showPage('https://www.tiktok.com/@a/video/1', editor('other'));
    expect(tiktok.find(get('#other'))).toBeNull();
  });
});

describe('private messages and LIVE', () => {
  it.each([
    ['/messages', `<div data-e2e="message-input-area">${editor('dm')}</div>`],
    ['/@a', `<div data-e2e="message-input-area">${editor('dm')}</div>`],
    ['/messages', comment('dm')],
    [
      '/@a/live',
      '<div data-e2e="room-chat-input-field" id="dm" contenteditable="plaintext-only"></div>',
    ],
  ])('reads nothing at %s', (path, html) => {
    showPage(`https://www.tiktok.com${path}`, html);
    expect(tiktok.find(get('#dm'))).toBeNull();
  });
});

describe('account', () => {
  it('is the own profile, or the link beside the comment box', () => {
    showPage('https://www.tiktok.com/@a/video/1', `${NAV}${comment('c')}`);
    const own = tiktok.find(get('#c'));
    expect(own && tiktok.account(own)).toBe('jordan_teaches');
    showPage('https://www.tiktok.com/@a/video/1', comment('c'));
    const beside = tiktok.find(get('#c'));
    expect(beside && tiktok.account(beside)).toBe('beside');
  });
});
