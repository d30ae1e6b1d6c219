import assert from 'node:assert/strict';
import { dateWritten } from '../../server/src/service/case/date-written';
import { readHeader } from '../../server/src/service/import/header';
import { readLines } from '../../server/src/service/import/lines';
import { dateChange } from '../../server/src/service/letter/deidentify/dates';
import { harborIdentifiers } from '../../server/src/service/identifiers';
import { yearOf } from '../../server/src/service/library/study';
import { readDate } from '../../server/src/service/prose/calendar';
import { dates } from '../../server/src/service/prose/dates';
import { createProfiles } from '../../server/src/service/profiles/profiles';

const profile = createProfiles([]).default;

describe('A date', () => {
  const written: readonly (readonly [string, string | undefined])[] = [
    ['04/04/98', '1998-04-04'],
    ['4-4-49', '2049-04-04'],
    ['4-4-50', '1950-04-04'],
    ['04/04/2014', '2014-04-04'],
    ['10/14/ 2016', '2016-10-14'],
    ['10.14.2016', '2016-10-14'],
    ['2014-2-3', '2014-02-03'],
    ['20140203', '2014-02-03'],
    ['2014-02-03T10:11', '2014-02-03'],
    ['Sept. 22, 2014', '2014-09-22'],
    ['Febuary 3rd 2014', '2014-02-03'],
    ['3 of March 2014', '2014-03-03'],
    ['3-Mar-2014', '2014-03-03'],
    ['Moon 3, 2014', undefined],
    ['02/30/2014', undefined],
    ['13/01/2014', undefined],
    ['01/01/1014', undefined],
    ['2014', undefined],
    ['', undefined],
  ];
  for (const [text, iso] of written) it(`“${text}” is ${iso ?? 'none'}`, () => assert.equal(readDate(text), iso));

  it('is day first where that is asked', () => {
    assert.equal(readDate('13/01/2014', 'day first'), '2014-01-13');
    assert.equal(readDate('2014-01-13', 'day first'), '2014-01-13');
  });
});

describe('The same date everywhere', () => {
  for (const [written, iso] of [
    ['04/04/98', '1998-04-04'],
    ['4/4/16', '2016-04-04'],
    ['Apr 4, 1998', '1998-04-04'],
  ] as const) {
    it(written, () => {
      assert.equal(dates(`Hurt on ${written}.`)[0]?.iso, iso);
      assert.equal(dateWritten(written, profile.date_format), iso);
      assert.equal(readHeader(readLines(`Date of Injury: ${written}`), profile).case?.date_of_injury, iso);
      assert.deepEqual(
        harborIdentifiers(`Hurt on ${written}.`).map((one) => dateChange(`Hurt on ${written}.`, one, 1900)?.words),
        [`in ${iso.slice(0, 4)}`],
      );
      assert.equal(yearOf(written), Number(iso.slice(0, 4)));
    });
  }

  it('may be in either order in a form that does not say', () => {
    assert.equal(dateWritten('04/05/2014', 'YYYY-MM-DD'), undefined);
    assert.equal(dateWritten('13/05/2014', 'YYYY-MM-DD'), '2014-05-13');
    assert.equal(dateWritten('04/05/2014', 'MM/DD/YYYY'), '2014-04-05');
  });
});
