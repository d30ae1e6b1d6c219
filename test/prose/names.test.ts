import assert from 'node:assert/strict';
import { guidelineNames } from '../../server/src/service/prose/guideline-names';
import { identifiers } from '../../server/src/service/identifiers';
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

  it('are called upon in their own sentence', () => {
    const uses = (text: string) => guidelineNames(text).map(({ use, span }) => [at(text, span), use]);
    assert.deepEqual(uses('The ODG is cited. It does not address this.'), [['ODG', 'support']]);
    assert.deepEqual(uses('It is not addressed in. The ODG is cited.'), [['ODG', 'support']]);
    assert.deepEqual(uses('It is not addressed in the ODG'), [['ODG', 'silent']]);
    assert.deepEqual(uses(`The ODG, ${'as it were '.repeat(20)}, does not address this.`), [['ODG', 'support']]);
  });

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

  it('is nobody’s where a list knows the word, unless a title leaves no doubt', () => {
    for (const text of [
      'Lachman, M.D. and Norco, M.D. were tried',
      'the patient, Lachman Norco, fell',
      'the patient, Flexeril Tinel, fell',
      "then Tinel Q. Phalen's said",
      'seen by Dr. January',
    ])
      assert.deepEqual(found(text), [], text);
    assert.deepEqual(found('Dr. Norco and Mr. Flexeril and Prof. Tinel'), [
      'name: Dr. Norco',
      'name: Mr. Flexeril',
      'name: Prof. Tinel',
    ]);
    assert.deepEqual(found('Dr. Ng came'), ['name: Dr. Ng']);
    assert.deepEqual(found('Iris Norco, MD came'), ['name: Iris Norco, MD']);
    // two words of which one is known are no name where nothing says so
    assert.deepEqual(found('the patient, Iris Norco, fell'), []);
  });

  it('is a given name with another behind it', () => {
    assert.deepEqual(found('yesterday Maria Ramblewood came'), ['name: Maria Ramblewood']);
    assert.deepEqual(found('yesterday Maria Q Ramblewood came'), ['name: Maria Q Ramblewood']);
    assert.deepEqual(found('yesterday Maria came'), ['name: Maria']);
    assert.deepEqual(found('yesterday Maria Lachman came'), ['name: Maria Lachman']);
  });

  it('is told without what introduces it', () =>
    assert.deepEqual(found('the patient, Iris Ramblewood, fell'), ['name: Iris Ramblewood']));

  it('is a number or an address', () => {
    assert.deepEqual(found('claim 2016 and claim: 1999, chart 20161'), ['record number: chart 20161']);
    assert.deepEqual(found('call 555-555-2016'), ['telephone number: 555-555-2016']);
    assert.deepEqual(found('call (555) 555-0123 or 555-555-0123'), [
      'telephone number: (555) 555-0123',
      'telephone number: 555-555-0123',
    ]);
    assert.deepEqual(found('SSN 000-12-3456'), ['social security number: SSN 000-12-3456']);
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
