/** Finds and reads the labelled data: the project's own, and that of the shared folder. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const SHARED = process.env.CLAUSEWISE_SHARED ?? '../shared';

export function readRows(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));
}

/** Rows of a file under the shared data folder, or null when it is not there. */
export function sharedRows(name) {
  const file = join(SHARED, 'data', name);
  return existsSync(file) ? readRows(file) : null;
}

/**
 * The training posts, by whether they were read while the rules were written. The
 * settings of every second `s` file were kept aside: what rules reach on them and on
 * the others should not differ much.
 */
export const HELD_OUT = new Set(['s2', 's4', 's6', 's8']);

export function trainRows() {
  const folder = join(SHARED, 'data', 'train');
  if (!existsSync(folder)) return null;
  const read = [];
  const heldOut = [];
  for (const file of readdirSync(folder).sort()) {
    const name = /^posts-train-(\w+)\.jsonl$/.exec(file)?.[1];
    if (!name) continue;
    (HELD_OUT.has(name) ? heldOut : read).push(...readRows(join(folder, file)));
  }
  return { read, heldOut };
}

/** Posts of the project's own that the model was trained on, with evidence. */
export function ownTrainRows(folder = 'data/posts') {
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
  return files.sort().flatMap((file) => readRows(join(folder, file)));
}
