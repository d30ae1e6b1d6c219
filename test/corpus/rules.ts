/**
 * What the rules say of published letters: each is imported, then checked as a reviewer's document would be.
 *
 * Usage: npx tsx test/corpus/rules.ts FOLDER [--list [CODE …]], where FOLDER holds `text/*.txt`. With `--list` every finding
 * with its severity, the words it stands under and the sentence around them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { RationaleDocument } from '../../server/src/service/document';
import { importLetter } from '../../server/src/service/import';
import { checkDocument, library, profiles } from '../checking';
import { textsOf } from '../../server/src/service/check/texts';
import type { Finding, Severity } from '../../server/src/service/check/rule';
import { sentenceAt } from '../../server/src/service/prose/sentences';

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npx tsx test/corpus/rules.ts FOLDER [--list [CODE …]]');
  process.exit(2);
}
const listing = flags.includes('--list');
const wanted = new Set(flags.filter((flag) => !flag.startsWith('--')));

interface Count {
  findings: number;
  readonly letters: Set<string>;
  readonly items: Set<string>;
}
const counts = new Map<string, Count>();
const spent = { letters: 0, items: 0, milliseconds: 0 };

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The disputed item a finding stands in, counted from 1; 0 outside of the items. */
function itemOf({ determination }: RationaleDocument, finding: Finding): number {
  const items = determination.issues?.items ?? [];
  return items.findIndex(({ span }) => span.start <= finding.span.start && finding.span.start < span.end) + 1;
}

/** The words a finding stands under, marked in their sentence. */
function shown(document: RationaleDocument, { span }: Finding): string {
  const words = squeezed(document.text.slice(span.start, span.end));
  for (const { prose, role } of document.units.flatMap(textsOf)) {
    if (role === undefined) continue;
    const at = prose.offsetAt(span.start);
    const sentence = at === undefined ? undefined : sentenceAt(prose.text, at);
    if (sentence) return `«${words}» in: ${squeezed(prose.text.slice(sentence.start, sentence.end))}`;
  }
  return `«${words}»`;
}

for (const name of readdirSync(join(folder, 'text')).filter((file) => file.endsWith('.txt'))) {
  const letter = basename(name, '.txt');
  const outcome = importLetter(readFileSync(join(folder, 'text', name), 'utf8'), { profiles, library, fileName: name });
  if (outcome.kind === 'failed') {
    console.log(`${letter}: not imported`);
    continue;
  }
  const started = performance.now();
  const document = new RationaleDocument(`file:///${letter}.rationale.yaml`, outcome.yaml);
  const findings = checkDocument(document).filter((finding) => !finding.suppressed);
  spent.milliseconds += performance.now() - started;
  spent.letters++;
  spent.items += document.determination.issues?.items.length ?? 0;
  for (const finding of findings) {
    const key = `${finding.code} ${finding.severity}`;
    const count = counts.get(key) ?? { findings: 0, letters: new Set(), items: new Set() };
    counts.set(key, count);
    count.findings++;
    count.letters.add(letter);
    count.items.add(`${letter} ${itemOf(document, finding)}`);
    if (!listing || (wanted.size > 0 && !wanted.has(finding.code))) continue;
    console.log(`${letter} item ${itemOf(document, finding)} ${finding.severity} ${finding.code}: ${finding.message}`);
    console.log(`    ${shown(document, finding)}`);
    for (const related of finding.related ?? [])
      console.log(`    → ${related.message}: ${squeezed(document.text.slice(related.span.start, related.span.end))}`);
  }
}

const order: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
const rows = [...counts].map(([key, count]) => {
  const [code = '', severity = ''] = key.split(' ');
  return { code, severity: severity as Severity, count };
});
rows.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || a.code.localeCompare(b.code));
console.log(`\n${'rule'.padEnd(28)}${'severity'.padEnd(10)}findings  letters  items`);
for (const { code, severity, count } of rows)
  console.log(
    `${code.padEnd(28)}${severity.padEnd(10)}${String(count.findings).padStart(8)}${String(count.letters.size).padStart(9)}${String(count.items.size).padStart(7)}`,
  );
console.log(
  `\n${spent.letters} letters, ${spent.items} items, ${(spent.milliseconds / Math.max(1, spent.letters)).toFixed(1)} ms a letter`,
);
