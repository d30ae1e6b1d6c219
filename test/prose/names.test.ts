import assert from 'node:assert/strict';
import { guidelineNames } from '../../server/src/service/prose/guideline-names';
import { identifiers } from '../../server/src/service/prose/people';
import { at } from './tell';

describe('Names of guidelines in prose', () => {
  const cases: readonly (readonly [
    string,
    readonly (readonly [string, string | undefined, number | undefined, number | undefined, string])[],
  ])[] = [
    ['The ODG states that it helps.', [['odg', undefined, undefined, undefined, 'support']]],
    ['The Official Disability Guidelines (ODG), Low Back Chapter agree.', [['odg', 'low back', undefined, undefined, 'support']]],
    ['As in ACOEM Chapter 12, rest helps.', [['acoem', undefined, 12, undefined, 'support']]],
    [
      'MTUS Chronic Pain Medical Treatment Guidelines (July 28, 2016) say so.',
      [['mtus', 'chronic pain medical treatment', undefined, 2016, 'support']],
    ],
    ['The California MTUS 2016 Chronic Pain Guidelines say so.', [['mtus', 'chronic pain', undefined, 2016, 'support']]],
    ['The Low Back chapter says so.', [['chapter', 'low back', undefined, undefined, 'support']]],
    ['The MTUS does not address it.', [['mtus', undefined, undefined, undefined, 'silent']]],
    ['The MTUS is silent.', [['mtus', undefined, undefined, undefined, 'silent']]],
    [
      'The MTUS and ODG do not address it.',
      [
        ['mtus', undefined, undefined, undefined, 'silent'],
        ['odg', undefined, undefined, undefined, 'silent'],
      ],
    ],
    [
      'California MTUS and ACOEM do not address it, so the Official Disability Guidelines were cited.',
      [
        ['mtus', undefined, undefined, undefined, 'silent'],
        ['acoem', undefined, undefined, undefined, 'silent'],
        ['odg', undefined, undefined, undefined, 'support'],
      ],
    ],
    [
      'The ODG was used since MTUS does not address it.',
      [
        ['odg', undefined, undefined, undefined, 'support'],
        ['mtus', undefined, undefined, undefined, 'silent'],
      ],
    ],
    ['This is not addressed in the MTUS.', [['mtus', undefined, undefined, undefined, 'silent']]],
    ['The MTUS contains no recommendations on it.', [['mtus', undefined, undefined, undefined, 'silent']]],
    ['The claims administrator cited ODG.', [['odg', undefined, undefined, undefined, 'claimed']]],
    ['The ODG does not recommend it.', [['odg', undefined, undefined, undefined, 'support']]],
    ['Non-MTUS sources were read.', []],
  ];
  for (const [text, expected] of cases) {
    it(text, () => {
      assert.deepEqual(
        guidelineNames(text).map(({ kind, subject, chapter, year, use }) => [kind, subject, chapter, year, use]),
        expected,
      );
    });
  }

  it('inside quotations are marked', () => {
    assert.deepEqual(
      guidelineNames('The MTUS says, "See ODG Pain for more."').map(({ quoted }) => quoted),
      [false, true],
    );
  });
});

describe('What identifies a person', () => {
  const found = (text: string) => identifiers(text).map(({ kind, span }) => `${kind}: ${at(text, span) ?? ''}`);

  it('is a name with a title, a degree or an initial', () => {
    assert.deepEqual(found('seen by Dr. Ramblewood on Monday'), ['name: Dr. Ramblewood']);
    assert.deepEqual(found('Drafted by Iris Ramblewood, MD for review'), ['name: Iris Ramblewood, MD']);
    assert.deepEqual(found('Ramblewood, M.D. agreed'), ['name: Ramblewood, M.D.']);
    assert.deepEqual(found('for Mr. Ramblewood and Ms Ramblewood'), ['name: Mr. Ramblewood', 'name: Ms Ramblewood']);
    assert.deepEqual(found('then Iris Q. Ramblewood said'), ['name: Iris Q. Ramblewood']);
    assert.equal(found('the patient, Iris Ramblewood, fell').length, 1);
    assert.deepEqual(found('Dr. Watson examined the wrist'), ['name: Dr. Watson']);
  });

  it('is a number or an address', () => {
    assert.deepEqual(found('call (555) 555-0123 or 555-555-0123'), [
      'telephone number: (555) 555-0123',
      'telephone number: 555-555-0123',
    ]);
    assert.deepEqual(found('SSN 000-12-3456'), ['social security number: 000-12-3456']);
    assert.deepEqual(found('write to iris.r@example.org now'), ['e-mail address: iris.r@example.org']);
    assert.deepEqual(found('claim number WC-2016-0012345 is open'), ['record number: claim number WC-2016-0012345']);
    assert.deepEqual(found('MRN: 0012345'), ['record number: MRN: 0012345']);
    assert.deepEqual(found('lives at 12 Ramble Wood Street in town'), ['address: 12 Ramble Wood Street']);
    assert.deepEqual(found('in CA 90000-1234'), ['address: CA 90000-1234']);
    assert.deepEqual(found('P.O. Box 123'), ['address: P.O. Box 123']);
  });

  it('is no eponym, author, drug, date, guideline or case number', () => {
    for (const text of [
      "Tinel's, Phalen's and Hawkins signs, Speed test, McMurray, Spurlings, O'Brien, De Quervain disease, Lachman and Neer were negative.",
      'See the reviews (Dreyfuss, 2003) (He, 2004) (White, 2004) (Gross-Cochrane, 2002).',
      'Norco, Flexeril, Lidoderm and Ultram were tried in California in December by Claims Administrator standards.',
      'MTUS Chronic Pain Medical Treatment Guidelines, Special Studies, Upper Back; Physical Therapy by Official Disability Guidelines.',
      'Case CM16-0123456 of 11/30/2016, seen 10-6-16, claim from 10/13/2016, claim of 2016, 8 CCR 9792.23.5, code 99213.',
      'Take 10/325mg #60 at L4-5, Vitamin D. The MS Contin was stopped. Dr. said so. ROM and PT, DO.',
      'The patient is Hispanic. Patient Chronic Pain Clinic. Signed by Claims Administrator.',
    ])
      assert.deepEqual(found(text), [], text);
  });
});
