/**
 * Names of social-media accounts: what a person types in the settings, what is
 * stored, and how the account that a page shows is compared with it.
 *
 * Examples:
 *   parseAccount('x', '@PACTCharter')                        → { ok: true, account: 'pactcharter' }
 *   parseAccount('tiktok', 'https://www.tiktok.com/@pact')   → { ok: true, account: 'pact' }
 *   parseAccount('facebook', 'PACT  Charter School')         → { ok: true, account: 'PACT Charter School' }
 *   parseAccount('x', 'https://x.com/home')                  → { ok: false, problem: 'not-a-profile' }
 *   isOfficialAccount('@PactCharter', ['pactcharter'])  → true
 *
 * Limits: Facebook also takes the display name of a Page, because that is what
 * its comment box shows; two Pages of the same name cannot be told apart.
 */
import type { Site } from './findings';

/** Why a line is no account. The options page has one sentence for each. */
export type AccountProblem =
  'empty' | 'other-site' | 'not-a-profile' | 'bad-characters' | 'too-long';

export type ParsedAccount =
  | { readonly ok: true; readonly account: string }
  | { readonly ok: false; readonly problem: AccountProblem };

interface SiteRules {
  /** Hosts of profile addresses, without a leading `www.`, `m.`, `mobile.`, `web.`, `pro.`. */
  readonly hosts: readonly string[];
  readonly handle: RegExp;
  readonly maxLength: number;
  /** First path segments that are pages of the site and nobody's profile. */
  readonly reserved: ReadonlySet<string>;
}

/** Longest name that is stored, in UTF-16 code units; the same limit as in the protocol. */
const MAX_NAME_UNITS = 100;

const RULES: Readonly<Record<Site, SiteRules>> = {
  x: {
    hosts: ['x.com', 'twitter.com'],
    handle: /^[a-z0-9_]+$/,
    maxLength: 15,
    reserved: new Set(
      'compose explore hashtag home i intent jobs login messages notifications search settings share'.split(
        ' ',
      ),
    ),
  },
  facebook: {
    hosts: ['facebook.com', 'fb.com'],
    handle: /^[a-z0-9.]+$/,
    maxLength: MAX_NAME_UNITS,
    reserved: new Set(
      'events gaming groups hashtag help home.php login marketplace messages pages photo photo.php posts reel search settings share sharer stories watch'.split(
        ' ',
      ),
    ),
  },
  instagram: {
    hosts: ['instagram.com'],
    handle: /^[a-z0-9._]+$/,
    maxLength: 30,
    reserved: new Set('about accounts direct explore p reel reels stories tv'.split(' ')),
  },
  tiktok: { hosts: ['tiktok.com'], handle: /^[a-z0-9._]+$/, maxLength: 24, reserved: new Set() },
};

/** Copying from a page often brings zero-width and direction marks along. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const CONTROL = /[\p{Cc}\p{Cs}]/u;

function tidy(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

function looksLikeAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text) || /^[^\s/@]+\.[a-z]{2,}\//i.test(text);
}

function fail(problem: AccountProblem): ParsedAccount {
  return { ok: false, problem };
}

function segmentOf(site: Site, url: URL): string | null {
  const parts = url.pathname.split('/').filter((part) => part !== '');
  const first = parts[0];
  if (first === undefined) return null;
  if (site === 'tiktok') return first.startsWith('@') ? first.slice(1) : null;
  if (site === 'facebook') {
    if (first === 'profile.php') return url.searchParams.get('id');
    // /people/<Name>/<id> and /p/<Name>-<id>: the number is the account.
    if (first === 'people') return parts[2] ?? null;
    if (first === 'p') return /(\d{5,})$/.exec(parts[1] ?? '')?.[1] ?? null;
  }
  return RULES[site].reserved.has(first.toLowerCase()) ? null : first;
}

function parseAddress(site: Site, text: string): ParsedAccount {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return fail('bad-characters');
  const url = new URL(address);
  const host = url.hostname.replace(/^(?:www|m|mobile|web|pro)\./, '');
  if (!/^https?:$/.test(url.protocol) || !RULES[site].hosts.includes(host))
    return fail('other-site');
  const segment = segmentOf(site, url);
  return segment === null ? fail('not-a-profile') : parseHandle(site, segment);
}

function parseHandle(site: Site, text: string): ParsedAccount {
  const handle = text.toLowerCase();
  if (!RULES[site].handle.test(handle)) return fail('bad-characters');
  return handle.length > RULES[site].maxLength ? fail('too-long') : { ok: true, account: handle };
}

/**
 * Reads one line that a person typed: a handle with or without "@", the address
 * of a profile, or for Facebook the name of a Page. Handles come back in lower
 * case; a Page name keeps its spelling.
 */
export function parseAccount(site: Site, line: string): ParsedAccount {
  const text = tidy(line);
  if (text === '' || text === '@') return fail('empty');
  if (looksLikeAddress(text)) return parseAddress(site, text);
  const bare = text.startsWith('@') ? text.slice(1) : text;
  if (site !== 'facebook' || text.startsWith('@') || RULES.facebook.handle.test(bare.toLowerCase()))
    return parseHandle(site, bare);
  if (CONTROL.test(bare)) return fail('bad-characters');
  return bare.length > MAX_NAME_UNITS ? fail('too-long') : { ok: true, account: bare };
}

/** The form in which two names of the same account are equal: no "@", no case, single spaces. */
export function accountKey(account: string): string {
  return tidy(account).replace(/^@/, '').toLowerCase();
}

/**
 * Whether the account that a page shows (a handle, with or without "@", or a
 * Facebook Page's name) is one of the `official` ones of that site.
 */
export function isOfficialAccount(account: string, official: readonly string[]): boolean {
  const key = accountKey(account);
  return key !== '' && official.some((name) => accountKey(name) === key);
}
