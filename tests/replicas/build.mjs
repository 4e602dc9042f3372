// @ts-check
import { build } from 'esbuild';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { hashClass } from './pages/shared/hash-class.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const pages = join(here, 'pages');

export const SITES = /** @type {const} */ (['x', 'facebook', 'instagram', 'tiktok']);
export const OUTPUT = join(here, '..', '..', 'build', 'replicas');

/** @param {string} title */
const documentFor = (title) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} (replica)</title>
    <link rel="icon" href="/__assets/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/__assets/app.css" />
    <script src="/__assets/app.js" defer></script>
  </head>
  <body>
    <div id="react-root"></div>
  </body>
</html>
`;

const TITLES = { x: 'X', facebook: 'Facebook', instagram: 'Instagram', tiktok: 'TikTok' };

/**
 * Rewrites the readable class names of two stylesheets, see hash-class.mjs.
 * @type {import('esbuild').Plugin}
 */
const hashedStyles = {
  name: 'hashed-styles',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](facebook|instagram)\.css$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        /\.([a-z][a-z0-9-]*)/g,
        (_, name) => `.${hashClass(name)}`,
      ),
      loader: 'css',
    }));
  },
};

/** Bundles the four pages into build/replicas/<site>/. */
export async function buildReplicas() {
  await Promise.all(
    SITES.map(async (site) => {
      const target = join(OUTPUT, site);
      await rm(target, { recursive: true, force: true });
      await mkdir(target, { recursive: true });
      await Promise.all([
        build({
          entryPoints: { app: join(pages, site, 'main.tsx') },
          outdir: target,
          bundle: true,
          format: 'iife',
          target: 'chrome120',
          tsconfig: join(here, 'tsconfig.json'),
          // Draft.js still reads Node's `global`.
          define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
          plugins: [hashedStyles],
          logLevel: 'warning',
        }),
        cp(join(pages, 'shared', 'images'), target, { recursive: true }),
        writeFile(join(target, 'index.html'), documentFor(TITLES[site])),
      ]);
    }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildReplicas();
  console.log(`built ${SITES.join(', ')}`);
}
