/**
 * The web addresses that Clausewise works on, and which site each belongs to.
 * The manifest's `matches` are exactly these hosts (a unit test compares them);
 * docs/permissions.md says why each is there and which were left out.
 *
 * Example: `siteOfOrigin('https://pro.x.com')` is `'x'`.
 */
import type { Site } from './findings';

export const SITE_OF_HOST: ReadonlyMap<string, Site> = new Map<string, Site>([
  ['x.com', 'x'],
  ['twitter.com', 'x'],
  ['pro.x.com', 'x'],
  ['www.facebook.com', 'facebook'],
  ['web.facebook.com', 'facebook'],
  ['business.facebook.com', 'facebook'],
  ['www.instagram.com', 'instagram'],
  ['www.tiktok.com', 'tiktok'],
]);

export const SITES: readonly Site[] = ['facebook', 'instagram', 'x', 'tiktok'];

/**
 * The site of a web origin such as `https://x.com`, or null when it is none of
 * ours. Only https counts. The port is ignored, as the browsers ignore it when
 * they match a content script.
 */
export function siteOfOrigin(origin: string | undefined): Site | null {
  if (origin === undefined || !URL.canParse(origin)) return null;
  const url = new URL(origin);
  return url.protocol === 'https:' ? (SITE_OF_HOST.get(url.hostname) ?? null) : null;
}
