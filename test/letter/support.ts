/** Shared by the tests of the letter: a determination of YAML text, composed with the shipped forms and a small library. */
import { RationaleDocument } from '../../server/src/service/document';
import { composeLetter, type LetterOptions } from '../../server/src/service/letter/compose';
import type { Letter } from '../../server/src/service/letter/blocks';
import { createLibrary, type Library } from '../../server/src/service/library/library';
import type { Configuration } from '../../server/src/service/model/schemas/configuration';
import type { Guideline } from '../../server/src/service/model/schemas/guideline';
import { createProfiles } from '../../server/src/service/profiles/profiles';

const guidelines: Guideline[] = [
  {
    id: 'mtus-low-back-2004',
    kind: 'mtus',
    title: 'Low Back Complaints',
    chapter: 12,
    year: 2004,
    sections: ['Special Studies', 'Summary'],
  },
  { id: 'mtus-chronic-pain-2016', kind: 'mtus', title: 'Chronic Pain Medical Treatment', year: 2016, sections: ['Facet blocks'] },
  { id: 'mtus-acupuncture-2007', kind: 'mtus', title: 'Acupuncture Treatment', year: 2007 },
  {
    id: 'odg-low-back',
    kind: 'odg',
    title: 'Low Back',
    publisher: 'Official Disability Guidelines (ODG)',
    sections: ['Facet joint intra-articular injections'],
    topics: [
      {
        id: 'facet-blocks',
        title: 'Facet joint injections',
        criteria: [{ id: 'no-previous-fusion', text: 'No previous fusion at the level.' }],
      },
    ],
  },
  { id: 'acoem-low-back-3', kind: 'acoem', title: 'Low Back Disorders', publisher: 'ACOEM', edition: '3rd ed.', year: 2011 },
  {
    id: 'smith-2010',
    kind: 'study',
    title: 'Blocks of the medial branch',
    authors: ['Smith J', 'Doe A'],
    journal: 'Spine J',
    volume: 10,
    issue: 2,
    year: 2010,
    pages: '12-19',
  },
];

export const library: Library = createLibrary(guidelines.map((guideline) => ({ guideline })));
export const profiles = createProfiles([]);

export interface ComposeOptions extends LetterOptions {
  readonly draft?: boolean;
  readonly configuration?: Configuration;
}

/** The letter of a determination written as YAML. */
export function letterOf(yaml: string, { draft = false, configuration = {}, ...options }: ComposeOptions = {}): Letter {
  const { determination } = new RationaleDocument('file:///case.rationale.yaml', yaml);
  const profile = profiles.get(determination.profile?.value ?? '') ?? profiles.default;
  return composeLetter({ determination, profile, library, configuration, draft, options });
}

/** The facts of a lumbar medial branch block after a fusion, in the form of 2014. */
export const sample = `profile: ca-dwc-imr/2014
case:
  number: CM14-0123456
  priority: standard
  date_of_injury: 2005-04-04
  ur_denial_date: 2014-10-02
  application_received: 2014-10-20
  date_assigned: 2014-11-12
  decision_date: 2014-12-08
reviewer:
  licensed_in: [New Jersey]
  certified_in: [Neurology]
  subspecialties: [Neuromuscular Medicine]
  attests: [no-affiliation, active-practice, same-or-similar-specialty]
records:
  follow-up: { title: Follow-up report, author: treating physician, date: 2014-09-22 }
  mri: { title: MRI of the lumbar spine, date: 2014-03-03 }
case_summary: |
  A 36-year-old man hurt his low back at work on
  April 4, 2005. # 60 tablets are <50% of * what_was asked.

  An L4-5 fusion with instrumentation was done in 2008 [@mri].
issues:
  - service: Diagnostic Lumbar Medial Branch Blocks Bilateral L4-5, L5-S1
    decision: upheld
    claims_administrator_guideline:
      - cite: mtus-low-back-2004
    guideline_basis:
      - cite: mtus-low-back-2004
        pages: 309
    criteria:
      - criterion: odg-low-back/facet-blocks/no-previous-fusion
        finding: not met
        evidence: The level was fused in 2008 [@mri].
        record: [mri]
      - criterion: Facet mediated pain is shown.
        finding: not documented
    rationale: |
      The guideline questions invasive techniques [@mtus-low-back-2004, p. 300].

      - The level is fused.
      - No facet pain is shown [@follow-up].

      Therefore, the blocks are not medically necessary.
    notices: [opioid-tapering]
notes: |
  Never printed. # secret-note
# a comment, never printed either: secret-comment
`;
