import { rule } from './harness';

const letter = (summary: string, reasons = 'Here the knee locks and swells.', service = 'MRI of the left knee') => `case:
  date_of_injury: 2016-05-02
case_summary: |
  The left knee was twisted on May 2, 2016. Physical therapy helped the knee little. The knee swells, and the knee cap hurts. ${summary}
issues:
  - service: ${service}
    rationale: |
      ${reasons}
      As such, the request is medically necessary.
`;

rule('fact-mismatch', ({ finds, silent }) => {
  finds('a part of another body', letter('The ⟦elbow⟧ is stiff and bends only halfway.'), {
    severity: 'info',
    message: 'Of “elbow” this letter speaks nowhere else. Check that these words are of this case.',
  });
  for (const words of [
    'At the ⟦prenatal⟧ visit the blood pressure was normal.',
    'The ⟦gunshot⟧ wound has closed.',
    'Her ⟦asthma⟧ has become worse.',
    '⟦Vision⟧ is 20/80 with glasses.',
    'The diagnosis is an ⟦inguinal⟧ hernia.',
    'The ⟦Cozen⟧ sign is positive.',
    'The ⟦tinnitus⟧ wakes him at night.',
    'A ⟦skin graft⟧ was taken.',
    'The ⟦seizures⟧ are rarer under the new drug.',
  ])
    finds(`of another case: ${words}`, letter(words));
  finds('in the reasons', letter('', 'Here the left ⟦elbow⟧ locks and swells.'));
  finds(
    'a drug in the reasons',
    letter('She takes Norco and gabapentin.', 'Here the knee swells. With ⟦naproxen⟧ the pain fell to 4/10.'),
  );

  for (const words of [
    'He denies pain of the neck.',
    'There is no asthma.',
    'Past history: asthma and a hernia.',
    'A fracture of the right wrist in a fall at home on 6/2/2004 healed.',
    'Her mother had a stroke.',
    'The ankle reflexes are symmetrical.',
    'The wrist was broken on June 2, 2004.',
    'The thigh and the left knee are tender.',
    'The left leg is thinner.',
    'Diagnoses: strain of the neck; sprain of the shoulder.',
  ])
    silent(`of this case: ${words}`, letter(words));
  silent(
    'a guideline speaks of many parts',
    letter('', 'The MTUS recommends imaging of the neck and the hand. Here the knee locks.'),
  );
  silent(
    'what nerves reach',
    letter('Numbness goes down to the foot.', 'Here the low back hurts.', 'MRI of the lumbar spine').replaceAll(
      'knee',
      'low back',
    ),
  );
  silent(
    'a drug of the same class',
    letter('She takes Norco and ibuprofen.', 'With naproxen the pain of the knee fell to 4/10.'),
  );
});

const items = (first: string, second: string) => `issues:
  - service: Right C5-6 epidural steroid injection
    rationale: |
      The MTUS allows an injection for radiculopathy. ${first}
      Therefore, the request for the epidural steroid injection is medically necessary.
  - service: 'Cyclobenzaprine 7.5 mg #60'
    rationale: |
      The MTUS supports it for a short course. ${second}
      For these reasons, cyclobenzaprine is not medically necessary.
`;
const ofDrug = 'In this claimant, the drug was taken for four months. Another 60 tablets would make it five.';

rule('unaddressed-part', ({ finds, silent }) => {
  finds(
    'the reasons of another item',
    items(
      '⟦In this claimant, the drug was taken for four months.⟧ Another 60 tablets would make it five.',
      'Here the drug was taken since July. The dose was raised.',
    ),
    {
      severity: 'info',
      message:
        'These reasons hardly speak of what this item asks for, and speak of item 2. Check that they stand under the right item.',
      related: ['Here the drug was taken since July.'],
    },
  );
  silent('their own', items('In this claimant, the thumb is numb. An injection was never given.', ofDrug));
  silent('neither', items('In this claimant, the thumb is numb. The reflex is weak.', ofDrug));
  silent('another item in passing', items('In this claimant, the thumb is numb. No drug has helped.', ofDrug));
});
