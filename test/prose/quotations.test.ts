import assert from 'node:assert/strict';
import { attributionOf } from '../../server/src/service/prose/quotation-sources';
import { isQuoted, outerQuotations, quotations } from '../../server/src/service/prose/quotations';
import { at } from './tell';

const inner = (text: string): (string | undefined)[] => outerQuotations(text).map((quotation) => at(text, quotation.inner));

describe('Quotations', () => {
  it('stand in straight or curly marks', () => {
    assert.deepEqual(inner('He said "one two" and “three”.'), ['one two', 'three']);
    assert.equal(outerQuotations('"one two. Three four."')[0]?.words, 4);
  });

  it('hold others', () => {
    const text = '"after a "six-visit trial" to see if they gain" ends';
    assert.deepEqual(inner(text), ['after a "six-visit trial" to see if they gain']);
    assert.deepEqual(
      quotations(text).all.map(({ depth }) => depth),
      [0, 1],
    );
  });

  it('are no apostrophes, feet or inches', () => {
    assert.deepEqual(inner(`The patient's, 5' 6" tall, has a 3" screw and the patients' 'acute' notes.`), []);
    assert.deepEqual(quotations(`5' 6" tall, a 3" screw`).unbalanced, []);
    assert.deepEqual(inner('"use a 3" screw in bone" he wrote'), ['use a 3" screw in bone']);
    assert.deepEqual(inner('"up to 6" and "at least 8" weeks'), ['up to 6', 'at least 8']);
  });

  it('run over paragraphs', () => assert.deepEqual(inner('"1. one\n\n2. two" end'), ['1. one\n\n2. two']));

  it('report marks without a partner and keep the others', () => {
    const text = 'He said "one. Then "two" came.';
    assert.deepEqual(
      quotations(text).unbalanced.map((mark) => mark.start),
      [text.indexOf('"')],
    );
    assert.deepEqual(inner(text), ['two']);
    assert.equal(quotations('one" two').unbalanced.length, 1);
  });

  it('open and close by what stands beside their marks', () => {
    assert.deepEqual(inner('("one")—"two"/"three"-"four": "five"; ["six"]'), ['one', 'two', 'three', 'four', 'five', 'six']);
    assert.deepEqual(inner('"one'), []);
    assert.deepEqual(inner('one"two"three "four"five'), ['two', 'four']);
    assert.deepEqual(inner('he said "one "two" three" and left'), ['one "two" three']);
    assert.deepEqual(inner('“one "two“ three” four" five”'), ['one "two“ three” four" five']);
    assert.deepEqual(inner('a " b " c'), [' b ']);
  });

  it('may stand beside figures', () => {
    assert.deepEqual(inner('"up to 6" weeks and "7"'), ['up to 6', '7']);
    assert.deepEqual(inner('“up to 6” weeks'), ['up to 6']);
    assert.deepEqual(inner('a 3" and "one" and 4"'), ['one']);
    assert.deepEqual(quotations('a 3" or 4” or').unbalanced, [{ start: 9, end: 10 }]);
  });

  it('count their words, and how deep they stand', () => {
    const all = (text: string) => quotations(text).all.map(({ words, depth }) => [words, depth]);
    assert.deepEqual(all('a “b “c” d” e “f g”'), [
      [3, 0],
      [1, 1],
      [2, 0],
    ]);
    assert.deepEqual(all('“a”“b”'), [
      [1, 0],
      [1, 0],
    ]);
    const deep = all(`${'“a '.repeat(10)}${'” '.repeat(10)}`);
    assert.deepEqual(
      deep.map(([words]) => words),
      [10, 9, 8, 7, 6, 5, 4, 3, 0, 0],
    );
  });

  it('have their lone marks told in order', () => {
    const text = 'a” b “c';
    assert.deepEqual(
      quotations(text).unbalanced.map((mark) => at(text, mark)),
      ['”', '“'],
    );
    const other = '“a "b” c” d” “e';
    assert.deepEqual(
      quotations(other).unbalanced.map(({ start }) => start),
      quotations(other)
        .unbalanced.map(({ start }) => start)
        .sort((a, b) => a - b),
    );
  });

  it('know what stands in them', () => {
    const several = '“a” b “c” d “e” f “g”';
    assert.deepEqual(
      [...several].map((_, offset) => (isQuoted(several, offset) ? '1' : '0')).join(''),
      [...several].map((_, offset) => (/[aceg”]/u.test(several[offset]!) ? '1' : '0')).join(''),
    );
    const text = 'a "b c" d';
    assert.deepEqual([isQuoted(text, 0), isQuoted(text, 3), isQuoted(text, 8)], [false, true, false]);
  });
});

