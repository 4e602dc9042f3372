// The texts that everything is timed on: invented school posts, the same for the native build, the
// WebAssembly build and the peers. Deterministic: the same counts give the same texts.
//
// Each sentence has a number in it, and no number comes twice to the same sentence within a
// workload. So neither a cache of sentences nor a held document can answer for a new text, while
// the words stay natural. About one sentence in fourteen is written to be flagged.
import { readFileSync } from 'node:fs';

const SENTENCES = JSON.parse(readFileSync(new URL('./sentences.json', import.meta.url), 'utf8'));
// Prime, so that sentences and numbers meet in a new pair each time round; at most four digits,
// since longer ones look like telephone or card numbers.
const NUMBERS = 9973;

/** Sizes in UTF-16 code units: a post on X, a caption, a long post, the longest on Facebook. */
export const SIZES = [280, 2_200, 5_000, 63_206];

export const CONTEXT = { mode: 'professional', site: 'facebook', place: 'post', role: 'employee' };

/** An endless row of sentences of which no two are the same. */
export function* sentences(start = 0) {
  for (let i = start; ; i += 1) {
    yield SENTENCES[i % SENTENCES.length].replace('{n}', String(1 + (i % NUMBERS)));
  }
}

/**
 * @param {Iterator<string>} source
 * @param {number} chars
 * @returns {{ text: string, middle: { begin: number, end: number } }} a text of exactly that many
 *   characters, and its sentence in the middle
 */
function compose(source, chars) {
  let text = '';
  let middle = { begin: 0, end: 0 };
  while (text.length < chars) {
    const begin = text === '' ? 0 : text.length + 1;
    text += (text === '' ? '' : ' ') + source.next().value;
    if (begin <= chars / 2) middle = { begin, end: Math.min(text.length, chars) };
  }
  return { text: text.slice(0, chars), middle };
}

/**
 * One size: texts of which each is new, and edits that replace the middle sentence of the first of
 * them by a new one, again and again.
 * @param {Iterator<string>} source
 * @param {number} chars
 * @param {number} texts
 * @param {number} edits
 */
function makeCase(source, chars, texts, edits) {
  const first = compose(source, chars);
  const fresh = [first.text];
  while (fresh.length < texts) fresh.push(compose(source, chars).text);
  const { begin } = first.middle;
  let { end } = first.middle;
  const changes = [];
  while (changes.length < edits) {
    const insert = source.next().value;
    changes.push({ begin, end, insert });
    end = begin + insert.length;
  }
  return { chars, fresh, edits: changes };
}

/**
 * The workload of the engine benchmarks. Rounds go over all sizes in turn, so that a busy moment of
 * the machine falls on all of them.
 * @param {boolean} quick
 */
export function makeWorkload(quick) {
  const source = sentences();
  const counts = quick ? [100, 30, 20, 4] : [300, 80, 60, 12];
  const cases = SIZES.map((chars, i) => makeCase(source, chars, counts[i], quick ? 60 : 200));
  return { context: CONTEXT, loads: quick ? 5 : 20, rounds: quick ? 3 : 7, cases };
}
