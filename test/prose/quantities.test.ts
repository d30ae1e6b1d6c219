import assert from 'node:assert/strict';
import { numberOf, quantities, totalOf } from '../../server/src/service/prose/quantities';
import { at } from './tell';

const read = (text: string) => quantities(text).map(({ kind, value, unit, span }) => [kind, value, unit, at(text, span)]);

describe('Quantities', () => {
  it('count', () => {
    assert.deepEqual(read('#60'), [['count', 60, '', '#60']]);
    assert.deepEqual(read('quantity: 1,000'), [['count', 1000, '', 'quantity: 1,000']]);
    assert.deepEqual(read('30 tablets'), [['count', 30, '', '30 tablets']]);
  });

  it('measure strength', () => {
    const [norco] = quantities('10/325mg');
    assert.deepEqual([norco?.kind, norco?.value, norco?.unit, norco?.parts], ['strength', undefined, 'mg', [10, 325]]);
    assert.deepEqual(read('7.5 mg'), [['strength', 7.5, 'mg', '7.5 mg']]);
    assert.deepEqual(quantities('320.5/30/16 mg')[0]?.parts, [320.5, 30, 16]);
    assert.deepEqual(read('5% 106.32gm'), [
      ['strength', 5, '%', '5%'],
      ['strength', 106.32, 'g', '106.32gm'],
    ]);
  });

  const schedules: readonly (readonly [string, number | undefined])[] = [
    ['2 times a week for 6 weeks', 12],
    ['two times a week times six weeks', 12],
    ['twice a week for 3 weeks', 6],
    ['twice weekly for three weeks', 6],
    ['3 visits per week for 2 weeks', 6],
    ['2x/week x 6 weeks', 12],
    ['2 times 6', 12],
    ['2 x 6', 12],
    ['1 to 2 times per week for 4 weeks', undefined],
    ['1-2 times a week for 4 weeks', undefined],
    ['once a month for 6 months', 6],
    ['10 hours per day, 4 times a week for 3 weeks', 120],
    ['8-10 hours per day, 4 times a week for 3 weeks', undefined],
    ['8 hours per day, 4 times a week for 3 to 4 weeks', undefined],
    ['8 hours per day, 3-4 times a week for 3 weeks', undefined],
    ['thrice weekly for 2 weeks', 6],
    ['3 times a day for 2 weeks', 42],
    ['once a day for 10 days', 10],
    ['2 times a month for 6 weeks', undefined],
    ['2 times a week for 3 months', undefined],
    ['twice weekly for 2 to 3 weeks', undefined],
    ['2 x 6-8', undefined],
    ['2-3 x 6', undefined],
  ];
  for (const [text, value] of schedules) {
    it(text, () => {
      const [schedule] = quantities(`Therapy ${text} for the knee`);
      assert.equal(schedule?.kind, 'schedule');
      assert.equal(schedule?.value, value);
    });
  }

  it('count sessions', () => {
    assert.deepEqual(read('12 sessions'), [['sessions', 12, 'sessions', '12 sessions']]);
    assert.deepEqual(read('Eight physical therapy sessions'), [['sessions', 8, 'sessions', 'Eight physical therapy sessions']]);
    assert.deepEqual(read('Physical Therapy sessions, 12'), [['sessions', 12, 'sessions', '12']]);
  });

  it('count sessions behind the weeks and behind their name', () => {
    assert.deepEqual(read('sessions for 6 weeks (12)').at(-1), ['sessions', 12, 'sessions', '(12)']);
    assert.deepEqual(read('visits: 8-12'), [['sessions', undefined, 'sessions', '8-12']]);
    assert.deepEqual(read('8 to 12 visits'), [['sessions', undefined, 'sessions', '8 to 12 visits']]);
  });

  it('are ranges of pieces and days too', () => {
    assert.deepEqual(read('30-60 tablets'), [['count', undefined, '', '30-60 tablets']]);
    assert.deepEqual(read('1 to 2 weeks'), [['duration', undefined, 'week', '1 to 2 weeks']]);
  });

  it('are refilled, or not', () => {
    assert.deepEqual(read('no refills'), [['refills', 0, 'refills', 'no refills']]);
    assert.deepEqual(read('refills: 3'), [['refills', 3, 'refills', 'refills: 3']]);
    assert.deepEqual(read('two (2) refills'), [['refills', 2, 'refills', 'two (2) refills']]);
  });

  it('have their units by one name', () => {
    for (const [written, value, unit] of [
      ['30 gm', 30, 'g'],
      ['30 gram', 30, 'g'],
      ['30 grams', 30, 'g'],
      ['30 mg', 30, 'mg'],
      ['5 cc', 5, 'ml'],
      ['5 mcg', 5, 'mcg'],
      ['25 mcg/hr', 25, 'mcg/hr'],
      ['5 mg per 5 ml', 5, 'mg/5ml'],
      ['1000 iu', 1000, 'iu'],
      ['2.5%', 2.5, '%'],
    ] as const) {
      assert.deepEqual(read(written), [['strength', value, unit, written]]);
    }
  });

  it('last and are refilled', () => {
    assert.deepEqual(read('30 day rental with one refill'), [
      ['duration', 30, 'day', '30 day'],
      ['refills', 1, 'refills', 'one refill'],
    ]);
  });

  it('are not levels, ages, dates or doses', () => {
    assert.deepEqual(read('L4-5, L5-S1'), []);
    assert.deepEqual(read('a 36-year-old man on 11-30-2016'), []);
    assert.deepEqual(read('1 tablet by mouth daily'), []);
  });

  it('read number words', () => {
    assert.deepEqual(['twelve', 'twenty-four', 'ninety', '1,200', 'once', 'x', 'twenty-zero'].map(numberOf), [
      12,
      24,
      90,
      1200,
      1,
      undefined,
      20,
    ]);
  });
});

