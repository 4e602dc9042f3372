/**
 * Builds the extension: `build/extension/chromium` (Chrome, Edge) and
 * `build/extension/firefox`, ready to be loaded or packed.
 *
 *   node extension/build.mjs [--out DIR]
 *
 * Needs the engine (build/wasm) and the policy bundle (build/release); says which
 * is missing. The same inputs give the same bytes. Nothing is written before
 * everything was bundled and checked. Exit status: 0 built, 1 not.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromiumManifest, filesOf, firefoxManifest } from './manifest_variants.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Largest content script, gzip -9, in bytes: it is loaded into every page of the sites. */
export const MAX_CONTENT_GZIP = 40_000;

/** @typedef {'chromium' | 'firefox'} Target */

/** @type {Readonly<Record<Target, { esbuild: string, manifest: typeof chromiumManifest }>>} */
const TARGETS = {
  chromium: { esbuild: 'chrome120', manifest: chromiumManifest },
  firefox: { esbuild: 'firefox140', manifest: firefoxManifest },
};

const ENGINE_HINT = 'build the engine first: cmake --preset wasm && cmake --build --preset wasm';
const RELEASE_HINT = 'make it first: cmake --preset release && cmake --build --preset release';

const MODEL_HINT = 'the learned model belongs to the sources; docs/model.md says how it is made';

/** Files that are copied as they are: [from, to, what to do when it is missing]. */
const COPIES = [
  ['build/wasm/clausewise.wasm', 'engine/clausewise.wasm', ENGINE_HINT],
  ['build/release/pact-453.bundle.json', 'policies/pact-453.bundle.json', RELEASE_HINT],
  ['build/release/pact-453.image', 'policies/pact-453.image', RELEASE_HINT],
  ['models/clausewise.model', 'models/clausewise.model', MODEL_HINT],
  ['extension/_locales', '_locales', ''],
  ['extension/icons/icon-16.png', 'icons/icon-16.png', 'node scripts/icons.mjs'],
  ['extension/icons/icon-32.png', 'icons/icon-32.png', 'node scripts/icons.mjs'],
  ['extension/icons/icon-48.png', 'icons/icon-48.png', 'node scripts/icons.mjs'],
  ['extension/icons/icon-128.png', 'icons/icon-128.png', 'node scripts/icons.mjs'],
  ['extension/content/highlights.css', 'content/highlights.css', ''],
  ['extension/options/options.html', 'options/options.html', ''],
  ['extension/options/options.css', 'options/options.css', ''],
  ['LICENSE', 'LICENSE', ''],
  ['THIRD_PARTY_NOTICES.md', 'THIRD_PARTY_NOTICES.md', 'node scripts/notices.mjs'],
];

const ENGINE_MODULE = 'build/wasm/clausewise.mjs';

/** The scripts of the extension. `content` is one file for a page; the others are modules. */
export const ENTRIES = [
  {
    in: 'extension/content/main.ts',
    out: 'content/main',
    format: 'iife',
    label: 'content script',
  },
  {
    in: 'extension/background/service_worker.ts',
    out: 'background/service_worker',
    format: 'esm',
    label: 'background',
  },
  {
    in: 'extension/options/options.tsx',
    out: 'options/options',
    format: 'esm',
    label: 'settings page',
  },
];

/** What stops a build, in words for the person who started it. */
class BuildProblem extends Error {}

/**
 * The esbuild options of one script.
 * @param {(typeof ENTRIES)[number]} entry
 * @param {Target} target
 * @returns {import('esbuild').BuildOptions & { write: false, metafile: true }}
 */
export function bundleOptions(entry, target) {
  return {
    absWorkingDir: ROOT,
    entryPoints: [{ in: entry.in, out: entry.out }],
    outdir: 'out',
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    legalComments: 'none',
    format: /** @type {'iife' | 'esm'} */ (entry.format),
    platform: 'browser',
    target: TARGETS[target].esbuild,
    tsconfig: 'tsconfig.json',
    alias: { 'clausewise-engine': `./${ENGINE_MODULE}` },
    // Emscripten's branch for Node is never taken in a browser; this cuts it out.
    define: { process: 'undefined' },
    external: ['fs', 'path', 'url', 'module', 'crypto'],
    logLevel: 'silent',
  };
}

