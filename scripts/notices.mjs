/**
 * Writes THIRD_PARTY_NOTICES.md: the components that are really inside the
 * packages, with their licence texts.
 *
 *   node scripts/notices.mjs            write the file
 *   node scripts/notices.mjs --check    compare; exit status 1 when it is out of date
 *
 * The npm packages are those that esbuild puts into the scripts. The C++ parts are
 * listed here by hand (they are linked, not bundled); their texts come from where
 * the build takes the code: node_modules/re2/vendor and Debian's emscripten and
 * nlohmann-json3-dev. The Unicode text comes from Debian's perl.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ENTRIES, ROOT, bundleOptions } from '../extension/build.mjs';

const OUT = join(ROOT, 'THIRD_PARTY_NOTICES.md');
const EMSCRIPTEN_COPYRIGHT = '/usr/share/doc/emscripten/copyright';
const JSON_COPYRIGHT = '/usr/share/doc/nlohmann-json3-dev/copyright';
const UNICODE_COPYRIGHT = '/usr/share/doc/perl/copyright';
const MUSL_COPYRIGHT = '/usr/share/emscripten/system/lib/libc/musl/COPYRIGHT';

/** @typedef {{ name: string, version: string, licence: string, use: string, text: string }} Component */

/**
 * @param {string} path
 * @param {string} from which Debian or npm package brings it
 */
function read(path, from) {
  if (!existsSync(path)) throw new Error(`${path} is missing; it comes with ${from}`);
  return readFileSync(path, 'utf8');
}

/**
 * Paragraphs of a file in Debian's machine-readable copyright format.
 * @param {string} path
 * @param {string} from
 * @returns {Map<string, string>[]} field → its lines
 */
function paragraphs(path, from) {
  return read(path, from)
    .split(/\n\s*\n/)
    .map((paragraph) => {
      /** @type {Map<string, string>} */
      const fields = new Map();
      let field = '';
      for (const line of paragraph.split('\n')) {
        const start = /^([A-Z][A-Za-z-]*):\s?(.*)$/.exec(line);
        if (start !== null) {
          field = start[1];
          fields.set(field, start[2]);
        } else {
          const text = line.trim() === '.' ? '' : line.replace(/^ /, '');
          fields.set(field, `${fields.get(field) ?? ''}\n${text}`);
        }
      }
      return fields;
    });
}

/**
 * The text that stands under `License: name`.
 * @param {Map<string, string>[]} file
 * @param {string} name
 */
function licenceText(file, name) {
  for (const fields of file) {
    const [first, ...body] = (fields.get('License') ?? '').split('\n');
    if (first === name && body.length > 0) return body.join('\n').trim();
  }
  throw new Error(`no text for licence "${name}"`);
}

/**
 * Who holds the copyright of the files listed as `pattern`.
 * @param {Map<string, string>[]} file
 * @param {string} pattern
 */
function holders(file, pattern) {
  const fields = file.find((entry) => entry.get('Files')?.trim() === pattern);
  if (fields === undefined) throw new Error(`no paragraph for "${pattern}"`);
  const lines = (fields.get('Copyright') ?? '').trim().split('\n');
  return lines.map((line) => `Copyright ${line.trim()}`).join('\n');
}

