/**
 * How well the conclusion of a rationale is read: each published item once with its recorded decision (a conflict is a
 * false alarm) and once with the decision flipped (a conflict is a find).
 *
 * Usage: npx tsx test/corpus/conclusions.ts FOLDER [--list], where FOLDER holds `labels.jsonl`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conclusion } from '../../server/src/service/prose/necessity';

interface Item {
  readonly title: string;
  readonly decision: string;
  readonly rationale: string;
}

interface Letter {
  readonly case: string;
  readonly items: readonly Item[];
}

const [folder, flag] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npx tsx test/corpus/conclusions.ts FOLDER [--list]');
  process.exit(2);
}

const letters = readFileSync(join(folder, 'labels.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Letter);

const count = { items: 0, found: 0, falseAlarms: 0, missing: 0, implied: 0 };
for (const letter of letters) {
  for (const [index, item] of letter.items.entries()) {
    const read = conclusion(item.rationale);
    const recorded = item.decision === 'Upheld' ? 'denies' : 'supports';
    count.items++;
    if (read.polarity === 'unknown') count.missing++;
    else if (read.polarity === recorded) count.found++;
    else count.falseAlarms++;
    if (read.strength === 'implied') count.implied++;
    const notable = read.polarity !== recorded || read.strength === 'implied';
    if (flag === '--list' && notable)
      console.log(
        `${letter.case} item ${index + 1}: recorded ${recorded}, read ${read.polarity} (${read.strength ?? 'nothing'})`,
      );
  }
}

const share = (part: number): string => `${((100 * part) / Math.max(1, count.items)).toFixed(1)} %`;
console.log(`letters                    ${letters.length}`);
console.log(`items                      ${count.items}`);
console.log(`flipped decisions found    ${count.found} (${share(count.found)})`);
console.log(`false alarms               ${count.falseAlarms} (${share(count.falseAlarms)})`);
console.log(`no conclusion found        ${count.missing} (${share(count.missing)})`);
console.log(`read from other words      ${count.implied}`);
