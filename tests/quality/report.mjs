/** Numbers and tables of the report. */
import { SHARED } from './data.mjs';

export const percent = (part, whole, digits = 1) =>
  whole ? `${((100 * part) / whole).toFixed(digits)} %` : '–';
export const perThousand = (part, whole) => (whole ? ((1000 * part) / whole).toFixed(1) : '–');
export const ratio = (number) => (Number.isFinite(number) ? number.toFixed(3) : '–');
export const mean = (numbers) =>
  numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length);
export const highest = (numbers) => numbers.reduce((most, n) => Math.max(most, n), 0);

/** Markdown; `left` columns are words, the others are numbers. */
export function table(head, rows, left = 1) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map((_, i) => (i < left ? '---' : '---:'))),
    ...rows.map(line),
    '',
  ].join('\n');
}

/** How to make a section's figures alone. */
export const command = (name) => `Made by \`scripts/quality --only ${name}\`.\n`;

let parts = 0;
/** Says aloud what could not be measured. */
export function skipped(what) {
  parts += 1;
  console.log(`SKIPPED: ${what}: not in ${SHARED}. Set CLAUSEWISE_SHARED to the shared data.`);
  return '';
}
export const partsSkipped = () => parts;
