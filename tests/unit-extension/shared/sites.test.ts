import { describe, expect, it } from 'vitest';
import { siteOfOrigin } from '../../../extension/shared/sites';

describe('siteOfOrigin', () => {
  it.each([
    ['https://x.com', 'x'],
    ['https://pro.x.com', 'x'],
    ['https://twitter.com', 'x'],
    ['https://business.facebook.com', 'facebook'],
    ['https://www.instagram.com', 'instagram'],
    // Both browsers ignore the port when they match a content script.
    ['https://www.tiktok.com:8443', 'tiktok'],
  ])('%s is %s', (origin, site) => {
    expect(siteOfOrigin(origin)).toBe(site);
  });

  it.each([
    'http://x.com',
    'https://x.com.evil.example',
    'https://evil-x.com',
    'https://m.facebook.com',
    'null',
    '',
    'constructor',
    undefined,
  ])('%s is none of ours', (origin) => {
    expect(siteOfOrigin(origin)).toBeNull();
  });
});
