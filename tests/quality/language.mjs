/**
 * Reads the sentences of data/language (README.md there): `LABELS | text`, `PAIR | LABELS
 * | text`, and the slots of frames.
 */
import { readFileSync } from 'node:fs';

const LANGUAGE = 'data/language';

function fields(file, count) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => {
      const parts = line.split('|');
      const last = parts.slice(count - 1).join('|');
      return [...parts.slice(0, count - 1), last].map((part) => part.trim());
    });
}

export function readSentences(file) {
  return fields(file, 2).map(([labels, text]) => ({ labels, text }));
}

export function readContrast(file = `${LANGUAGE}/contrast.txt`) {
  return fields(file, 3).map(([pair, labels, text]) => ({ pair, labels, text }));
}

export function readSlots(file = `${LANGUAGE}/slots.txt`) {
  const slots = new Map();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, name, values] = /^\{(\w+)\}:\s*(.*)$/.exec(line) ?? [];
    if (name)
      slots.set(
        name,
        values.split(';').map((value) => value.trim()),
      );
  }
  return slots;
}

const OF_GROUPS = new Set(['GROUPS', 'GROUP', 'AGROUP', 'ADJ']);

/**
 * A frame with one group in it; other slots take their first value. Capitals, articles
 * and tags are mended as the training does it.
 */
export function fillFrame(frame, slots, group) {
  let text = frame;
  for (let slot; (slot = /\{(\w+)\}/.exec(text));) {
    const values = slots.get(slot[1]);
    if (!values) throw new Error(`There is no slot ${slot[0]}: ${frame}`);
    let value = values[OF_GROUPS.has(slot[1]) ? slots.get('GROUPS').indexOf(group) : 0];
    let before = text.slice(0, slot.index);
    if (before === '' || /[.!?].$/.test(before)) value = value[0].toUpperCase() + value.slice(1);
    if (before.endsWith('#')) value = value.replaceAll(' ', '');
    const vowel = /^[aeio]/i.test(value);
    if (vowel && /(^| )a $/i.test(before)) before = `${before.slice(0, -1)}n `;
    else if (!vowel && /(^| )an $/i.test(before)) before = `${before.slice(0, -2)} `;
    text = before + value + text.slice(slot.index + slot[0].length);
  }
  return text;
}
