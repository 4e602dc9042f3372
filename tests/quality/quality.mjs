/**
 * How well pack and model do: on the project's own posts, on the labelled posts of the
 * shared folder, on public text, and in fairness to groups. Writes docs/quality.md.
 *
 *   scripts/quality                  measures everything that is there, writes docs/quality.md
 *   scripts/quality --only fairness  one section (names: SECTIONS), written nowhere
 *   scripts/quality --check          the project's own posts only; fails when false alarms
 *                                    rise or recall falls below tests/posts/baseline.json
 *   scripts/quality --update         the same, and writes that file anew
 *
 * Of posts-dev only counts are printed, never a text.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { BASELINE, compare, figuresOf, ownPosts, readBaseline, tellOwn } from './own_posts.mjs';
import { partsSkipped } from './report.mjs';
import { calibrationSection } from './sections/calibration.mjs';
import { fairnessSection } from './sections/fairness.mjs';
import { ownSection } from './sections/own.mjs';
import { piiSection } from './sections/pii.mjs';
import { postsSection } from './sections/posts.mjs';
import { languageSection, tweetsSection } from './sections/public.mjs';
import { spansSection } from './sections/spans.mjs';
import { decisionsOf, waysOf } from './ways.mjs';

const SECTIONS = {
  own: ownSection,
  posts: postsSection,
  spans: spansSection,
  language: languageSection,
  tweets: tweetsSection,
  calibration: calibrationSection,
  fairness: fairnessSection,
  pii: piiSection,
};

const { values } = parseArgs({
  options: {
    check: { type: 'boolean' },
    update: { type: 'boolean' },
    only: { type: 'string' },
    pack: { type: 'string', default: 'policies/pact-453' },
    binary: { type: 'string', default: 'build/release/clausewise' },
    out: { type: 'string', default: 'docs/quality.md' },
  },
});
const options = { binary: values.binary, pack: values.pack };
const { rules, model, both } = waysOf(options);

async function regression() {
  const was = values.update ? {} : readBaseline();
  const figures = {};
  const problems = [];
  for (const way of [rules, both]) {
    const own = await ownPosts(way.check);
    figures[way.name] = figuresOf(own);
    console.log(`== ${way.name}\n${tellOwn(own)}`);
    if (was[way.name])
      problems.push(...compare(own, was[way.name]).map((problem) => `${way.name}: ${problem}`));
    else if (!values.update) console.log(`SKIPPED: ${BASELINE} has no figures for ${way.name}.`);
  }
  if (values.update) writeFileSync(BASELINE, `${JSON.stringify(figures, null, 2)}\n`);
  if (problems.length === 0) return 0;
  console.error(problems.join('\n'));
  console.error(
    'Mend rules or model; if the change is meant, run scripts/quality --update and look at the difference.',
  );
  return 1;
}

async function report(names) {
  const subject = { rules, model, both, ways: [rules, model, both], options, pack: values.pack };
  const sections = [];
  for (const name of names) sections.push(await SECTIONS[name](subject));
  const decisions = decisionsOf(values.pack).length;
  const head = [
    '# Quality of the pack pact-453\n',
    'Written by `scripts/quality`; run it again after every change of rules or model. Figures of one version of the pack and the model.\n',
    `_Rules_: \`check --no-model\`. _Model_: the ${decisions} decisions of the pack's \`model.json\` on what \`scores --clauses\` gives, without rules; words that a decision also asks for (\`about\`) are not asked for, so that it may cite a little more than it does in a check. _Both_: \`check\`, where the model adds findings and does not confirm some of the rules'.${decisions ? '' : ' **The pack has no decisions: the model cites nothing, and both is rules.**'}\n`,
  ].join('\n');
  return [head, ...sections.filter(Boolean)].join('\n');
}

if (values.check || values.update) process.exit(await regression());
if (values.only && !SECTIONS[values.only]) {
  console.error(`There is no section ${values.only}: ${Object.keys(SECTIONS).join(', ')}.`);
  process.exit(2);
}
const text = await report(values.only ? [values.only] : Object.keys(SECTIONS));
console.log(text);
// Half a report would hide what the other half says.
if (!values.only && partsSkipped() === 0) {
  const style = await resolveConfig(values.out);
  writeFileSync(values.out, await format(text, { ...style, parser: 'markdown' }));
} else if (!values.only) {
  console.log(`${values.out} is left as it is: parts were skipped.`);
}
