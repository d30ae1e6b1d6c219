/** CSL-JSON as reference managers export it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readLibraryFile } from '../../server/src/service/library/sources';

const read = (text: string) => readLibraryFile('file:///w/references.json', text);

const article = {
  id: 'http://zotero.org/groups/1/items/AB12CD34',
  type: 'article-journal',
  title: 'A <i>plain</i> study',
  author: [
    { family: 'Smith', given: 'John Quincy' },
    { family: 'Gogh', given: 'V.', 'non-dropping-particle': 'van' },
    { literal: 'World Pain Group' },
  ],
  issued: { 'date-parts': [['2014', 3]] },
  'container-title': 'Journal of Examples',
  volume: '12',
  issue: 3,
  page: '3-9',
  DOI: '10.1000/xyz',
  URL: 'https://example.org/a',
};

describe('CSL-JSON', () => {
  it('reads a journal article; of an address, the last part is the key', () => {
    const { entries, problems } = read(JSON.stringify([article]));
    assert.deepEqual(problems, []);
    assert.deepEqual(entries[0]!.guideline, {
      id: 'AB12CD34',
      kind: 'study',
      title: 'A plain study',
      authors: ['Smith JQ', 'van Gogh V', 'World Pain Group'],
      year: 2014,
      journal: 'Journal of Examples',
      volume: '12',
      issue: '3',
      pages: '3-9',
      doi: '10.1000/xyz',
      url: 'https://example.org/a',
    });
  });

  it('prefers the citation key, and places it', () => {
    const text = JSON.stringify([{ ...article, 'citation-key': 'smith2014' }], null, 2);
    const { entries } = read(text);
    assert.equal(entries[0]!.guideline.id, 'smith2014');
    assert.equal(text.slice(entries[0]!.span!.start, entries[0]!.span!.end), '"smith2014"');
  });

  it('keeps raised and lowered figures', () => {
    const { entries } = read(JSON.stringify([{ id: 'a', title: '10<sup>3</sup> <i>cells</i>, CO<sub>2</sub>, p < 0.05' }]));
    assert.equal(entries[0]!.guideline.title, '10³ cells, CO₂, p < 0.05');
  });

  it('reads years in all their forms', () => {
    const years = [
      { 'date-parts': [[2001]] },
      { raw: 'March 2002' },
      { literal: 'spring of 2003' },
      '2004-05-06',
      2005,
      null,
    ].map((issued, id) => ({ id, issued }));
    assert.deepEqual(
      read(JSON.stringify(years)).entries.map((entry) => entry.guideline.year),
      [2001, 2002, 2003, 2004, 2005, undefined],
    );
  });

  it('reports what is no reference, lacks an id or has another’s, and keeps the rest', () => {
    const { entries, problems } = read(JSON.stringify(['no', { title: 'T' }, { id: 'a' }, { id: 'a', title: 'B' }]));
    assert.deepEqual(
      problems.map((problem) => problem.code),
      ['invalid-value', 'missing-value', 'duplicate-id'],
    );
    assert.equal(entries.length, 2);
  });

  it('names the place of broken JSON', () => {
    const text = '[{"id": "a", "title": "x"},\n {"id": "b" "title": "y"}]';
    const { problems } = read(text);
    assert.equal(problems[0]!.code, 'syntax');
    assert.ok(problems[0]!.span.start >= text.indexOf('{"id": "b"'), String(problems[0]!.span.start));
  });

  it('answers to any JSON', () => {
    fc.assert(fc.property(fc.json(), (text) => void read(text)));
    fc.assert(fc.property(fc.string(), (text) => void read(text)));
  });
});
