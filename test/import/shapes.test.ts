/** The same letter in every shape an extractor gives it comes back as the same determination. */
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import type { PlainDetermination } from '../../server/src/service/model/write';
import { flattened, importText, letterOf, several, shapes, single, textOf } from './letters';
import { writeText } from '../../server/src/service/letter/text';

const read = (text: string) => {
  const outcome = importText(text);
  assert.equal(outcome.kind, 'imported');
  if (outcome.kind !== 'imported') throw new Error('not imported');
  return { ...outcome, data: parse(outcome.yaml, { version: '1.2' }) as PlainDetermination };
};

describe('importing a letter', () => {
  for (const shape of shapes)
    for (const [name, determination] of Object.entries({ several, single }))
      it(`${name}: ${shape.name}`, () => {
        const { data, problems, form } = read(shape.of(textOf(determination)));
        assert.deepEqual(data, shape.keepsParagraphs ? determination : flattened(determination));
        assert.deepEqual(problems, []);
        assert.equal(form, determination.profile!.slice(-4));
      });

  it('prints the same letter again', () => {
    for (const shape of shapes) {
      const { data } = read(shape.of(textOf(several)));
      const words = (text: string) => text.replace(/\s+/g, '');
      assert.equal(words(writeText(letterOf(data))), words(textOf(several)));
    }
  });

  it('knows the fixed words though their lines break words', () => {
    const broken = textOf(single).replace('experience, education', 'exper-\nience, education');
    assert.notEqual(broken, textOf(single));
    const { data, problems } = read(broken);
    assert.deepEqual(problems, []);
    assert.deepEqual(data.reviewer, single.reviewer);
  });

  it('reads numbers and dates with the hyphens of Word', () => {
    const number = several.case!.number!;
    const { data, problems } = read(textOf(several).replace(number, number.replace('-', '\u2011')));
    assert.deepEqual([data.case, problems], [several.case, []]);
  });

  it('reads a letter without its header, and says so', () => {
    const text = textOf(several);
    const { data, problems } = read(text.slice(text.indexOf('HOW THE IMR')));
    const { case: _, ...others } = several;
    assert.deepEqual(data, others);
    assert.equal(problems.length, 1);
    assert.match(problems[0]!.message, /no header/);
  });

  it('keeps a section that the library does not know, and says where it stands', () => {
    const text = textOf(several).replace('Section(s): Initial Care.', 'Section(s): 326.');
    const { data, problems, yaml } = read(text);
    assert.deepEqual(data.issues![4]!.guideline_basis, [{ cite: 'mtus-shoulder-2004', sections: ['326'] }]);
    assert.equal(problems.length, 1);
    assert.match(problems[0]!.message, /326/);
    assert.match(yaml.slice(problems[0]!.span.start, problems[0]!.span.end), /326/);
    assert.match(yaml.split('\n')[problems[0]!.line]!, /cite: mtus-shoulder-2004/);
  });

  it('keeps a citation in words of its own word for word', () => {
    const line =
      'Decision based on MTUS Shoulder Complaints 2004, Section(s): Initial Care. Decision based on Non-MTUS Citation A textbook of cold, 3rd ed., p. 12; and others.';
    const text = textOf(several).replace('Decision based on MTUS Shoulder Complaints 2004, Section(s): Initial Care.', line);
    const { data, problems } = read(text);
    assert.deepEqual(data.issues![4]!.guideline_basis, [
      { cite: 'mtus-shoulder-2004', sections: ['Initial Care'] },
      { text: 'A textbook of cold, 3rd ed., p. 12; and others' },
    ]);
    assert.deepEqual(problems, []);
  });

  it('puts changed fixed words into the notes, and what they hold where it belongs', () => {
    const text = textOf(several).replace('He/she has no affiliation', 'This reviewer has no affiliation');
    const { data, problems } = read(text);
    assert.match(data.notes!, /This reviewer has no affiliation/);
    assert.deepEqual(data.reviewer, {
      licensed_in: ['Oregon', 'California'],
      certified_in: ['Physical Medicine & Rehabilitation', 'Pain Management'],
    });
    assert.ok(problems.some(({ message }) => /fixed words/.test(message)));
    assert.ok(problems.some(({ message, line }) => /no place/.test(message) && line > 0));
  });

  it('leaves a title about a modified request as it is where its wording is another', () => {
    const text = textOf(several).replace(
      'original request, Tramadol 50mg #30 is: Upheld',
      'original request, Tramadol 50mg #30: Upheld',
    );
    const { data, problems } = read(text);
    assert.match(data.issues![2]!.service!, /^Tramadol 50mg #60 was the original request\. .* Tramadol 50mg #30$/);
    assert.equal(data.issues![2]!.modified, undefined);
    assert.equal(problems.length, 1);
  });

  it('lets the letter be printed again though it lists no records', () => {
    const { yaml } = read(textOf(several));
    assert.match(yaml, /^# rationale-disable-file no-records -- \S.*\nprofile: /);
  });

  it('takes the case number of the file name where the letter has none', () => {
    const text = textOf(single);
    const outcome = importText(text.slice(text.indexOf('HOW THE IMR')), 'CM14-9000002.pdf');
    assert.ok(outcome.kind === 'imported' && parse(outcome.yaml).case.number === 'CM14-9000002');
  });

  it('tells an empty text and a text that is no letter, each in its words', () => {
    assert.deepEqual(
      [importText(''), importText(' \n\f\n ')].map((outcome) => outcome.kind === 'failed' && outcome.reason),
      ['empty', 'empty'],
    );
    const other = importText('Dear colleague,\n\nplease find the invoice enclosed.\n');
    assert.ok(other.kind === 'failed' && other.reason === 'not-a-letter' && /not a determination letter/.test(other.message));
  });

  it('never throws, whatever is cut off or put in', () => {
    const text = textOf(several);
    for (let at = 0; at < text.length; at += 97) {
      importText(text.slice(0, at));
      importText(text.slice(at));
      importText(`${text.slice(0, at)}\n\f[@mtus-shoulder-2004] <b>&amp;\u0000\ud800 *: Upheld\n${text.slice(at)}`);
    }
  });
});
