/**
 * Defects planted in letters of our own by somebody who has not seen the rules: how many are told, and what is said of changes
 * of wording that leave a letter sound.
 *
 * `letters/*.rationale.yaml` are sound. Each file of `kinds/` lists plants: in which letter, which words are changed into
 * which. `sound.yaml` lists changes that are no defect.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { Finding } from '../../server/src/service/check/rule';
import { check as checkText } from '../checking';

export interface Plant {
  readonly letter: string;
  readonly say: string;
  readonly change: readonly { readonly from: string; readonly to: string }[];
}

/** The rules that may tell of a kind of defect. */
export const tellers: Readonly<Record<string, readonly string[]>> = {
  side: ['laterality', 'fact-mismatch', 'conclusion-mismatch', 'unaddressed-part', 'repeated-text-differs'],
  age: ['fact-mismatch', 'impossible-value'],
  sex: ['fact-mismatch', 'sentence-slip'],
  'date-of-injury': ['fact-mismatch', 'impossible-date', 'date-order'],
  'date-of-denial': ['fact-mismatch', 'impossible-date', 'date-order'],
  level: ['spine-level', 'fact-mismatch', 'conclusion-mismatch', 'impossible-value'],
  'dropped-conclusion': ['missing-conclusion', 'decision-conflict'],
  'flipped-conclusion': ['decision-conflict', 'missing-conclusion', 'reasoning-conflict'],
  dose: ['conclusion-mismatch', 'fact-mismatch', 'impossible-value', 'repeated-text-differs'],
  quantity: ['quantity-arithmetic', 'conclusion-mismatch', 'fact-mismatch', 'impossible-value', 'repeated-text-differs'],
  'body-part': ['wrong-body-part', 'conclusion-mismatch', 'fact-mismatch', 'section-mismatch', 'unaddressed-part'],
  edition: ['guideline-not-in-force'],
  'swapped-rationale': [
    ...['duplicate-rationale', 'conclusion-mismatch', 'decision-conflict', 'named-not-cited', 'cited-not-used', 'laterality'],
    ...['fact-mismatch', 'unaddressed-part', 'wrong-body-part', 'section-mismatch', 'repeated-passage', 'spine-level'],
  ],
  'section-name': ['unknown-section', 'citation-elements', 'section-mismatch'],
  'foreign-summary': ['fact-mismatch', 'laterality', 'spine-level', 'impossible-date', 'repeated-passage', 'absolute-negative'],
  'doubled-word': ['sentence-slip'],
  'doubled-run': ['sentence-slip', 'repeated-passage'],
  'quotation-mark': ['sentence-slip'],
  'person-name': ['identifier', 'reviewer-named'],
  number: ['quantity-arithmetic', 'fact-mismatch', 'impossible-value', 'conclusion-mismatch'],
  'false-no-documentation': ['absolute-negative'],
  misspelling: ['misspelling', 'sentence-slip'],
  'grammar-slip': ['sentence-slip', 'misspelling'],
  'impossible-date': ['impossible-date', 'date-order', 'fact-mismatch', 'impossible-value'],
  'impossible-value': ['impossible-value', 'fact-mismatch'],
  'conclusion-mismatch': ['conclusion-mismatch', 'laterality', 'spine-level', 'missing-conclusion'],
  'reasoning-conflict': ['reasoning-conflict', 'decision-conflict', 'criteria-decision-conflict'],
  'unaddressed-criterion': ['criterion-unaddressed', 'criteria-unanswered'],
  'criteria-met-but-upheld': ['reasoning-conflict', 'decision-conflict', 'criteria-decision-conflict'],
  'other-section': ['section-mismatch', 'unknown-section', 'wrong-body-part'],
};

export const check = (text: string): Finding[] => checkText(text).filter(({ suppressed }) => !suppressed);

const folder = (name: string): string => join(__dirname, name);
const plantsIn = (file: string): Plant[] => parse(readFileSync(file, 'utf8')) as Plant[];

/** The sound letters, by file name. */
export const letters: ReadonlyMap<string, string> = new Map(
  readdirSync(folder('letters')).map((name) => [name, readFileSync(join(folder('letters'), name), 'utf8')]),
);

/** The plants of each kind. */
export const kinds: ReadonlyMap<string, readonly Plant[]> = new Map(
  readdirSync(folder('kinds')).map((name) => [basename(name, '.yaml'), plantsIn(join(folder('kinds'), name))]),
);
export const soundChanges: readonly Plant[] = plantsIn(folder('sound.yaml'));

/** The letter with the change made; throws when the words do not stand in it exactly once. */
export function planted({ letter, change }: Plant): string {
  const sound = letters.get(letter);
  if (sound === undefined) throw new Error(`no letter ${letter}`);
  let text = sound;
  for (const { from, to } of change) {
    const parts: string[] = text.split(from);
    if (parts.length !== 2) throw new Error(`“${from}” stands ${parts.length - 1} times in ${letter}`);
    text = parts.join(to);
  }
  return text;
}

const before = new Map<string, Finding[]>();
function findingsOfSound(letter: string): Finding[] {
  let found = before.get(letter);
  if (!found) before.set(letter, (found = check(letters.get(letter)!)));
  return found;
}

const said = ({ code, message }: Finding): string => `${code} ${message}`;

/** What is said of a changed letter and was not said of the sound one. */
export function newFindings(plant: Plant): Finding[] {
  const known = findingsOfSound(plant.letter).map(said);
  return check(planted(plant)).filter((finding) => {
    const at = known.indexOf(said(finding));
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

/** Whether one of the rules of its kind tells of a plant. */
export const isTold = (kind: string, plant: Plant): boolean =>
  newFindings(plant).some(({ code }) => tellers[kind]?.includes(code));
