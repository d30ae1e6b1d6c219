/** Case numbers by a pattern of a workspace: the same answers as ever for the shipped forms, and no pattern that stops anybody. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  caseNumbersIn,
  endsInCaseNumber,
  isCaseNumber,
  maskNumbers,
  numberFinder,
  patternProblem,
} from '../../server/src/service/profiles/case-number';
import { shippedProfiles } from '../../server/src/service/profiles/profiles';
import type { Profile } from '../../server/src/service/model/schemas/profile';

const withPattern = (pattern: string): Profile => ({ ...shippedProfiles[0]!, case_number: { pattern, example: 'x' } });

describe('case numbers', () => {
  it('of the shipped forms are found as the language’s own expressions find them', () => {
    const parts = ['CM', 'cm', 'CM16-', '0123456', '16', '-', ' ', '12345678', 'ſ', 'K', '\n', 'case ', '٣', 'é'];
    const texts = fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((all) => all.join(''));
    const forms = shippedProfiles.filter((profile) => profile.case_number);
    assert.ok(forms.length > 1);
    fc.assert(
      fc.property(fc.constantFrom(...forms), texts, (profile, text) => {
        const { pattern } = profile.case_number!;
        assert.equal(isCaseNumber(text, profile), new RegExp(`^(?:${pattern})$`, 'u').test(text));
        assert.equal(endsInCaseNumber(text, profile), new RegExp(`(?:${pattern})$`, 'iu').test(text));
        const found = [...text.matchAll(new RegExp(pattern, 'giu'))].map(({ index, 0: words }) => [index, index + words.length]);
        assert.deepEqual(caseNumbersIn(text, profile).map(({ start, end }) => [start, end]), found); // prettier-ignore
      }),
      { numRuns: 500 },
    );
  });

  it('are looked for in time that grows with the text, whatever the pattern', () => {
    const steps = (length: number): number => {
      const { user, system } = process.cpuUsage();
      for (const pattern of ['(a+)+b', '(a|aa)+$', '(?:a?){20}a{20}c', '(.*)*x', '(\\w+\\s?)*$'])
        for (const profile of [withPattern(pattern)]) {
          const text = 'a'.repeat(length);
          isCaseNumber(text, profile);
          endsInCaseNumber(text, profile);
          caseNumbersIn(`${text}!`, profile);
        }
      const since = process.cpuUsage();
      return (since.user + since.system - user - system) / 1000;
    };
    steps(500);
    const [short, long] = [steps(1000), steps(4000)];
    assert.ok(long < 4 * 4 * Math.max(short, 20), `${short} ms, then ${long} ms`);
  });

  it('by a pattern that cannot be matched in such time are not looked for, and that is told', () => {
    for (const pattern of ['(?=A)\\d', 'A(?!B)', '(\\d)\\1', '((a{100}){100}){10}', 'x'.repeat(600), '(?<=A)\\d']) {
      assert.match(patternProblem(pattern) ?? '', /unlimited time/, pattern);
      assert.equal(isCaseNumber('A1', withPattern(pattern)), undefined, pattern);
      assert.deepEqual(caseNumbersIn('A1', withPattern(pattern)), []);
    }
    for (const pattern of ['(', '[a', 'a{2,1}', '*'])
      assert.match(patternProblem(pattern) ?? '', /no regular expression/, pattern);
    for (const { case_number: form } of shippedProfiles)
      for (const pattern of [form?.pattern, form?.cut]) if (pattern) assert.equal(patternProblem(pattern), undefined);
  });

  it('give way to a mark where another pattern looks at the text', () => {
    const numbers = numberFinder(shippedProfiles);
    assert.deepEqual(maskNumbers('Case cm16-0123456, page 1\ue000 of CM15-012345', numbers), {
      masked: 'Case \ue000, page 1  of \ue000',
      numbers: ['cm16-0123456', 'CM15-012345'],
    });
  });
});
