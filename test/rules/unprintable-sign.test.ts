import { rule } from './harness';

rule('unprintable-sign', ({ finds, silent }) => {
  finds('an emoji, in the summary', 'case_summary: She feels well ⟦😀⟧ now.\n', {
    severity: 'warning',
    message:
      'The fonts of the letter do not have “😀” (U+1F600). Every format prints “[U+1F600]” for it. Write what it means in words.',
  });
  finds('a check box, three times', 'case_summary: Pain ⟦☑⟧ at night, ☑ at work, ☑ at rest.\n', {
    message: /U\+2611, 3 times.*“\(x\)”/,
  });
  finds(
    'in a service, in a record',
    'records:\n  report: { title: "Report ⟦★⟧", date: 2016-11-15 }\nissues:\n  - service: "MRI ⟦中⟧"\n',
  );
  finds('a mark of direction, a blank of no width, a control', 'case_summary: "a ⟦\\u202e⟧b medi⟦\\u200b⟧cally ⟦\\u0007⟧."\n', {
    message: [/cannot be seen.*U\+202E/, /U\+200B/, /U\+0007/],
  });
  finds(
    'of a text in another script, so many and no more',
    `case_summary: ${'⟦一⟧ ⟦二⟧ ⟦三⟧ ⟦四⟧ ⟦五⟧ ⟦六⟧ ⟦七⟧ ⟦八⟧ ⟦九⟧ 十 百'}\n`,
  );

  silent('accents, figures and marks', 'case_summary: "Nuñez Nun\\u0303ez x\\u0302 10³ H₂O ≥ ½ → “α” – β… 37°C №"\n');
  silent('soft hyphens, and blanks at which no line ends', 'case_summary: "re\\u00adview 10\\u00a0mg\\u202f"\n');
  silent('line ends of other kinds', 'case_summary: "one\\vtwo\\fthree\\u2028four"\n');
  silent('notes', 'notes: 😀\n');
});
