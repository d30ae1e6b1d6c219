/** YAML within bounds: what is nested too deep or has too many parts is refused before anything parses it, and nothing else is. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { aliasesResolve, toData } from '../../server/src/service/model/data';
import { Beyond, mostLevels, parse } from '../../server/src/service/model/parse';
import { treeOf } from '../../server/src/service/model/unreadable';

const reasonOf = (text: string): string | undefined => {
  const read = treeOf(text);
  return 'unreadable' in read ? read.unreadable.reason : undefined;
};

/** By name, a text nested so deep. */
const nested: Readonly<Record<string, (levels: number) => string>> = {
  'lists in lists': (levels) => `${'- '.repeat(levels)}x\n`,
  'brackets that never end': (levels) => '['.repeat(levels),
  brackets: (levels) => `${'['.repeat(levels)}${']'.repeat(levels)}`,
  braces: (levels) => `${'{'.repeat(levels)}${'}'.repeat(levels)}`,
  'braces that never end': (levels) => '{'.repeat(levels),
  'keys that are maps': (levels) => `${'? '.repeat(levels)}x\n`,
  indentation: (levels) => Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
  'flow over lines': (levels) => '[\n '.repeat(levels),
  'names in themselves': (levels) => '&a [*a, '.repeat(levels),
  'maps in lists': (levels) => '[{a: '.repeat(Math.ceil(levels / 2)),
  tagged: (levels) => '!!seq ['.repeat(levels),
  'with comments': (levels) => '[ # so\n'.repeat(levels),
  mixed: (levels) => '- ? [{a: '.repeat(Math.ceil(levels / 4)),
};

describe('YAML within bounds', () => {
  for (const [name, text] of Object.entries(nested))
    it(`refuses what is nested too deep: ${name}`, () => {
      assert.equal(reasonOf(text(mostLevels / 2)), undefined);
      for (const levels of [2 * mostLevels, 1200, 2500]) {
        assert.equal(reasonOf(text(levels)), 'too-deep', `${levels} levels`);
      }
    });

  it('minds nothing of that where it is text', () => {
    for (const signs of ['- ', '[', '{', '? ', ': ', '&a [*a, ', '!!str ', '# ']) {
      const many = signs.repeat(5000);
      const json = JSON.stringify(many);
      for (const text of [`a: ${json}`, `a: |\n  x ${many}\n`, `a: >\n  x ${many}\n`, `a: "x\n  ${many}"`, `a: 'x\n  ${many}'`, `# ${many}\na: 1\n`])
        assert.equal(reasonOf(text), undefined, `${signs} ${text.slice(0, 20)}`); // prettier-ignore
    }
  });

  it('refuses more parts than anything has, at the place where they become too many', () => {
    for (const text of ['- a\n'.repeat(200_000), `[${'a, '.repeat(200_000)}`, 'k: v\n'.repeat(100_000)]) {
      assert.throws(
        () => parse(text),
        (error) => error instanceof Beyond && error.reason === 'too-many-parts' && error.at > 1000 && error.at < text.length,
      );
    }
  });

  it('finds the equal keys that the library finds', () => {
    const scalars = fc.constantFrom('a', '"a"', 'b', '1', '1.0', 'null', '~', '', 'true', '[a]', '{a: 1}', '*x', '&x a');
    const pairs = fc.array(fc.tuple(scalars, fc.constantFrom('v', '{ a: 1, a: 2 }', '[{ b: 1, b: 2 }]')), { maxLength: 6 });
    fc.assert(
      fc.property(pairs, fc.boolean(), (all, flow) => {
        const words = all.map(([key, value]) => `? ${key}${flow ? ' ' : '\n'}: ${value}`);
        const text = flow ? `{ ${words.join(', ')} }` : `${words.join('\n')}\n`;
        const theirs = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
        assert.equal(parse(text).tree.errors.length, theirs.errors.length, text);
      }),
    );
  });

  it('gives the data that the library gives, where keys are words', () => {
    const text = 'a: &x { b: [1, 2.5, true, null, ~], c: *y0 }\nd: *x\n__proto__: 1\n2016-01-01: x\n'.replace('*y0', '"t"');
    const { tree } = parse(text);
    assert.deepEqual(toData(tree), tree.toJS());
  });

  it('gives no data where names refer to each other in a circle, nowhere, or too often', () => {
    const bomb = Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]\n`).join('');
    for (const text of ['a: &a [*a]\n', 'a: *b\n', `a0: &a0 [x]\n${bomb}`]) assert.equal(aliasesResolve(parse(text).tree), false);
    const often = `a: &a x\nb: [${'*a, '.repeat(500)}]\n`;
    assert.equal(aliasesResolve(parse(often).tree), true);
  });
});
