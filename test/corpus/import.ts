/**
 * Measures the import on a folder of real letters: `npm run corpus -- FOLDER [FOLDER…]`. The first folder holds `pdf/`, `text/`
 * and `labels.jsonl`, each other one the same letters as text of another extractor; nothing of it is in this repository.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { fonts } from '../letter/fonts';
import { readLetterFile } from '../../server/src/readers';
import { RationaleDocument } from '../../server/src/service/document';
import { importLetter, type ImportOutcome } from '../../server/src/service/import';
import { composeLetter } from '../../server/src/service/letter/compose';
import { writeDocx } from '../../server/src/service/letter/docx';
import { writePdf } from '../../server/src/service/letter/pdf';
import { writeText } from '../../server/src/service/letter/text';
import { createLibrary } from '../../server/src/service/library/library';
import { shippedGuidelines } from '../../server/src/service/library/shipped';
import type { PlainDetermination, PlainGuidelineEntry } from '../../server/src/service/model/write';
import { createProfiles } from '../../server/src/service/profiles/profiles';

interface Label {
  readonly case: string;
  readonly assigned: string;
  readonly injury: string;
  readonly decision: string;
  readonly ur_denial: string;
  readonly priority: string;
  readonly licensed_in: string;
  readonly certified_in: string;
  readonly items: readonly {
    title: string;
    decision: string;
    claims_administrator_guideline: string;
    maximus_guideline: string;
    rationale: string;
  }[];
}

const profiles = createProfiles([]);
const library = createLibrary(shippedGuidelines.map((guideline) => ({ guideline })));
const heading = 'HOW THE IMR FINAL DETERMINATION WAS MADE';

/**
 * White space aside; a hyphen at a line end of the original may be there or not, since it parts a compound or a word.
 * `original` is compared with what we print, character by character.
 */
function sameWords(printed: string, original: string): boolean {
  const theirs = original.replace(/-(?=[ \t]*\r?\n)/g, '\u0001').replace(/\s+/g, '');
  const ours = printed.replace(/\s+/g, '');
  let at = 0;
  for (const letter of theirs) {
    if (letter === '\u0001') at += ours[at] === '-' ? 1 : 0;
    else if (ours[at] === letter) at += letter.length;
    else if (ours.startsWith(letter, at)) at += letter.length;
    else return false;
  }
  return at === ours.length;
}
const bare = (text: string): string => text.replace(/[\s-]+/g, '');

const run = (text: string, fileName: string): ImportOutcome => importLetter(text, { profiles, library, fileName });

function letterOf(yaml: string) {
  const { determination } = new RationaleDocument('file:///letter.rationale.yaml', yaml);
  const profile = profiles.get(determination.profile?.value ?? '') ?? profiles.default;
  return composeLetter({ determination, profile, library, configuration: {}, draft: false });
}

const exported = (yaml: string): string => writeText(letterOf(yaml));
const from = (text: string): string => text.slice(Math.max(0, text.indexOf(heading)));
const isoOf = (date: string): string => `${date.slice(6)}-${date.slice(0, 2)}-${date.slice(3, 5)}`;

interface Score {
  letters: number;
  imported: number;
  words: number;
  /** Equal with every hyphen left out: an extractor may have dropped those at line ends. */
  wordsNoHyphen: number;
  header: number;
  items: number;
  itemsRight: number;
  lettersRight: number;
  problems: number;
  mtus: number;
  structured: number;
  odg: number;
  odgStructured: number;
  bad: string[];
}
const newScore = (): Score => ({
  letters: 0,
  imported: 0,
  words: 0,
  wordsNoHyphen: 0,
  header: 0,
  items: 0,
  itemsRight: 0,
  lettersRight: 0,
  problems: 0,
  mtus: 0,
  structured: 0,
  odg: 0,
  odgStructured: 0,
  bad: [],
});

const firstDifference = (a: string, b: string): string => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return `…${a.slice(Math.max(0, at - 25), at)}⟦${a.slice(at, at + 25)}⟧ ⟦${b.slice(at, at + 25)}⟧`;
};

/** Titles, decisions, guideline lines and rationales as the exported letter prints them. */
function printedItems(text: string) {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const items: { title: string; decision: string; ca: string; max: string; rationale: string }[] = [];
  lines.forEach((line, index) => {
    if (!line.startsWith('Claims Administrator guideline:')) return;
    const [, title = '', decision = ''] = /^(.*): (Upheld|Overturned)$/.exec(lines[index - 1]!) ?? [];
    const after = (label: string, text: string) => text.slice(label.length).trim();
    const end = lines.findIndex((other, at) => at > index && other.startsWith('Claims Administrator guideline:'));
    const rationale = lines.slice(index + 2, end < 0 ? undefined : end - 1).join(' ');
    items.push({
      title,
      decision,
      ca: after('Claims Administrator guideline:', line),
      max: after('MAXIMUS guideline:', lines[index + 1]!),
      rationale: after('Decision rationale:', rationale),
    });
  });
  return items;
}