describe('A number', () => {
  it('is read in figures and in words', () => {
    const numbers: readonly (readonly [string, number])[] = [
      [' 12 ', 12],
      ['7.25', 7.25],
      ['.25', 0.25],
      ['1,200,000.75', 1200000.75],
      ['12,500', 12500],
      ['zero', 0],
      ['Nineteen', 19],
      ['Twenty', 20],
      ['thirty one', 31],
      ['ninety-nine', 99],
      ['a', 1],
      ['an', 1],
      ['single', 1],
      ['once', 1],
      ['twice', 2],
      ['thrice', 3],
    ];
    for (const [word, value] of numbers) assert.equal(numberOf(word), value, word);
  });
  it('is nothing else', () => {
    for (const word of ['', 'x12', '12x', '1,20', '1,2000', 'a1,200', '1,200x', '1.', '1.x', 'x.5', '.5x', '.', '.x'])
      assert.equal(numberOf(word), undefined, word);
    for (const word of ['ten-two', 'twenty-ten', 'twenty-nineteen', 'twenty-many', 'many'])
      assert.equal(numberOf(word), undefined, word);
  });
});

describe('What a request adds up to', () => {
  it('is the pieces, or the sessions', () => {
    assert.equal(totalOf('Norco 10/325mg #60, 1-2 tabs every 4 hours')?.value, 60);
    assert.equal(totalOf('Physical therapy 2 times a week for 6 weeks (12 sessions)')?.value, 12);
    assert.deepEqual(
      [totalOf('Home aide 5 hours per day, 4 times a week for 3 weeks')].map((total) => [total?.value, total?.unit]),
      [[60, 'hours']],
    );
  });

  it('is the pieces where pieces and sessions are named, wherever they stand', () => {
    const text = 'Two visits, patches #30, quantity 30';
    const total = totalOf(text);
    assert.deepEqual([total?.value, total?.unit, at(text, total?.span)], [30, '', '#30']);
    assert.equal(totalOf('#30 and #60'), undefined);
    assert.equal(totalOf('#30 and 30-60 tablets'), undefined);
    assert.equal(totalOf('5 hours per day, 4 times a week for 3 weeks (60 sessions)'), undefined);
    assert.equal(totalOf('10mg for 30 days'), undefined);
  });

  it('is unknown without a number, with a range, or when the numbers differ', () => {
    assert.equal(totalOf('MRI of the knee'), undefined);
    assert.equal(totalOf('Therapy 1-2 times a week for 4 weeks'), undefined);
    assert.equal(totalOf('Therapy 2 times a week for 6 weeks (10 sessions)'), undefined);
  });
});
