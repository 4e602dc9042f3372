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

/**
 * Sets with a yes and a no: which rows should be flagged, and by what. `published`:
 * scores of others on the set's unseen counterpart. `trained`: the model has seen it.
 */
const HATECHECK =
  'HateCheck: Perspective recall 89.5 %, others right 48.2 %, macro-F1 0.702; BERT 0.559–0.563; SiftNinja 0.302; 2 MB linear model 0.648';
export const LABELLED = [
  {
    name: 'hatemojibuild-validation',
    what: 'hateful',
    yes: (row) => Number(row.hateful ?? row.label) === 1,
    test: HATE,
    published: HATECHECK,
  },
  {
    name: 'tweeteval-hate-val',
    what: 'hate',
    yes: (row) => row.label === 'hate',
    test: HATE,
    published: HATECHECK,
  },
  {
    name: 'edos-dev',
    what: 'sexist',
    yes: (row) => row.sexist === 'sexist',
    test: HATE,
    published:
      'EDOS task A test, macro-F1 of 84 teams: best 0.875, rank 40 0.836, rank 79 0.718; 2 MB linear model 0.730',
  },
  {
    name: 'workplace-sexism-train',
    what: 'sexist',
    yes: (row) => row.sexist === 1,
    test: HATE,
    published: '–',
  },
  {
    name: 'olid-train',
    what: 'offensive',
    yes: (row) => row.a === 'OFF',
    test: OFFENSIVE,
    published:
      'TweetEval offensive test, macro-F1: SVM 0.523, LSTM 0.717, FastText 0.734, RoBERTa and BERTweet 0.795, TimeLMs 0.822; word lists 0.63–0.70; 2 MB linear model 0.708',
  },
  {
    name: 'twss-train',
    what: 'innuendo',
    yes: (row) => row.innuendo === 1,
    test: OFFENSIVE,
    published: '–',
  },
  {
    name: 'davidson-train',
    what: 'hate or offensive',
    yes: (row) => row.class !== 'neither',
    test: OFFENSIVE,
    trained: true,
    published: 'held out, TF-IDF and logistic regression: weighted F1 0.90, hate class F1 0.51',
  },
];

/** Words and texts that must be left alone. */
export const HARMLESS = ['rustrict-safe', 'rustrict-false-positives'];

export async function harmlessSet(rows, check) {
  return share(await check(rows, PROFESSIONAL), OFFENSIVE);
}

export async function labelledSet(set, rows, check) {
  const results = await check(rows, PROFESSIONAL);
  const part = (wanted) =>
    share(
      results.filter((_, i) => set.yes(rows[i]) === wanted),
      set.test,
    );
  return { yes: part(true), no: part(false) };
}

/** What two shares make together; accuracy alone would praise one who says always the same. */
export function measures({ yes, no }) {
  const f1 = (right, wrong, missed) => (2 * right) / Math.max(1, 2 * right + wrong + missed);
  const missed = yes.rows - yes.flagged;
  const quiet = no.rows - no.flagged;
  const ofYes = f1(yes.flagged, no.flagged, missed);
  return {
    recall: yes.flagged / Math.max(1, yes.rows),
    precision: yes.flagged / Math.max(1, yes.flagged + no.flagged),
    othersRight: quiet / Math.max(1, no.rows),
    f1: ofYes,
    macroF1: (ofYes + f1(quiet, missed, no.flagged)) / 2,
  };
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