/**
 * @param {Target} target
 * @returns {Promise<Map<string, Uint8Array>>} path in the package → content
 */
async function bundleAll(target) {
  /** @type {Map<string, Uint8Array>} */
  const files = new Map();
  for (const entry of ENTRIES) {
    const result = await build(bundleOptions(entry, target));
    for (const file of result.outputFiles) {
      const name = relative(join(ROOT, 'out'), file.path);
      if (/\beval\(|\bnew Function\(/.test(file.text)) {
        throw new BuildProblem(
          `${name}: uses eval or new Function, which the extension's security policy forbids`,
        );
      }
      files.set(name, file.contents);
    }
  }
  return files;
}

/** @param {Map<string, Uint8Array>} files */
function checkContentSize(files) {
  const script = files.get('content/main.js');
  const size = script === undefined ? 0 : gzipSync(script, { level: 9 }).length;
  if (size > MAX_CONTENT_GZIP) {
    throw new BuildProblem(
      `content/main.js is ${size} bytes gzip, over the budget of ${MAX_CONTENT_GZIP}`,
    );
  }
}

function checkInputs() {
  const wanted = [
    ...ENTRIES.map((entry) => [entry.in, '']),
    [ENGINE_MODULE, ENGINE_HINT],
    ...COPIES.map(([from, , hint]) => [from, hint]),
  ];
  const missing = wanted.filter(([path]) => !existsSync(join(ROOT, path)));
  if (missing.length > 0) {
    const lines = missing.map(([path, hint]) => `  ${path}${hint === '' ? '' : ` (${hint})`}`);
    throw new BuildProblem(`missing:\n${lines.join('\n')}`);
  }
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

/**
 * @param {string} directory
 * @returns {{ files: number, bytes: number, gzip: number }}
 */
function measure(directory) {
  const total = { files: 0, bytes: 0, gzip: 0 };
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const content = readFileSync(join(entry.parentPath, entry.name));
    total.files += 1;
    total.bytes += content.length;
    total.gzip += gzipSync(content, { level: 9 }).length;
  }
  return total;
}

/**
 * Builds both packages below `out`. Throws a BuildProblem, or esbuild's error, and
 * leaves the packages that were there untouched unless everything could be bundled.
 * @param {string} out
 */
async function buildExtension(out) {
  checkInputs();
  const source = readJson('manifest.json');
  const { version } = readJson('package.json');
  const packages = [];
  for (const target of /** @type {Target[]} */ (Object.keys(TARGETS))) {
    const files = await bundleAll(target);
    checkContentSize(files);
    const manifest = TARGETS[target].manifest(source, version);
    files.set('manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
    packages.push({ directory: join(out, target), files, manifest });
  }
  for (const { directory, files, manifest } of packages) {
    rmSync(directory, { recursive: true, force: true });
    for (const [name, content] of files) {
      mkdirSync(dirname(join(directory, name)), { recursive: true });
      writeFileSync(join(directory, name), content);
    }
    for (const [from, to] of COPIES) {
      cpSync(join(ROOT, from), join(directory, to), { recursive: true });
    }
    const absent = filesOf(manifest).filter((file) => !existsSync(join(directory, file)));
    if (absent.length > 0) throw new BuildProblem(`manifest.json names ${absent.join(', ')}`);
    const { files: count, bytes, gzip } = measure(directory);
    const kB = (/** @type {number} */ size) => `${(size / 1000).toFixed(1)} kB`;
    console.log(`${directory}: ${count} files, ${kB(bytes)}, ${kB(gzip)} gzip`);
  }
}

async function main() {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: join(ROOT, 'build/extension') } },
  });
  await buildExtension(resolve(values.out));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((error) => {
    // esbuild's message names the file and line; a BuildProblem says what to do.
    console.error(`The extension was not built. ${error.message}`);
    process.exitCode = 1;
  });
}
