/** The library of the examples is read without a finding, and found by what it is for. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkLibrary } from '../../server/src/service/library/check';
import { createLibrary, sectionNames, type LibraryEntry } from '../../server/src/service/library/library';
import { rankGuidelines } from '../../server/src/service/library/rank';
import { shippedGuidelines } from '../../server/src/service/library/shipped';
import { readLibraryFile } from '../../server/src/service/library/sources';
import { configurationSchema } from '../../server/src/service/model/schemas/configuration';

const root = join(__dirname, '../../examples');
const files = [...readdirSync(join(root, 'guidelines')).map((name) => `guidelines/${name}`), 'references.bib'];

describe('the library of the examples', () => {
  const own: LibraryEntry[] = [];
  for (const name of files) {
    it(`${name} reads without a finding`, () => {
      const { entries, problems } = readLibraryFile(name, readFileSync(join(root, name), 'utf8'));
      assert.deepEqual(problems, []);
      for (const entry of entries) {
        own.push({ ...entry, uri: name });
        for (const { section } of entry.guideline.topics ?? [])
          assert.ok(section && sectionNames(entry.guideline).includes(section), section);
      }
    });
  }

  it('fits together and is found', () => {
    const library = createLibrary([...shippedGuidelines.map((guideline) => ({ guideline })), ...own]);
    assert.deepEqual(checkLibrary(own, library), []);
    assert.ok(library.get('odg-low-back')!.topics?.some(({ id }) => id === 'facet-blocks'));
    assert.ok(library.get('odg-low-back')!.aliases?.includes('Low Back – Lumbar & Thoracic'));
    assert.equal(library.get('example2013')!.kind, 'study');
    const first = rankGuidelines({ library, day: '2016-12-01', service: 'MRI of the left shoulder' }).slice(0, 5);
    assert.ok(first.some(({ guideline }) => guideline.id === 'house-shoulder-imaging'));
  });

  it('has a configuration as it should be', () => {
    configurationSchema.parse(parse(readFileSync(join(root, 'rationale.config.yaml'), 'utf8')));
  });
});
