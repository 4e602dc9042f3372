/** What the pack's files say of its rules. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export function packRules(pack) {
  const folder = join(pack, 'rules');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')).rules);
}
