/** Working days, told from a calendar on the wall. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { daysAfter } from '../../server/src/service/case/date-written';
import { workingDaysAfter as countedOn } from '../../server/src/service/case/working-days';
import { createProfiles } from '../../server/src/service/profiles/profiles';
import { readDate } from '../../server/src/service/prose/calendar';

const { holidays } = createProfiles([]).get('ca-dwc-imr/2016')!;
const workingDaysAfter = (date: string, count: number): string => countedOn(date, count, holidays);

const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();
const isWeekend = (date: string): boolean => weekday(date) === 0 || weekday(date) === 6;

/** The weekdays of a year on which nobody works. */
function holidaysOf(year: number): string[] {
  const result: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = daysAfter(day, 1)) {
    if (!isWeekend(day) && workingDaysAfter(daysAfter(day, -1), 1) !== day) result.push(day.slice(5));
  }
  return result;
}

describe('Holidays', () => {
  // fifth Monday in May, and holidays on Sundays
  it('of 2016', () =>
    assert.deepEqual(
      holidaysOf(2016),
      '01-01 01-18 02-12 02-15 03-31 05-30 06-20 07-04 09-05 10-10 11-11 11-24 11-25 12-26'.split(' '),
    ));
  // the fourth Monday in May is its last; a holiday on a Saturday is kept on the Friday before
  it('of 2018', () =>
    assert.deepEqual(
      holidaysOf(2018),
      '01-01 01-15 02-12 02-19 03-30 05-28 06-19 07-04 09-03 10-08 11-12 11-22 11-23 12-25'.split(' '),
    ));
  // a month that begins on the weekday that is counted; New Year’s Day of 2022 is a Saturday, and its Friday lies in 2021
  it('of 2021', () =>
    assert.deepEqual(
      holidaysOf(2021),
      '01-01 01-18 02-12 02-15 03-31 05-31 06-18 07-05 09-06 10-11 11-11 11-25 11-26 12-24 12-31'.split(' '),
    ));
  it('of a Saturday or Sunday at the end of a year are kept in the other year too', () => {
    for (const [year, before] of [
      [2005, '2004-12-30'],
      [2011, '2010-12-30'],
      [2022, '2021-12-30'],
    ] as const)
      assert.equal(workingDaysAfter(before, 1), `${year}-01-03`);
    // a form whose holiday is the last day of the year, a Sunday in 2017: kept on New Year’s Day
    assert.equal(countedOn('2017-12-29', 1, [{ name: 'Last Day', on: '12-31' }]), '2018-01-02');
    assert.equal(countedOn('2016-12-30', 1, [{ name: 'Day After', on: '12-31', days_after: 2 }]), '2017-01-03');
  });
  it('of 2017 begin with the Monday behind New Year’s Day', () => assert.equal(holidaysOf(2017)[0], '01-02'));
});

describe('Working days after a day', () => {
  it('leave out weekends and holidays, and the day itself', () => {
    assert.equal(workingDaysAfter('2016-11-21', 1), '2016-11-22');
    assert.equal(workingDaysAfter('2016-11-23', 1), '2016-11-28');
    assert.equal(workingDaysAfter('2016-12-19', 5), '2016-12-27');
    assert.equal(workingDaysAfter('2016-11-26', 0), '2016-11-26');
  });
  it('run over the end of a year', () => assert.equal(workingDaysAfter('2016-12-29', 3), '2017-01-04'));
  it('are not counted where no calendar reaches', () => {
    assert.equal(workingDaysAfter('0016-11-21', 30), '0016-11-21');
    assert.equal(workingDaysAfter('9999-12-30', 30), '9999-12-30');
    assert.equal(workingDaysAfter('1900-01-02', 1), '1900-01-03');
    assert.equal(workingDaysAfter('2199-12-30', 1), '2199-12-31');
  });
  it('are so many, one after the other', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 45 }), (from, count) => {
        const date = from.toISOString().slice(0, 10);
        const last = workingDaysAfter(date, count);
        assert.equal(last, workingDaysAfter(workingDaysAfter(date, count - 1), 1));
        assert.ok(!isWeekend(last) && last >= daysAfter(date, count));
      }),
      { numRuns: 50 },
    );
  });
});

describe('The holidays of the shipped forms', () => {
  it('are those of the letter form, and no others', () => assert.equal(countedOn('2016-03-30', 1), '2016-03-31'));
  for (const { on } of holidays ?? []) {
    it(on, () => assert.ok(/^\d/.test(on) ? readDate(`2016-${on}`) : readDate(`${on.split(' ').at(-1)} 1, 2016`)));
  }
});
