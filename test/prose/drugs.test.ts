import assert from 'node:assert/strict';
import { drugs } from '../../server/src/service/prose/drugs';

const named = (text: string): string[] =>
  drugs(text).map(({ drug, strength }) => `${drug}${strength ? ` ${strength.text}` : ''}`);

describe('Drugs that a text names', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['Norco 10/325 mg #60', 'hydrocodone with acetaminophen 10/325'],
    ['Flexeril 7.5 mg and Mobic 15mg', 'cyclobenzaprine 7.5', 'meloxicam 15'],
    ['naproxen (Anaprox) 550 mg', 'naproxen', 'naproxen 550'],
    ['Naproxen was stopped, and 15 mg of another begun', 'naproxen'],
    ['a brace'],
  ];
  for (const [text, ...expected] of cases) it(text, () => assert.deepEqual(named(text), expected));
});
