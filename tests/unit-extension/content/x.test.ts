// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { x } from '../../../extension/content/sites/x';
import { get, showPage } from './page';

/** One part of a composer: avatar, editor, attachments. */
function part(id: string, index = 0, handle = 'jordan_teaches', attachments = ''): string {
  return `<div class="row">
    <div data-testid="UserAvatar-Container-${handle}"></div>
    <div data-testid="tweetTextarea_${index}_label">
      <div data-testid="tweetTextarea_${index}RichTextInputContainer">
        <div id="${id}" data-testid="tweetTextarea_${index}" contenteditable="true" role="textbox"
          class="notranslate public-DraftEditor-content"><span class="inner">text</span></div>
      </div>
    </div>
    <div data-testid="attachments">${attachments}</div>
  </div>`;
}

const bar = (button: string, extra = ''): string =>
  `<div data-testid="toolBar">${extra}<button data-testid="${button}">Post</button></div>`;

const NAV = `<nav>
  <a data-testid="AppTabBar_Profile_Link" href="/jordan_teaches"></a>
  <div data-testid="SideNav_AccountSwitcher_Button"><div data-testid="UserAvatar-Container-jordan_teaches"></div></div>
</nav>`;
const HOME = `${NAV}<div data-testid="primaryColumn">
  <div id="home-composer">${part('home')}${bar('tweetButtonInline')}</div>
  <div data-testid="tweet"><div data-testid="UserAvatar-Container-somebody"></div></div>
</div>`;
const dialog = (inside: string): string =>
  `${HOME}<div role="dialog" aria-labelledby="modal-header">${inside}</div>`;

describe('places', () => {
  it('finds the home box from a node inside it', () => {
    showPage('https://x.com/home', HOME);
    const target = x.find(get('#home .inner'));
    expect(target).toMatchObject({ place: 'post', part: 0 });
    expect(target?.field.id).toBe('home');
    expect(target?.composer.id).toBe('home-composer');
  });

  it('takes neither the label nor the container for an editor', () => {
    showPage('https://x.com/home', HOME);
    expect(x.find(get('[data-testid$="_label"]'))).toBeNull();
    expect(x.find(get('[data-testid$="RichTextInputContainer"]'))).toBeNull();
    expect(x.find(get('[data-testid="tweet"]'))).toBeNull();
  });

  it('keeps the dialog apart from the home box behind it', () => {
    showPage(
      'https://x.com/compose/post',
      dialog(`<div id="modal-composer">${part('modal')}${bar('tweetButton')}</div>`),
    );
    const target = x.find(get('#modal'));
    expect(target).toMatchObject({ place: 'post', part: 0 });
    expect(target?.composer.id).toBe('modal-composer');
    expect(target && x.submit(target)?.closest('[role="dialog"]')).not.toBeNull();
    const home = x.find(get('#home'));
    expect(home && x.submit(home)?.getAttribute('data-testid')).toBe('tweetButtonInline');
  });

  it('knows a reply by the post above the box', () => {
    showPage(
      'https://x.com/compose/post',
      dialog(`<div data-testid="tweet"></div>${part('reply')}${bar('tweetButton')}`),
    );
    expect(x.find(get('#reply'))?.place).toBe('reply');
  });

  it('knows a reply by its address', () => {
    showPage(
      'https://x.com/compose/post?in_reply_to=1',
      dialog(`${part('reply')}${bar('tweetButton')}`),
    );
    expect(x.find(get('#reply'))?.place).toBe('reply');
  });

  it('knows an inline reply', () => {
    showPage(
      'https://x.com/somebody/status/12',
      `<div data-testid="primaryColumn"><div data-testid="inline_reply_offscreen">${part('inline')}${bar('tweetButtonInline')}</div></div>`,
    );
    expect(x.find(get('#inline'))?.place).toBe('reply');
  });

  it('takes a quote for a post: the quoted one stands below', () => {
    showPage(
      'https://x.com/compose/post?url=/somebody/status/1',
      dialog(`${part('quote')}${bar('tweetButton')}<div data-testid="tweet"></div>`),
    );
    expect(x.find(get('#quote'))?.place).toBe('post');
  });

  it('numbers the parts of a thread in one composer, whatever their test ids', () => {
    for (const ids of [
      [0, 1, 2],
      [0, 0, 0],
    ]) {
      showPage(
        'https://x.com/compose/post',
        dialog(
          `<div id="thread">${ids.map((id, at) => part(`part${at}`, id)).join('')}${bar('tweetButton')}</div>`,
        ),
      );
      const parts = ids.map((_, at) => x.find(get(`#part${at}`)));
      expect(parts.map((target) => target?.part)).toEqual([0, 1, 2]);
      expect(new Set(parts.map((target) => target?.composer)).size).toBe(1);
    }
  });

  it('knows the mobile layout', () => {
    showPage(
      'https://x.com/compose/post',
      `<div data-testid="tweetTextarea_0"><textarea id="mobile"></textarea></div>${bar('tweetButton')}`,
    );
    expect(x.find(get('#mobile'))?.field.id).toBe('mobile');
  });

  it('knows the editor by its class should the test id go', () => {
    const unnamed =
      '<div id="editor" class="public-DraftEditor-content" contenteditable="true" role="textbox"></div>';
    showPage('https://x.com/home', `<div role="dialog">${unnamed}${bar('tweetButton')}</div>`);
    expect(x.find(get('#editor'))?.place).toBe('post');
    showPage('https://x.com/home', `<div role="dialog">${unnamed}</div>`);
    expect(x.find(get('#editor'))).toBeNull();
  });
});

