/** What the editor says of a letter from which was taken out what identifies a person. */
import assert from 'node:assert/strict';
import { describeTakenOut, listTakenOut } from '../../client/src/export/taken-out';

const taken = (...kinds: string[]) => kinds.map((kind, at) => ({ kind, replacement: `(${kind} removed)`, line: at + 3 }));

describe('what was taken out', () => {
  it('is counted by kind, in the order of the letter', () => {
    assert.equal(describeTakenOut(taken('name', 'date', 'name', 'facility')), '2 names, 1 date, 1 facility');
    assert.equal(
      describeTakenOut(taken('address', 'address', 'facility', 'facility', 'birth date', 'birth date')),
      '2 addresses, 2 facilities, 2 birth dates',
    );
    assert.equal(describeTakenOut([]), 'nothing');
  });

  it('is listed with its line, never with the words, and with what no program finds', () => {
    const notice = ['A person must read this letter.', 'It cannot find every name.'];
    const list = listTakenOut([
      { name: 'determination-x.deidentified.pdf', deidentified: { takenOut: taken('name', 'date'), notice } },
    ]);
    assert.equal(
      list,
      'determination-x.deidentified.pdf: taken out: 1 name, 1 date\n' +
        '  line 3 of the determination: name replaced by “(name removed)”\n' +
        '  line 4 of the determination: date replaced by “(date removed)”\n\n' +
        'A person must read this letter.\nIt cannot find every name.\n',
    );
  });
});
