/**
 * Sound letters of our own, in the many wordings that determinations use: for planting defects. Every combination of wordings is an
 * invention; none is a letter that was ever sent.
 */
import type { Letter } from './defects';

interface Item {
  readonly service: string;
  readonly decision: 'upheld' | 'overturned';
  readonly cite: string;
  readonly section: string;
  /** Guideline, case; the conclusion follows. */
  readonly reasons: string;
  readonly more?: string;
}

interface Case {
  readonly age: number;
  readonly sex: 'female' | 'male';
  readonly injury: string;
  readonly denial: string;
  readonly history: string;
  readonly items: readonly Item[];
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const styles: readonly ((iso: string) => string)[] = [
  (iso) => `${months[Number(iso.slice(5, 7)) - 1]} ${Number(iso.slice(8))}, ${iso.slice(0, 4)}`,
  (iso) => `${iso.slice(5, 7)}/${iso.slice(8)}/${iso.slice(0, 4)}`,
  (iso) => `${Number(iso.slice(5, 7))}-${Number(iso.slice(8))}-${iso.slice(2, 4)}`,
  (iso) => `${iso.slice(5, 7)}-${iso.slice(8)}-${iso.slice(0, 4)}`,
];

const openings: readonly ((one: Case, injury: string) => string)[] = [
  ({ age, sex }, injury) =>
    `The injured worker is a ${age}-year-old ${sex === 'female' ? 'woman' : 'man'} who was injured at work on ${injury}.`,
  ({ age, sex }, injury) => `The patient is a ${age} year old ${sex}, who sustained an industrial injury on ${injury}.`,
  ({ age, sex }, injury) =>
    `The applicant is a ${age}-year-old ${sex} who has filed a claim reportedly associated with an industrial injury of ${injury}.`,
  ({ age, sex }, injury) =>
    `The claimant is a ${age}-year-old ${sex === 'female' ? 'woman' : 'man'} with a date of injury of ${injury}.`,
];

const denials: readonly ((denial: string, service: string) => string)[] = [
  (denial) => `On ${denial}, Utilization Review non-certified the request.`,
  (denial) => `In a utilization review report dated ${denial}, the claims administrator did not approve the request.`,
  (denial) => `The original Utilization Review, dated ${denial}, denied the request.`,
  (denial) => `The UR dated ${denial} non-certified what was asked for.`,
];

const upheld: readonly ((service: string) => string)[] = [
  (service) => `Therefore, the request for ${service} is not medically necessary.`,
  (service) => `As such, ${service} is determined to not be medically necessary.`,
  (service) => `Given the above, the requested ${service} is considered not medically necessary.`,
  (service) => `Based on these findings, medical necessity of ${service} has not been established.`,
  (service) => `Thus, ${service} cannot be deemed medically necessary.`,
];
const overturned: readonly ((service: string) => string)[] = [
  (service) => `Therefore, the request for ${service} is medically necessary.`,
  (service) => `As such, ${service} is determined to be medically necessary.`,
  (service) => `Given the above, I am reversing the prior decision and deem ${service} to be medically necessary.`,
];

const cases: readonly Case[] = [
  {
    age: 47,
    sex: 'female',
    injury: '2015-08-14',
    denial: '2016-11-28',
    history:
      'She lifted a crate above her head. Twelve visits of exercises brought motion back, but not strength, and the drop arm test was positive on the right side in the progress report of November 10, 2016. Plain films showed no fracture of the right shoulder.',
    items: [
      {
        service: 'MRI of the right shoulder',
        decision: 'overturned',
        cite: 'mtus-shoulder-2004',
        section: 'Special Studies',
        reasons:
          'The MTUS allows images of the shoulder where weakness points to a tear of the rotator cuff. In this case, the right shoulder has been weak for a year in spite of exercises, and plain films do not explain it. A surgeon would plan by the images.',
      },
      {
        service: 'Physical therapy for the right shoulder, 6 visits',
        decision: 'upheld',
        cite: 'mtus-shoulder-2004',
        section: 'Physical Methods',
        reasons:
          'ACOEM looks for instruction in exercises that end in a program at home. The patient has had twelve visits for the right shoulder and does her exercises at home. What six more visits would add is told in none of the notes.',
      },
    ],
  },
  {
    age: 38,
    sex: 'male',
    injury: '2016-02-03',
    denial: '2016-12-14',
    history:
      'A fall from a ladder was followed by pain of the low back with numbness of the left foot. The images of June 2016 show a disc that reaches the nerve at L4-5 on the left. He works with restrictions.',
    items: [
      {
        service: 'Left L4-5 transforaminal epidural steroid injection',
        decision: 'overturned',
        cite: 'mtus-chronic-pain-2016',
        section: 'Epidural steroid injections (ESIs)',
        reasons:
          'The MTUS allows an injection where signs of a pressed nerve are confirmed by images. In this case, the left foot is numb and the images show a disc at L4-5 that reaches the nerve on that side. The exercises of the summer did not help, and no injection has been given so far.',
      },
      {
        service: 'X-rays of the lumbar spine with flexion and extension',
        decision: 'upheld',
        cite: 'mtus-low-back-2004',
        section: 'Special Studies',
        reasons:
          'According to ACOEM, plain films of the low back are for red flags and for a spine that may be unstable. The applicant has had images in June, and no sign of slipping was described. What the films would change is not said by the treating physician.',
      },
    ],
  },
  {
    age: 55,
    sex: 'female',
    injury: '2014-05-20',
    denial: '2016-12-20',
    history:
      'Years of work at a line led to pain of both hands. Night splints and an injection were of little help. The nerve study of October 2016 shows a slow median nerve at the left wrist. The right hand was operated on in 2015 with good result.',
    items: [
      {
        service: 'Left carpal tunnel release',
        decision: 'overturned',
        cite: 'mtus-forearm-wrist-hand-2004',
        section: 'Surgical Considerations',
        reasons:
          'The MTUS supports the release where symptoms last in spite of splints and a nerve study confirms the cause. In this case, the left hand has been numb at night for a year, a splint and an injection were tried, and the study shows a slow median nerve at the left wrist.',
      },
    ],
  },
  {
    age: 61,
    sex: 'male',
    injury: '2013-10-30',
    denial: '2016-11-22',
    history:
      'He has had pain of the neck since a collision. The levels C5-6 and C6-7 are narrow on the images of 2015. Strength and feeling of the arms are normal in the report of November 1, 2016. He takes Norco and Naproxen.',
    items: [
      {
        service: 'Facet joint injections C5-6, C6-7',
        decision: 'upheld',
        cite: 'mtus-neck-upper-back-2004',
        section: 'Special Studies',
        reasons:
          'ACOEM finds little value in injections into the joints of the neck. The report of November names tenderness beside the cervical spine at C5-6 and no sign that singles out the joints. How long an earlier injection helped is not told.',
      },
      {
        service: 'Norco 10/325mg #35',
        decision: 'upheld',
        cite: 'mtus-opioid-2016',
        section: '3.3.9 Opioids for Chronic Pain and Chronic Opioid Treatment: Maintenance of Chronic Opioid Treatment',
        reasons:
          'The MTUS continues an opioid where a person does more with it than without it. In this case, the claimant has taken Norco for three years, and neither his walking nor his work has changed with it. A slow end of the treatment was begun by the first reviewer.',
        more: '    modified: { requested: "Norco 10/325mg #60", authorized: "Norco 10/325mg #25" }\n    notices: [opioid-tapering]\n',
      },
    ],
  },
  {
    age: 29,
    sex: 'male',
    injury: '2016-09-12',
    denial: '2016-12-29',
    history:
      'He twisted the left knee on a wet floor. The knee locks when he climbs, and it is swollen. Plain films were normal. Rest, a brace and six visits of therapy did not end the locking.',
    items: [
      {
        service: 'MRI of the left knee without contrast',
        decision: 'overturned',
        cite: 'mtus-knee-2004',
        section: 'Special Studies',
        reasons:
          'The MTUS keeps images of the knee for one that locks or gives way after a month of care. In this case, the left knee still locks after three months with a brace and therapy, and it is swollen. A torn meniscus is likely.',
      },
      {
        service: 'Physical therapy for the left knee, 12 visits',
        decision: 'upheld',
        cite: 'mtus-knee-2004',
        section: 'Physical Methods',
        reasons:
          'ACOEM advises a few visits to learn exercises for the knee. The patient has had six visits, and while the left knee locks no one can say what exercises he may do. It is sound to see the images first.',
      },
    ],
  },
  {
    age: 44,
    sex: 'female',
    injury: '2015-01-09',
    denial: '2017-01-05',
    history:
      'She slipped and struck the right elbow. It is tender over the outer side, and gripping hurts. A strap, tablets and rest have been used since the spring of 2016.',
    items: [
      {
        service: 'Acupuncture 2 times a week for 3 weeks, right elbow',
        decision: 'overturned',
        cite: 'mtus-acupuncture-2007',
        section: '',
        reasons:
          'The MTUS allows three to six treatments by acupuncture to see whether function gains. In this case, the right elbow has hurt for a year, tablets upset the stomach, and no acupuncture has been given. Six treatments are within what is allowed.',
      },
    ],
  },
  {
    age: 52,
    sex: 'male',
    injury: '2012-07-17',
    denial: '2016-12-05',
    history:
      'He was operated on at L5-S1 in 2014 and still has pain of the low back that does not reach the legs. Exercises at home are done each day. The report of November 18, 2016, asks for a blood test and a new medicine.',
    items: [
      {
        service: 'Cyclobenzaprine 7.5mg #90',
        decision: 'upheld',
        cite: 'mtus-chronic-pain-2016',
        section: 'Cyclobenzaprine (Flexeril)',
        reasons:
          'The MTUS limits the medicine to two or three weeks. The patient has taken it since the summer, and the last report describes no spasm. What it has done for him is told nowhere, and ninety tablets last for a month or more.',
      },
      {
        service: 'Cold therapy unit for the low back, purchase',
        decision: 'upheld',
        cite: 'mtus-low-back-2004',
        section: 'Physical Methods',
        reasons:
          'ACOEM leaves cold to packs that anyone can use at home in the first days. The injury is four years old, and no new strain is described. Why packs would not do is not said in the report of November.',
      },
    ],
  },
  {
    age: 33,
    sex: 'female',
    injury: '2016-06-21',
    denial: '2017-01-12',
    history:
      'A heavy box fell on the right foot. The ankle was sprained as well. Films showed no fracture. She walks without a cane and has pain on the outer side of the right ankle when she stands for long.',
    items: [
      {
        service: 'MRI of the right ankle',
        decision: 'upheld',
        cite: 'mtus-ankle-foot-2004',
        section: 'Special Studies',
        reasons:
          'According to the MTUS, images of the ankle are not needed while it recovers, unless a bone or a tendon may be torn. In this case, the right ankle is stable, she walks without help, and it has improved from month to month.',
      },
    ],
  },
];

const indent = (text: string): string => `      ${text}`;

function itemText(item: Item, conclusion: string): string {
  const sections = item.section ? `\n        sections: ${JSON.stringify(item.section)}` : '';
  const cite = `      - cite: ${item.cite}${sections}\n`;
  return `  - service: ${JSON.stringify(item.service)}
    decision: ${item.decision}
    claims_administrator_guideline:
${cite}    guideline_basis:
${cite}    rationale: |
${indent(`${item.reasons} ${conclusion}`)}
${item.more ?? ''}`;
}

const after = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Each case in a wording of its own. */
function letterOf(one: Case, at: number, way: number): Letter {
  const style = styles[(at + way) % styles.length]!;
  const pick = <T>(list: readonly T[], by: number): T => list[(at + way + by) % list.length]!;
  const items = one.items.map((item, index) => {
    const wording = item.decision === 'upheld' ? pick(upheld, index) : pick(overturned, index);
    return itemText(item, wording(item.service));
  });
  const text = `profile: ca-dwc-imr/2016

case:
  number: CM16-00${String(at).padStart(2, '0')}${String(way).padStart(3, '0')}
  priority: standard
  date_of_injury: ${one.injury}
  ur_denial_date: ${one.denial}
  application_received: ${after(one.denial, 9)}
  date_assigned: ${after(one.denial, 22)}
  records_received: ${after(one.denial, 24)}
  decision_date: ${after(one.denial, 45)}

reviewer:
  licensed_in: [California]
  certified_in: [Orthopedic Surgery]
  attests: [no-affiliation, active-practice, same-or-similar-specialty]

records:
  denial: { title: Utilization review determination, date: ${one.denial}, kind: utilization-review }
  report: { title: Progress report, author: treating physician, date: ${after(one.denial, -18)} }

case_summary: |
  ${pick(openings, 0)(one, style(one.injury))} ${one.history} ${pick(denials, 1)(style(one.denial), '')}

issues:
${items.join('\n')}`;
  return { name: `case ${at + 1}, wording ${way + 1}`, text };
}

export const ownLetters: readonly Letter[] = cases.flatMap((one, at) => [0, 1, 2, 3].map((way) => letterOf(one, at, way)));
