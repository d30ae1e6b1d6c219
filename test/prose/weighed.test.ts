import assert from 'node:assert/strict';
import { weighed } from '../../server/src/service/prose/weighed';

/** What is weighed, with its words marked; "object" is in round brackets behind it. */
const shown = (text: string): string[] =>
  weighed(text).map(({ says, span, object }) => `${says}: ${text.slice(span.start, span.end)}${object ? ` (${object})` : ''}`);

const met = `
⟦Relief, function, side effects and monitoring are documented as the guideline demands⟧.
⟦All that the guideline asks for before an operation has been done⟧.
⟦A trial of the unit was completed and recorded in the way the guideline requires⟧.
⟦Two of these conditions are present⟧.
A separate visit to an internist ⟦would be indispensable⟧ for the operation.
⟦Every one of the requirements of the MTUS is satisfied⟧.
⟦He fulfils all the preconditions that the guideline lists⟧.
⟦Everything the MTUS calls for is in the record⟧.
⟦What the guideline requires has been shown⟧.
The ⟦MTUS criteria have been met⟧ in full.
⟦Each of the four requirements is fulfilled⟧ in this patient.
The request is ⟦in line with the guideline⟧.
The patient ⟦qualifies under the MTUS⟧.
The ⟦guideline is satisfied⟧ in every respect.
⟦This is exactly the case for which the guideline supports⟧ imaging.
The requested MRI ⟦is likely to change⟧ the management.
That ⟦is one of the indications⟧.
That is ⟦enough for an injection⟧ even though it is not enough for an operation.
⟦So is the second⟧.
She continues to ⟦meet the criteria⟧.
`;
const notMet = `
The claimant ⟦meets none of these points⟧.
⟦None of the indications is present⟧.
⟦Neither condition is fulfilled⟧.
⟦No criterion of the guideline is met⟧.
The exam does not ⟦fulfil a single criterion⟧.
⟦None of what the guideline asks for is on file⟧.
⟦Nothing that the MTUS requires is documented⟧.
⟦Every element is missing⟧.
⟦Hardly any of this is on record⟧.
The injection ⟦is premature⟧.
The test ⟦will not change the management⟧.
The study ⟦would have no influence on⟧ the treatment.
The patient fails to ⟦meet the guideline⟧.
There is no evidence that the patient ⟦meets the criteria⟧.
⟦The request is beyond what the MTUS allows⟧.
⟦This is more than the guideline recommends⟧.
The number ⟦exceeds the guideline⟧.
⟦The condition that the guideline names is therefore absent⟧.
⟦Only some of the criteria are met⟧.
That is ⟦enough neither for an injection⟧ nor for an operation.
That is not ⟦one of the indications⟧.
`;
const nothing = `
The patient met the criteria for fibromyalgia in 2014.
In 2012 she met the criteria of the guideline.
The diagnostic criteria for CRPS are met.
The Budapest criteria are satisfied.
If the criteria are met, imaging helps.
Until one of these conditions is met, the MRI is not medically necessary.
The patient must meet the criteria before surgery.
The criteria should be met first.
The criteria are to be met first.
Although the criteria are met, the same study was done in May.
The records do not show whether the criteria are met.
She sees a therapist to meet the requirements of the guideline.
The patient has completed the ten visits that the guideline recommends.
The provider states that the criteria are met.
Utilization review found that the criteria are not met.
Denial for no documentation of conservative treatment is wrong.
There was no improvement with physical therapy.
The MTUS supports therapy that is providing documented improvement.
She meets two of the four criteria.
The guidelines do not apply.
The surgeon met the patient on the ward.
`;

const lines = (text: string): string[] => text.trim().split('\n');
const placed = (says: string, line: string): void => {
  const text = line.replace(/[⟦⟧]/gu, '');
  const words = /⟦(.*)⟧/u.exec(line)![1]!;
  const told = weighed(text).map((one) => `${one.says}: ${text.slice(one.span.start, one.span.end)}`);
  assert.ok(
    told.some((one) => one === `${says}: ${words}` || (one.startsWith(`${says}: `) && one.includes(words))),
    told.join(' | ') || 'nothing',
  );
  assert.ok(
    told.every((one) => one.startsWith(`${says}: `)),
    told.join(' | '),
  );
};

describe('What weighs a request', () => {
  for (const line of lines(met)) it(`speaks for it: ${line}`, () => placed('met', line));
  for (const line of lines(notMet)) it(`speaks against it: ${line}`, () => placed('not met', line));
  for (const line of lines(nothing)) it(`weighs nothing: ${line}`, () => assert.deepEqual(shown(line), []));

  it('tells what the criteria are those of', () => {
    assert.deepEqual(shown('The criteria for weaning are met.'), ['met: criteria for weaning are met (weaning)']);
    assert.deepEqual(shown('She met the requirements of full duty in May.'), ['met: met the requirements (full duty)']);
    assert.deepEqual(shown('The threshold for disability is met.'), ['met: threshold for disability is met (disability)']);
    assert.deepEqual(shown('He meets the standards for maximum improvement.'), [
      'met: meets the standards (maximum improvement)',
    ]);
  });
});