function compareItems(yaml: string, label: Label, score: Score, name: string): boolean {
  const printed = printedItems(exported(yaml));
  const right = label.items.filter((item, index) => {
    const ours = printed[index];
    return (
      ours !== undefined &&
      bare(ours.title) === bare(item.title) &&
      ours.decision === item.decision &&
      bare(ours.ca) === bare(item.claims_administrator_guideline) &&
      bare(ours.max) === bare(item.maximus_guideline) &&
      bare(ours.rationale) === bare(item.rationale)
    );
  }).length;
  score.items += label.items.length;
  score.itemsRight += right;
  const all = right === label.items.length && printed.length === label.items.length;
  if (!all) score.bad.push(`${name}: ${right} of ${label.items.length} items`);
  return all;
}

function compareHeader(data: PlainDetermination, label: Label, score: Score, name: string): boolean {
  const header = data.case ?? {};
  const list = (value: string | string[] | undefined) => bare([value ?? []].flat().join(','));
  const checks: [string, boolean][] = [
    ['number', header.number === label.case],
    ['date_assigned', header.date_assigned === isoOf(label.assigned)],
    ['date_of_injury', header.date_of_injury === isoOf(label.injury)],
    ['decision_date', header.decision_date === isoOf(label.decision)],
    ['ur_denial_date', header.ur_denial_date === isoOf(label.ur_denial)],
    ['application_received', header.application_received !== undefined],
    ['priority', header.priority === label.priority.toLowerCase()],
    ['licensed_in', list(data.reviewer?.licensed_in) === bare(label.licensed_in)],
    ['certified_in', list(data.reviewer?.certified_in) === bare(label.certified_in)],
  ];
  const wrong = checks.filter(([, right]) => !right).map(([field]) => field);
  if (wrong.length > 0) score.bad.push(`${name}: header ${wrong.join(', ')}`);
  else score.header += 1;
  return wrong.length === 0;
}

function countCitations(data: PlainDetermination, label: Label, score: Score): void {
  label.items.forEach((item, index) => {
    const issue = data.issues?.[index];
    for (const [line, basis] of [
      [item.claims_administrator_guideline, issue?.claims_administrator_guideline],
      [item.maximus_guideline, issue?.guideline_basis],
    ] as const) {
      const entries: PlainGuidelineEntry[] = basis === 'none' || basis === undefined ? [] : basis;
      const cited = (
        line.match(/(?:MTUS|, and) (?:[A-Z][\w-]*,? (?:and )?)+(?:Complaints|Treatment|Conditions|Approaches) (?:19|20)\d\d/g) ??
        []
      ).length;
      score.mtus += cited;
      score.structured += Math.min(cited, entries.filter((entry) => entry.cite?.startsWith('mtus-')).length);
      if (/Official Disability Guidelines|ODG/.test(line)) {
        score.odg += 1;
        if (entries.some((entry) => entry.cite?.startsWith('odg-'))) score.odgStructured += 1;
      }
    }
  });
}

/** Measures one import; gives back the determination, for the way round. */
function measure(text: string, body: string, label: Label | undefined, score: Score, name: string): string | undefined {
  score.letters += 1;
  const outcome = run(text, '');
  if (outcome.kind === 'failed') {
    score.bad.push(`${name}: ${outcome.message}`);
    return undefined;
  }
  score.imported += 1;
  score.problems += outcome.problems.length;
  const data = parse(outcome.yaml, { version: '1.2' }) as PlainDetermination;
  const ours = from(exported(outcome.yaml));
  const equal = sameWords(ours, from(body));
  const nearly = equal || bare(ours) === bare(from(body));
  score.words += equal ? 1 : 0;
  score.wordsNoHyphen += nearly ? 1 : 0;
  if (!nearly) score.bad.push(`${name}: ${firstDifference(bare(ours), bare(from(body)))}`);
  if (!label) return outcome.yaml;
  const right = [compareHeader(data, label, score, name), compareItems(outcome.yaml, label, score, name)].every(Boolean);
  score.lettersRight += right ? 1 : 0;
  countCitations(data, label, score);
  return outcome.yaml;
}

async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  const file = await readLetterFile(bytes, name);
  return file.kind === 'text' ? file.text : '';
}

