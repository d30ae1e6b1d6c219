import assert from 'node:assert/strict';
import { rules } from '../../server/src/service/rules';
import { check, rule, wholeText } from './harness';

const on = { settings: { 'plain-language': 'hint' } } as const;
const summary = (text: string) => `case_summary: |\n  ${text}\n`;
const hard =
  'The symptomatology that the injured worker communicated during the consultation demonstrated considerable deterioration notwithstanding conservative rehabilitation, pharmacological intervention, and comprehensive modification of occupational responsibilities and recreational activities.';

rule('plain-language', ({ finds, silent }) => {
  finds('a hard text', summary(`⟦${hard}⟧ She rests at home on most days.`), {
    ...on,
    severity: 'hint',
    message: /reads at grade \d\d, and its longest sentence has 2\d words/,
  });
  finds('an abbreviation', summary('She was referred for ⟦ESWT⟧. The ESWT has not begun.'), {
    ...on,
    message: '“ESWT” is not explained. Write it out at its first use, with the abbreviation in brackets.',
  });
  silent('one that is explained', summary('She was referred for shock wave therapy (ESWT). The ESWT has not begun.'), on);
  silent(
    'one that was explained before',
    `${summary('She was referred for shock wave therapy (ESWT).')}issues:\n  - rationale: |\n      The ESWT helps. It is medically necessary.\n`,
    on,
  );
  silent('one that everybody knows', summary('The MRI was asked for under the MTUS.'), on);
  silent('a quotation', summary('The report says "she needs ESWT soon".'), on);
  silent('working notes', 'notes: |\n  Ask about ESWT.\n', on);

  it('is off until it is switched on', () => {
    assert.equal(rules.find(({ code }) => code === 'plain-language')?.default, false);
    assert.deepEqual(check(wholeText(summary('She was referred for ESWT.'), {}), { codes: ['plain-language'] }), []);
  });
});
