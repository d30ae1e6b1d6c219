import assert from 'node:assert/strict';
import { answersTo, claimsOfAbsence } from '../../../server/src/service/prose/clinical/claims';
import { mentions } from '../../../server/src/service/prose/clinical/mentions';

/** How surely the facts answer the first claim that they answer at all. */
function answered(claims: string, facts: string): string | undefined {
  for (const claim of claimsOfAbsence(claims)) {
    const [answer] = answersTo(claim, mentions(facts)).sort((a) => (a.certainty === 'shows' ? -1 : 1));
    if (answer) return answer.certainty;
  }
  return undefined;
}

describe('Claims that something is nowhere', () => {
  const contradicted: readonly (readonly [claim: string, fact: string, certainty: string])[] = [
    ['There is no evidence of a neurological deficit.', 'Sensation was diminished in the thumb.', 'shows'],
    ['No nerve root compromise was found.', 'The Achilles reflex was absent.', 'shows'],
    ['There are no radicular symptoms.', 'The pain radiates down the leg.', 'shows'],
    ['There is no documentation of any conservative treatment.', 'He attended eight visits of chiropractic care.', 'shows'],
    ['There is no evidence of conservative care.', 'He takes naproxen.', 'suggests'],
    ['The physical examination was normal.', 'Lateral bending was restricted.', 'shows'],
    ['There was no instability.', 'The knee gives way on stairs.', 'shows'],
    ['There is no documentation of functional improvement.', 'She improved with massage.', 'shows'],
    ['There is no documentation of failure of conservative care.', 'Physical therapy gave no relief.', 'shows'],
    ['There is no record of recent conservative treatment.', 'He had physical therapy in March.', 'suggests'],
  ];
  for (const [claim, fact, certainty] of contradicted)
    it(`${claim} / ${fact}`, () => assert.equal(answered(claim, fact), certainty));

  const agreeing: readonly (readonly [claim: string, fact: string])[] = [
    ['There is no evidence of a neurological deficit.', 'Sensation was intact and strength was 5/5.'],
    ['There is no evidence of a neurological deficit.', 'The request is for a study to rule out weakness.'],
    ['There are no radicular symptoms.', 'The patient denies radiating pain.'],
    ['There is no documentation of conservative treatment.', 'Physical therapy is requested.'],
    ['There is no documentation of failure of conservative care.', 'He attended physical therapy.'],
    ['The examination findings included tenderness and full range of motion.', 'There was swelling.'],
    ['The examination documents normal range of motion.', 'There was swelling.'],
    ['There is no mention of prior facet injections.', 'He had an epidural injection.'],
    ['Naproxen was used without mention of functional improvement.', 'The heartburn improved with omeprazole.'],
    ['He is not going to do well with conservative care.', 'He attended physical therapy.'],
    ['There is no documented objective improvement.', 'He is able to return to work.'],
    ['X-rays were negative for fracture.', 'X-rays of the ankle were done in May.'],
    ['That is not enough for an operation.', 'An arthroscopic operation is planned and injections were given.'],
    ['Physical therapy is not medically necessary.', 'He attended physical therapy.'],
    ['The guideline states that there should be no neurological deficit.', 'Strength was 3/5.'],
  ];
  for (const [claim, fact] of agreeing) it(`quiet: ${claim} / ${fact}`, () => assert.equal(answered(claim, fact), undefined));
});
