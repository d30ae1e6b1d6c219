/** What a reader says of a letter, as doubts at the fields it is about. */
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { importLetter } from '../../server/src/service/import';
import type { Remark } from '../../server/src/service/import/reader';
import { doubtsOf } from '../../server/src/service/import/remarks';
import type { PlainDetermination } from '../../server/src/service/model/write';
import { library, profiles, several, textOf } from './letters';

const text = textOf(several);
const at = (words: string): number => text.indexOf(words) + words.length;

function imported(remarks: readonly Remark[], letter = text) {
  const outcome = importLetter(letter, { profiles, library, remarks });
  if (outcome.kind !== 'imported') throw new Error(outcome.message);
  return { ...outcome, data: parse(outcome.yaml, { version: '1.2' }) as PlainDetermination };
}

describe('remarks of a reader', () => {
  it('stand at the field that holds the words before them', () => {
    const { yaml, problems } = imported([
      { message: 'A note, {words}.', words: 'x', at: at('hurt the left shoulder and the low back') },
      { message: 'A figure.', at: at('before an operation is thought of') },
    ]);
    assert.match(yaml, /# Import: A note, “x”\.\ncase_summary:/);
    assert.match(yaml, / # Import: A figure\.\n +rationale: \|\n +The guideline asks/);
    assert.equal(problems.length, 2);
  });

  it('are told together, so many and no more', () => {
    const remarks = Array.from({ length: 9 }, (_, index) => ({
      message: 'Raised: {words}.',
      words: `w${index % 8}`,
      at: at('low back'),
    }));
    assert.deepEqual(
      doubtsOf(remarks, text, several).map(({ message }) => message),
      ['Raised: “w0”, “w1”, “w2”, “w3”, “w4”, “w5” and 2 more.'],
    );
    const pages = [2, 3].map((page) => ({ message: 'Page {list} is a picture.', words: String(page) }));
    assert.deepEqual(doubtsOf(pages, text, several), [{ path: [], message: 'Page 2, 3 is a picture.' }]);
  });

  it('keep words that have no place in the text', () => {
    const { data, yaml } = imported([{ message: 'The foot says {words}.', words: 'Confidential', kept: 'Confidential' }]);
    assert.equal(data.notes, 'Confidential\n');
    assert.match(yaml, /# Import: The foot says “Confidential”\.\nnotes:/);
  });

  it('give the case number where only the margin of the pages has it', () => {
    const bare = text.replace(/CM16-9000001/g, '');
    const { data, problems } = imported(
      [{ message: 'The head says {words}.', words: 'Case CM16-9000001', kept: 'Case CM16-9000001' }],
      bare,
    );
    assert.equal(data.case?.number, 'CM16-9000001');
    assert.ok(problems.some(({ message }) => /head or foot of the pages/.test(message)));
  });
});

describe('a letter whose file tells its paragraphs', () => {
  it('has them, however short they are', () => {
    const letter = textOf({ ...several, case_summary: 'A fall\n\nin the yard\n\nand rest\n' }).replace(/\n\n/g, '\n');
    const outcome = importLetter(letter, { profiles, library, unwrapped: true });
    assert.equal(
      outcome.kind === 'imported' && (parse(outcome.yaml) as PlainDetermination).case_summary,
      'A fall\n\nin the yard\n\nand rest\n',
    );
  });
});
