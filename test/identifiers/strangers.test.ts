/** Sentences as strangers write them: nothing of what identifies a person is left, nothing of medicine is taken. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { harborIdentifiers, identifiers, type Identifier } from '../../server/src/service/identifiers';

/** The first set, and those that were written by others who had not read the patterns. */
const read = (name: 'gone' | 'stay'): [string, string[]][] =>
  [
    `${name}.yaml`,
    ...readdirSync(join(__dirname, 'strangers'))
      .filter((file) => file.startsWith(name))
      .map((file) => `strangers/${file}`),
  ].flatMap((file) =>
    Object.entries(parse(readFileSync(join(__dirname, file), 'utf8')) as Record<string, string[]>).map(
      ([kind, rows]): [string, string[]] => [`${file}: ${kind}`, rows],
    ),
  );

const found = (text: string): Identifier[] => [...identifiers(text), ...harborIdentifiers(text)];

/** The text without braces, and the stretches they enclosed. */
function marked(row: string): { readonly text: string; readonly marks: readonly (readonly [number, number])[] } {
  const marks: [number, number][] = [];
  let text = '';
  for (const part of row.split(/([{}])/u)) {
    if (part === '{') marks.push([text.length, text.length]);
    else if (part === '}') marks.at(-1)![1] = text.length;
    else text += part;
  }
  return { text, marks };
}

/** Words that join two dates or two numbers tell nobody. */
const joins = /^(?:and|to|through|from)$/u;

const survivors = (row: string): string[] => {
  const { text, marks } = marked(row);
  const gone = found(text);
  const isGone = (place: number): boolean => gone.some(({ span }) => span.start <= place && place < span.end);
  return marks.flatMap(([start, end]) =>
    [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)]
      .filter(({ index, 0: word }) => !joins.test(word) && !isGone(start + index))
      .map(([word]) => word),
  );
};

/** The whole date of an edition or a paper: what becomes of it, the letter decides. */
const ofEdition = /\d{4}|\d+\/\d+\/\d+/u;

describe('What strangers write', () => {
  for (const [kind, rows] of read('gone')) {
    it(`${kind}: ${rows.length} sentences, nothing survives`, () => {
      for (const row of rows) assert.deepEqual(survivors(row), [], row);
    });
  }

  it('survives nowhere in a paragraph', () => {
    for (const [, rows] of read('gone'))
      for (const row of rows) {
        const inside = `He has pain in the low back. ${row}\n\nThe request was denied.`;
        assert.deepEqual(survivors(inside), [], inside);
      }
  });

  for (const [kind, rows] of read('stay')) {
    it(`${kind}: ${rows.length} sentences, nothing is taken`, () => {
      for (const text of rows) {
        const taken = found(text).filter(
          ({ kind: of, span }) => of !== 'date' || !ofEdition.test(text.slice(span.start, span.end)),
        );
        assert.deepEqual(
          taken.map(({ kind: of, span }) => `${of}: ${text.slice(span.start, span.end)}`),
          [],
          text,
        );
      }
    });
  }
});
