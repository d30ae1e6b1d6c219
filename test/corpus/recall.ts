/**
 * How much of what a careful reader would tell of letters the checks tell: letters developed on and letters kept aside apart.
 *
 * Usage: npx tsx test/corpus/recall.ts FOLDER [--list], where FOLDER holds `text/*.txt` and `gold.jsonl`: one defect a line,
 * `{ letter, item, kind, quote, against, gravity, machine }`, or `{ letter, none: true }`. `item` counts from 1, 0 is the
 * summary or the header; `quote` is the words the defect is in, `against` the words they contradict; `machine` (yes, maybe,
 * no) says whether a program could see it. Letters with an even number are those developed on.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RationaleDocument } from '../../server/src/service/document';
import { importLetter } from '../../server/src/service/import';
import type { Finding } from '../../server/src/service/check/rule';
import { checkDocument, library, profiles } from '../checking';
import type { Span } from '../../server/src/service/text';

interface Defect {
  readonly letter: string;
  readonly none?: true;
  readonly item: number;
  readonly kind: string;
  readonly quote?: string;
  readonly against?: string;
  readonly gravity: string;
  readonly machine: 'yes' | 'maybe' | 'no';
}

/** Rules that speak of the file, not of what is written in it: to count them would flatter. */
const ofTheFile = ['no-records', 'unverified-citation', 'deadline', 'quote-uncited', 'import-doubt'];

/** Kinds that only some rules speak of. */
const only: Readonly<Record<string, readonly string[]>> = {
  paste: ['quote-heavy', 'duplicate-rationale', 'repeated-passage', 'criteria-quoted', 'no-case-application', 'sentence-slip'],
  identity: ['identifier', 'reviewer-named'],
  slip: ['sentence-slip', 'misspelling', 'fact-mismatch', 'import-doubt', 'unknown-section', 'placeholder-text'],
};

/** Kinds of which a finding on the title, the decision or the guideline of the item tells as well as one at the words. */
const ofTheItem = ['guideline', 'conclusion', 'criteria', 'paste', 'scope', 'requirement'];

/** A finding stands with the words of a defect when it is no further from them than this, in UTF-16 code units. */
const near = 160;

function speaksOf(kind: string, { code, severity, suppressed }: Finding): boolean {
  if (suppressed || (severity === 'hint' && kind !== 'slip')) return false;
  const codes = only[kind];
  return codes ? codes.includes(code) : code !== 'sentence-slip' && code !== 'misspelling' && !ofTheFile.includes(code);
}

/** Without white space, hyphens and case, which an import changes; and the offset of each sign that is left. */
function squeezed(text: string): { readonly signs: string; readonly at: readonly number[] } {
  const at: number[] = [];
  let signs = '';
  for (let i = 0; i < text.length; i++) {
    if (/[\s\-\u2010\u2011\u00ad\\]/.test(text[i]!)) continue;
    signs += text[i]!.toLowerCase().replace(/[‘’]/, "'").replace(/[“”]/, '"');
    at.push(i);
  }
  return { signs, at };
}

function placesOf(words: string | undefined, { signs, at }: ReturnType<typeof squeezed>): Span[] {
  const wanted = squeezed(words ?? '').signs;
  const found: Span[] = [];
  if (wanted.length < 2) return found;
  for (let i = signs.indexOf(wanted); i >= 0; i = signs.indexOf(wanted, i + 1))
    found.push({ start: at[i]!, end: at[i + wanted.length - 1]! + 1 });
  return found;
}

/** The findings that tell of a defect. */
function tellersOf(defect: Defect, document: RationaleDocument, findings: readonly Finding[]): Finding[] {
  const text = squeezed(document.text);
  const item = document.determination.issues?.items[defect.item - 1];
  const quoted = placesOf(defect.quote, text);
  const inItem = item ? quoted.filter(({ start }) => item.span.start <= start && start < item.span.end) : quoted;
  const spots = [...(inItem.length > 0 ? inItem : quoted), ...placesOf(defect.against, text)];
  const rationale = item?.rationale?.span.start ?? item?.span.end ?? 0;
  return findings.filter(
    (finding) =>
      speaksOf(defect.kind, finding) &&
      (spots.some(({ start, end }) => finding.span.start <= end + near && finding.span.end >= start - near) ||
        (item !== undefined &&
          ofTheItem.includes(defect.kind) &&
          item.span.start <= finding.span.start &&
          finding.span.start < rationale)),
  );
}

const [folder, flag] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npx tsx test/corpus/recall.ts FOLDER [--list]');
  process.exit(2);
}
if (!existsSync(join(folder, 'gold.jsonl'))) {
  console.log('No gold.jsonl: nobody has written down what a careful reader would tell of these letters.');
  process.exit(0);
}

/** A letter, imported and checked; undefined when it cannot be read. */
function checked(letter: string): { readonly document: RationaleDocument; readonly findings: readonly Finding[] } | undefined {
  const fileName = `${letter}.txt`;
  const outcome = importLetter(readFileSync(join(folder!, 'text', fileName), 'utf8'), { profiles, library, fileName });
  if (outcome.kind === 'failed') return undefined;
  const document = new RationaleDocument(`file:///${letter}.rationale.yaml`, outcome.yaml);
  return { document, findings: checkDocument(document) };
}

interface Row {
  defects: number;
  told: number;
  visible: number;
  visibleTold: number;
}

const lines = readFileSync(join(folder, 'gold.jsonl'), 'utf8').split('\n');
const gold = lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Defect);
const letters = new Map([...new Set(gold.map(({ letter }) => letter))].map((letter) => [letter, checked(letter)]));

function measure(chosen: readonly Defect[]): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const defect of chosen) {
    const letter = letters.get(defect.letter);
    const tellers = letter ? tellersOf(defect, letter.document, letter.findings) : [];
    const told = tellers.length > 0 ? 1 : 0;
    if (flag === '--list')
      console.log(
        [
          told ? 'told' : 'missed',
          defect.letter,
          defect.item,
          defect.kind,
          defect.gravity,
          defect.machine,
          tellers.map(({ code }) => code).join(' '),
          defect.quote?.slice(0, 60),
        ].join(' | '),
      );
    for (const group of [defect.kind, defect.gravity, `machine: ${defect.machine}`, 'all']) {
      const row = rows.get(group) ?? { defects: 0, told: 0, visible: 0, visibleTold: 0 };
      rows.set(group, row);
      row.defects++;
      row.told += told;
      if (defect.machine === 'no') continue;
      row.visible++;
      row.visibleTold += told;
    }
  }
  return rows;
}

const share = (part: number, of: number): string => `${part} of ${of} (${of === 0 ? 0 : Math.round((100 * part) / of)} %)`;
const order = [
  ...['fact', 'no-documentation', 'conclusion', 'guideline', 'criteria', 'requirement', 'paste', 'scope', 'slip', 'identity'],
  ...['grave', 'material', 'minor', 'machine: yes', 'machine: maybe', 'machine: no', 'all'],
];
for (const [heading, even] of [
  ['Letters developed on (even numbers)', true],
  ['Letters kept aside (odd numbers)', false],
] as const) {
  const chosen = gold.filter(({ letter, none }) => !none && (Number(letter.slice(-1)) % 2 === 0) === even);
  const rows = measure(chosen);
  console.log(`\n${heading}`);
  console.log(`${'defect'.padEnd(20)}${'told'.padEnd(20)}of those a program could see`);
  for (const name of order) {
    const row = rows.get(name);
    if (row) console.log(`${name.padEnd(20)}${share(row.told, row.defects).padEnd(20)}${share(row.visibleTold, row.visible)}`);
  }
}
