import type { Guideline } from '../../server/src/service/model/schemas/guideline';
import type { Profile } from '../../server/src/service/model/schemas/profile';
import { createProfiles } from '../../server/src/service/profiles/profiles';
import { rule } from './harness';

const study: Guideline = { id: 'roe-2010', kind: 'study', title: 'Weakness of the shoulder', authors: ['Roe J'], year: 2010 };
const undated: Guideline = {
  id: 'odg-shoulder',
  kind: 'odg',
  title: 'Shoulder',
  publisher: 'Official Disability Guidelines (ODG)',
  sections: ['MRI'],
};

const form = createProfiles([]).get('ca-dwc-imr/2016')!;
/** As the regulation has it: every work with its year. */
const askingForYear: Profile = {
  ...form,
  citations: {
    ...form.citations,
    forms: form.citations.forms.map((one) =>
      one.kinds.includes('odg') ? { ...one, requires: ['year', 'title', 'sections'] } : one,
    ),
  },
};
const year = (key: string) => `issues:\n  - guideline_basis:\n      - { cite: ${key}, sections: MRI }\n`;

rule('citation-elements', ({ finds, silent }) => {
  finds('an MTUS guideline without its section', 'issues:\n  - guideline_basis:\n      - cite: ⟦mtus-shoulder-2004⟧\n', {
    severity: 'warning',
    message: 'Name the section of “Shoulder Complaints” that the decision rests on.',
    fix: {
      title: 'Add the section',
      becomes: 'issues:\n  - guideline_basis:\n      - cite: mtus-shoulder-2004\n        sections: \n',
    },
  });
  finds(
    'a page where the form asks for a section',
    'issues:\n  - guideline_basis:\n      - { cite: ⟦mtus-shoulder-2004⟧, pages: 207 }\n',
  );
  finds(
    'the form of 2014 asks for a page',
    'profile: ca-dwc-imr/2014\nissues:\n  - guideline_basis:\n      - cite: ⟦mtus-shoulder-2004⟧\n',
    {
      message: 'Name the page of “Shoulder Complaints” that the decision rests on.',
    },
  );
  finds('a study of the workspace without its journal', 'issues:\n  - guideline_basis:\n      - cite: ⟦roe-2010⟧\n', {
    library: [study],
    severity: 'warning',
    message:
      'The library does not give the journal, volume and pages in the journal of “Weakness of the shoulder”, so the letter cannot name them. Add them to the library.',
  });
  finds('a work that the shipped library cannot date, where the form asks for the year, as information', year('⟦odg-shoulder⟧'), {
    profiles: [askingForYear],
    severity: 'info',
    message: /does not give the year of “Shoulder”/,
  });
  finds('the same of the workspace’s own entry, as a warning', year('⟦odg-shoulder⟧'), {
    profiles: [askingForYear],
    library: [undated],
    severity: 'warning',
  });
  finds(
    'what the library lacks once, however often it is cited',
    `${year('⟦odg-shoulder⟧')}  - guideline_basis:\n      - { cite: odg-shoulder, sections: MRI }\n`,
    { profiles: [askingForYear] },
  );

  silent(
    'the acupuncture guideline, which has no sections',
    'issues:\n  - guideline_basis:\n      - cite: mtus-acupuncture-2007\n',
  );
  silent(
    'a section in the form of 2014',
    'profile: ca-dwc-imr/2014\nissues:\n  - guideline_basis:\n      - { cite: mtus-shoulder-2004, sections: Special Studies }\n',
  );
  silent('the claims administrator’s line', 'issues:\n  - claims_administrator_guideline:\n      - cite: mtus-shoulder-2004\n');
  silent('an unknown key: unknown-citation speaks', 'issues:\n  - guideline_basis:\n      - cite: nothing-of-the-kind\n');
  silent('words printed as they stand', 'issues:\n  - guideline_basis:\n      - text: Roe J. Weakness. J Shoulder. 2010;1:1-9\n');
});
