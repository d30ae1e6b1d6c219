/** Letters of the earlier forms: their headings carry what can be carried, and no word is lost. */
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import type { PlainDetermination } from '../../server/src/service/model/write';
import { importText } from './letters';

const early2014 = `MAXIMUS FEDERAL SERVICES, INC.
Independent Medical Review
Case Number: CM13-9000004
Date of UR Decision: 09/03/2013
Date Assigned: 10/01/2013
Date of Injury: 05/20/2012

HOW THE IMR FINAL DETERMINATION WAS MADE

The file went to a physician reviewer of the same field.

DOCUMENTS REVIEWED

Progress report of 08/12/2013

Utilization review decision of 09/03/2013

CLINICAL CASE SUMMARY

A 39-year-old cook burned the right hand in hot oil. The skin healed, but the fingers stay stiff.

She was asked to stretch them every day.

IMR DECISION(S) AND RATIONALE(S)

The decisions for the items in dispute are set forth below:

1. A dynamic splint for the right hand is not medically necessary and appropriate.

The Claims Administrator based its decision on a chapter about the forearm, wrist and hand.

The Physician Reviewer based his/her decision on the same chapter, and on nothing else.

The Physician Reviewer's decision rationale:
A splint helps while the joints still yield. There are two reasons against it:
1. they do not yield
2. nobody measured them

2. Therapy of the hand, six visits is medically necessary and appropriate.

The Claims Administrator did not cite any evidence.

The Physician Reviewer based his/her decision on the same chapter.

The Physician Reviewer's decision rationale:
The fingers gained ten degrees in a month of visits.
`;

const notice2013 = `MAXIMUS FEDERAL SERVICES, INC.
Notice of Independent Medical Review Determination
Dated: 9/26/2013

Case Number: CM13-9000005
Date of Injury: 1/14/2011

1) MAXIMUS Federal Services, Inc. has determined the request for a bone stimulator is not medically necessary and appropriate.
2) MAXIMUS Federal Services, Inc. has determined the request for a second opinion is medically necessary and appropriate.

INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE

An application was filed in time.

Medical Qualifications of the Expert Reviewer:
The reviewer is a surgeon of the bones in Utah.

Case Summary:
A 28-year-old roofer broke the left shin. The break has not closed in nine months.

Documents Reviewed for Determination:
Operative report
Radiographs

1) Regarding the request for a bone stimulator:
Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to Make His/Her Decision:
The chapter about the knee is silent; a textbook was used.
Rationale for the Decision:
The gap is wider than such a device can close.

2) Regarding the request for a second opinion:
Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to Make His/Her Decision:
The general chapter, on consultations.
Rationale for the Decision:
Another surgeon may see another way.
`;

const professional = `MEDICAL PROFESSIONAL REVIEW

ISSUE AT DISPUTE:
Home oxygen for six months

CASE SUMMARY:
A 60-year-old painter breathes badly at night.

DOCUMENTS REVIEWED FOR DETERMINATION:
Sleep study

MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:
A guideline of lung physicians, as no other speaks of oxygen.

RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE WAS NOT MEDICALLY NECESSARY:
The saturation stayed at 94 percent in every hour of the study.

MEDICAL REVIEWER QUALIFICATIONS:
A physician of the lungs.
`;

function read(text: string) {
  const outcome = importText(text);
  if (outcome.kind !== 'imported') throw new assert.AssertionError({ message: outcome.message });
  return { ...outcome, data: parse(outcome.yaml, { version: '1.2' }) as PlainDetermination };
}

/** Every word of the text is somewhere in the determination, or is a heading, a label or a number of a list. */
function assertNothingLost(text: string, yaml: string, fixed: RegExp): void {
  const kept = yaml.replace(/\s+/g, ' ').toLowerCase();
  for (const line of text.split('\n'))
    for (const word of line.replace(fixed, ' ').match(/\p{L}{4,}|\d{2,}(?!\/)/gu) ?? [])
      assert.ok(kept.includes(word.toLowerCase()), `${word} of “${line}”`);
}

describe('earlier forms', () => {
  it('early 2014', () => {
    const { data, form, problems, yaml } = read(early2014);
    assert.equal(form, 'early-2014');
    assert.deepEqual(data.case, {
      number: 'CM13-9000004',
      ur_denial_date: '2013-09-03',
      date_assigned: '2013-10-01',
      date_of_injury: '2012-05-20',
    });
    assert.equal(
      data.case_summary,
      'A 39-year-old cook burned the right hand in hot oil. The skin healed, but the fingers stay stiff.\n\nShe was asked to stretch them every day.\n',
    );
    assert.deepEqual(data.issues?.map(({ service, decision }) => [service, decision]), [['A dynamic splint for the right hand', 'upheld'], ['Therapy of the hand, six visits', 'overturned']]); // prettier-ignore
    assert.deepEqual(data.issues![0]!.guideline_basis, [
      { text: 'The Physician Reviewer based his/her decision on the same chapter, and on nothing else.' },
    ]);
    assert.match(
      data.issues![0]!.rationale!,
      /two reasons against it: 1\. they do not yield 2\. nobody|two reasons against it:\n\n1\. they do not yield\n2\. nobody/,
    );
    assert.deepEqual(Object.values(data.records!).map(({ title }) => title), ['Progress report of 08/12/2013', 'Utilization review decision of 09/03/2013']); // prettier-ignore
    assert.ok(problems.length >= 2);
    assertNothingLost(
      early2014,
      yaml,
      /^(?:HOW THE|DOCUMENTS|CLINICAL|IMR DEC).*|^Case Number:|^Date[\w ]+:.*|decision rationale:|medically necessary and appropriate|The Physician Reviewer's/,
    );
  });

  it('the notice of 2013', () => {
    const { data, form, yaml } = read(notice2013);
    assert.equal(form, '2013');
    assert.equal(data.case?.number, 'CM13-9000005');
    assert.deepEqual(data.issues?.map(({ service, decision }) => [service, decision]), [['a bone stimulator', 'upheld'], ['a second opinion', 'overturned']]); // prettier-ignore
    assert.equal(data.issues![1]!.rationale, 'Another surgeon may see another way.\n');
    assert.match(data.case_summary!, /^A 28-year-old roofer/);
    assert.match(data.notes!, /surgeon of the bones in Utah/);
    assertNothingLost(
      notice2013,
      yaml,
      /^(?:Section of|Rationale for|Case Summary|Documents|Medical Qual).*:|^Date[\w ]*:.*|^Dated.*|Regarding the request for|^Case Number:/,
    );
  });

  it('the Medical Professional Review', () => {
    const { data, form, problems, yaml } = read(professional);
    assert.equal(form, 'mpr');
    assert.deepEqual(data.issues, [
      {
        service: 'Home oxygen for six months',
        decision: 'upheld',
        guideline_basis: [{ text: 'A guideline of lung physicians, as no other speaks of oxygen.' }],
        rationale: 'The saturation stayed at 94 percent in every hour of the study.\n',
      },
    ]);
    assert.match(data.notes!, /physician of the lungs/);
    assert.ok(problems.every(({ message }) => message.split(/[.;] /).length <= 3));
    assertNothingLost(professional, yaml, /^[A-Z()/ ]+:?$/);
  });
});
