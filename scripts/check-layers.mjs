// Checks that the folders of the core depend on each other in one direction, and
// that each library is used in one place. docs/architecture.md shows the layers.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What each folder of core/src may include, besides itself and the public headers. */
const MAY_USE = {
  '.': [],
  bytes: [],
  text: [],
  json: ['text'],
  recognize: [],
  match: ['text', 'recognize', 'bytes'],
  model: ['match', 'text', 'bytes'],
  pack: ['json', 'text'],
  compile: ['match', 'recognize', 'text', 'bytes'],
  scan: ['compile', 'model', 'match', 'text'],
  report: ['json'],
  session: ['json', 'scan', 'report'],
  testing: ['match', 'text'],
};

/** The only files that may include a library. */
const LIBRARIES = {
  're2/': ['core/src/match/pattern_set.cc'],
  'nlohmann/': /^(core\/src\/json\/json_value\.cc|train\/[^/]+\.cc)$/,
  'emscripten/': ['wasm/bindings.cc'],
  'CLI/': /^(core\/cli|train)\//,
};

/** Headers that make I/O or threads possible, which the core has not. */
const FORBIDDEN_IN_CORE = [
  'iostream',
  'fstream',
  'cstdio',
  'filesystem',
  'thread',
  'mutex',
  'regex',
];

const files = execFileSync(
  'git',
  ['ls-files', 'core/*.cc', 'core/*.h', 'train/*.cc', 'train/*.h', 'wasm/*.cc'],
  { encoding: 'utf8' },
)
  .trim()
  .split('\n');
const problems = [];

for (const file of files) {
  const folder =
    /^core\/src\/(?:([^/]+)\/)?/.exec(file)?.[1] ?? (file.startsWith('core/src/') ? '.' : null);
  const includes = [...readFileSync(file, 'utf8').matchAll(/^#include [<"]([^>"]+)[>"]/gm)].map(
    (m) => m[1],
  );
  for (const include of includes) {
    for (const [library, allowed] of Object.entries(LIBRARIES)) {
      const ok = allowed instanceof RegExp ? allowed.test(file) : allowed.includes(file);
      if (include.startsWith(library) && !ok) problems.push(`${file} includes <${include}>`);
    }
    if (!folder) continue;
    if (FORBIDDEN_IN_CORE.includes(include)) problems.push(`${file} includes <${include}>`);
    const target = /^([a-z]+)\//.exec(include)?.[1];
    if (!target || !(target in MAY_USE) || target === folder) continue;
    if (!MAY_USE[folder]?.includes(target))
      problems.push(`${file}: ${folder} must not use ${target} (${include})`);
  }
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  console.error(
    'The allowed directions stand in scripts/check-layers.mjs and docs/architecture.md.',
  );
  process.exit(1);
}
