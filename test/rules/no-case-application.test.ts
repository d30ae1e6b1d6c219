import { rule } from './harness';

const item = (rationale: string, more = '') => `issues:\n  - decision: upheld\n${more}    rationale: |\n      ${rationale}\n`;
const end = 'Therefore, the MRI of the right shoulder is not medically necessary.';

rule('no-case-application', ({ finds, silent }) => {
  finds('guideline, conclusion', item(`The MTUS recommends imaging after six weeks of exercises. ⟦${end}⟧`), {
    severity: 'warning',
    message: /^This concludes from the guideline alone\. Say before it what the records show/,
  });
  finds(
    'a quotation that speaks of patients',
    item(`The ODG states, "The patient should have had six weeks of care, as documented in the records." ⟦${end}⟧`),
  );
  finds(
    '“given the guidelines”',
    item(
      'The MTUS recommends imaging after six weeks of exercises. ⟦Given the above guidelines, the request for MRI is not medically necessary.⟧',
    ),
  );

  for (const said of [
    'The patient had four weeks.',
    'In this case, four weeks have passed.',
    'The progress report of November 15, 2016, names no exercises.',
    'There is no documentation of exercises.',
    'She is weak.',
    'The submitted notes name four weeks.',
    'The injury was on 8/14/2015.',
    'Four weeks are named [@report].',
  ])
    silent(`“${said}”`, item(`The MTUS recommends imaging after six weeks of exercises. ${said} ${end}`));
  silent(
    'a reason inside the conclusion',
    item(
      'The MTUS recommends imaging after six weeks of exercises. Given that only four weeks of exercises were done, the MRI is not medically necessary.',
    ),
  );
  silent('no guideline text', item(`Nothing more. ${end}`));
  silent('no conclusion yet', item('The MTUS recommends imaging after six weeks of exercises.'));
  silent(
    'criteria that are weighed',
    item(
      `The MTUS recommends imaging after six weeks. ${end}`,
      '    criteria:\n      - criterion: shoulder-imaging/mri/exercises\n        finding: not met\n',
    ),
  );
  silent('a service that goes with another', item(`The MTUS recommends it after surgery. ${end}`, '    ancillary: true\n'));
});
