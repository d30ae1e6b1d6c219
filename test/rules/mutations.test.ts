/** The defects of real determinations, planted into sound letters of our own: nearly all of them are found. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createLibrary } from '../../server/src/service/library/library';
import { shippedGuidelines } from '../../server/src/service/library/shipped';
import { guidelineSchema } from '../../server/src/service/model/schemas/guideline';
import { defects, type Letter } from './defects';
import { check } from './harness';
import { count, sumOf, tableOf } from './mutated';
import { ownLetters } from './own-letters';

const folder = join(__dirname, '../../examples');
const house = readdirSync(join(folder, 'guidelines')).map((name) =>
  guidelineSchema.parse(parse(readFileSync(join(folder, 'guidelines', name), 'utf8'))),
);
const examples: Letter[] = readdirSync(folder)
  .filter((name) => name.endsWith('.rationale.yaml') && !name.startsWith('lumbar')) // that one shows defects
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const library = createLibrary([...shippedGuidelines, ...house].map((guideline) => ({ guideline })));
const letters = [...ownLetters, ...examples];

describe('defects planted into sound letters', function () {
  this.timeout(120_000); // hundreds of letters are checked, on machines of any speed

  it('the letters are sound', () => {
    const said = letters.flatMap(({ name, text }) =>
      check(text, { library: house })
        .filter(({ severity }) => severity === 'error' || severity === 'warning')
        .map(({ code, message }) => `${name}: ${code}: ${message}`),
    );
    assert.deepEqual(said, []);
  });

  it('at least 95 of 100 are found, and of each kind most', () => {
    const missed: string[] = [];
    const counts = count(
      defects,
      letters,
      library,
      (text) => check(text, { library: house }),
      (defect, letter) => missed.push(`${defect} in ${letter}`),
    );
    console.log(tableOf(counts));
    const all = sumOf(counts);
    const report = missed.join('\n');
    assert.ok(all.found >= 0.95 * all.planted, report);
    for (const { defect, planted, found } of counts) {
      assert.ok(planted > 0, `“${defect}” was planted nowhere`);
      assert.ok(found >= 0.75 * planted, `${defect}: ${found} of ${planted}\n${report}`);
    }
  });
});
