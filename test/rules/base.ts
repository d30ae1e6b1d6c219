import type { Guideline } from '../../server/src/service/model/schemas/guideline';

export const base = `profile: ca-dwc-imr/2016

case:
  number: CM16-0123456
  priority: standard
  date_of_injury: 2015-08-14
  ur_denial_date: 2016-11-28
  application_received: 2016-12-09
  date_assigned: 2016-12-27
  records_received: 2016-12-29
  decision_date: 2017-01-19

reviewer:
  licensed_in: [California]
  certified_in: [Orthopedic Surgery]
  attests: [no-affiliation, active-practice, same-or-similar-specialty]

records:
  report: { title: Progress report, author: treating physician, date: 2016-11-15 }
  xray: { title: X-rays of the right shoulder, date: 2016-09-02 }

case_summary: |
  The injured worker is a 47-year-old woman who was injured at work on August 14, 2015, when she lifted a crate. The progress report
  of November 15, 2016, describes weakness of the right shoulder and a positive drop arm test after four months of exercises [@report].
  The treating physician asked for an MRI of the right shoulder.

issues:
  - service: MRI of the right shoulder
    decision: overturned
    claims_administrator_guideline:
      - cite: mtus-shoulder-2004
        sections: Special Studies
    guideline_basis:
      - cite: mtus-shoulder-2004
        sections: Special Studies
    rationale: |
      The MTUS allows imaging of the shoulder where weakness points to a tear of the rotator cuff [@mtus-shoulder-2004, sec. Special Studies].
      In this case, the progress report describes weakness and a positive drop arm test after four months of exercises [@report], and the
      X-rays showed no fracture that would explain them [@xray]. A tear of the rotator cuff is likely, and a surgeon would plan by the
      images. Therefore, the requested MRI of the right shoulder is medically necessary.
`;

/** What a second disputed item of a fragment is merged onto. */
export const secondItem = `  - service: Physical therapy for the right shoulder, 6 visits
    decision: overturned
    claims_administrator_guideline:
      - cite: mtus-shoulder-2004
        sections: Physical Methods
    guideline_basis:
      - cite: mtus-shoulder-2004
        sections: Physical Methods
    rationale: |
      The MTUS recommends a short course of instruction in exercises [@mtus-shoulder-2004, sec. Physical Methods]. The worker's right
      shoulder has lost strength since the injury, and the progress report plans six visits that end in a program at home [@report]. The
      number of visits is modest, and their goal is stated in terms of function. As such, the request for six visits of physical therapy
      for the right shoulder is medically necessary.
`;

/** Invented, and cited by no real letter. */
export const imaging: Guideline = {
  id: 'shoulder-imaging',
  kind: 'guideline',
  title: 'Imaging of the Shoulder',
  publisher: 'Society of Invented Guidelines',
  year: 2014,
  body_regions: ['shoulder'],
  sections: ['Magnetic resonance imaging', 'Ultrasound, Doppler and elastography', 'Follow-up'],
  topics: [
    {
      id: 'mri',
      title: 'Magnetic resonance imaging of the shoulder',
      section: 'Magnetic resonance imaging',
      decide: 'all',
      criteria: [
        { id: 'weakness', text: 'Weakness of the shoulder on examination.' },
        { id: 'exercises', text: 'Six weeks of exercises without recovery.' },
        { id: 'x-rays', text: 'X-rays do not explain the findings.' },
      ],
    },
    {
      id: 'follow-up',
      title: 'Imaging in the course of treatment',
      section: 'Follow-up',
      decide: 'any',
      criteria: [
        { id: 'new-injury', text: 'A new injury.' },
        {
          id: 'failed-repair',
          title: 'Signs of a failed repair',
          decide: { at_least: 2 },
          criteria: [
            { id: 'pain', text: 'Pain that has come back.' },
            { id: 'strength', text: 'Loss of strength.' },
            { id: 'motion', text: 'Loss of motion.' },
          ],
        },
      ],
    },
  ],
};
