// Holds every regular expression of the source to a time that grows in step with the text.
//   npm run patterns             looks at the patterns that have no verdict yet, and writes verdicts.json anew
//   npm run patterns -- --check  writes nothing; fails where a verdict is missing or stale
// A verdict is kept under the hash of its pattern, since some take many seconds to find.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtBy } from './patterns/built.mjs';
import { sitesIn } from './patterns/sites.mjs';
import { tour } from './patterns/tour.mjs';
import { verdictOn } from './patterns/verdict.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = join(root, 'scripts/patterns/verdicts.json');
const checking = process.argv.includes('--check');
const problems = [];

/** Every pattern by its hash, with all its places. */
async function collect() {
  const { literals, built } = sitesIn(root, ['{server,client}/src/**/*.ts']);
  const made = await builtBy([...new Set(built.map((at) => at.replace(/:\d+$/, '')))], tour);
  const seen = new Set(made.map(({ at }) => at));
  for (const at of built) if (!seen.has(at)) problems.push(`${at} builds a pattern that nothing here makes: add it to tour.mjs`);
  const patterns = new Map();
  for (const { source, flags, at } of [...literals, ...made]) {
    const shown = `/${source}/${flags}`;
    const hash = createHash('sha256').update(shown).digest('hex').slice(0, 12);
    const pattern = patterns.get(hash) ?? { source, flags, shown, at: new Set() };
    patterns.set(hash, pattern);
    pattern.at.add(at);
  }
  return patterns;
}

/** Looks at several patterns at once. */
async function judge(entries, report) {
  const rest = [...entries];
  const work = async () => {
    for (let next = rest.shift(); next; next = rest.shift()) report(next, await verdictOn(next[1]));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

const patterns = await collect();
const { linear: known, kept } = JSON.parse(readFileSync(file, 'utf8'));
const linear = new Set(known.filter((hash) => patterns.has(hash)));
const fresh = [...patterns].filter(([hash]) => !linear.has(hash) && !(hash in kept));
await judge(fresh, ([hash, { shown, at }], verdict) => {
  if (verdict === 'linear') linear.add(hash);
  else problems.push(`${[...at].join(', ')}: ${shown.slice(0, 200)}\n  ${verdict}`);
});
for (const hash of Object.keys(kept))
  if (!patterns.has(hash)) problems.push(`${hash} is kept, but the source has no such pattern`);
const sorted = [...linear].sort();
const stale = sorted.join() !== known.join();
if (stale && checking) problems.push('verdicts.json is stale: run npm run patterns and commit it');
if (stale && !checking) writeFileSync(file, `${JSON.stringify({ linear: sorted, kept }, undefined, 2)}\n`);
for (const problem of problems) console.error(problem);
console.log(`${patterns.size} patterns, ${fresh.length} looked at anew, ${Object.keys(kept).length} kept for a reason`);
process.exit(problems.length > 0 ? 1 : 0);