const UNNAMED =
  '<div id="dm" class="public-DraftEditor-content" contenteditable="true" role="textbox"></div>';

describe('an editor without a test id', () => {
  it.each([
    ['in the drawer of messages', `${HOME}<div data-testid="Drawer">${UNNAMED}</div>`],
    ['that has a drawer beside the dialog', `${dialog(bar('tweetButton'))}<div>${UNNAMED}</div>`],
    ['in the column of the home box', HOME.replace('<div data-testid="tweet">', `${UNNAMED}$&`)],
    ['in a message window', `<div role="dialog">${UNNAMED}<button>Send</button></div>`],
    [
      'in a conversation beside a button for posts',
      `<div role="dialog"><div data-testid="newChatPanel">${UNNAMED}</div>${bar('tweetButton')}</div>`,
    ],
  ])('%s is not read', (_name, html) => {
    showPage('https://x.com/home', html);
    expect(x.find(get('#dm'))).toBeNull();
  });
});

describe('private messages', () => {
  it.each(['/messages', '/messages/1-2', '/i/chat', '/i/chat/1-2'])(
    'nothing is read at %s, whatever it looks like',
    (path) => {
      showPage(`https://x.com${path}`, HOME);
      expect(x.find(get('#home'))).toBeNull();
    },
  );

  it.each([
    ['XChat', '<textarea id="dm" data-testid="dm-composer-textarea"></textarea>'],
    [
      'the old box',
      '<div id="dm" data-testid="dmComposerTextInput" class="public-DraftEditor-content" contenteditable="true" role="textbox"></div>',
    ],
    [
      'a box in the drawer',
      '<div data-testid="DMDrawer"><div id="dm" data-testid="tweetTextarea_0" contenteditable="true"></div></div>',
    ],
    [
      'an unnamed box in the chat',
      `<div data-testid="dm-container"><div id="dm" class="public-DraftEditor-content" contenteditable="true" role="textbox"></div>${bar('tweetButton')}</div>`,
    ],
  ])('%s', (_name, html) => {
    showPage('https://x.com/messages/1', `${HOME}${html}`);
    expect(x.find(get('#dm'))).toBeNull();
  });
});

describe('account', () => {
  it('is the avatar beside the box, not the first of the page', () => {
    showPage('https://x.com/home', HOME.replace('jordan_teaches', 'other'));
    const target = x.find(get('#home'));
    expect(target && x.account(target)).toBe('jordan_teaches');
  });

  it('is not the person answered', () => {
    showPage(
      'https://x.com/compose/post',
      dialog(
        `<div><div data-testid="tweet"><div data-testid="UserAvatar-Container-asker"></div></div>${part('reply', 0, 'PACTCharter')}${bar('tweetButton')}</div>`,
      ),
    );
    const target = x.find(get('#reply'));
    expect(target && x.account(target)).toBe('PACTCharter');
  });

  it('falls back on the navigation', () => {
    showPage(
      'https://x.com/home',
      HOME.replace(/<div data-testid="UserAvatar-Container-jordan_teaches"><\/div>/g, ''),
    );
    const target = x.find(get('#home'));
    expect(target && x.account(target)).toBe('jordan_teaches');
  });

  it('is unknown where the page shows none', () => {
    showPage(
      'https://x.com/home',
      '<div id="e" data-testid="tweetTextarea_0" contenteditable="true"></div>',
    );
    const target = x.find(get('#e'));
    expect(target && x.account(target)).toBeNull();
  });
});

describe('attachments', () => {
  it('are those of the part, not of the whole thread', () => {
    showPage(
      'https://x.com/compose/post',
      dialog(
        `<div>${part('one', 0, 'me', '<img src="blob:1"><video src="blob:2"></video>')}${part('two', 1)}${bar('tweetButton', '<input type="file" data-testid="fileInput">')}</div>`,
      ),
    );
    const [one, two] = [x.find(get('#one')), x.find(get('#two'))];
    expect(one && x.attachments(one)).toEqual(['image', 'video']);
    expect(two && x.attachments(two)).toEqual([]);
  });
});

it('takes the visible one of two submit buttons', () => {
  showPage(
    'https://x.com/home',
    HOME.replace(
      '<div data-testid="toolBar">',
      '<div data-testid="toolBar"><button class="gone" data-testid="tweetButton"></button>',
    ),
  );
  const target = x.find(get('#home'));
  expect(target && x.submit(target)?.getAttribute('data-testid')).toBe('tweetButtonInline');
});
