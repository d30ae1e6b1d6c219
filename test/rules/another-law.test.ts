/** Under a letter form of another law nobody is told California's: caps, sections, names, ranks of sources. */
import { rule } from './harness';

const federal = (rest: string): string => `profile: federal-external-review\n${rest}`;
const rationale = (text: string, more = ''): string =>
  federal(`issues:\n  - decision: upheld\n${more}    rationale: |\n      ${text}\n`);

rule('visit-cap', ({ silent }) => {
  silent(
    'where the law sets no cap',
    federal(
      'case_summary: |\n  She has completed 20 sessions of physical therapy.\nissues:\n  - service: Physical therapy for the neck, 8 visits\n',
    ),
  );
});

rule('deadline', ({ finds }) => {
  finds(
    'the time and the section are those of the form',
    federal('case:\n  records_received: 2016-11-01\n  decision_date: ⟦2017-01-19⟧\n'),
    {
      message:
        'The decision was due on December 16, 2016, 45 days after the records were complete (45 CFR 147.136(d)(2)(iii)(B)).',
    },
  );
});

rule('evidence-order', ({ silent }) => {
  silent(
    'where the law ranks no sources',
    rationale('While the MTUS recommends it, the ODG does not recommend it. The request is not medically necessary.'),
  );
});

rule('scope', ({ finds }) => {
  finds('the review by its own name', rationale('Most of it falls under ⟦apportionment⟧.'), {
    message: /which external review does not decide/,
  });
});

rule('fact-mismatch', ({ finds }) => {
  finds(
    'a patient is no injured worker',
    federal(
      'case_summary: |\n  The patient is a 40-year-old woman.\nissues:\n  - rationale: |\n      The patient is a ⟦54⟧-year-old woman.\n',
    ),
    { message: /^The patient is 54 years old here/ },
  );
});

rule('date-order', ({ finds }) => {
  finds(
    'the denial is not of utilization review',
    federal('case:\n  ur_denial_date: 2016-12-20\n  application_received: ⟦2016-12-01⟧\n'),
    { message: /lies before the date of the plan denial,/ },
  );
});

rule('missing-section', ({ finds }) => {
  finds('whose guideline is missing', federal('issues:\n  - ⟦service⟧: MRI\n    # no claims_administrator_guideline\n'), {
    message: /lacks the plan or issuer’s guideline/,
  });
});

rule('invalid-value', ({ silent }) => {
  silent('a case number has no shape of its own', federal('case:\n  number: XR-7\n'));
});

rule('identifier', ({ finds }) => {
  finds(
    'the number of another program’s case is a number of a claim',
    federal('case_summary: Seen under ⟦claim number CM16-0123456⟧ before.\n'),
  );
});
