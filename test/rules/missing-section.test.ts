import { base } from './base';
import { rule } from './harness';

/** The base up to its disputed items. */
const head = base.slice(0, base.indexOf('issues:'));

rule('missing-section', ({ finds, silent }) => {
  finds(
    'a section that is not there, under the one it follows',
    `
⟦reviewer⟧:
  licensed_in: [California]
  certified_in: [Orthopedic Surgery]
  attests: [no-affiliation, active-practice, same-or-similar-specialty]
# no records
# no case_summary
`,
    {
      message: 'The case summary is missing here. Add it to finish the determination.',
      severity: 'error',
      fixes: ['Add the case summary'],
    },
  );
  finds(
    'sections that belong at one place as one finding, in an early draft',
    `⟦profile⟧: ca-dwc-imr/2016
`,
    { whole: true, message: /^The case header, the reviewer, the case summary and the disputed items are missing here\./ },
  );
  finds(
    'sections at two places',
    `profile: ca-dwc-imr/2016
⟦case⟧: { number: CM16-0123456, priority: standard, date_of_injury: 2015-08-14, ur_denial_date: 2016-11-28, application_received: 2016-12-09, date_assigned: 2016-12-27, decision_date: 2017-01-19 }
⟦case_summary⟧: Short.
`,
    { whole: true, message: [/^The reviewer is missing/, /^The disputed items are missing/] },
  );
  finds('an empty file, whose fix writes the whole', '⟦⟧', { whole: true, message: /case header/ });
  finds(
    'fields of the case as one finding, and puts them in their order',
    `
⟦case⟧:
  number: CM16-0123456
  # no priority
  # no date_assigned
`,
    {
      message: 'The case header lacks the priority and the date the case was assigned.',
      fix: {
        title: 'Add the priority and the date the case was assigned',
        becomes: `
case:
  number: CM16-0123456
  priority: ${''}
  date_of_injury: 2015-08-14
  ur_denial_date: 2016-11-28
  application_received: 2016-12-09
  date_assigned: ${''}
  records_received: 2016-12-29
  decision_date: 2017-01-19
`,
      },
    },
  );
  finds(
    'fields of a case on one line',
    `
case: { number: CM16-0123456 }
`.replace('case', '⟦case⟧'),
    { message: /^The case header lacks the priority, the date of injury/ },
  );
  finds(
    'the rationale of an item, under its service',
    `
issues:
  - ⟦service⟧: MRI of the right shoulder
    # no rationale
`,
    {
      message: 'This disputed item lacks the rationale.',
      fix: {
        title: 'Add the rationale',
        becomes: `
issues:
  - service: MRI of the right shoulder
    rationale: |
      ${''}
`,
      },
    },
  );
  finds(
    'several parts of one item as one finding',
    `
issues:
  - ⟦service⟧: MRI of the right shoulder
    # no decision
    # no guideline_basis
`,
    { message: 'This disputed item lacks the decision and the guideline basis. Write “none” where nothing was cited.' },
  );
  finds(
    'each item on its own, by its first key where the service is missing',
    `${head}issues:
  - ⟦decision⟧: overturned
    claims_administrator_guideline: none
    guideline_basis: none
    rationale: It is medically necessary.
  - ⟦service⟧: Physical therapy
    claims_administrator_guideline: none
    guideline_basis: none
    rationale: It is medically necessary.
`,
    { whole: true, message: [/lacks the disputed service\./, /lacks the decision\./] },
  );

  silent('a finished determination', '');
  silent('a blank section: empty-section speaks', 'case_summary:\n');
  silent(
    'a key that is only misspelt: unknown-key speaks',
    'issues:\n  - service: MRI of the right shoulder\n    ratoinale: Because.\n    # no rationale\n',
  );
  silent('a file that cannot be read to its end', 'profile: ca-dwc-imr/2016\ncase: [x}\n', { whole: true });
  silent('a list of records, which has a rule of its own', '# no records\n');
  silent('a file that holds something else', '- a\n- b\n', { whole: true });
  silent('windows line ends', 'profile: ca-dwc-imr/2016\r\ncase: \r\n  number: [x}\r\n', { whole: true });
});
