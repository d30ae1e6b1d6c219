/** Guideline files of a workspace: read as far as they can be, what is wrong said at its place. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkLibrary } from '../../server/src/service/library/check';
import { createLibrary, type LibraryEntry } from '../../server/src/service/library/library';
import { shippedGuidelines } from '../../server/src/service/library/shipped';
import { readLibraryFile } from '../../server/src/service/library/sources';

const whole = `id: house-shoulder
kind: guideline
title: Shoulder
year: 2015
in_force: { from: 2015-01-01, to: 2016-12-31 }
sections: [Imaging]
topics:
  - id: mri
    title: MRI
    decide: all
    criteria:
      - { id: red-flag, text: A red flag. }
      - title: Care
        decide: { at_least: 1 }
        criteria:
          - { id: exercise, text: Exercise. }
`;

/** Code and the words underlined. */
const problemsOf = (text: string) =>
  readLibraryFile('a.guideline.yaml', text).problems.map(({ code, span }) => [code, text.slice(span.start, span.end)]);

describe('a guideline file', () => {
  it('is read whole, with the place of its id', () => {
    const { entries, problems } = readLibraryFile('a.guideline.yaml', whole);
    assert.deepEqual(problems, []);
    assert.deepEqual(entries[0]!.span, { start: 4, end: 18 });
    assert.equal(entries[0]!.guideline.topics![0]!.criteria.length, 2);
  });

  it('keeps the entry when a value is wrong', () => {
    const text = whole.replace('2015-01-01', 'January').replace('year: 2015', 'year: soon\ncolour: red');
    assert.deepEqual(
      problemsOf(text)
        .map(([code]) => code)
        .sort(),
      ['invalid-value', 'invalid-value', 'unknown-key'],
    );
    const { guideline } = readLibraryFile('a.guideline.yaml', text).entries[0]!;
    assert.equal(guideline.year, undefined);
    assert.deepEqual(guideline.in_force, { to: '2016-12-31' });
    assert.equal(guideline.title, 'Shoulder');
  });

  it('says what is missing, and leaves out only that', () => {
    const text = whole.replace('kind: guideline\n', '').replace('id: red-flag, ', '');
    assert.deepEqual(problemsOf(text), [
      ['missing-value', 'id: house-shoulder'],
      ['missing-value', '{'],
    ]);
    const { guideline } = readLibraryFile('a.guideline.yaml', text).entries[0]!;
    assert.equal(guideline.kind, 'guideline');
    assert.equal(guideline.topics![0]!.criteria.length, 1);
  });

  it('without an id is no entry', () => {
    for (const text of ['', '# nothing yet\n', 'title: T\nkind: odg\n', 'id:\ntitle: T\n', '- a\n', 'words']) {
      const { entries, problems } = readLibraryFile('a.guideline.yaml', text);
      assert.equal(entries.length, 0, text);
      assert.ok(problems.length > 0, text);
    }
  });

  it('reports YAML that does not parse, keys twice, topics and criteria twice, dates backwards', () => {
    assert.equal(problemsOf('id: a\ntitle: "T\nkind: odg\n')[0]![0], 'syntax');
    assert.deepEqual(
      problemsOf(whole.replace('year: 2015', 'year: 2015\nyear: 2016')).map(([code]) => code),
      ['syntax'],
    );
    assert.deepEqual(problemsOf(whole.replace('id: exercise', 'id: red-flag')), [['duplicate-criterion', 'red-flag']]);
    assert.deepEqual(problemsOf(`${whole}  - { id: mri, title: Again, criteria: [] }\n`), [['duplicate-id', 'mri']]);
    assert.deepEqual(problemsOf(whole.replace('2016-12-31', '2014-12-31')), [['invalid-value', 'in_force']]);
  });

  it('answers to anything', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length }), fc.integer({ min: 0, max: 30 }), fc.string(), (at, cut, put) => {
        const text = whole.slice(0, at) + put + whole.slice(at + cut);
        for (const { span, message } of readLibraryFile('a.guideline.yaml', text).problems) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, message);
        }
      }),
    );
  });
});

describe('the files of a library together', () => {
  const entry = (uri: string, text: string): LibraryEntry => ({ ...readLibraryFile(uri, text).entries[0]!, uri });
  const shipped = shippedGuidelines.map((guideline) => ({ guideline }));
  const edition = (year: number, from: string) =>
    `id: mtus-shoulder-${year}\nkind: mtus\ntitle: Shoulder Disorders\nyear: ${year}\nregulation: 8 CCR 9792.23.2\nin_force: { from: ${from} }\n`;

  it('a new edition of the workspace ends the shipped one', () => {
    const own = [entry('file:///w/a.guideline.yaml', edition(2023, '2023-04-01'))];
    const library = createLibrary([...shipped, ...own]);
    assert.deepEqual(library.get('mtus-shoulder-2017')!.in_force, { from: '2017-12-01', to: '2023-03-31' });
    assert.equal(library.get('mtus-shoulder-2017')!.superseded_by, 'mtus-shoulder-2023');
    assert.equal(library.get('mtus-shoulder-2004')!.in_force!.to, '2017-11-30');
    assert.equal(library.entry('mtus-shoulder-2023')!.uri, 'file:///w/a.guideline.yaml');
    assert.deepEqual(checkLibrary(own, library), []);
  });

  it('an entry of the workspace lies on top of a shipped one of the same id', () => {
    const own = [entry('file:///w/a.guideline.yaml', 'id: odg-low-back\nkind: odg\ntitle: Lumbar\n')];
    const library = createLibrary([...shipped, ...own]);
    assert.equal(library.get('odg-low-back')!.title, 'Lumbar');
    assert.deepEqual(library.get('odg-low-back')!.body_regions, ['low back']);
    assert.equal(library.entry('odg-low-back')!.uri, 'file:///w/a.guideline.yaml');
    assert.equal(library.all().length, shipped.length);
    assert.deepEqual(checkLibrary(own, library), []);
  });

  it('reports one id in two files, and two editions in force on one day', () => {
    const own = [
      entry('file:///w/a.guideline.yaml', edition(2016, '2016-01-01')),
      entry('file:///w/b%20c.guideline.yaml', edition(2016, '2016-01-01')),
    ];
    const library = createLibrary([...shipped, ...own]);
    const codes = checkLibrary(own, library).map(({ uri, code }) => [uri, code]);
    assert.deepEqual(codes, [
      ['file:///w/b%20c.guideline.yaml', 'duplicate-id'],
      ['file:///w/a.guideline.yaml', 'overlapping-dates'],
      ['file:///w/b%20c.guideline.yaml', 'overlapping-dates'],
    ]);
  });
});
