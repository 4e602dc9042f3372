// Sizes as a person's browser downloads or unpacks them.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes after gzip -9, or null where there is no such file. */
export function gzipSize(file) {
  return existsSync(file) ? gzipSync(readFileSync(file), { level: 9 }).length : null;
}

/** Bytes of the folder packed by zip -9, or null where there is none. */
export function zipSize(folder) {
  if (!existsSync(folder)) return null;
  const scratch = mkdtempSync(join(tmpdir(), 'clausewise-zip-'));
  try {
    const file = join(scratch, 'extension.zip');
    execFileSync('zip', ['-9', '-q', '-X', '-r', file, '.'], { cwd: folder });
    return statSync(file).size;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
