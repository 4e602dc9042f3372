import { describe, expect, it } from 'vitest';
import type { Site } from '../../../extension/shared/findings';
import {
  isOfficialAccount,
  parseAccount,
  type AccountProblem,
} from '../../../extension/shared/handles';

describe('parseAccount', () => {
  it.each<[Site, string, string]>([
    ['x', 'PACTCharter', 'pactcharter'],
    ['x', '@PACTCharter', 'pactcharter'],
    ['x', '  @pact_charter  ', 'pact_charter'],
    ['x', 'https://x.com/PACTCharter', 'pactcharter'],
    ['x', 'https://twitter.com/PACTCharter/status/1?s=20', 'pactcharter'],
    ['x', 'https://mobile.twitter.com/pact', 'pact'],
    ['x', 'x.com/pact', 'pact'],
    // Copied out of a page, with a direction mark in front.
    ['x', '\u200e@pact', 'pact'],
    ['instagram', 'https://www.instagram.com/pact.charter/?hl=en', 'pact.charter'],
    ['instagram', 'pact.charter', 'pact.charter'],
    ['tiktok', 'https://www.tiktok.com/@pact.charter', 'pact.charter'],
    ['tiktok', '@pact.charter', 'pact.charter'],
    ['facebook', 'https://www.facebook.com/PACTCharterSchool/', 'pactcharterschool'],
    ['facebook', 'https://m.facebook.com/profile.php?id=100064', '100064'],
    ['facebook', 'https://www.facebook.com/people/PACT-Charter/100064/', '100064'],
    ['facebook', 'https://www.facebook.com/p/PACT-Charter-School-100064/', '100064'],
    ['facebook', 'PACT  Charter School', 'PACT Charter School'],
    ['facebook', 'Żółw & Friends – Ramsey', 'Żółw & Friends – Ramsey'],
  ])('on %s takes %j as %j', (site, line, account) => {
    expect(parseAccount(site, line)).toEqual({ ok: true, account });
  });

  it.each<[Site, string, AccountProblem]>([
    ['x', '   ', 'empty'],
    ['x', '@', 'empty'],
    ['x', 'https://www.instagram.com/pact', 'other-site'],
    ['x', 'https://evil.example/x.com/pact', 'other-site'],
    ['x', 'https://notx.com/pact', 'other-site'],
    ['x', 'javascript://x.com/pact', 'other-site'],
    ['x', 'https://x.com/home', 'not-a-profile'],
    ['x', 'https://x.com/', 'not-a-profile'],
    ['instagram', 'https://www.instagram.com/p/Cabc123/', 'not-a-profile'],
    ['tiktok', 'https://www.tiktok.com/foryou', 'not-a-profile'],
    ['facebook', 'https://www.facebook.com/groups/parents', 'not-a-profile'],
    ['x', 'PACT Charter School', 'bad-characters'],
    ['x', 'pact-charter', 'bad-characters'],
    ['x', 'a_name_that_is_too_long', 'too-long'],
    ['facebook', 'Page '.repeat(30), 'too-long'],
  ])('on %s refuses %j as %s', (site, line, problem) => {
    expect(parseAccount(site, line)).toEqual({ ok: false, problem });
  });

  it('accepts again what it gave back', () => {
    for (const line of ['@PACTCharter', 'https://x.com/pact']) {
      const first = parseAccount('x', line);
      expect(first.ok && parseAccount('x', first.account)).toEqual(first);
    }
  });
});

describe('isOfficialAccount', () => {
  it('ignores case, the @ and how often a name is spaced', () => {
    expect(isOfficialAccount('@PactCharter', ['pactcharter'])).toBe(true);
    expect(isOfficialAccount('pact charter  school', ['PACT Charter School'])).toBe(true);
  });

  it('never matches an account that could not be read from the page', () => {
    expect(isOfficialAccount('', ['pact'])).toBe(false);
    expect(isOfficialAccount('@', [''])).toBe(false);
  });

  it('does not take a part of a name for the name', () => {
    expect(isOfficialAccount('pactcharter2', ['pactcharter'])).toBe(false);
  });
});
