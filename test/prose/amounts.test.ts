/** Amounts, with what they are of. */
import assert from 'node:assert/strict';
import { amounts } from '../../server/src/service/prose/amounts';

const told = (text: string): string[] =>
  amounts(text).map(
    ({ of, value, inGeneral, span }) =>
      `${text.slice(span.start, span.end)}|${of}|${value.join('/')}${inGeneral ? '|general' : ''}`,
  );

describe('amounts', () => {
  it('are read with their unit, in figures and in words', () => {
    assert.deepEqual(told('The tear is 7 mm wide, and he lifts twelve pounds.'), ['7 mm|mm|7', 'twelve pounds|pounds|12']);
    assert.deepEqual(told('Pain of 6/10, before 7 out of 10.'), ['6/10|of ten|6', '7 out of 10|of ten|7']);
    assert.deepEqual(told('A 25-pound limit, flexion 45°.'), ['25-pound|pounds|25', '45°|degrees|45']);
  });
  it('of drugs go by the generic name', () => {
    assert.deepEqual(told('Norco 10/325 mg and Aleve 220 mg.'), [
      '10/325 mg|hydrocodone with acetaminophen|10/325',
      '220 mg|naproxen|220',
    ]);
  });
  it('that bound, or stand in a rule, are told apart', () => {
    assert.deepEqual(told('At least 5 mm. It should be 3 mm.'), ['5 mm|mm|5|general', '3 mm|mm|3|general']);
  });
  it('are none in ranges, dates, levels and case numbers', () => {
    assert.deepEqual(told('From 4 to 6/10; 3-5 mm; on 5/10/2016; L4-5; CM16-0123456; the 2 of 10 trials lasted 3 days.'), []);
    assert.deepEqual(told('Eight of 10 visits, 6 out of 10 authorized sessions, and 5 of 10 nights.'), []);
  });
  it('know the words close by, and not those of the next sentence', () => {
    assert.deepEqual(amounts('Grip is 12 pounds. The knee is sound.')[0]?.about, ['grip']);
  });
});
