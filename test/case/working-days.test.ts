import assert from 'node:assert/strict';
import { workingDaysAfter } from '../../server/src/service/case/working-days';
import { readDate } from '../../server/src/service/prose/calendar';
import { createProfiles } from '../../server/src/service/profiles/profiles';

const { holidays } = createProfiles([]).get('ca-dwc-imr/2016')!;

describe('Working days', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['over a weekend', '2016-12-09', '2016-12-12'],
    ['Christmas on a Sunday is kept on Monday too', '2016-12-23', '2016-12-27'],
    ['Independence Day on a Saturday is kept on Friday too', '2015-07-02', '2015-07-06'],
    ['Thanksgiving and the day after', '2016-11-23', '2016-11-28'],
    ['the third Monday of January', '2017-01-13', '2017-01-17'],
    ['the last Monday of May, which is the fifth', '2017-05-26', '2017-05-30'],
    ['the last Monday of May, which is the fourth', '2016-05-27', '2016-05-31'],
    ['a day of the State', '2016-03-30', '2016-04-01'],
  ];
  for (const [what, from, to] of cases) it(what, () => assert.equal(workingDaysAfter(from, 1, holidays), to));

  it('know no holidays but those of the letter form', () => assert.equal(workingDaysAfter('2016-03-30', 1), '2016-03-31'));
  it('go over the end of a year', () => assert.equal(workingDaysAfter('2016-12-30', 2, holidays), '2017-01-04'));
  it('are not counted where there is no calendar', () => assert.equal(workingDaysAfter('9999-12-30', 1), '9999-12-30'));
});

describe('The holidays of the shipped forms', () => {
  for (const { on } of holidays ?? []) {
    it(on, () => assert.ok(/^\d/.test(on) ? readDate(`2016-${on}`) : readDate(`${on.split(' ').at(-1)} 1, 2016`)));
  }
});
