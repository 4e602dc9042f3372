// @ts-check

/**
 * Which replica answers for which host name (site-dom.md lists the hosts of each site).
 * @type {Record<string, 'x' | 'facebook' | 'instagram' | 'tiktok'>}
 */
export const SITE_OF_HOST = {
  'x.com': 'x',
  'twitter.com': 'x',
  'pro.x.com': 'x',
  'www.facebook.com': 'facebook',
  'web.facebook.com': 'facebook',
  'business.facebook.com': 'facebook',
  'www.instagram.com': 'instagram',
  'www.tiktok.com': 'tiktok',
};

/**
 * Value for Chromium's `--host-resolver-rules`: only the replicated hosts resolve.
 * @param {number} port
 */
export const resolverRules = (port) =>
  [
    ...Object.keys(SITE_OF_HOST).map((host) => `MAP ${host} 127.0.0.1:${port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ].join(', ');

/**
 * Chromium's arguments for a browser whose only network is the replica server.
 * @param {number} port
 */
export const browserArguments = (port) => [
  '--no-sandbox',
  `--host-resolver-rules=${resolverRules(port)}`,
  '--ignore-certificate-errors',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
];
