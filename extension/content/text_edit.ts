/**
 * The one edit that turns a text into another: what lies between their common
 * beginning and their common end.
 *
 * Example: `singleEdit('a bad day', 'a good day')` is `{begin: 2, end: 4, insert: 'goo'}`.
 *
 * Limits: several edits at once come out as one that covers them all. Offsets
 * are UTF-16 code units of `before` and never split a surrogate pair.
 */

export interface TextEdit {
  readonly begin: number;
  readonly end: number;
  readonly insert: string;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Null when the texts are equal. */
export function singleEdit(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  if (head > 0 && isHigh(before.charCodeAt(head - 1))) head--;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  if (tail > 0 && isLow(before.charCodeAt(before.length - tail))) tail--;
  return {
    begin: head,
    end: before.length - tail,
    insert: after.slice(head, after.length - tail),
  };
}
