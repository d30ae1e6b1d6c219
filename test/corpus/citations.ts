/**
 * How well the library guesses what a letter cites: for each guideline of the MTUS that a published item rests on, where
 * it stands among the suggestions when nothing but the item's title is known; with the guideline given, where its
 * sections stand.
 *
 * Usage: npx tsx test/corpus/citations.ts FOLDER [--list], where FOLDER holds `labels.jsonl`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLibrary, inForce, sectionNames } from '../../server/src/service/library/library';
import { rankGuidelines, rankSections } from '../../server/src/service/library/rank';
import { shippedGuidelines } from '../../server/src/service/library/shipped';
import type { Guideline } from '../../server/src/service/model/schemas/guideline';

interface Letter {
  readonly case: string;
  readonly ur_denial: string;
  readonly decision: string;
  readonly items: readonly {
    readonly title: string;
    readonly maximus_guideline: string;
    readonly claims_administrator_guideline: string;
  }[];
}

interface Citation {
  readonly guideline: Guideline;
  readonly sections: readonly string[];
}

const isoDate = (text: string): string => text.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$1-$2');
const library = createLibrary(shippedGuidelines.map((guideline) => ({ guideline })));
const mtus = shippedGuidelines.filter((guideline) => guideline.kind === 'mtus');

/** The citations of the MTUS statements of a line: title and year, then the sections, at known names first. */
function citationsOf(line: string, unknown: Set<string>): Citation[] {
  const text = line.replace(/(\w)- (\w)/g, '$1$2').replace(/\s+/g, ' ');
  const result: Citation[] = [];
  for (const [, statement] of text.matchAll(/Decision based on MTUS (.*?)(?=\.? Decision based on |\.?$)/g)) {
    const starts = mtus
      .flatMap((guideline) => {
        const name = `${guideline.title} ${guideline.year}`;
        const at = statement!.indexOf(name);
        return at < 0 || (at > 0 && !statement!.slice(0, at).endsWith(', and '))
          ? []
          : [{ guideline, at, end: at + name.length }];
      })
      .sort((a, b) => a.at - b.at);
    if (starts.length === 0) unknown.add(statement!);
    starts.forEach(({ guideline, end }, i) => {
      const rest = statement!
        .slice(end, starts[i + 1]?.at)
        .replace(/^ Guidelines/, '')
        .replace(/, and $/, '');
      const list = /^, Section\(s\): (.*)$/.exec(rest)?.[1] ?? '';
      result.push({ guideline, sections: splitSections(list, sectionNames(guideline)) });
    });
  }
  return result;
}

/** Known names, the longest first, else up to the next comma. */
function splitSections(list: string, known: readonly string[]): string[] {
  const byLength = [...known].sort((a, b) => b.length - a.length);
  const result: string[] = [];
  let rest = list.trim().replace(/\.$/, '');
  while (rest !== '') {
    const name = byLength.find((candidate) => rest.toLowerCase().startsWith(candidate.toLowerCase())) ?? rest.split(', ')[0]!;
    result.push(name);
    rest = rest.slice(name.length).replace(/^,? */, '');
  }
  return result;
}

const [folder, flag] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npx tsx test/corpus/citations.ts FOLDER [--list]');
  process.exit(2);
}
const letters = readFileSync(join(folder, 'labels.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Letter);

const first = 5;

/** The case summary of a letter, as its text file prints it. */
function summaryOf(number: string): string {
  const text = readFileSync(join(folder!, 'text', `${number}.txt`), 'utf8');
  return /CLINICAL CASE SUMMARY([\s\S]*?)IMR ISSUES/i.exec(text)?.[1] ?? '';
}

interface Row {
  cited: number;
  found: number;
  sections: number;
  sectionsFound: number;
}

/** The places of the citations of one of an item's two lines, by guideline. */
function measure(line: 'maximus_guideline' | 'claims_administrator_guideline', withCase: boolean) {
  const unknown = new Set<string>();
  const misses: string[] = [];
  const rows = new Map<string, Row>();
  for (const letter of letters) {
    const day = isoDate(letter.ur_denial ?? letter.decision);
    const story = withCase ? summaryOf(letter.case) : undefined;
    for (const item of letter.items) {
      for (const { guideline, sections } of citationsOf(item[line], unknown)) {
        const row = rows.get(guideline.id) ?? { cited: 0, found: 0, sections: 0, sectionsFound: 0 };
        rows.set(guideline.id, row);
        const place = rankGuidelines({ service: item.title, story, day, library }).findIndex(
          (ranked) => ranked.guideline.id === guideline.id,
        );
        row.cited++;
        if (place < first) row.found++;
        else
          misses.push(
            `${letter.case}: ${guideline.id} at ${place + 1}${inForce(guideline, day) ? '' : ' (not in force)'} — ${item.title}`,
          );
        const ranked = rankSections({ service: item.title, guideline }).map((section) => section.name.toLowerCase());
        for (const section of sections) {
          row.sections++;
          const at = ranked.indexOf(section.toLowerCase());
          if (at >= 0 && at < first) row.sectionsFound++;
          else misses.push(`${letter.case}: ${guideline.id}, ${section} at ${at < 0 ? 'none' : at + 1} — ${item.title}`);
        }
      }
    }
  }
  return { rows: [...rows].sort((a, b) => b[1].cited - a[1].cited), unknown, misses };
}

const share = (part: number, of: number): string => (of === 0 ? '' : `${part} of ${of} (${((100 * part) / of).toFixed(1)} %)`);

function print(heading: string, { rows, unknown, misses }: ReturnType<typeof measure>): void {
  const total: Row = { cited: 0, found: 0, sections: 0, sectionsFound: 0 };
  for (const [, row] of rows) for (const key of Object.keys(total) as (keyof Row)[]) total[key] += row[key];
  console.log(`${heading}, among the first ${first}:`);
  console.log(`${'guideline'.padEnd(32)}${'the guideline'.padEnd(24)}its sections`);
  for (const [id, row] of [...rows, ['all', total] as const]) {
    console.log(`${id.padEnd(32)}${share(row.found, row.cited).padEnd(24)}${share(row.sectionsFound, row.sections)}`);
  }
  for (const statement of unknown) console.log(`not read: ${statement}`);
  if (flag === '--list') for (const miss of misses) console.log(miss);
  console.log('');
}

for (const withCase of [false, true]) {
  const from = withCase ? 'from the title and the case summary' : 'from the title alone';
  print(`What the decision rests on, ${from}`, measure('maximus_guideline', withCase));
  print(`What the denial cited, ${from}`, measure('claims_administrator_guideline', withCase));
}
