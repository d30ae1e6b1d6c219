import { rule } from './harness';

/** What the summary and the reasons tell, and whether that is told otherwise. */
type Told = readonly [service: string, summary: string, rationale: string, code?: string];

const letter = ([service, summary, rationale]: Told): string =>
  `case_summary: |\n  ${summary}\nissues:\n  - service: ${JSON.stringify(service)}\n    rationale: |\n      ${rationale} Therefore, the request is not medically necessary.\n`;
const words = ([service, summary, rationale]: Told): string => `${service}: ${summary} ${rationale}`;

rule('fact-mismatch', ({ finds, silent }) => {
  const otherwise: readonly Told[] = [
    ['Physical therapy for the knee, 8 visits', 'The surgeon requests ⟦six visits of physical therapy⟧.', 'The knee is stiff.'],
    ['Naproxen 550 mg #60', 'The plan is ⟦naproxen 500 mg⟧ twice daily.', 'The knee is stiff.'],
    ['Naproxen 550 mg #60', 'The plan is ⟦naproxen 550 mg #90⟧.', 'The knee is stiff.'],
    ['Lidocaine 5% patch #30', 'The physician recommends ⟦lidocaine 4%⟧ patches.', 'The knee is stiff.'],
    ['Acupuncture, 6 sessions', 'She requests ⟦12 acupuncture treatments⟧.', 'The knee is stiff.'],
    ['L4-5 epidural steroid injection', 'The plan is an epidural steroid injection at ⟦L5-S1⟧.', 'The root is irritated.'],
    [
      'Gabapentin 600 mg #90',
      'Gabapentin 300 mg at night, then 600 mg three times daily.',
      'On ⟦300 mg three times daily⟧ it went down.',
    ],
    ['Gabapentin 600 mg #90', 'Gabapentin 600 mg three times daily.', 'On ⟦600 mg twice daily⟧ it went down.'],
    ['Norco 10/325 mg #90', 'Norco is taken.', '⟦Thirty tablets⟧ are a supply for a month.'],
    [
      'Physical therapy, 8 visits',
      'He completed 12 visits of physical therapy.',
      '⟦With the eight now requested the total would be 24⟧.',
    ],
    ['Physical therapy, 8 visits', 'He attended four of six authorized visits.', '⟦Three of the six visits⟧ remain.'],
    [
      'MRI of the knee',
      'The knee locked on three occasions and gave way twice in January.',
      'The ⟦four episodes⟧ of giving way in January are explained.',
    ],
    ['Therapy', 'With the drug she walks six blocks, without it two.', 'She walks six blocks in place of ⟦five⟧.'],
    ['Therapy', 'On 11/03/2016 she rates the pain 7/10.', 'She has pain of ⟦3/10⟧.'],
  ];
  for (const told of otherwise) finds(words(told), letter(told), { severity: 'info' });
  const alike: readonly Told[] = [
    [
      'Physical therapy for the knee, 8 visits',
      'He had six visits of physical therapy. The surgeon requests eight further visits of physical therapy.',
      'The knee is stiff.',
    ],
    [
      'Physical therapy for the knee, 8 visits',
      'The surgeon requests physical therapy twice a week for four weeks.',
      'The knee is stiff.',
    ],
    ['Naproxen 550 mg #60', 'She takes naproxen 500 mg. The plan is naproxen 550 mg #60.', 'The knee is stiff.'],
    ['Norco 5/325 mg #60', 'The plan is to reduce Norco 10/325 mg.', 'The knee is stiff.'],
    ['Acupuncture, 6 sessions', 'She requests 6 acupuncture treatments.', 'The knee is stiff.'],
    ['L4-5 epidural steroid injection', 'The plan is an L4-L5 epidural steroid injection.', 'The root is irritated.'],
    ['Chiropractic care, 12 visits', 'The guideline recommends 6 chiropractic visits.', 'The back is stiff.'],
    ['Gabapentin 300 mg #90', 'He orders gabapentin 300 mg three times daily, 90 capsules.', 'Burning is told.'],
    ['Gabapentin 600 mg #90', 'Gabapentin 600 mg three times daily.', 'On 600 mg three times a day it went down.'],
    ['Gabapentin 600 mg #90', 'Gabapentin 600 mg tid. Naproxen 550 mg bid.', 'Naproxen 550 mg twice daily is a usual dose.'],
    ['Norco 10/325 mg #90', 'Norco 10/325 mg three times daily, 90 tablets a month.', 'The dose is unchanged.'],
    ['Norco 10/325 mg #90', 'Norco 10/325 mg three times daily as needed, 60 tablets a month.', 'The dose is unchanged.'],
    ['Norco 10/325 mg #90', 'Norco 10/325 mg, two tablets twice daily, 120 tablets a month.', 'The dose is unchanged.'],
    ['Norco 10/325 mg #90', 'Norco is taken.', 'Another 30 tablets may be used for a taper.'],
    ['Norco 10/325 mg #90', 'Norco and naproxen are taken.', 'Naproxen, 30 tablets, was given. 90 tablets are asked for.'],
    [
      'Physical therapy, 8 visits',
      'He completed 12 visits of physical therapy.',
      'With the eight now requested the total would be 20.',
    ],
    ['Physical therapy, 8 visits', 'He attended four of six authorized visits.', 'Two of the six visits are still to come.'],
    ['Physical therapy, 8 visits', 'He attended four of six authorized visits.', 'Four of the six visits were done.'],
    ['MRI of the knee', 'The knee gave way twice in January.', 'It gave way twice a week.'],
    ['MRI of the knee', 'The knee gave way twice in January.', 'Three episodes of back pain are no matter.'],
    ['Therapy', 'With the drug she walks six blocks, without it two.', 'She walks six blocks in place of two.'],
    [
      'Therapy',
      'Two-point discrimination is 7 mm on the right index finger and 4 mm on the left.',
      'Discrimination at the left index finger is 4 mm.',
    ],
    ['Therapy', 'Grip is 18 kg on the right.', 'Grip of the left hand is 28 kg.'],
  ];
  for (const told of alike) silent(words(told), letter(told));

  const elsewhere: readonly Told[] = [
    ['Cream', 'The right hip is stiff.', 'The cream is meant for the right ⟦ankle⟧, a joint that has not been studied.'],
    ['MRI of the knee', 'The left knee locks.', 'The ⟦shoulder⟧ swells and gives way.'],
    ['Injection of the left shoulder', 'The left shoulder is stiff.', 'It would be the first injection into this ⟦knee⟧.'],
    ['MRI of the ankle', 'The right ankle gives way.', 'A rupture of the ⟦anterior cruciate⟧ ligament is likely.'],
    [
      'Injection at C5-6',
      'She developed ⟦low back⟧ pain when she pulled a cart. She has had therapy. The neck is stiff.',
      'The neck is stiff.',
    ],
  ];
  for (const told of elsewhere) finds(words(told), letter(told), { severity: 'info' });
  const known: readonly Told[] = [
    ['Cream', 'The right hip is stiff.', 'The MTUS recommends it for the knee or the elbow.'],
    ['Cream', 'The right hip is stiff.', 'There is no complaint of the knee.'],
    ['Brace', 'The right wrist is stiff.', 'The hand is weak.'],
    ['Therapy', 'The low back hurts.', 'Pain goes down the leg.'],
    ['Therapy', 'The neck hurts.', 'The shoulder is stiff.'],
    ['MRI of the knee', 'She hurt the knee, the hip and the neck. She has had therapy. The knee is stiff.', 'The knee is stiff.'],
    ['MRI of the knee', 'She hurt the ankle in the past. She has had therapy. The knee is stiff.', 'The knee is stiff.'],
    ['Therapy', 'She has had therapy.', 'In patients with other disorders, such as of the shoulder, it helps.'],
  ];
  for (const told of known) silent(words(told), letter(told));
});
