/** BibTeX and BibLaTeX as reference managers write them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readLibraryFile } from '../../server/src/service/library/sources';
import { plainText } from '../../server/src/service/library/tex';

const read = (text: string) => readLibraryFile('references.bib', text);
const one = (text: string) => read(text).entries[0]!.guideline;

describe('BibTeX', () => {
  it('reads a journal article', () => {
    const guideline = one(`@article{smith2014,
  title = {Outcomes of {MRI} in {\\"O}rebro \\& beyond},
  author = {Smith, John Q. and de la Cruz, Maria and {World Pain Group} and Jo van Dam},
  journal = {Journal of Examples}, year = {2014}, volume = 12, number = {3}, pages = {3--9},
  doi = {https://doi.org/10.1000/xyz_1}, url = {https://example.org/a\\_b},
}`);
    assert.deepEqual(guideline, {
      id: 'smith2014',
      kind: 'study',
      title: 'Outcomes of MRI in Örebro & beyond',
      authors: ['Smith JQ', 'de la Cruz M', 'World Pain Group', 'van Dam J'],
      year: 2014,
      journal: 'Journal of Examples',
      volume: '12',
      issue: '3',
      pages: '3–9',
      doi: '10.1000/xyz_1',
      url: 'https://example.org/a_b',
    });
  });

  it('reads BibLaTeX fields, abbreviations and suffixes', () => {
    const { entries, problems } = read(`@string{jex = "Journal of Examples"}
@comment{a remark}
@article{a1, title = "One", author = "Lee, Jr., Ann", date = {2016-05-01}, journaltitle = jex, journal = jex}
@report(a2, title = {Two}, institution = {An Institute}, year = 2012, month = jan)`);
    assert.deepEqual(problems, []);
    assert.deepEqual(entries[0]!.guideline, {
      id: 'a1',
      kind: 'study',
      title: 'One',
      authors: ['Lee A Jr.'],
      year: 2016,
      journal: 'Journal of Examples',
    });
    assert.equal(entries[1]!.guideline.publisher, 'An Institute');
  });

  it('keeps the neighbours of a broken reference and names the place', () => {
    const text = `@article{a, title={A}, year={2001}}\n@article{b, title={B year=2002}\n@article{c, title={C}, year={2003}}\n`;
    const { entries, problems } = read(text);
    assert.deepEqual(
      entries.map((entry) => entry.guideline.id),
      ['a', 'c'],
    );
    assert.equal(problems.length, 1);
    assert.equal(problems[0]!.code, 'syntax');
    assert.ok(problems[0]!.span.start > text.indexOf('@article{b') && problems[0]!.span.start <= text.indexOf('@article{c'));
  });

  it('reads an abstract with a line that opens with @', () => {
    const { entries, problems } = read('@article{a, title={A}, abstract={first\n@second line}}\n@book{b, title={B}}');
    assert.deepEqual(problems, []);
    assert.equal(entries.length, 2);
  });

  it('places each key, also one that is part of the type', () => {
    const text = '% remark\n@article{a, title={A}}\n@misc{a, title={B}}\n@misc{, title={C}}';
    const { entries, problems } = read(text);
    assert.deepEqual(
      entries.map(({ span }) => text.slice(span!.start - 1, span!.end + 1)),
      ['{a,', '{a,'],
    );
    assert.deepEqual(
      problems.map((problem) => problem.code),
      ['duplicate-id', 'missing-value'],
    );
  });

  it('turns TeX into text', () => {
    assert.equal(
      plainText('M{\\"u}ller, {\\\'E}t\\\'e, \\v{C}ech, Fran\\c{c}ois, na\\"{\\i}ve'),
      'Müller, Été, Čech, François, naïve',
    );
    assert.equal(plainText('5\\% \\textit{of} {50}--60 $\\geq$ 3 \\o{}re'), '5% of 50–60 ≥ 3 øre');
  });

  it('answers to anything', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('@', '{', '}', '"', ',', '=', 'article', 'a', '\n', ' ', '\\', '%', '#', '1')),
        (parts) => {
          const text = parts.join('');
          for (const { span } of read(text).problems)
            assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
        },
      ),
    );
  });
});
