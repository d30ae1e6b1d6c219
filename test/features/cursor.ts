/** Documents with a cursor `‸` in them, and what an edit makes of the text. */
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { RationaleDocument } from '../../server/src/service/document';
import { createLibrary } from '../../server/src/service/library/library';
import { shippedGuidelines } from '../../server/src/service/library/shipped';
import type { Guideline } from '../../server/src/service/model/schemas/guideline';
import { applyEdits } from '../../server/src/service/text';
import { shippedSurroundings, type Surroundings } from '../../server/src/service/workspace';

export const uri = 'file:///cases/case.rationale.yaml';

/** A guideline of the workspace with criteria of our own. */
export const facetGuideline: Guideline = {
  id: 'clinic-facet-2012',
  kind: 'guideline',
  title: 'Facet Procedures',
  publisher: 'Example Spine Clinic',
  year: 2012,
  in_force: { from: '2012-01-01', to: '2015-12-31' },
  superseded_by: 'clinic-facet-2016',
  doi: '10.1000/facet.2012',
  sections: ['Injections', { name: 'Blocks: medial branch, diagnostic', pages: '12-14' }],
  topics: [
    {
      id: 'blocks',
      title: 'Diagnostic blocks',
      section: 'Blocks: medial branch, diagnostic',
      decide: 'all',
      criteria: [
        { id: 'no-fusion', text: 'No fusion at the level asked for.' },
        { id: 'two-levels', text: 'At most two levels in one session.' },
        { id: 'conservative-care', text: 'Four weeks of conservative care have failed.' },
      ],
    },
  ],
};

export const facetUri = 'file:///cases/guidelines/clinic-facet-2012.guideline.yaml';

export const surroundings: Surroundings = {
  ...shippedSurroundings(),
  library: createLibrary([
    ...shippedGuidelines.map((guideline) => ({ guideline })),
    { guideline: facetGuideline, uri: facetUri },
  ]),
};

export interface Cursor {
  readonly document: RationaleDocument;
  readonly offset: number;
  readonly position: { line: number; character: number };
}

export function cursor(marked: string, at = uri): Cursor {
  const offset = marked.indexOf('‸');
  if (offset < 0) throw new Error('no cursor in the text');
  const document = new RationaleDocument(at, marked.replace('‸', ''));
  return { document, offset, position: document.positionAt(offset) };
}

export function edited(document: RationaleDocument, edits: readonly TextEdit[]): string {
  return applyEdits(
    document.text,
    edits.map(({ range, newText }) => ({ span: document.spanOf(range), newText })),
  );
}

/** The text once a completion is accepted; tab stops are left in it. */
export const accepted = (document: RationaleDocument, item: CompletionItem): string =>
  edited(document, [item.textEdit as TextEdit, ...(item.additionalTextEdits ?? [])]);

/** A determination in which most is there. */
export const sample = `profile: ca-dwc-imr/2016

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
  attests: [no-affiliation, active-practice, same-or-similar-specialty]

records:
  follow-up:
    title: Follow-up report
    author: treating physician
    date: 2014-09-22
  mri: { title: MRI of the lumbar spine, date: 2014-03-03 }

case_summary: |
  The patient is a 36-year-old man with low back pain [@follow-up].

issues:
  - service: Diagnostic lumbar medial branch blocks at L4-5
    decision: upheld
    claims_administrator_guideline:
      - cite: mtus-low-back-2004
    guideline_basis:
      - cite: clinic-facet-2012
        sections: [Injections]
        topic: blocks
      - cite: odg-low-back
    criteria:
      - criterion: clinic-facet-2012/blocks/no-fusion
        finding: not met
        evidence: L4-5 fusion in 2008 [@mri].
        record: mri
    rationale: |
      A fusion at the level asked for rules the block out [@clinic-facet-2012, pp. 12-14; sec. Injections].
      The scan shows one [@mri].

      Therefore, the blocks are not medically necessary.
`;
