/**
 * Real defects planted into published letters: how many of them the rules find. A defect counts as found when one of its rules
 * says more of the changed letter than of the letter as it was published.
 *
 * Usage: npx tsx test/corpus/defects.ts FOLDER [--list], where FOLDER holds `text/*.txt`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importLetter } from '../../server/src/service/import';
import { check, library, profiles } from '../checking';
import { defects, type Letter } from '../rules/defects';
import { count, tableOf } from '../rules/mutated';

const [folder, flag] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npx tsx test/corpus/defects.ts FOLDER [--list]');
  process.exit(2);
}

const letters: Letter[] = readdirSync(join(folder, 'text')).flatMap((name) => {
  const outcome = importLetter(readFileSync(join(folder, 'text', name), 'utf8'), { profiles, library, fileName: name });
  return outcome.kind === 'imported' ? [{ name: name.replace(/\.txt$/, ''), text: outcome.yaml }] : [];
});
const counts = count(defects, letters, library, check, (defect, letter) => {
  if (flag === '--list') console.log(`not found: ${defect} in ${letter}`);
});
console.log(tableOf(counts));
