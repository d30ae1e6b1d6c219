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

describe('What a request adds up to', () => {
  it('is the pieces, or the sessions', () => {
    assert.equal(totalOf('Norco 10/325mg #60, 1-2 tabs every 4 hours')?.value, 60);
    assert.equal(totalOf('Physical therapy 2 times a week for 6 weeks (12 sessions)')?.value, 12);
    assert.deepEqual(
      [totalOf('Home aide 5 hours per day, 4 times a week for 3 weeks')].map((total) => [total?.value, total?.unit]),
      [[60, 'hours']],
    );
  });

  it('is unknown without a number, with a range, or when the numbers differ', () => {
    assert.equal(totalOf('MRI of the knee'), undefined);
    assert.equal(totalOf('Therapy 1-2 times a week for 4 weeks'), undefined);
    assert.equal(totalOf('Therapy 2 times a week for 6 weeks (10 sessions)'), undefined);
  });
});
