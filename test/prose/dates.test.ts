import assert from 'node:assert/strict';
import { sexWords, statedPersons } from '../../server/src/service/prose/ages';
import { isoDate } from '../../server/src/service/prose/calendar';
import { datedEvents, dates } from '../../server/src/service/prose/dates';
import { at } from './tell';

describe('Dates in prose', () => {
  const styles: readonly (readonly [string, string | undefined])[] = [
    ['11-30-2016', '2016-11-30'],
    ['1-3-17', '2017-01-03'],
    ['11/30/2016', '2016-11-30'],
    ['1/3/87', '1987-01-03'],
    ['10/14/ 2016', '2016-10-14'],
    ['January 6, 2017', '2017-01-06'],
    ['Sept. 22, 2014', '2014-09-22'],
    ['April 4th, 2005', '2005-04-04'],
    ['4 April 2005', '2005-04-04'],
    ['2016-12-01', '2016-12-01'],
    ['13/13/2016', undefined],
    ['February 30, 2016', undefined],
  ];
  for (const [written, iso] of styles) {
    it(`${written} is ${iso ?? 'no day'}`, () => {
      const text = `Seen (${written}), then home.`;
      const [date] = dates(text);
      assert.equal(at(text, date?.span), written);
      assert.equal(date?.iso, iso);
    });
  }

  it('are not fractions, levels, case numbers or strengths', () => {
    assert.deepEqual(dates('L4-5, 5/5 strength, 10/325mg, CM16-0123456, 1-2 times, 6-7 out of 10, May 5, 9792.23.5'), []);
  });

  it('know leap years', () => {
    assert.equal(isoDate(2016, 2, 29), '2016-02-29');
    assert.equal(isoDate(2015, 2, 29), undefined);
    assert.equal(isoDate(1900, 2, 29), undefined);
  });
});

describe('Whose date it is', () => {
  const cases: readonly (readonly ['injury' | 'utilization review', string])[] = [
    ['injury', 'She has a date of injury of 10-18-2016.'],
    ['injury', 'He is a male with a date of injury on 10-18-2016.'],
    ['injury', 'She sustained an industrial injury on 10-18-2016.'],
    ['injury', 'He sustained a work related injury October 18, 2016.'],
    ['injury', 'She sustained an injury to her low back and neck on 10/18/2016.'],
    ['injury', 'He was injured on 10/18/2016.'],
    ['injury', 'She has an industrial injury date of 10-18-2016.'],
    ['injury', 'Pain is associated with an industrial injury of October 18, 2016.'],
    ['injury', 'DOI: 10/18/2016.'],
    ['utilization review', 'The utilization review dated 10-18-2016 denied it.'],
    ['utilization review', 'The original Utilization Review (UR) (10-18-2016) denied it.'],
    ['utilization review', 'On 10-18-2016, Utilization Review non-certified the request.'],
    ['utilization review', 'It was denied by utilization review on October 18, 2016.'],
    ['utilization review', 'In a utilization review report dated October 18, 2016, the request was denied.'],
    ['utilization review', 'The UR dated 10-18-16 denied it.'],
  ];
  for (const [role, text] of cases) {
    it(text, () => {
      assert.deepEqual(
        datedEvents(text).map((event) => [event.role, event.iso]),
        [[role, '2016-10-18']],
      );
    });
  }

  it('is not said of examinations, reports and surgery', () => {
    assert.deepEqual(
      datedEvents(
        'The report dated 10-18-2016 says so. He was examined on 10-19-2016. MRI of 10-20-2016 showed it. The request for authorization was dated 10-21-2016.',
      ),
      [],
    );
  });
});

describe('Age and sex', () => {
  const cases: readonly (readonly [string, number | undefined, string | undefined])[] = [
    ['The patient is a 36-year-old man.', 36, 'male'],
    ['A 59 year old female fell.', 59, 'female'],
    ['The 48 y/o F fell.', 48, 'female'],
    ['She is a(n) 54 year old right-hand dominant female, who fell.', 54, 'female'],
    ['This is a 41 year old with pain.', 41, undefined],
    ['The injured worker is a female who fell.', undefined, 'female'],
  ];
  for (const [text, age, sex] of cases) {
    it(text, () => {
      const [person] = statedPersons(text);
      assert.equal(person?.age, age);
      assert.equal(person?.sex, sex);
      if (age !== undefined) assert.equal(at(text, person?.ageSpan), String(age));
      if (sex !== undefined) assert.match(at(text, person?.sexSpan) ?? '', /^(?:f|female|man)$/i);
    });
  }

  it('are of the patient', () => {
    assert.deepEqual(
      statedPersons('A 2 year old MRI. For patients over 65 years old. "A 30-year-old man" is an example. He weighs 130 kg.'),
      [],
    );
  });

  it('show in pronouns, but not in names or of others', () => {
    const found = (text: string) => sexWords(text).map(({ sex }) => sex);
    assert.deepEqual(found('He fell. Her knee hurts.'), ['male', 'female']);
    assert.deepEqual(
      found('Studies agree (He, 2004). He/she is licensed. The provider noted that he would operate. His wife helps her.'),
      ['male'],
    );
  });
});
