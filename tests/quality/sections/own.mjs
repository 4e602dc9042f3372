/** The project's own posts: false alarms, evasions, recall by clause, in three ways. */
import { ownPosts } from '../own_posts.mjs';
import { command, percent, table } from '../report.mjs';

export async function ownSection({ ways }) {
  const own = [];
  for (const way of ways) own.push({ way: way.name, ...(await ownPosts(way.check)) });
  const kind = (name) => (entry) => {
    const k = entry.ordinary.kinds.get(name);
    return `${k.flagged} of ${k.rows}, ${percent(k.flagged, k.rows)}`;
  };
  return [
    "## The project's own posts (tests/posts)\n",
    'Written for this project without sight of the rules, and the model was not trained on them; CI compares rules and both with `tests/posts/baseline.json`. Evasive spellings: `tests/posts/evasions.jsonl`; published for word lists: 15–60 % caught.\n',
    command('own'),
    table(
      ['', 'violations cited', 'ordinary flagged', 'near misses flagged', 'evasions caught'],
      own.map((entry) => [
        entry.way,
        `${entry.violations.found} of ${entry.violations.expected}, ${percent(entry.violations.found, entry.violations.expected)}`,
        kind('ordinary')(entry),
        kind('near_miss')(entry),
        `${entry.evasions.flagged} of ${entry.evasions.rows}, ${percent(entry.evasions.flagged, entry.evasions.rows)}`,
      ]),
    ),
  ].join('\n');
}
