/** The adapter of the page's host, or null on a host that is none of ours. */
import { siteOfOrigin } from '../../shared/sites';
import { facebook } from './facebook';
import { instagram } from './instagram';
import { neverRead } from './never_read';
import type { SiteAdapter } from './site_adapter';
import { tiktok } from './tiktok';
import { x } from './x';

const ADAPTERS: Readonly<Record<SiteAdapter['site'], SiteAdapter>> = {
  facebook: neverRead(facebook),
  instagram: neverRead(instagram),
  tiktok: neverRead(tiktok),
  x: neverRead(x),
};

/** Example: `adapterOf('https://x.com')?.site` is `'x'`. */
export function adapterOf(origin: string): SiteAdapter | null {
  const site = siteOfOrigin(origin);
  return site === null ? null : ADAPTERS[site];
}
