import assert from 'node:assert/strict';
import { alternatives, phraseFinder } from '../../server/src/service/prose/phrases';
import { words } from '../../server/src/service/prose/words';

describe('Rows of tables among the words of a text', () => {
  const find = phraseFinder([
    ['physical therap*', 'therapy'],
    ['therapy', 'any'],
    ['stud(y|ies)', 'study'],
    ['plain( x-ray) film', 'film'],
    ['plain film', 'picture'],
  ]);
  const found = (text: string): string[] => find(words(text)).map(({ value, from, to }) => `${value} ${from}-${to}`);

  it('takes the longest row that begins at a word', () =>
    assert.deepEqual(found('physical therapy, therapy'), ['therapy 0-2', 'any 2-3']));
  it('knows plurals and endings', () => assert.deepEqual(found('physical therapists and studies'), ['therapy 0-2', 'study 3-4']));
  it('gives each value of a row that several tables have', () =>
    assert.deepEqual(found('plain films'), ['film 0-2', 'picture 0-2']));
  it('finds nothing in part of a row', () => assert.deepEqual(found('plain physical'), []));
  it('reads a row in all its ways', () =>
    assert.deepEqual(alternatives('(no|any )sign(s)').sort(), ['any sign', 'any signs', 'nosign', 'nosigns']));
});