/** Export of an import, imported again: the same determination. */
async function measureRound(yaml: string, bytes: Uint8Array, ending: string, score: Score, name: string): Promise<void> {
  score.letters += 1;
  const outcome = run(await textOf(bytes, `letter${ending}`), '');
  if (outcome.kind === 'failed') {
    score.bad.push(`${name}: ${outcome.message}`);
    return;
  }
  score.imported += 1;
  score.problems += outcome.problems.length;
  const [ours, theirs] = [exported(outcome.yaml), exported(yaml)];
  if (ours === theirs) score.words += 1;
  if (bare(ours) === bare(theirs)) score.wordsNoHyphen += 1;
  else score.bad.push(`${name}: ${firstDifference(bare(ours), bare(theirs))}`);
  const plain = (text: string) => JSON.stringify(parse(text, { version: '1.2' }));
  if (plain(outcome.yaml) === plain(yaml)) score.lettersRight += 1;
  else score.bad.push(`${name}: not the same determination, ${firstDifference(plain(outcome.yaml), plain(yaml))}`);
}

async function measureRounds(yaml: string | undefined, of: (name: string) => Score, name: string): Promise<void> {
  if (yaml === undefined) return;
  const letter = letterOf(yaml);
  await measureRound(yaml, new TextEncoder().encode(writeText(letter)), '.txt', of('round: text'), name);
  await measureRound(yaml, await writeDocx(letter), '.docx', of('round: docx'), name);
  await measureRound(yaml, await writePdf(letter, { fonts }), '.pdf', of('round: pdf'), name);
}

const table = (rows: readonly (readonly string[])[]): string => {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  '),
    )
    .join('\n');
};

async function main(folder: string, others: readonly string[]): Promise<void> {
  const labels = new Map<string, Label>();
  for (const line of readFileSync(join(folder, 'labels.jsonl'), 'utf8').split('\n').filter(Boolean)) {
    const label = JSON.parse(line) as Label;
    labels.set(label.case, label);
  }
  const hasPdftotext = (() => {
    try {
      execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
      return true;
    } catch {
      console.log('pdftotext is not installed: its plain layout is not measured.');
      return false;
    }
  })();
  const scores = new Map<string, Score>();
  const of = (name: string) => scores.get(name) ?? scores.set(name, newScore()).get(name)!;
  const started = performance.now();
  for (const file of readdirSync(join(folder, 'pdf'))
    .filter((name) => name.endsWith('.pdf'))
    .sort()) {
    const name = file.replace(/\.pdf$/, '');
    const label = labels.get(name);
    const layout = readFileSync(join(folder, 'text', `${name}.txt`), 'utf8');
    const yaml = measure(layout, layout, label, of('text, with layout'), name);
    await measureRounds(yaml, of, name);
    measure(await textOf(new Uint8Array(readFileSync(join(folder, 'pdf', file))), file), layout, label, of('pdf'), name);
    if (hasPdftotext) {
      const plain = execFileSync('pdftotext', [join(folder, 'pdf', file), '-'], { encoding: 'utf8' });
      measure(plain, plain, label, of('text, plain'), name);
    }
  }
  for (const other of others)
    for (const file of readdirSync(other).filter((name) => name.endsWith('.txt'))) {
      const text = readFileSync(join(other, file), 'utf8');
      const name = file.replace(/\.txt$/, '');
      measure(text, text, labels.get(name), of(basename(other)), name);
    }
  const sample = join(folder, 'sample-2014.txt');
  if (existsSync(sample)) {
    const text = readFileSync(sample, 'utf8');
    await measureRounds(measure(text, text, undefined, of('sample of 2014'), 'sample-2014'), of, 'sample-2014');
  }
  const rows = [...scores].map(([name, s]) => [
    name,
    `${s.imported}/${s.letters}`,
    `${s.words}/${s.letters}`,
    `${s.wordsNoHyphen}/${s.letters}`,
    `${s.header}/${s.letters}`,
    `${s.itemsRight}/${s.items}`,
    `${s.lettersRight}/${s.letters}`,
    `${s.structured}/${s.mtus}`,
    `${s.odgStructured}/${s.odg}`,
    String(s.problems),
  ]);
  console.log(
    table([
      [
        '',
        'imported',
        'words',
        'words, no hyphens',
        'header',
        'items',
        'all right',
        'MTUS structured',
        'ODG structured',
        'to check',
      ],
      ...rows,
    ]),
  );
  for (const [name, score] of scores) for (const bad of score.bad.slice(0, 40)) console.log(`${name}: ${bad}`);
  console.log(`${Math.round(performance.now() - started)} ms`);
}

main(process.argv[2] ?? 'letters', process.argv.slice(3)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});
