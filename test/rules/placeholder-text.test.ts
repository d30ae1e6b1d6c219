import { rule } from './harness';

rule('placeholder-text', ({ finds, silent }) => {
  finds(
    'TODO in the summary, under the word',
    'case_summary: |\n  The worker is a woman.\n\n  Her examination ⟦TODO⟧ showed weakness.\n',
    {
      severity: 'error',
      message: '“TODO” was to be replaced. Write what belongs here.',
    },
  );
  finds(
    'what a published decision still held',
    'issues:\n  - rationale: |\n      ⟦[INSERT FIRST TWO SENTENCES FROM SUMMARY]⟧ The MRI is medically necessary.\n',
  );
  finds('a blank to fill, XXX and filler', 'case_summary: The worker is ⟦____⟧ years old, of ⟦XXX⟧. ⟦Lorem ipsum⟧ dolor.\n', {
    message: [/____/, /XXX/, 'This is filler text. Write what belongs here.'],
  });
  finds('an unfilled stop of a snippet', 'case_summary: "The worker is ⟦${1:age}⟧ years old."\n');
  finds(
    'in a service and in a record',
    'records:\n  report: { title: "Report of ⟦TBD⟧", date: 2016-11-15 }\nissues:\n  - service: MRI of the ⟦[body part]⟧\n',
  );
  finds(
    'in folded and quoted text',
    `case_summary: >
  The worker
  is ⟦XXX⟧ years
  old.
issues:
  - rationale: 'It''s ⟦TODO⟧ and medically necessary.'
`,
  );

  silent(
    'citations, “[sic]” and amounts',
    'case_summary: He “were [sic] hurt” [@report]. Norco 10/325mg #60, 5_000 and $45 were named.\n',
  );
  silent(
    'what a quotation leaves out or puts in',
    `issues:
  - rationale: |
      The guideline says, "imaging is not needed [...] unless [the patient] has [sic] a red flag […] or the [guideline] asks for it". It is not medically necessary.
`,
  );
  finds(
    'what waits in a quotation and outside of one',
    `issues:
  - rationale: |
      The guideline says, "imaging of the ⟦[INSERT body part]⟧ for ⟦[name]⟧ is ⟦____⟧ and ⟦[ ]⟧". The MRI ⟦[...]⟧ is not medically necessary.
`,
  );
  silent('working notes', 'notes: TODO ask for the X-rays\n');
  silent('a comment', 'case_summary: Short. # TODO\n');
  silent('a section that is only a placeholder: empty-section speaks', 'case_summary: TODO\n');
  silent('a citation that waits for its key: unknown-citation speaks', 'case_summary: She was weak [@cite].\n');
});
