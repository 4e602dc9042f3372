// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { facebook } from '../../../extension/content/sites/facebook';
import { get, showPage } from './page';

const editor = (id: string, label = ''): string =>
  `<div id="${id}" class="notranslate" contenteditable="true" role="textbox" data-lexical-editor="true" aria-label="${label}"><p><span class="inner">text</span></p></div>`;

const post = (inside = '', name = 'Jordan Ellis'): string => `<div role="dialog">
  <form method="POST">
    <span dir="auto">${name}</span>
    <div role="button" aria-label="Edit privacy">Public</div>
    ${editor('post', "What's on your mind?")}${inside}
    <input type="file" accept="image/*,video/mp4">
    <div role="button" id="submit">Post</div>
  </form></div>`;

const comment = (id: string, label: string, inside = ''): string =>
  `<form role="presentation">${editor(id, label)}${inside}<div id="focused-state-composer-submit"><div role="button" id="${id}-submit"></div></div></form>`;

describe('places', () => {
  it('finds the post dialog', () => {
    showPage('https://www.facebook.com/', post());
    const target = facebook.find(get('#post .inner'));
    expect(target).toMatchObject({ place: 'post', part: 0 });
    expect(target?.composer.tagName).toBe('FORM');
    expect(target && facebook.submit(target)?.id).toBe('submit');
  });

  it.each(['/groups/12', '/PACTCharter'])('finds it at %s too', (path) => {
    showPage(`https://www.facebook.com${path}`, post());
    expect(facebook.find(get('#post'))?.place).toBe('post');
  });

  it('finds a comment', () => {
    showPage(
      'https://www.facebook.com/',
      `<div role="article">${comment('c', 'Comment as Jordan Ellis')}</div>`,
    );
    const target = facebook.find(get('#c'));
    expect(target?.place).toBe('comment');
    expect(target && facebook.submit(target)?.id).toBe('c-submit');
  });

  it('finds a comment in a dialog that shows a post', () => {
    showPage('https://www.facebook.com/', `<div role="dialog">${comment('c', '')}</div>`);
    expect(facebook.find(get('#c'))?.place).toBe('comment');
  });

  it('knows a reply by its label', () => {
    showPage('https://www.facebook.com/', comment('r', 'Reply to Mina'));
    expect(facebook.find(get('#r'))?.place).toBe('reply');
  });

  it('knows a reply in another language by where it is', () => {
    showPage(
      'https://www.facebook.com/',
      `<div role="article"><div role="article">${comment('r', 'Mina antworten')}</div></div>`,
    );
    expect(facebook.find(get('#r'))?.place).toBe('reply');
  });

  it('knows a comment box before its button is there, by the article', () => {
    showPage(
      'https://www.facebook.com/',
      `<div role="article"><form role="presentation">${editor('c')}</form></div>`,
    );
    expect(facebook.find(get('#c'))?.place).toBe('comment');
  });
});

describe('private messages', () => {
  it('does not read a chat window in the page', () => {
    showPage('https://www.facebook.com/', editor('dm', 'Message'));
    expect(facebook.find(get('#dm'))).toBeNull();
  });

  it('does not read a chat window made of a dialog and a form', () => {
    showPage(
      'https://www.facebook.com/',
      `<div role="dialog"><form role="presentation">${editor('dm', 'Message')}</form></div>`,
    );
    expect(facebook.find(get('#dm'))).toBeNull();
  });

  it.each(['/messages/t/1', '/messages', '/t/12', '/latest/inbox'])(
    'reads nothing at %s',
    (path) => {
      showPage(`https://www.facebook.com${path}`, comment('dm', 'Message'));
      expect(facebook.find(get('#dm'))).toBeNull();
    },
  );
});

describe('Business Suite', () => {
  const SUITE = `<div role="main">
    <div id="suite" role="combobox" contenteditable="true" aria-label="Write into the dialogue box"><span class="inner">text</span></div>
    <img src="blob:1">
    <div role="button">Cancel</div><div role="button" id="publish">Publish</div></div>`;

  it.each([
    ['/latest/composer', 'post'],
    ['/latest/composer/?asset_id=1', 'post'],
    ['/latest/reels_composer', 'caption'],
  ])('finds the composer at %s', (path, place) => {
    showPage(`https://business.facebook.com${path}`, SUITE);
    const target = facebook.find(get('#suite .inner'));
    expect(target).toMatchObject({ place, part: 0 });
    expect(target?.field.id).toBe('suite');
    expect(target && facebook.submit(target)?.id).toBe('publish');
    expect(target && facebook.attachments(target)).toEqual(['image']);
    expect(target && facebook.account(target)).toBeNull();
  });

  it.each(['/latest/inbox', '/latest/inbox/all', '/latest/home', '/messages/t/1', '/'])(
    'reads nothing at %s',
    (path) => {
      showPage(`https://business.facebook.com${path}`, SUITE + comment('c', 'Reply as Page'));
      expect(facebook.find(get('#suite'))).toBeNull();
      expect(facebook.find(get('#c'))).toBeNull();
    },
  );

  it('is not looked for on Facebook itself', () => {
    showPage('https://www.facebook.com/latest/composer', SUITE);
    expect(facebook.find(get('#suite'))).toBeNull();
  });
});

describe('account', () => {
  it('is the name at the head of the dialog', () => {
    showPage('https://www.facebook.com/', post('', 'PACT Charter School'));
    const target = facebook.find(get('#post'));
    expect(target && facebook.account(target)).toBe('PACT Charter School');
  });

  it('is the name in a comment label', () => {
    showPage('https://www.facebook.com/', comment('c', 'Comment as PACT Charter School…'));
    const target = facebook.find(get('#c'));
    expect(target && facebook.account(target)).toBe('PACT Charter School');
  });

  it('is not the person answered, but the one in the page data', () => {
    showPage(
      'https://www.facebook.com/',
      `${comment('r', 'Reply to PACT Charter School')}<script type="application/json">["CurrentUserInitialData",[],{"ACCOUNT_ID":"1","USER_ID":"1","NAME":"Jos\\u00e9 Ellis"},1]</script>`,
    );
    const target = facebook.find(get('#r'));
    expect(target && facebook.account(target)).toBe('José Ellis');
  });

  it('is unknown where the page does not say', () => {
    showPage('https://www.facebook.com/', comment('r', 'Reply to PACT Charter School'));
    const target = facebook.find(get('#r'));
    expect(target && facebook.account(target)).toBeNull();
  });
});

describe('attachments', () => {
  it('are previews, not the file input or pictures of the page', () => {
    showPage(
      'https://www.facebook.com/',
      post(
        '<img src="https://static.example/face.png"><img src="blob:1"><video src="blob:2"></video>',
      ),
    );
    const target = facebook.find(get('#post'));
    expect(target && facebook.attachments(target)).toEqual(['image', 'video']);
  });

  it('are none otherwise', () => {
    showPage('https://www.facebook.com/', post());
    const target = facebook.find(get('#post'));
    expect(target && facebook.attachments(target)).toEqual([]);
  });
});
