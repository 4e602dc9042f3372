// @ts-check
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:https';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { OUTPUT, SITES, buildReplicas } from './build.mjs';
import { makeCertificate } from './certificate.mjs';
import { SITE_OF_HOST } from './hosts.mjs';

/**
 * @typedef {object} Post
 * @property {'x' | 'facebook' | 'instagram' | 'tiktok'} site
 * @property {string} place
 * @property {string} text
 * @property {string} account
 * @property {number} attachments
 * @property {string} host Host name the page was loaded from.
 *
 * @typedef {object} ReplicaServer
 * @property {number} port
 * @property {() => Promise<void>} close
 * @property {() => Post[]} posts Everything received, oldest first.
 * @property {() => void} clearPosts
 * @property {(predicate: (post: Post) => boolean, timeoutMs?: number) => Promise<Post>} waitForPost
 *   The first matching post, received before or after the call.
 */

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const MAX_BODY = 1_000_000;

/** @typedef {Map<string, { type: string, body: Buffer }>} Files */

/**
 * The built files, read once: a request can never reach another path.
 * @returns {Promise<Record<string, Files>>}
 */
async function readBuild() {
  const entries = await Promise.all(
    SITES.map(async (site) => {
      /** @type {Files} */
      const files = new Map();
      for (const name of await readdir(join(OUTPUT, site))) {
        const type = TYPES[extname(name)];
        if (type) files.set(name, { type, body: await readFile(join(OUTPUT, site, name)) });
      }
      return /** @type {const} */ ([site, files]);
    }),
  );
  return Object.fromEntries(entries);
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<string | null>} null when the body is too large
 */
async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * @param {string | null} body
 * @param {string} host
 * @returns {Post | null}
 */
function parsePost(body, host) {
  /** @type {any} */
  let value;
  try {
    value = JSON.parse(body ?? '');
  } catch {
    return null;
  }
  const valid =
    value?.site === SITE_OF_HOST[host] &&
    typeof value.place === 'string' &&
    typeof value.text === 'string' &&
    typeof value.account === 'string' &&
    Number.isInteger(value.attachments);
  if (!valid) return null;
  const { site, place, text, account, attachments } = value;
  return { site, place, text, account, attachments, host };
}

/**
 * Serves the four replica sites over HTTPS on 127.0.0.1, told apart by the Host header.
 * Post texts are kept in memory for the tests and never written or logged.
 * @param {{ port?: number }} [options]
 * @returns {Promise<ReplicaServer>}
 */
export async function startReplicaServer({ port = 0 } = {}) {
  const [build, certificate] = await Promise.all([
    readBuild(),
    makeCertificate(Object.keys(SITE_OF_HOST)),
  ]);
  /** @type {Post[]} */
  let posts = [];
  /** @type {Set<(post: Post) => void>} */
  const waiters = new Set();

  const server = createServer(certificate, async (request, response) => {
    /** @type {(status: number, type?: string, body?: string | Buffer) => void} */
    const answer = (status, type = 'text/plain; charset=utf-8', body = '') => {
      response.writeHead(status, {
        'content-type': type,
        'content-security-policy': CSP,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      });
      response.end(body);
    };

    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const site = SITE_OF_HOST[host];
    const files = site && build[site];
    if (!files) return answer(421, undefined, 'No replica for this host.');

    const { pathname } = new URL(request.url ?? '/', `https://${host}`);
    if (pathname === '/__post') {
      if (request.method !== 'POST') return answer(405);
      const post = parsePost(await readBody(request), host);
      if (!post) return answer(400);
      posts.push(post);
      for (const waiter of [...waiters]) waiter(post);
      return answer(200, 'application/json', '{"ok":true}');
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405);
    const name = pathname.startsWith('/__assets/') ? pathname.slice(10) : 'index.html';
    const file = files.get(name);
    if (!file || pathname === '/favicon.ico') return answer(404);
    return answer(200, file.type, file.body);
  });

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was assigned.');

  return {
    port: address.port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
    posts: () => posts.slice(),
    clearPosts: () => {
      posts = [];
    },
    waitForPost: (predicate, timeoutMs = 10_000) => {
      const early = posts.find(predicate);
      if (early) return Promise.resolve(early);
      return new Promise((resolve, reject) => {
        /** @param {Post} post */
        const check = (post) => {
          if (!predicate(post)) return;
          clearTimeout(timer);
          waiters.delete(check);
          resolve(post);
        };
        const timer = setTimeout(() => {
          waiters.delete(check);
          reject(new Error(`No matching post within ${timeoutMs} ms (${posts.length} received).`));
        }, timeoutMs);
        waiters.add(check);
      });
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildReplicas();
  const { port } = await startReplicaServer({ port: Number(process.argv[2] ?? 0) });
  console.log(`replicas on https://127.0.0.1:${port}`);
}
