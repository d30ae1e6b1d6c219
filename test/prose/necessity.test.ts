import assert from 'node:assert/strict';
import { conclusion, conclusions } from '../../server/src/service/prose/necessity';

type Case = readonly ['supports' | 'denies' | 'unknown', string];

const tell = (cases: readonly Case[]): void => {
  for (const [polarity, text] of cases) {
    it(`${polarity}: ${text.length > 100 ? `…${text.slice(-100)}` : text}`, () => {
      assert.equal(conclusion(text).polarity, polarity);
    });
  }
};

describe('The conclusion on medical necessity', () => {
  describe('behind what leads in and a clause', () => {
    tell([
      ['denies', 'Accordingly, until the films are seen, the study is not medically necessary.'],
      ['denies', 'For these reasons, unless new findings appear, the brace is not medically necessary.'],
      ['denies', 'Based on the foregoing, until therapy has failed, the operation is not medically necessary.'],
      ['supports', 'As such, although the operation is not medically necessary, the therapy is medically necessary.'],
      ['unknown', 'Accordingly, if the tear is confirmed, the operation is medically necessary.'],
      ['denies', 'It is found that, while therapy is medically necessary, the arthroscopy is not.'],
    ]);
  });

  describe('in the phrasings of published letters', () => {
    tell([
      ['denies', 'As such, the request is not medically necessary.'],
      ['denies', 'The request is also not medically necessary.'],
      ['supports', 'Therefore, the request is medically necessary.'],
      ['denies', 'Therefore, the request was not medically necessary.'],
      ['denies', 'The request for a brace is determined to not be medically necessary.'],
      ['denies', 'The request for a brace is determined to be not medically necessary.'],
      ['denies', 'The request is considered not medically necessary.'],
      ['denies', 'The request is not medically necessary and appropriate.'],
      ['denies', 'The request is deemed not medically necessary.'],
      ['denies', 'It is not considered medically necessary.'],
      ['denies', 'The request must be considered not medically necessary.'],
      ['denies', 'Criteria have not been met and the brace is not medically necessary.'],
      ['denies', 'Such a brace is not a medical necessity for him now.'],
      ['denies', 'The brace lacks support in guidelines and is not medically necessary.'],
      ['denies', 'As such, the request is not necessary.'],
      ['supports', 'The request was medically necessary.'],
      ['supports', 'The request is medically necessary and appropriate.'],
      ['denies', 'The requested brace is not seen as medically necessary.'],
      ['denies', 'The request is not-medically necessary.'],
      ['denies', 'The brace is not supported by the provided records as being medically necessary.'],
      ['denies', 'The brace cannot be considered medically necessary.'],
      ['denies', 'Ninety tablets cannot be deemed medically necessary before a benefit is shown.'],
      ['denies', 'The brace is not indicated as medically necessary.'],
      ['denies', 'The brace does not appear medically necessary.'],
      ['denies', 'The braces are not medically necessary.'],
      ['denies', 'The medical necessity of this request is not established.'],
      ['denies', 'The brace is not medically appropriate.'],
      ['supports', 'The request is considered medically necessary.'],
      ['supports', 'The request is determined to be medically necessary.'],
      ['supports', 'The study is supported by Guidelines and is medically necessary.'],
      ['supports', 'I therefore deem the request for the brace to be medically necessary.'],
      ['supports', 'The injections are medically necessary.'],
      ['denies', 'The request is notmedically necessary and appropriate.'],
      ['denies', 'A brace is not medically necessary or appropriate.'],
      ['denies', 'No, a brace was not medically necessary, medically appropriate or indicated in her case.'],
      ['denies', 'The denial was upheld.'],
      ['supports', "The health plan's determination is overturned in whole."],
      ['supports', 'A trial is likely to be more beneficial. The Health Insurers denial should be overturned.'],
      [
        'denies',
        'What it is for was never said. It would not be supported guidelines. As such, the request is not medically necessary.',
      ],
    ]);
  });

  describe('scopes negation', () => {
    tell([
      ['supports', 'MRI of the left knee without contrast is medically necessary.'],
      ['supports', 'The non-surgical, non-opioid program is medically necessary.'],
      ['supports', 'Care that includes but is not limited to exercise is medically necessary.'],
      ['supports', 'An MRI for a worker who has not improved is medically necessary.'],
      ['supports', 'The brace, which was not used before surgery, is medically necessary.'],
      ['supports', 'The brace is not only reasonable but medically necessary, and the request is medically necessary.'],
      ['supports', 'No contraindication was noted and the surgery is medically necessary.'],
      ['supports', 'Not all conservative options have failed, but the injection is medically necessary.'],
      ['supports', 'As the surgery is not without risk, medical clearance is medically necessary.'],
      ['denies', 'Since the surgery is not medically necessary, none of the associated services are medically necessary.'],
      ['denies', 'There is insufficient evidence to conclude that the requested study is medically necessary.'],
      ['supports', 'There is no reason to doubt that the brace is medically necessary.'],
      ['denies', 'The brace is not, in my opinion, medically necessary.'],
      ['denies', 'The brace is not at this time medically necessary.'],
      ['denies', 'I do not find the brace to be medically necessary.'],
      ['denies', 'I do not find that the brace is medically necessary.'],
      ['denies', 'The records do not demonstrate that the brace is medically necessary.'],
      ['denies', 'There is no evidence that the brace is medically necessary.'],
      ['denies', 'No part of the request is medically necessary.'],
      ['denies', 'Neither the brace nor the pump is medically necessary.'],
      ['denies', "The brace isn't medically necessary."],
      ['denies', 'The brace is no longer medically necessary.'],
      ['denies', 'The brace is medically unnecessary.'],
      [
        'denies',
        'The requested medication, Norco, a short-acting opioid without documented benefit, is not medically necessary.',
      ],
    ]);
  });

  describe('reads the noun by its own verb', () => {
    tell([
      ['denies', 'Medical necessity has not been established.'],
      ['denies', 'Medical necessity and efficacy have not been established.'],
      ['denies', 'Medical necessity of the continued use of this device has not been demonstrated.'],
      ['denies', 'Medical necessity for the requested study is not supported by the record.'],
      ['supports', 'Medical necessity of the requested study has been established.'],
      ['supports', 'The medical necessity for the brace is clearly established.'],
      ['denies', 'The documentation fails to establish medical necessity.'],
      ['denies', 'The request lacks medical necessity.'],
      ['denies', 'The request does not meet criteria for medical necessity.'],
      ['supports', 'The request meets the criteria for medical necessity.'],
      ['supports', 'The documentation supports the medical necessity of the request.'],
      ['denies', 'The records are insufficient to support the medical necessity of the request.'],
      ['denies', 'There is no documentation of medical necessity.'],
      ['denies', 'The medical necessity of the request could not be determined.'],
      ['unknown', 'Medical necessity is determined by the guidelines.'],
    ]);
  });

  describe('passes over what the reviewer does not say of the case', () => {
    tell([
      ['unknown', 'The ODG states that a brace is medically necessary after surgery.'],
      ['unknown', 'The guidelines recommend a brace when it is medically necessary.'],
      ['unknown', 'The utilization review determined that the brace is not medically necessary.'],
      ['unknown', 'The claims administrator denied the brace as not medically necessary.'],
      ['unknown', 'A trial of 6 sessions was approved by a prior reviewer.'],
      ['unknown', 'The treating physician states that the brace is medically necessary.'],
      ['unknown', 'The brace was found not medically necessary by utilization review.'],
      ['unknown', 'If the pain returns, a brace is medically necessary.'],
      ['unknown', 'However, when weakness is present, a study is medically necessary.'],
      ['unknown', 'A brace is medically necessary if instability is shown.'],
      ['unknown', 'The question is whether the brace is medically necessary.'],
      ['unknown', 'Is the brace medically necessary?'],
      ['unknown', 'This decision addresses the medical necessity of opioids in the dose that he takes.'],
      ['unknown', "Medical necessity for additional therapy is contingent upon the patient's response to treatment."],
      ['unknown', 'According to the chapter, "The brace is not medically necessary."'],
      ['unknown', 'Home care covers services that are medically necessary.'],
      ['unknown', 'Services deemed to be medically necessary are listed there.'],
      ['unknown', 'Further care may be medically necessary.'],
      ['unknown', 'In order to be medically necessary, a brace has to be fitted.'],
      ['unknown', ''],
      ['unknown', 'The patient has low back pain.'],
    ]);
  });

  describe('hears the reviewer behind the same words', () => {
    tell([
      ['supports', 'I am reversing the prior review decision and deem the brace to be medically necessary.'],
      ['denies', 'Based on the record and the peer review evidence-based guidelines, the brace is not medically necessary.'],
      ['denies', 'According to the guidelines, the request is not considered medically necessary.'],
      ['denies', 'As the guideline speaks against it, medical necessity has not been established.'],
      ['denies', 'The utilization review found the brace medically necessary; however, the request is not medically necessary.'],
      ['denies', 'The request for "Cervical CT scan" is not medically necessary.'],
      ['denies', 'Therefore, the "Decision for Re-exam" is not medically necessary.'],
      ['denies', 'An aide to help at home while the daughter is away, is not medically necessary.'],
      ['denies', 'The brace is not medically necessary unless instability is shown.'],
      ['supports', 'The study is medically necessary to determine if there is a tear.'],
      ['supports', 'Norco, once daily, is medically necessary.'],
      ['supports', 'The treating physician has provided documentation of the deficit and the request is medically necessary.'],
      ['denies', 'The remaining portion of the original request, "Exercise", two sessions, is not medically necessary.'],
    ]);
  });

  describe('weighs partial support and other sentences', () => {
    tell([
      ['denies', 'An additional 2 sessions is indicated. The request for 6 is not medically necessary.'],
      ['denies', 'An additional 2 sessions is indicated. The request for 6 is not.'],
      ['denies', 'While the request for a brace is reasonable, the quantity is not medically necessary.'],
      ['denies', 'While 2 sessions are medically necessary, the request for 6 is not medically necessary.'],
      [
        'denies',
        'It was approved for a 2 week trial. This would be appropriate treatment. The request for purchase is not medically necessary.',
      ],
      ['denies', 'As the requested surgery is medically necessary, a longer stay is not medically necessary.'],
      [
        'supports',
        'The concurrent surgery is not medically necessary on the left. The surgery on the right is medically necessary.',
      ],
    ]);
  });

  describe('accepts other words, of the request only', () => {
    tell([
      ['denies', 'Therefore, the requested brace is not warranted.'],
      ['denies', 'As such, the request is not certified.'],
      ['denies', 'The request is denied.'],
      ['supports', 'The request is recommended for authorization.'],
      ['denies', 'The requested service is not supported.'],
      ['supports', 'Therefore, the request is approved.'],
      ['supports', 'The adverse determination is reversed.'],
      ['supports', 'I overturn the denial.'],
      ['denies', 'The decision is to uphold the denial.'],
      ['supports', 'The utilization review determination that the brace is not medically necessary is overturned.'],
      ['unknown', 'The request was previously authorized by the claims administrator.'],
      ['unknown', 'Surgery is not warranted in most cases of strain.'],
    ]);
  });

  it('steps over the tapering notice', () => {
    const text =
      'The request is not medically necessary. This decision addresses the medical necessity of opioids. This medical necessity decision should not be interpreted as a recommendation to stop. The patient is advised to speak with the physician. The physician and the patient are advised to consult the guidelines regarding the most appropriate method for weaning and terminating opioids.';
    const found = conclusion(text);
    assert.equal(found.polarity, 'denies');
    assert.equal(text.slice(found.span?.start, found.span?.end), 'is not medically necessary');
  });

  it('reads the whole rationale when the last sentences say nothing', () => {
    const text = `The request is medically necessary. ${'The patient walks. '.repeat(9)}`;
    assert.equal(conclusion(text).polarity, 'supports');
  });

  it('points at the words in the text as written', () => {
    const text = 'In this case there is no tear.\n\nTherefore,  the  request\u00a0is   not\nmedically  necessary.';
    const found = conclusion(text);
    assert.equal(text.slice(found.span?.start, found.span?.end), 'is   not\nmedically  necessary');
    assert.equal(text.slice(found.sentence?.start, found.sentence?.end).startsWith('Therefore'), true);
  });

  it('lists every concluding sentence', () => {
    assert.deepEqual(
      conclusions('The brace is medically necessary. The pump is not medically necessary. It hurts.').map(
        (found) => found.polarity,
      ),
      ['supports', 'denies'],
    );
  });
});
