/**
 * Measures on public labelled text: ordinary tweets, spelling evasions, hateful and
 * vulgar text. How each set is judged stands in the contracts of the project:
 * professional mode, role employee, place post, site x unless named.
 */
import { cited } from './checker.mjs';

const BEYOND = (clause) => clause !== 'professional.7.3';

function share(results, test) {
  const flagged = results.filter((result) => [...cited(result)].some(test)).length;
  return { rows: results.length, flagged };
}

/** Ordinary text: flagged beyond 7.3 in professional mode, at all in personal mode. */
export const ORDINARY = [
  'school-tweets',
  'tweeteval-sentiment-val',
  'tweeteval-irony-train',
  'tweeteval-irony-val',
  'tweeteval-emotion-train',
  'tweeteval-emotion-val',
];

export async function ordinaryTweets(rows, name, check) {
  const site = name === 'school-tweets' ? 'facebook' : 'x';
  const [professional, personal] = await Promise.all(
    ['professional', 'personal'].map((mode) =>
      check(rows, { mode, site, place: 'post', role: 'employee' }),
    ),
  );
  return { professional: share(professional, BEYOND), personal: share(personal, () => true) };
}

const PROFESSIONAL = { mode: 'professional', site: 'x', place: 'post', role: 'employee' };
const HATE = (clause) => clause === 'professional.7.1';
const OBSCENE = (clause) => clause === 'professional.7.3';
const OFFENSIVE = (clause) => HATE(clause) || OBSCENE(clause);

/** Sets with a yes and a no: which rows should be flagged, and by what. */
export const LABELLED = [
  { name: 'edos-dev', what: 'sexist', yes: (row) => row.sexist === 'sexist', test: HATE },
  {
    name: 'hatemojibuild-validation',
    what: 'hateful',
    yes: (row) => Number(row.hateful ?? row.label) === 1,
    test: HATE,
  },
  { name: 'tweeteval-hate-val', what: 'hate', yes: (row) => row.label === 'hate', test: HATE },
  { name: 'workplace-sexism-train', what: 'sexist', yes: (row) => row.sexist === 1, test: HATE },
  { name: 'olid-train', what: 'offensive', yes: (row) => row.a === 'OFF', test: OFFENSIVE },
  {
    name: 'davidson-train',
    what: 'hate or offensive',
    yes: (row) => row.class !== 'neither',
    test: OFFENSIVE,
  },
  { name: 'twss-train', what: 'innuendo', yes: (row) => row.innuendo === 1, test: OFFENSIVE },
  { name: 'rustrict-safe', what: 'must be left alone', yes: () => false, test: OFFENSIVE },
  {
    name: 'rustrict-false-positives',
    what: 'must be left alone',
    yes: () => false,
    test: OFFENSIVE,
  },
];

export async function labelledSet(set, rows, check) {
  const results = await check(rows, PROFESSIONAL);
  const part = (wanted) =>
    share(
      results.filter((_, i) => set.yes(rows[i]) === wanted),
      set.test,
    );
  return { yes: part(true), no: part(false) };
}

/**
 * Texts with a strong vulgar word, found by a short list that anyone can read: a
 * floor for "real vulgar tweets", independent of the pack's own lists.
 */
const VULGAR =
  /\b(fuck\w*|shit\w*|bitch\w*|asshole\w*|pussy|dick|cunt\w*|motherfuck\w*|bullshit|whore\w*|slut\w*|cock)\b/i;

export async function vulgarTweets(rows, check) {
  const vulgar = rows.filter((row) => VULGAR.test(row.text));
  return share(await check(vulgar, PROFESSIONAL), OBSCENE);
}

/** Evasive spellings of the project's own list; each must be caught under 7.1 or 7.3. */
export async function evasions(rows, check) {
  return share(await check(rows, PROFESSIONAL), OFFENSIVE);
}