/** @returns {Promise<Component[]>} the npm packages inside our scripts */
async function npmComponents() {
  /** @type {Map<string, Set<string>>} folder of a package → the scripts that it is in */
  const folders = new Map();
  for (const entry of ENTRIES.filter(({ in: path }) => existsSync(join(ROOT, path)))) {
    const options = bundleOptions(entry, 'chromium');
    const { metafile } = await build({
      ...options,
      // The engine's own script is Emscripten's runtime, listed below.
      alias: {},
      external: [...(options.external ?? []), 'clausewise-engine'],
    });
    for (const output of Object.values(metafile.outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
        const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
        if (folder === undefined || bytesInOutput === 0) continue;
        folders.set(folder, (folders.get(folder) ?? new Set()).add(entry.label));
      }
    }
  }
  return [...folders.keys()].sort().map((folder) => {
    const { name, version, license } = JSON.parse(
      read(join(ROOT, folder, 'package.json'), 'npm ci'),
    );
    const file = readdirSync(join(ROOT, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) throw new Error(`${folder} has no licence file`);
    return {
      name,
      version,
      licence: license,
      use: [...(folders.get(folder) ?? [])].join(', '),
      text: read(join(ROOT, folder, file), 'npm ci'),
    };
  });
}

/** @returns {Component[]} labelled texts that shaped the weights of the model; none is in it */
function dataComponents() {
  const use = 'training data of models/clausewise.model; weights derived from it, no text';
  const source = (
    /** @type {string} */ name,
    /** @type {string} */ licence,
    /** @type {string} */ text,
  ) => ({
    name,
    version: '',
    licence,
    use,
    text,
  });
  return [
    source(
      'HatemojiBuild',
      'CC-BY-4.0',
      'Hannah Rose Kirk, Bertie Vidgen, Paul Röttger, Tristan Thrush, Scott A. Hale: Hatemoji (2022),\n' +
        'https://github.com/HannahKirk/Hatemoji, Creative Commons Attribution 4.0 International,\n' +
        'https://creativecommons.org/licenses/by/4.0/. Changed: weights of a model were derived from it.',
    ),
    source(
      'Hate speech and offensive language (Davidson et al. 2017)',
      'MIT',
      'Thomas Davidson, Dana Warmsley, Michael Macy, Ingmar Weber,\n' +
        'https://github.com/t-davidson/hate-speech-and-offensive-language, MIT License.',
    ),
    source('EDOS (SemEval-2023 task 10)', 'CC0-1.0', 'https://github.com/rewire-online/edos'),
    source(
      'Toxic Spans (SemEval-2021 task 5)',
      'CC0-1.0',
      'https://github.com/ipavlopoulos/toxic_spans',
    ),
  ];
}

/** @returns {Component[]} what is linked into the WebAssembly engine */
function engineComponents() {
  const vendor = join(ROOT, 'node_modules/re2/vendor');
  const emscripten = paragraphs(EMSCRIPTEN_COPYRIGHT, 'Debian emscripten');
  const json = paragraphs(JSON_COPYRIGHT, 'Debian nlohmann-json3-dev');
  const unicode = paragraphs(UNICODE_COPYRIGHT, 'Debian perl');
  const unhomoglyph = join(ROOT, 'node_modules/unhomoglyph');
  const uncomment = (/** @type {string} */ text) => text.replace(/^\/\/ ?/gm, '').trim();
  return [
    {
      name: 'RE2',
      version: '',
      licence: 'BSD-3-Clause',
      use: 'regular expressions of the engine',
      text: uncomment(read(join(vendor, 're2/LICENSE'), 'npm ci')),
    },
    {
      name: 'Abseil',
      version: '',
      licence: 'Apache-2.0',
      use: 'base library of RE2',
      text: read(join(vendor, 'abseil-cpp/LICENSE'), 'npm ci'),
    },
    {
      name: 'JSON for Modern C++ (nlohmann/json)',
      version: '',
      licence: 'MIT',
      use: 'reading policy bundles',
      text: [
        holders(json, '*'),
        holders(json, 'include/nlohmann/detail/conversions/to_chars.hpp'),
        holders(json, 'include/nlohmann/detail/output/serializer.hpp'),
        '',
        licenceText(json, 'Expat'),
      ].join('\n'),
    },
    {
      name: 'Emscripten',
      version: '',
      licence: 'MIT',
      use: 'script that starts the engine, bindings, memory allocator',
      text: `${holders(emscripten, '*')}\n\n${licenceText(emscripten, 'Expat')}`,
    },
    {
      name: 'musl',
      version: '',
      licence: 'MIT',
      use: 'C library of the engine',
      text: read(MUSL_COPYRIGHT, 'Debian emscripten')
        .split(/^-{20,}$/m)[1]
        .trim(),
    },
    {
      name: 'libc++, libc++abi and compiler-rt (LLVM)',
      version: '',
      licence: 'Apache-2.0 WITH LLVM-exception',
      use: 'C++ library of the engine',
      text: [
        'Part of the LLVM Project, under the Apache License v2.0 (its text is under Abseil',
        'above) with LLVM Exceptions:',
        '',
        licenceText(emscripten, 'Apache-2.0 with LLVM exception'),
      ].join('\n'),
    },
    {
      name: 'unhomoglyph',
      version: JSON.parse(read(join(unhomoglyph, 'package.json'), 'npm ci')).version,
      licence: 'MIT',
      use: 'source of the table of look-alike characters',
      text: read(join(unhomoglyph, 'LICENSE'), 'npm ci'),
    },
    {
      name: 'Unicode data (UTS #39 confusables, Unicode Character Database)',
      version: '',
      licence: 'Unicode-DFS-2016',
      use: 'the table of look-alike characters and case folding, shortened and rearranged',
      text: licenceText(unicode, 'Unicode'),
    },
  ];
}

/** @param {Component[]} components */
function render(components) {
  const head = [
    '# Third-party notices',
    '',
    'Clausewise itself is under the Apache License 2.0 (LICENSE). These components are',
    'inside its packages. Written by `node scripts/notices.mjs`; do not edit.',
    '',
    '| Component | Licence | Used for |',
    '| --- | --- | --- |',
    ...components.map(
      ({ name, version, licence, use }) =>
        `| ${`${name} ${version}`.trim()} | ${licence} | ${use} |`,
    ),
  ];
  const texts = components.flatMap(({ name, version, text }) => [
    '',
    `## ${`${name} ${version}`.trim()}`,
    '',
    '```text',
    text.replace(/[ \t]+$/gm, '').replace(/^\n+|\n+$/g, ''),
    '```',
  ]);
  return `${[...head, ...texts].join('\n')}\n`;
}

try {
  const text = render([...(await npmComponents()), ...engineComponents(), ...dataComponents()]);
  if (!process.argv.includes('--check')) {
    writeFileSync(OUT, text);
  } else if (!existsSync(OUT) || readFileSync(OUT, 'utf8') !== text) {
    throw new Error('THIRD_PARTY_NOTICES.md is out of date: run node scripts/notices.mjs');
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