describe('The source of a quotation', () => {
  const source = (text: string) => {
    const quotation = outerQuotations(text)[0];
    assert.ok(quotation);
    const found = attributionOf(text, quotation);
    return found.by === 'citation' ? `@${found.citation.key}` : found.by === 'name' ? at(text, found.span) : 'unknown';
  };

  it('is the citation right behind', () => {
    assert.equal(source('The ODG states, "Wait a month." [@odg-knee, p. 3] In this case he did.'), '@odg-knee');
    assert.equal(source('It says "wait" [@a]. More [@b].'), '@a');
  });

  it('is what introduces it', () => {
    assert.equal(source('According to [@b], one should "wait".'), '@b');
    assert.equal(source('MTUS is silent. The ODG states, "Wait a month. Then act." In this case [@mri] he did.'), 'ODG');
    assert.equal(source('The ACOEM guidelines speak of it. "Wait a month." So he did.'), 'ACOEM guidelines');
  });

  it('is not a citation too far behind, or of the next sentence', () => {
    assert.equal(source('It says "wait" as one two three four five six [@a].'), '@a');
    assert.equal(source('It says "wait" as one two three four five six seven [@a].'), 'unknown');
    assert.equal(source(`It says "wait" ${'x'.repeat(77)} [@a].`), '@a');
    assert.equal(source(`It says "wait" ${'x'.repeat(78)} [@a].`), 'unknown');
    assert.equal(source('It says "Wait." Then [@a].'), 'unknown');
    assert.equal(source('It says "Wait." \n Then [@a].'), 'unknown');
    assert.equal(source('It says "Wait." then [@a].'), '@a');
    assert.equal(source('It says "Wait. Go" Then [@a].'), '@a');
    assert.equal(source('It says "wait". Then [@a].'), 'unknown');
    assert.equal(source('It says "wait".\n\n[@a]'), 'unknown');
    assert.equal(source('It says "wait"\n[@a]'), 'unknown');
    assert.equal(source('It says "wait"[@a; @b]'), '@a');
  });

  it('is the nearest of what introduces it', () => {
    assert.equal(source('The ODG [@a] states, "wait".'), '@a');
    assert.equal(source('By [@a; @b] the ODG states, "wait".'), 'ODG');
    assert.equal(source('By [@a; @b] one states, "wait".'), '@b');
    assert.equal(source('MTUS and the ODG state, "wait" by ACOEM.'), 'ODG');
    assert.equal(source('One [@a] is old. Now "wait" is said.'), 'unknown');
    assert.equal(source('The ODG is old. "Wait."'), 'ODG');
    assert.equal(source('ODG "wait."'), 'ODG');
    assert.equal(source('The ODG is old. 12: "Wait."'), 'ODG');
    assert.equal(source('The ODG is old.\n \t\n"Wait."'), 'unknown');
    assert.equal(source('The ODG is old.\n"Wait."'), 'ODG');
    assert.equal(source('First.\n\nThe ODG is old. "Wait."'), 'ODG');
    assert.equal(source('"Wait."'), 'unknown');
    assert.equal(source('“wait “ODG” on” “now”'), 'unknown');
  });

  it('may be unknown', () => {
    const text = 'One should "wait".';
    assert.deepEqual(attributionOf(text, outerQuotations(text)[0]!), { by: 'unknown' });
    assert.equal(source('The request for "Cervical CT scan" is denied. In this case [@a] says more.'), 'unknown');
    assert.equal(source('MTUS says so.\n\n"Wait."'), 'unknown');
  });
});
