import assert from 'node:assert/strict';
import { sexWords, statedPersons } from '../../server/src/service/prose/ages';
import { inWords, isoDate, monthNumber, readDate } from '../../server/src/service/prose/calendar';
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
    assert.equal(isoDate(2000, 2, 29), '2000-02-29');
    assert.equal(isoDate(2016, 2, 30), undefined);
  });

  it('are days of the calendar', () => {
    const none: readonly (readonly [number, number, number])[] = [
      [2016, 0, 1],
      [2016, 13, 1],
      [2016, 1, 0],
      [2016, 4, 31],
      [2016, 1, 32],
      [2016.5, 1, 1],
      [Number.NaN, 1, 1],
    ];
    for (const day of none) assert.equal(isoDate(...day), undefined, day.join('-'));
    assert.equal(isoDate(16, 1, 2), '0016-01-02');
    assert.equal(isoDate(2016, 12, 31), '2016-12-31');
    assert.equal(isoDate(2016, 1, 1), '2016-01-01');
  });

  it('are told in words', () => {
    assert.equal(inWords('2014-10-02'), 'October 2, 2014');
    assert.equal(inWords('2016-01-31'), 'January 31, 2016');
  });

  it('have years of two figures, of this century or the last', () => {
    const years = ['16', '49', '50', '87', '00', '2016', '1950'].map((year) => readDate(`1/2/${year}`)?.slice(0, 4));
    assert.deepEqual(years, ['2016', '2049', '1950', '1987', '2000', '2016', '1950']);
  });

  it('have months by their names, or the first letters of them', () => {
    assert.deepEqual(
      ['January', 'feb', 'Mar.', 'sept', 'Sept.', 'DECEMBER', 'may', 'M.', 'day'].map(monthNumber),
      [1, 2, 3, 9, 9, 12, 5, 0, 0],
    );
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

  const phrases: readonly (readonly [string, string])[] = [
    ['He fell. His date of injury is 10-18-2016, it says.', 'date of injury is 10-18-2016'],
    ['He was injured on 10-18-2016.', 'was injured on 10-18-2016'],
    ['It hurt.\n\nOn 10-18-2016, utilization review non-certified it.', '10-18-2016, utilization review non-certified'],
    ['It was denied by utilization review on 10-18-2016.', 'utilization review on 10-18-2016'],
    ['It was not certified by the utilization review (UR) dated 10-18-2016.', 'utilization review (UR) dated 10-18-2016'],
  ];
  for (const [text, phrase] of phrases) {
    it(`is told by: ${phrase}`, () =>
      assert.deepEqual(
        datedEvents(text).map((event) => [at(text, event.span), at(text, event.phrase)]),
        [['10-18-2016', phrase]],
      ));
  }

  it('is told by its own sentence, clause or paragraph', () => {
    for (const stop of ['. ', '; ', '\n\n']) {
      assert.deepEqual(datedEvents(`He had an injury${stop}on 10-18-2016.`), [], stop);
      assert.equal(datedEvents(`So${stop}and so. He was injured on 10-18-2016.`).length, 1);
    }
    assert.deepEqual(datedEvents('Seen 10-18-2016, utilization review denied it.'), []);
    assert.deepEqual(datedEvents('Upon 10-18-2016, utilization review denied it.'), []);
    assert.equal(datedEvents('(dated 10-18-2016) utilization review denied it.').length, 1);
  });

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

  it('are not of things, of groups, or beyond a life', () => {
    for (const text of [
      'A 3-year-old injury.',
      'A 3 year old fracture.',
      'Her 12 year old son came.',
      'It is for those under 30 years old.',
      'He is a 121-year-old man.',
    ])
      assert.deepEqual(statedPersons(text), [], text);
    assert.equal(statedPersons('He is a 120-year-old man.')[0]?.age, 120);
    assert.equal(statedPersons('Seen under her care, this is a 30 year old.')[0]?.age, 30);
    assert.equal(statedPersons('A 41 year old with an old injury.')[0]?.age, 41);
  });

  it('are told once, in the order of the text', () => {
    const told = (text: string) => statedPersons(text).map(({ span, age, sex }) => [at(text, span), age, sex]);
    assert.deepEqual(told('The patient is a male. The patient is a 36-year-old man.'), [
      ['patient is a male', undefined, 'male'],
      ['36-year-old man', 36, 'male'],
    ]);
    assert.deepEqual(told('He is aged 44. She was at the age of 50 years.'), [
      ['aged 44', 44, undefined],
      ['the age of 50 years', 50, undefined],
    ]);
    assert.deepEqual(told('"The patient is a male." said the text. Worker was an adult woman.'), [
      ['Worker was an adult woman', undefined, 'female'],
    ]);
    const many = 'The patient is a lady. '.repeat(3);
    assert.equal(told(many).length, 3);
    const twice = 'A 30 year old man of 30.';
    assert.equal(statedPersons(twice)[0]?.ageSpan?.start, 2);
  });

  it('show in pronouns, but not in names or of others', () => {
    const found = (text: string) => sexWords(text).map(({ sex }) => sex);
    assert.deepEqual(found('He fell. Her knee hurts.'), ['male', 'female']);
    assert.deepEqual(found('She, herself, hurt hers; him, himself and his; Mr. A, Mrs. B and Ms. C'), [
      ...Array<string>(3).fill('female'),
      ...Array<string>(4).fill('male'),
      'female',
      'female',
    ]);
    assert.deepEqual(found('(she fell) and/or he 2004 fell. She, 44, fell. It is 2016, he fell 2016 times (as he did).'), [
      'female',
      'male',
      'male',
    ]);
    assert.deepEqual(found('The coworker said he fell. The co-worker said he fell. The surgeon came. He fell.'), ['male']);
    assert.deepEqual(
      found('Studies agree (He, 2004). He/she is licensed. The provider noted that he would operate. His wife helps her.'),
      ['male'],
    );
  });
});
