/** Insert Citation: the whole text afterwards, in prose and in lists, and what is refused. */
import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver-types';
import { citationChoices, insertCitation } from '../../server/src/service/features/insert-citation';
import { cursor, edited, sample, surroundings } from './cursor';

function inserted(marked: string, ...keys: string[]): string {
  const { document, position } = cursor(marked);
  const { edit, refused } = insertCitation(document, position, keys, surroundings);
  assert.ok(edit, refused);
  return edited(document, [edit as TextEdit]);
}

function refusal(marked: string, ...keys: string[]): string {
  const { document, position } = cursor(marked);
  const { edit, refused } = insertCitation(document, position, keys, surroundings);
  assert.equal(edit, undefined);
  return refused ?? '';
}

const prose = (text: string) => `case_summary: |\n  ${text}\nrecords:\n  mri: { title: MRI }\n`;
const basis = (text: string) => `issues:\n  - service: MRI\n    guideline_basis:${text}\n    decision: upheld\n`;

describe('inserting citations', () => {
  describe('in prose', () => {
    const cases: [string, string, string[]][] = [
      ['Pain persists‸.', 'Pain persists [@odg-low-back; @mri].', ['odg-low-back', 'mri']],
      ['Pain ‸persists.', 'Pain [@mri] persists.', ['mri']],
      ['Pain persists [@odg-low-back‸].', 'Pain persists [@odg-low-back; @mri].', ['mri']],
      ['Pain persists [@odg-low-back, sec. A]‸.', 'Pain persists [@odg-low-back, sec. A; @mri].', ['mri', 'odg-low-back']],
      ['Pain persists [@‸].', 'Pain persists [@mri].', ['mri']],
      ['‸Pain persists.', '[@mri] Pain persists.', ['mri']],
      ['(‸)', '([@mri])', ['mri']],
    ];
    for (const [before, after, keys] of cases) it(before, () => assert.equal(inserted(prose(before), ...keys), prose(after)));
    it('before the first word where the cursor is in the indentation', () => {
      assert.equal(inserted('case_summary: |\n ‸ Pain.\n', 'odg-low-back'), 'case_summary: |\n  [@odg-low-back] Pain.\n');
    });
    it('in quotation marks where a value on one line needs them', () => {
      assert.equal(
        inserted('issues:\n  - criteria:\n      - evidence: ‸Fusion in 2008\n', 'odg-low-back'),
        'issues:\n  - criteria:\n      - evidence: "[@odg-low-back] Fusion in 2008"\n',
      );
      assert.equal(
        inserted('issues:\n  - criteria:\n      - evidence: Fusion in 2008‸\n', 'odg-low-back'),
        'issues:\n  - criteria:\n      - evidence: Fusion in 2008 [@odg-low-back]\n',
      );
    });
    it('is refused where all of it stands already', () => assert.match(refusal(prose('Pain [@mri]‸.'), 'mri'), /already/));
  });

  describe('in a list of guidelines', () => {
    it('adds entries at the end', () => {
      assert.equal(
        inserted(basis('\n      - cite: clinic‸-facet-2012\n        sections: Injections'), 'odg-low-back', 'odg-pain'),
        basis(
          '\n      - cite: clinic-facet-2012\n        sections: Injections\n      - cite: odg-low-back\n      - cite: odg-pain',
        ),
      );
    });
    it('takes the place of none and of nothing', () => {
      assert.equal(inserted(basis(' no‸ne'), 'odg-low-back'), basis('\n      - cite: odg-low-back'));
      assert.equal(
        inserted(basis(' ‸'), 'odg-low-back', 'odg-pain'),
        basis('\n      - cite: odg-low-back\n      - cite: odg-pain'),
      );
      assert.equal(inserted(basis(' no‸ne # so far'), 'odg-low-back'), basis(' # so far\n      - cite: odg-low-back'));
      assert.equal(inserted(basis(' [‸]'), 'odg-low-back'), basis('\n      - cite: odg-low-back'));
    });
    it('fills an entry that is begun', () => {
      assert.equal(
        inserted(basis('\n      - ‸'), 'odg-low-back', 'odg-pain'),
        basis('\n      - cite: odg-low-back\n      - cite: odg-pain'),
      );
      assert.equal(inserted(basis('\n      - cite: ‸'), 'odg-low-back'), basis('\n      - cite: odg-low-back'));
    });
    it('adds between brackets', () => {
      assert.equal(
        inserted(basis(' [{ cite: clinic-facet-2012 ‸}]'), 'odg-low-back'),
        basis(' [{ cite: clinic-facet-2012 }, { cite: odg-low-back }]'),
      );
    });
    it('is refused for records and for what stands there', () => {
      assert.match(
        refusal(`${basis('\n      - cite: odg-pain‸')}records:\n  mri: { title: MRI }\n`, 'mri'),
        /Records are cited in prose/,
      );
      assert.match(refusal(basis('\n      - cite: odg-pain‸'), 'odg-pain'), /already/);
    });
  });

  it('is refused elsewhere, with words', () => {
    assert.match(refusal('case:\n  number: ‸\n', 'odg-pain'), /Put the cursor/);
    assert.match(refusal(prose('x‸'), 'no-such-key'), /can be cited/);
  });
});

describe('choices of citations', () => {
  it('are all guidelines, ranked for the item, and the records', () => {
    const { document, position } = cursor(sample.replace('The scan shows one', 'The scan‸ shows one'));
    const { choices } = citationChoices(document, position, surroundings);
    assert.ok(choices.findIndex((choice) => choice.key === 'mtus-low-back-2004') < 3);
    assert.ok(choices.some((choice) => choice.key === 'odg-burns'));
    assert.deepEqual(
      choices.filter((choice) => choice.kind === 'record').map((choice) => choice.label),
      ['Follow-up report', 'MRI of the lumbar spine'],
    );
    assert.match(
      choices.find((choice) => choice.key === 'clinic-facet-2012')!.detail,
      /Example Spine Clinic · in force 2012-01-01 to 2015-12-31 · Injections/,
    );
  });
  it('hold no records in a list of guidelines', () => {
    const { document, position } = cursor(sample.replace('cite: odg-low-back', 'cite: odg‸-low-back'));
    assert.ok(citationChoices(document, position, surroundings).choices.every((choice) => choice.kind === 'guideline'));
  });
});
