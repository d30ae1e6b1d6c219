/** What is found in a text stands in its order, each place once: of two that begin together the longer one stands. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Span } from '../../server/src/service/text';
import { statedPersons } from '../../server/src/service/prose/ages';
import { attributedParts } from '../../server/src/service/prose/attribution';
import { dates } from '../../server/src/service/prose/dates';
import { guidelineNames } from '../../server/src/service/prose/guideline-names';
import { absoluteNegatives } from '../../server/src/service/prose/negation';
import { identifiers } from '../../server/src/service/identifiers';
import { placeholders } from '../../server/src/service/prose/placeholders';
import { quantities } from '../../server/src/service/prose/quantities';
import { bodyRegions } from '../../server/src/service/prose/regions';
import { slips } from '../../server/src/service/prose/slips';
import { at } from './tell';

/** Words that are found whole, wherever they stand; the forms that are looked for last come first. */
const found: Readonly<Record<string, readonly [(text: string) => readonly { readonly span: Span }[], readonly string[]]>> = {
  dates: [dates, ['2 October 2014', 'October 2, 2014', '10/2/2014', '2014-10-02', '10/14/ 2016']],
  persons: [statedPersons, ['employee is a female', '48 y/o F', '36-year-old man', 'claimant was a man']],
  'guideline names': [guidelineNames, ['chapter 12', 'MTUS', 'ODG', 'ACOEM Chapter 12']],
  negatives: [
    absoluteNegatives,
    ['no trial of exercise was documented', 'lack of documentation of weakness', 'no documentation of weakness'],
  ],
  identifiers: [identifiers, ['CA 90000-1234', 'P.O. Box 123', 'MRN 00123456', 'someone@letters.example', 'Dr. Ramblewood']],
  placeholders: [placeholders, ['xx/xx/xx', 'lorem ipsum', '____', '<body part>', '[insert date]', '${1:x}', 'TODO', '[@cite]']],
  quantities: [
    quantities,
    ['one refill', '30 day', '7.5 mg', '30 tablets', '#60', '12 sessions', '2 x 6', '2 times a week for 6 weeks'],
  ],
  regions: [bodyRegions, ['L4-5', 'knee', 'hip', 'C5-6', 'shoulder']],
  slips: [slips, ['lo9w', 'the the', 'pa1nful']],
};

describe('What is found in a text', () => {
  for (const [name, [find, words]] of Object.entries(found)) {
    it(`stands in its order, each once: ${name}`, () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }), (list) => {
          const text = list.map((word) => `It says ${word} here.`).join('\n\n');
          assert.deepEqual(
            find(text).map(({ span }) => at(text, span)?.replace(/ here\.?$/u, '')),
            list,
          );
        }),
        { numRuns: 60 },
      );
    });
  }

  it('is the longer of two that begin together, and nothing inside another', () => {
    const once = (find: (text: string) => readonly { readonly span: Span }[], text: string, words: readonly string[]) =>
      assert.deepEqual(
        find(text).map(({ span }) => at(text, span)),
        words,
      );
    once(identifiers, 'Seen by Dr. Ann Q. Ramblewood and by Maria Q. Ramblewood, M.D. today', [
      'Dr. Ann Q. Ramblewood',
      'Maria Q. Ramblewood, M.D.',
    ]);
    once(identifiers, 'at 12 Ramble Wood Street, Sometown CA 90000', ['12 Ramble Wood Street, Sometown CA 90000']);
    once(placeholders, 'see [insert TODO here]', ['[insert TODO here]']);
    once(placeholders, 'see [insert ____ here] and [insert date][ ]', ['[insert ____ here]', '[insert date]', '[ ]']);
    once(quantities, '2 times a week for 6 weeks', ['2 times a week for 6 weeks']);
    once(guidelineNames, 'ACOEM Chapter 12', ['ACOEM Chapter 12']);
  });
});

describe('Who speaks in a sentence', () => {
  it('is told in the order of the sentence', () => {
    const sentence =
      'the treating physician states that it hurts, but the odg states that rest helps, but utilization review denied it.';
    assert.deepEqual(
      attributedParts(sentence).map(({ speaker }) => speaker),
      ['provider', 'guideline', 'utilization review'],
    );
  });
});
