/** Composing: the form's words, what is printed for each part, what is never printed, half-written documents. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { plain, type Block, type Letter } from '../../server/src/service/letter/blocks';
import { writeText } from '../../server/src/service/letter/text';
import { letterOf, sample } from './support';

const fixture = (name: string) => readFileSync(join(__dirname, 'fixtures', name), 'utf8');

const linesOf = (letter: Letter): string[] =>
  letter.blocks.flatMap((block) =>
    'runs' in block ? [plain(block.runs)] : block.kind === 'list' ? block.items.map((i) => plain(i.runs)) : [],
  );

/** The lines of one item written as YAML below `issues:`. */
const itemLines = (yaml: string, profile = 'ca-dwc-imr/2016', draft = false): string[] => {
  const lines = linesOf(letterOf(`profile: ${profile}\nissues:\n${yaml}`, { draft }));
  return lines.slice(lines.findIndex((line) => line.startsWith('The Final Determination')) + 1);
};

describe('composing a letter', () => {
  it('has the words of the form of 2014', () => {
    assert.equal(writeText(letterOf(sample)), fixture('form-2014.txt'));
  });

  it('names the records that the evidence of a criterion cites in their column', () => {
    const criterion = sample.replace(/\n +record: \[mri\]/, '');
    assert.notEqual(criterion, sample);
    assert.equal(writeText(letterOf(criterion, { criteria: 'appendix' })), writeText(letterOf(sample, { criteria: 'appendix' })));
  });

  it('has the words of the form of 2016, with the appendix of criteria', () => {
    const yaml = sample.replace('/2014', '/2016').replace('pages: 309', 'sections: [Special Studies, Summary]');
    assert.equal(writeText(letterOf(yaml, { criteria: 'appendix' })), fixture('form-2016.txt'));
  });

  it('puts the qualification of 2014 into the first paragraph, as much of it as there is', () => {
    const sentence = (reviewer: string) =>
      linesOf(letterOf(`profile: ca-dwc-imr/2014\nreviewer: ${reviewer}\n`))[1]!
        .split('. ')
        .find((part) => /Board|licensed/.test(part));
    assert.equal(
      sentence('{ certified_in: Neurology, subspecialties: [Sleep Medicine], licensed_in: [Ohio, Texas] }'),
      'The expert reviewer is Board Certified in Neurology, has a subspecialty in Sleep Medicine and is licensed to practice in Ohio, Texas',
    );
    assert.equal(
      sentence('{ certified_in: [Neurology], licensed_in: [Ohio] }'),
      'The expert reviewer is Board Certified in Neurology and is licensed to practice in Ohio',
    );
    assert.equal(sentence('{ licensed_in: [Ohio] }'), 'The expert reviewer is licensed to practice in Ohio');
    assert.equal(sentence('{}'), undefined);
  });

  it('prints the header in rows of label and value', () => {
    const table = letterOf(sample).blocks[0]!;
    assert.ok(table.kind === 'table');
    assert.deepEqual(
      table.rows.map((row) => row.map((cell) => plain(cell.runs))),
      [
        ['Case Number:', 'CM14-0123456'],
        ['Date Assigned:', '11/12/2014', 'Date of Injury:', '04/04/2005'],
        ['Decision Date:', '12/08/2014', 'UR Denial Date:', '10/02/2014'],
        ['Priority:', 'Standard', 'Application Received:', '10/20/2014'],
      ],
    );
    assert.deepEqual(
      table.rows.map((row) => row.reduce((sum, cell) => sum + (cell.columns ?? 1), 0)),
      [4, 4, 4, 4],
    );
  });

  it('prints a modified request in the two forms', () => {
    const modified = (service: string) =>
      itemLines(
        `  - service: "${service}"\n    decision: upheld\n    modified: { requested: "Norco #60", authorized: "Norco #25" }\n`,
      )[0];
    assert.equal(
      modified('Norco #35'),
      'Norco #60 was the original request. Norco #25 was authorized by the Claims Administrator. ' +
        'The remaining IMR eligible portion of the original request, Norco #35 is: Upheld',
    );
    assert.equal(
      modified('norco #60'),
      'Norco #60 was the original request. The Claims Administrator authorized Norco #25, leaving the original request IMR eligible. ' +
        'The original request, norco #60 is: Upheld',
    );
  });

  it('prints ancillary items, nothing cited and the decision word of the profile', () => {
    const lines = itemLines(
      '  - service: Cold therapy unit\n    decision: overturned\n    ancillary: true\n    guideline_basis: none\n    claims_administrator_guideline: none\n',
    );
    assert.deepEqual(lines, [
      'Associated surgical service: Cold therapy unit: Overturned',
      'Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.',
      'MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.',
    ]);
  });

  it('takes the organization of the workspace', () => {
    const configuration = { organization: { name: 'Second Look Reviews', short: 'SLR' } };
    const lines = linesOf(letterOf(sample, { configuration }));
    assert.ok(lines[1]!.startsWith('Second Look Reviews sent the complete case file'));
    assert.ok(lines.includes('SLR guideline: Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 309.'));
  });

  it('never prints notes, comments, or what stands at an unknown key', () => {
    const yaml = `${sample}unknown: unknown-secret\n`;
    for (const draft of [false, true]) {
      const text = JSON.stringify(letterOf(yaml, { draft, criteria: 'appendix' }));
      assert.doesNotMatch(text, /secret/);
    }
  });

  it('prints prose as typed: no markup but citations and lists', () => {
    const yaml =
      'case_summary: |\n  1. one\n  2. two\n     goes on\n\n  *a* _b_ # 60 <50% [x](y)\n  `c` &amp; "q"\n\n  2014. Not a list\n\n  - [@nobody]\n';
    const lists = letterOf(yaml).blocks.filter((block) => block.kind === 'list');
    assert.deepEqual(
      lists.map((block) => block.kind === 'list' && block.items.map((item) => item.marker + plain(item.runs))),
      [['1.one', '2.two goes on'], ['-[@nobody]']],
    );
    const lines = linesOf(letterOf(yaml));
    assert.ok(lines.includes('*a* _b_ # 60 <50% [x](y) `c` &amp; "q"'));
    assert.ok(lines.includes('2014. Not a list'));
  });

  it('says in a draft what is missing and is silent in a final letter', () => {
    const yaml = '  - decision:\n';
    assert.deepEqual(itemLines(yaml, 'ca-dwc-imr/2016', true), [
      '[service missing]: [decision missing]',
      'Claims Administrator guideline: [guideline missing]',
      'MAXIMUS guideline: [guideline missing]',
      'Decision rationale: [rationale missing]',
    ]);
    assert.doesNotMatch(writeText(letterOf(`issues:\n${yaml}`)), /missing|undefined|null/);
    assert.equal(letterOf('', { draft: true }).draftMark, 'DRAFT');
    assert.equal(letterOf('').draftMark, undefined);
  });

  it('knows where each block comes from', () => {
    const letter = letterOf(sample);
    const at = (block: Block | undefined) => sample.slice(block!.source!, block!.source! + 12);
    const find = (words: string) => letter.blocks.find((block) => 'runs' in block && plain(block.runs).startsWith(words));
    assert.equal(at(find('CLINICAL CASE SUMMARY')), 'case_summary');
    assert.equal(at(find('A 36-year-old')), 'A 36-year-ol');
    assert.equal(at(find('Therefore')), 'Therefore, t');
    assert.equal(at(find('MAXIMUS guideline')), 'guideline_ba');
  });

  it('takes any beginning of a document, and any text at all', () => {
    for (let end = 0; end <= sample.length; end += 7) letterOf(sample.slice(0, end), { draft: true, criteria: 'appendix' });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.boolean(), (text, draft) => {
        writeText(letterOf(text, { draft }));
        writeText(letterOf(`case_summary: ${JSON.stringify(text)}\nissues:\n  - service: ${JSON.stringify(text)}\n`, { draft }));
      }),
      { numRuns: 200 },
    );
  });
});
