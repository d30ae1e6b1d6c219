import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lexicon from '../../server/generated/lexicon.json';
import { anyOf, anyRow, patternOf, rowsOf, tables, wordsOf, type WordList } from '../../server/src/service/prose/lexicon';

const whole = (row: string): RegExp => new RegExp(`^(?:${patternOf(row)})$`, 'u');

describe('A row of the lexicon', () => {
  const rows: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['guideline(s)', ['guideline', 'guidelines'], ['guidelin', 'guideline(s)']],
    ['stud(y|ies)', ['study', 'studies'], ['stud', 'stud(y']],
    ['state(s|d|)', ['state', 'states', 'stated'], ['stat']],
    ['chiropract*', ['chiropractic', 'chiropract'], ['chiropractic care']],
    ['# feet', ['6 feet'], ['six feet']],
    ['pain [chronic]', ['pain (chronic)'], ['pain [chronic]', 'pain c']],
    ['primary( treating) (physician|doctor)', ['primary doctor', 'primary treating physician'], ['primary']],
    ["de quervain's", ["de quervain's"], ['de quervain']],
    ['e.g', ['e.g'], ['erg']],
    ['l/s', ['l/s'], ['ls']],
  ];
  for (const [row, yes, no] of rows) {
    it(row, () => {
      for (const text of yes) assert.match(text, whole(row));
      for (const text of no) assert.doesNotMatch(text, whole(row));
    });
  }
});

describe('Rows together', () => {
  it('are tried longest first, and stand in a group of their own', () => {
    assert.equal(new RegExp(anyRow(['knee', 'knee joint']), 'u').exec('the knee joint')?.[0], 'knee joint');
    assert.match('his knee', new RegExp(`^his ${anyRow(['hip', 'knee'])}$`, 'u'));
  });
  it('of several lists are one', () => assert.match('odg', new RegExp(`^${anyOf('mtus', 'odg')}$`, 'u')));
  it('find nothing where there are none', () => assert.doesNotMatch('anything', new RegExp(anyRow([]), 'u')));
  it('are words to look up', () =>
    assert.ok(wordsOf('opioids', 'other_drugs').has('norco') && wordsOf('other_drugs').has('mobic')));
});

describe('The lexicon', () => {
  for (const name of Object.keys(lexicon.lists) as WordList[]) {
    it(`${name}: each row is a pattern`, () => {
      for (const row of rowsOf(name)) assert.doesNotThrow(() => whole(row), row);
    });
  }
  it('gives the months and numbers in their order', () => {
    assert.equal(rowsOf('months').length, 12);
    assert.equal(rowsOf('number_words').indexOf('nineteen'), 19);
    assert.equal(rowsOf('tens').indexOf('ninety'), 7);
  });
  it('names regions alone that it has', () => {
    const known = Object.keys(tables.body_regions);
    for (const [region, parts] of Object.entries(tables.region_parts))
      for (const name of [region, ...parts]) assert.ok(known.includes(name), name);
    const words = Object.values(tables.body_regions).flat();
    for (const word of Object.keys(tables.not_body_region)) assert.ok(words.includes(word), word);
  });
});

describe('A lexicon with a mistake', () => {
  const compile = async (yaml: string): Promise<unknown> => {
    // the generator is JavaScript, of which the compiler knows nothing
    const generator: string = '../../scripts/generate/lexicon.mjs';
    const { generate } = (await import(generator)) as { generate(root: string): Record<string, unknown> };
    const root = mkdtempSync(join(tmpdir(), 'lexicon-'));
    try {
      mkdirSync(join(root, 'server/lexicon'), { recursive: true });
      writeFileSync(join(root, 'server/lexicon/words.yaml'), yaml);
      return generate(root)['server/generated/lexicon.json'];
    } finally {
      rmSync(root, { recursive: true });
    }
  };

  it('none: lists and tables, also as words parted by spaces', async () =>
    assert.deepEqual(await compile('a: [one, two]\nb: one two\nc: { d: [one] }\n'), {
      lists: { a: ['one', 'two'], b: ['one', 'two'] },
      tables: { c: { d: ['one'] } },
    }));

  const mistakes: readonly (readonly [string, string, RegExp])[] = [
    ['a bracket too few', 'a: [one, stud(y|ies]\n', /words\.yaml[^]*a\.1: “stud\(y\|ies”: a bracket has no partner/],
    ['a row twice', 'a: [one, one]\n', /a\.1: “one” stands here twice/],
    ['no text', 'a: [one, 2]\n', /a\.1: “2”: a row is a word/],
    ['spaces', "a: ['one  two']\n", /a\.0: “one  two”: write single spaces/],
    ['signs of a pattern', "a: ['one.*']\n", /a\.0: “one\.\*”: only/],
    ['in a table', 'a: { b: [one, one(] }\n', /a\.b\.1: “one\(”/],
  ];
  for (const [what, yaml, message] of mistakes) it(what, () => assert.rejects(compile(yaml), message));
});
