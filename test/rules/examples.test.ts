/** What the checks say of the examples: of the draft what a careful colleague would, of the finished ones nothing. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { configurationSchema } from '../../server/src/service/model/schemas/configuration';
import { guidelineSchema } from '../../server/src/service/model/schemas/guideline';
import { check } from './harness';

const folder = join(__dirname, '../../examples');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

const setup = {
  codes: 'all' as const,
  configuration: configurationSchema.parse(parse(read('rationale.config.yaml'))),
  library: readdirSync(join(folder, 'guidelines')).map((name) => guidelineSchema.parse(parse(read(join('guidelines', name))))),
};
const said = (name: string) => check(read(name), setup).map(({ severity, code, message }) => `${severity} ${code}: ${message}`);

describe('the examples', () => {
  it('the draft: a criterion that was overlooked and a wrong page, and nothing else', () =>
    assert.deepEqual(said('lumbar-medial-branch-blocks.rationale.yaml'), [
      'warning criteria-unanswered: 1 of the 7 criteria of “Blocks of the facet joints” has no finding. Say whether the record meets “Nothing points to radicular pain, to a narrow spinal canal or to an earlier fusion at the levels to be blocked”.',
      'warning quote-mismatch: These words stand on page 12, and another page is cited. Cite page 12.',
    ]));

  it('the finished ones: nothing', () => {
    assert.deepEqual(said('shoulder-mri.rationale.yaml'), []);
    assert.deepEqual(said('several-items.rationale.yaml'), []);
  });

  it('the draft with the fusion left out of the findings decides no other way', () => {
    const text = read('lumbar-medial-branch-blocks.rationale.yaml').replace(
      '    criteria:\n',
      '    criteria:\n      - criterion: odg-low-back/facet-blocks/no-radicular-pain-stenosis-or-previous-fusion\n        finding: not met\n        record: mri\n',
    );
    assert.deepEqual(
      check(text, setup).map(({ code }) => code),
      ['quote-mismatch'],
    );
    const allowed = text.replace('decision: upheld', 'decision: overturned');
    assert.ok(check(allowed, setup).some(({ code }) => code === 'criteria-decision-conflict'));
  });
});
