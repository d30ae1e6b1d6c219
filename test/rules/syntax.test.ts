import assert from 'node:assert/strict';
import { check, rule } from './harness';

const whole = { whole: true } as const;

rule('syntax', ({ finds, silent }) => {
  finds('a colon inside a value; the fix quotes it', 'profile: ca-dwc-imr/2016\ncase_summary: ⟦Knee: pain since May⟧\n', {
    ...whole,
    severity: 'error',
    message: 'This value holds a colon and must stand in quotation marks.',
    fix: {
      title: 'Put the value in quotation marks',
      safe: true,
      becomes: 'profile: ca-dwc-imr/2016\ncase_summary: "Knee: pain since May"\n',
    },
  });
  finds('a number of tablets that YAML takes for a comment', 'issues:\n  - service: Norco 10/325mg ⟦#60⟧\n', {
    ...whole,
    message: '“#60” would not be printed: behind a space, “#” starts a comment. Put the value in quotation marks.',
    fix: { title: 'Put the value in quotation marks', safe: true, becomes: 'issues:\n  - service: "Norco 10/325mg #60"\n' },
  });
  finds(
    'an unclosed quotation mark, where it was opened',
    'profile: x\ncase_summary: ⟦"The worker⟧\nissues:\n  - service: MRI\n',
    { ...whole, message: /^This quotation mark is not closed/ },
  );
  finds(
    'an unclosed quotation mark that the next one seems to close',
    'profile: x\ncase_summary: ⟦"The worker⟧\nissues:\n  - service: "MRI"\n    decision: upheld\n',
    { ...whole, message: /^This quotation mark is not closed/ },
  );
  finds('a key that is here twice', 'profile: a\n⟦profile⟧: b\n', { ...whole, message: /is here twice/ });
  finds('a tab for indentation', 'case:\n⟦\t⟧number: CM16-0123456\n', { ...whole, message: /A tab is used to indent/ });
  finds('a second document', 'profile: a\n⟦---⟧\nprofile: b\n', { ...whole, message: /second document/ });
  finds('text that is none', `profile: a⟦\0⟧b${'\0c'.repeat(9)}\n`, { ...whole, message: /not text/ });
  finds('a character that cannot be seen', 'case_summary: Knee⟦\0⟧ pain\n', {
    ...whole,
    message: /cannot be seen or printed/,
    fix: { title: 'Remove what cannot be printed', safe: true, becomes: 'case_summary: Knee pain\n' },
  });

  silent('a comment of the writer’s', 'profile: ca-dwc-imr/2016 # the form\n', whole);
  silent('an empty file', '', whole);
  silent('prose with colons and number signs in a block', 'case_summary: |\n  Knee: pain #60\n', whole);
  for (const text of [
    '&mark\ncase:\n  number:\n',
    'case: &mark\n  number:\n',
    'issues: !!seq\n- service: MRI\n',
    'case:\n  &mark\n  number:\n',
  ])
    silent(`a sign of YAML that is no value: ${JSON.stringify(text)}`, text, whole);
  silent('a half-written key', 'profile: ca-dwc-imr/2016\ncase:\n  number:\n', whole);
});

rule('unused-suppression', ({ finds, silent }) => {
  const codes = ['unused-suppression', 'deadline'];
  finds(
    'a comment that silences nothing; the fix removes it',
    '# rationale-disable-file ⟦deadline⟧ -- the holidays\nprofile: ca-dwc-imr/2016\n',
    {
      codes,
      severity: 'warning',
      fixes: ['Remove the comment'],
    },
  );
  silent(
    'a comment that silences something',
    '# rationale-disable-file deadline -- the holidays\nprofile: ca-dwc-imr/2016\ncase:\n  records_received: 2016-12-10\n',
    { codes },
  );
});

rule('suppression-without-reason', ({ finds, silent }) => {
  finds('no reason', '⟦# rationale-disable-file deadline⟧\nprofile: ca-dwc-imr/2016\n', {
    severity: 'warning',
    message: /without saying why/,
  });
  silent('a reason', '# rationale-disable-file deadline -- the holidays\nprofile: ca-dwc-imr/2016\n');
});

describe('a letter pasted where a determination belongs', () => {
  const letter = [
    '                 HOW THE IMR FINAL DETERMINATION WAS MADE',
    'MAXIMUS Federal Services sent the complete case file to an expert reviewer.',
    '',
    'CLINICAL CASE SUMMARY',
    'The expert reviewer developed the following clinical case summary based on a review of the',
    'case file, including all medical records:',
    '',
    'The worker slipped: the knee hurts.',
    '',
    'IMR ISSUES, DECISIONS AND RATIONALES',
    'The Final Determination was based on decisions for the disputed items/services set forth below:',
    '',
    'MRI of the knee: Upheld',
    'Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004.',
    'MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
    'Decision rationale: The knee is stable. Therefore, the MRI of the knee is not medically necessary.',
    '',
  ].join('\n');

  it('is told as such, and turned into one by the fix', () => {
    const found = check(letter, { whole: true });
    assert.deepEqual(
      found.map((one) => letter.slice(one.span.start, one.span.end)),
      ['HOW THE IMR FINAL DETERMINATION WAS MADE'],
    );
    const [fix] = found[0]!.fixes!();
    assert.match(fix!.edits[0]!.newText, /^profile: ca-dwc-imr\/201\d\n[^]*- service: MRI of the knee\n {4}decision: upheld\n/m);
  });

  it('is not seen in a determination that quotes a heading', () => {
    const text = 'profile: ca-dwc-imr/2016\nnotes: |\n  CLINICAL CASE SUMMARY\n';
    assert.deepEqual(
      check(text, { whole: true }).filter((one) => one.code === 'syntax'),
      [],
    );
  });
});
