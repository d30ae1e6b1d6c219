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

  it('know what stands in them', () => {
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

  it('may be unknown', () => {
    assert.equal(source('The request for "Cervical CT scan" is denied. In this case [@a] says more.'), 'unknown');
    assert.equal(source('MTUS says so.\n\n"Wait."'), 'unknown');
  });
});
