import { rule } from './harness';

const cite = (key: string, more = '') =>
  `${more}issues:\n  - guideline_basis:\n      - cite: ${key}\n        sections: Introduction\n`;

rule('guideline-not-in-force', ({ finds, silent }) => {
  finds('the edition before the one that was in force', cite('⟦mtus-chronic-pain-2009⟧'), {
    severity: 'warning',
    message:
      '“Chronic Pain Medical Treatment 2009” was not in force on November 28, 2016, the day of the denial. “Chronic Pain Medical Treatment 2016” was.',
    related: ['2016-11-28'],
    fix: { title: 'Cite “Chronic Pain Medical Treatment 2016”', safe: false, becomes: cite('mtus-chronic-pain-2016') },
  });
  finds('the edition after it', cite('⟦mtus-shoulder-2017⟧'), { fixes: ['Cite “Shoulder Complaints 2004”'] });
  finds(
    'the day of the decision where the denial has none',
    cite('⟦mtus-chronic-pain-2009⟧', 'case:\n  number: CM16-0123456\n  # no ur_denial_date\n'),
    {
      message: /January 19, 2017, the day of the decision/,
    },
  );
  finds(
    'on the claims administrator’s line, as information',
    'issues:\n  - claims_administrator_guideline:\n      - cite: ⟦mtus-chronic-pain-2009⟧\n',
    { severity: 'info', fixes: [] },
  );

  silent('the last day in force', cite('mtus-shoulder-2004', 'case:\n  ur_denial_date: 2017-11-30\n'));
  finds(
    'the day after it',
    `case:
  ur_denial_date: 2017-12-01
issues:
  - claims_administrator_guideline: none
    guideline_basis:
      - cite: ⟦mtus-shoulder-2004⟧
        sections: Special Studies
`,
  );
  silent('no day known', cite('mtus-chronic-pain-2009', 'case:\n  # no ur_denial_date\n  # no decision_date\n'));
  silent('a day that is none', cite('mtus-chronic-pain-2009', 'case:\n  ur_denial_date: soon\n  # no decision_date\n'));
  silent('an entry of which nobody knows when it was in force', cite('odg-shoulder'));

  const says = (rationale: string): string =>
    `issues:\n  - guideline_basis:\n      - cite: mtus-shoulder-2004\n        sections: Special Studies\n    rationale: |\n      ${rationale} Therefore, the request is not medically necessary.\n`;
  for (const wording of [
    'The ⟦2009 Chronic Pain Medical Treatment Guidelines⟧ support a short course.',
    'According to the ⟦MTUS Knee Disorders Guideline⟧ effective December 1, 2017, a brace can be used.',
    'Under the ⟦MTUS Hand, Wrist, and Forearm Disorders Guideline⟧ as updated April 18, 2019, it is rare.',
    'The MTUS, in ⟦the shoulder chapter⟧ that took effect on 12/1/17, puts it so.',
    'The ⟦2019 ODG⟧ supports it.',
  ])
    finds(`an edition by its year: ${wording}`, says(wording), { severity: 'warning', related: ['2016-11-28'] });
  finds(
    'an edition to come, in a line of the basis',
    'issues:\n  - guideline_basis:\n      - text: ⟦Official Disability Guidelines (ODG), 2019, Low Back Chapter, MRI⟧\n',
    { message: /^An edition of 2019 came after January 19, 2017/ },
  );
  for (const wording of [
    'The MTUS Shoulder Complaints chapter of 2004 supports it.',
    'The MTUS 2016 Chronic Pain Medical Treatment Guidelines support it.',
    'The 2017 ODG supports it.',
    'The 2009 Chronic Pain Medical Treatment Guidelines were replaced in July.',
    'The guideline says “the MTUS of 2019 is silent”.',
    'The MTUS was read on 12/1/2018.',
  ])
    silent(`no other edition: ${wording}`, says(wording));
});
