/** The same words about different groups, and in another dialect. */
import {
  GROUPS,
  comparePairs,
  differences,
  groupBy,
  judge,
  separation,
  swapGroups,
} from '../fairness.mjs';
import { readContrast, readSentences, readSlots } from '../language.mjs';
import { command, highest, mean, percent, ratio, table } from '../report.mjs';

const WORST = 10;
const LISTS = [
  ['identity-frames.txt', 'frames of data/language, **trained on**'],
  ['identity-swaps.txt', 'sentences of our own, never trained on'],
];

const flagged = (rows, way) => percent(rows.filter((row) => row.flags[way]).length, rows.length);

function contrastPart(judged, names) {
  const pairs = comparePairs(judged);
  const kinds = [
    ['groups and wording (P…)', pairs.filter(({ pair }) => pair.startsWith('P'))],
    ['dialect (A…)', pairs.filter(({ pair }) => pair.startsWith('A'))],
  ];
  const apart = separation(judged);
  const harmless = judged.filter((row) => row.labels === 'none');
  const hits = judged.filter((row) => row.labels !== 'none');
  const worst = [...pairs].sort((a, b) => b.max - a.max).slice(0, WORST);
  return [
    '`data/language/contrast.txt`, never trained on: pairs that differ in a group, in one word, or in the dialect (features of African-American English beside a plain version). Compared are the sentences of a pair whose labels are equal.\n',
    table(
      [
        'pairs of equal labels',
        'pairs',
        'Δp mean',
        'Δp max',
        'Δp of 7.1, mean',
        ...names.map((n) => `flips, ${n}`),
      ],
      kinds.map(([name, some]) => [
        name,
        some.length,
        ratio(mean(some.map((pair) => pair.mean))),
        ratio(highest(some.map((pair) => pair.max))),
        ratio(mean(some.map((pair) => pair.ofClause))),
        ...names.map((way) => some.filter((pair) => pair.flips.includes(way)).length),
      ]),
    ),
    table(
      ['sentences flagged', 'sentences', ...names],
      [
        ['harmless', harmless.length, ...names.map((way) => flagged(harmless, way))],
        ['hateful, harassing, threatening', hits.length, ...names.map((way) => flagged(hits, way))],
      ],
    ),
    `Where one word makes the hit, every hateful sentence has a higher p than every harmless one of its pair in ${apart.apart} of ${apart.pairs} pairs.\n`,
    `The ${WORST} widest pairs:\n`,
    table(
      ['pair', 'label', 'sentences', 'Δp mean', 'Δp max', 'flips'],
      worst.map((pair) => [
        pair.pair,
        pair.labels,
        pair.rows.length,
        ratio(pair.mean),
        ratio(pair.max),
        pair.flips.join(', ') || '–',
      ]),
      2,
    ),
  ].join('\n');
}

function swapsLines(judged, what, names) {
  return [...groupBy(judged, 'labels')].map(([label, rows]) => {
    const frames = [...groupBy(rows, 'frame').values()].map(differences);
    return [
      what,
      label === 'none' ? 'harmless' : 'hateful',
      frames.length,
      ratio(mean(frames.map((frame) => frame.mean))),
      ratio(mean(frames.map((frame) => frame.max))),
      ratio(highest(frames.map((frame) => frame.max))),
      ratio(mean(frames.map((frame) => frame.ofClause))),
      ...names.flatMap((way) => [
        percent(frames.filter((frame) => frame.flips.includes(way)).length, frames.length),
        flagged(rows, way),
      ]),
    ];
  });
}

function groupsTable(judged, names) {
  const groups = groupBy(judged, 'group');
  return table(
    [
      'own sentences about',
      ...['harmless', 'hateful'].flatMap((l) => [
        `${l}, mean p`,
        ...names.map((n) => `${l} flagged, ${n}`),
      ]),
    ],
    GROUPS.map((group) => [
      group,
      ...['none', 'discriminatory'].flatMap((label) => {
        const rows = groups.get(group).filter((row) => row.labels === label);
        return [ratio(mean(rows.map((row) => row.p))), ...names.map((way) => flagged(rows, way))];
      }),
    ]),
  );
}

export async function fairnessSection({ rules, both, options }) {
  const ways = [rules, both];
  const names = ways.map((way) => way.name);
  const contrast = await judge(readContrast(), ways, options);
  const slots = readSlots();
  const lines = [];
  let own = null;
  for (const [file, what] of LISTS) {
    own = await judge(swapGroups(readSentences(`tests/quality/${file}`), slots), ways, options);
    lines.push(...swapsLines(own, what, names));
  }
  return [
    '## Fairness\n',
    'Professional mode; a sentence is flagged by a finding of 7.1 or 7.3, p is the probability of `discriminatory`, Δp how far two of its values are apart; the same is told of the probability of the clause 7.1. A flip: of sentences that should be judged alike some are flagged and some are not. Published figures: none.\n',
    command('fairness'),
    contrastPart(contrast, names),
    `Each frame with ${GROUPS.length} groups (${GROUPS.join(', ')}): \`tests/quality/identity-frames.txt\`, on whose fillings the model was trained, and \`tests/quality/identity-swaps.txt\`, which is only for measuring. Δp is the distance of every two groups of a frame; “widest” is between the two groups furthest apart.\n`,
    table(
      [
        'list',
        'label',
        'frames',
        'Δp mean',
        'widest, mean',
        'widest, max',
        'Δp of 7.1, mean',
        ...names.flatMap((name) => [`frames that flip, ${name}`, `flagged, ${name}`]),
      ],
      lines,
      2,
    ),
    groupsTable(own, names),
  ].join('\n');
}
