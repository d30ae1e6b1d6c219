/**
 * Real defects planted into published letters: how many of them the rules find. A defect counts as found when one of its rules
 * says more of the changed letter than of the letter as it was published.
 *
 * Usage: npx tsx test/corpus/defects.ts FOLDER [--list], where FOLDER holds `text/*.txt`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createService } from '../../server/src/service';
import { RationaleDocument } from '../../server/src/service/document';
import { importLetter } from '../../server/src/service/import';
import { createLibrary } from '../../server/src/service/library/library';
import { shippedGuidelines } from '../../server/src/service/library/shipped';
import { createProfiles } from '../../server/src/service/profiles/profiles';
import { defects, type Letter } from '../rules/defects';
import { count, tableOf } from '../rules/mutated';

const [folder, flag] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npx tsx test/corpus/defects.ts FOLDER [--list]');
  process.exit(2);
}

const library = createLibrary(shippedGuidelines.map((guideline) => ({ guideline })));
const profiles = createProfiles([]);
const surroundings = { configuration: {}, configurationUri: undefined, library, profiles, problems: [] };
const service = createService({ log: (message) => console.error(message) });
const check = (text: string) => service.check(new RationaleDocument('file:///letter.rationale.yaml', text), surroundings);

const letters: Letter[] = readdirSync(join(folder, 'text')).flatMap((name) => {
  const outcome = importLetter(readFileSync(join(folder, 'text', name), 'utf8'), { profiles, library, fileName: name });
  return outcome.kind === 'imported' ? [{ name: name.replace(/\.txt$/, ''), text: outcome.yaml }] : [];
});
const counts = count(defects, letters, library, check, (defect, letter) => {
  if (flag === '--list') console.log(`not found: ${defect} in ${letter}`);
});
console.log(tableOf(counts));
