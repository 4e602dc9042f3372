// Bundles tests/demo/demo.ts, which shares its helpers with the end-to-end tests,
// and runs it. The replica server stays outside: it finds its files by its own place.
import { build } from 'esbuild';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const outfile = resolve('build/demo/demo.mjs');
await build({
  entryPoints: ['tests/demo/demo.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
  plugins: [
    {
      name: 'replicas-stay-outside',
      setup(builder) {
        builder.onResolve({ filter: /replicas\/.*\.mjs$/ }, ({ path, resolveDir }) => ({
          path: pathToFileURL(resolve(resolveDir, path)).href,
          external: true,
        }));
      },
    },
  ],
});
await import(pathToFileURL(outfile).href);
