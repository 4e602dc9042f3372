// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { neverRead } from '../../../extension/content/sites/never_read';
import type { SiteAdapter } from '../../../extension/content/sites/site_adapter';
import { get, showPage } from './page';

/** A careless adapter: every field is a compose box. */
const adapter = neverRead({
  site: 'x',
  find: (node) => ({ field: node as HTMLElement, place: 'post', composer: document.body, part: 0 }),
  account: () => null,
  attachments: () => [],
  submit: () => null,
} satisfies SiteAdapter);

function isRead(html: string): boolean {
  showPage('https://x.com/home', html);
  return adapter.find(get('#f')) !== null;
}

describe('is never read', () => {
  it.each([
    '<input type="password" id="f">',
    '<input name="username" id="f">',
    '<input autocomplete="username webauthn" id="f">',
    '<input autocomplete="one-time-code" id="f">',
    '<input autocomplete="new-password" id="f">',
    '<input name="verificationCode" id="f">',
    '<input name="queryBox" placeholder="Search…" id="f">',
    '<input type="search" id="f">',
    '<div role="search"><input id="f"></div>',
    '<textarea name="q" id="f"></textarea>',
    '<div role="searchbox" contenteditable="true" id="f"></div>',
    '<form><input id="f"><input type="password"></form>',
    '<form><textarea id="f"></textarea><input type="password"></form>',
    '<form><textarea id="f"></textarea><input autocomplete="current-password"></form>',
    '<form><div contenteditable="true" id="f"></div><input type="search"></form>',
  ])('%s', (html) => {
    expect(isRead(html)).toBe(false);
  });

  it('a password that is shown as text', () => {
    showPage('https://x.com/home', '<input type="password" id="f"><input id="other">');
    expect(adapter.find(get('#other'))).not.toBeNull();
    get('#f').setAttribute('type', 'text');
    expect(adapter.find(get('#f'))).toBeNull();
  });

  it('any field beside such a password', () => {
    showPage('https://x.com/home', '<form><input id="f"><input type="password" id="p"></form>');
    expect(adapter.find(get('#f'))).toBeNull();
    get('#p').setAttribute('type', 'text');
    expect(adapter.find(get('#f'))).toBeNull();
  });
});

describe('is left to the adapter', () => {
  it.each([
    '<textarea id="f" placeholder="Add a comment…"></textarea>',
    '<form><textarea id="f"></textarea><input type="file"><input type="hidden" name="query"></form>',
    '<div role="combobox" contenteditable="true" id="f"></div>',
    '<form><div contenteditable="true" id="f"></div><input type="submit"></form>',
  ])('%s', (html) => {
    expect(isRead(html)).toBe(true);
  });
});
