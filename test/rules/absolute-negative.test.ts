import { rule } from './harness';

const text = (negative: string, summary: string, more = '') => `
${more}case_summary: |
  ${summary}

issues:
  - decision: upheld
    rationale: |
      The MTUS asks for more. ${negative} Therefore, the MRI of the right shoulder is not medically necessary.
`;

rule('absolute-negative', ({ finds, silent }) => {
  finds(
    'improvement that the summary tells of',
    text(
      '⟦There is no documentation of functional improvement⟧.'.replace('⟦There is no', 'There is ⟦no'),
      'The report of November describes functional improvement of 40 percent with the exercises.',
    ),
    {
      severity: 'warning',
      message:
        'This says that nothing of the kind is there, and the case summary tells of “describes functional improvement of 40 percent with the exercises”. Say what is there, and why it is not enough.',
      related: ['The report of November describes functional improvement of 40 percent with the exercises'],
    },
  );
  finds(
    'what shows it, in other words',
    text(
      'There was ⟦no evidence of a motor or sensory deficit⟧.',
      'Light touch was diminished over the shoulder, and strength was 4/5.',
    ),
  );
  finds(
    'what only suggests it',
    text('There was ⟦no documentation of any conservative treatment⟧.', 'The worker takes ibuprofen and wears no brace.'),
    { severity: 'info' },
  );
  silent(
    'a sign in another part of the body',
    text('There was no evidence of a motor or sensory deficit.', 'The foot had diminished light touch.'),
  );
  silent(
    'what is only asked for',
    text('There was no documentation of any conservative treatment.', 'Acupuncture is requested for the shoulder.'),
  );
  silent(
    'what the rationale weighs',
    text('Strength was 4/5, which is a matter of pain. There was no neurological deficit.', 'The shoulder had strength of 4/5.'),
  );
  finds(
    'other forms of the words',
    text('There is ⟦no evidence of functional improvement⟧.', 'Her function has improved with the exercises.'),
  );
  finds(
    'what failed',
    text(
      'There is ⟦no evidence that the patient has tried and failed conservative treatment⟧.',
      'Conservative care has failed over four months.',
    ),
  );
  finds(
    'an abbreviation spelled out',
    text('There is ⟦no documentation of physical therapy⟧.', 'The patient completed twelve visits of PT.'),
  );
  finds(
    'one of several things',
    text(
      'There is ⟦no mention of swelling, instability or a positive drop arm test⟧.',
      'The drop arm test was positive on the right.',
    ),
  );
  finds(
    'a single telling word',
    text('There is ⟦no evidence of radiculopathy⟧.', 'The nerve study of March showed a radiculopathy.'),
  );
  finds(
    'a record on the list',
    text(
      'There is ⟦no record of an EMG⟧.',
      'The patient has pain.',
      'records:\n  emg: { title: EMG of the right arm, date: 2016-09-02 }\n\n',
    ),
    {
      message: /and a record names it/,
      related: ['EMG of the right arm'],
    },
  );
  finds(
    'a criterion that is met',
    `
issues:
  - decision: upheld
    criteria:
      - criterion: shoulder-imaging/mri/exercises
        finding: met
        evidence: Home exercises were done for four months.
    rationale: |
      There is ⟦no documentation of home exercises⟧. Therefore, the MRI is not medically necessary.
`,
    { message: /and a criterion of this item names it/, related: ['Home exercises were done for four months.'] },
  );

  silent(
    'the same finding in another part of the body',
    text('There is no evidence of fracture.', 'A fracture of the left ankle healed in 2012.'),
  );
  finds(
    'a trial that the summary tells of',
    text('There is ⟦no documentation of a trial of TENS⟧.', 'He used a TENS unit for six weeks at home, and it helped.'),
  );
  silent(
    'what was asked for and denied',
    text(
      'There is no documentation of a trial of TENS.',
      'The plan denied acupuncture and, dated the same day, a retrospective TENS unit with supplies.',
    ),
  );
  silent(
    'what something else would go with',
    text(
      'There was no program of exercises in addition to TENS, and no therapy other than a TENS unit.',
      'He used a TENS unit for six weeks at home.',
    ),
  );
  silent('the injury itself', text('There is no evidence of new trauma or trauma.', 'The trauma was a fall from a ladder.'));
  silent(
    'a lack may mean too little',
    text('There is a lack of documentation of functional improvement.', 'The report describes functional improvement.'),
  );
  silent(
    'only a part of it is named',
    text('There is no documentation of functional improvement.', 'The exercises were functional.'),
  );
  silent(
    'named as absent',
    text('There is no documentation of functional improvement.', 'The report describes no functional improvement.'),
  );
  silent(
    'named by the denial',
    text(
      'There is no documentation of functional improvement.',
      'Utilization review denied the request on November 28 since functional improvement was not shown.',
    ),
  );
  silent(
    'the denial retold at the end',
    text(
      'There is no evidence of instability.',
      'The request was previously deemed not medically necessary given that there was instability of reasons.',
    ),
  );
  silent('planned', text('There is no documentation of home exercises.', 'The plan includes home exercises.'));
  silent('asked for', text('There is no documentation of physical therapy.', 'Physical therapy was requested in November.'));
  silent('suspected', text('There is no evidence of radiculopathy.', 'A radiculopathy was suspected in March.'));
  silent(
    'the words of the request',
    text(
      'There is no indication for MRI of the shoulder.',
      'The treating physician described the MRI of the right shoulder of 2014.',
    ),
  );
  silent('words every summary holds', text('There is no documentation of pain.', 'The worker has pain.'));
  silent(
    'a recent one',
    text('There is no recent documentation of functional improvement.', 'In 2014 there was functional improvement.'),
  );
  silent(
    'an objective one',
    text('There is no objective evidence of instability.', 'The patient reports instability of the shoulder.'),
  );
  silent(
    'quoted guideline text',
    text('The MTUS says, "There is no evidence of radiculopathy in most." So.', 'The nerve study showed a radiculopathy.'),
  );
  silent(
    'a failed trial where only a trial is named',
    text('There is no documentation that physical therapy failed.', 'The patient completed physical therapy.'),
  );
  silent(
    'another criterion, not documented',
    `
issues:
  - criteria:
      - criterion: shoulder-imaging/mri/exercises
        finding: not documented
        evidence: Home exercises are named in no report.
    rationale: |
      There is no documentation of home exercises. Therefore, the MRI is not medically necessary.
`,
  );
  silent(
    'negation of negation',
    text('There is no documentation of weakness.', 'Weakness was denied, and there was none on examination.'),
  );
  const back = (negative: string, summary: string) =>
    text(negative, summary).replace('    rationale', '    service: MRI of the low back\n    rationale');
  finds(
    'a fall from a ladder, and no red flag',
    back('There are ⟦no red flag⟧ conditions.', 'She fell off a ladder, and the low back is tender.'),
    {
      severity: 'info',
      related: ['She fell off a ladder'],
    },
  );
  silent(
    'a fall with films',
    back('There are no red flag conditions.', 'She fell off a ladder. X-rays of the low back were normal.'),
  );
  silent('a fall on the shoulder', text('There are no red flag conditions.', 'She fell off a ladder.'));
  silent('numbness of a leg is no red flag', back('There are no red flag conditions.', 'She has numbness of the leg.'));
  silent(
    'numbness, and the examination was intact',
    text('There was no neurological deficit.', 'She has numbness of the arm. Sensation was intact in the arm.'),
  );
  finds(
    'no sign that he is monitored',
    text(
      'There is ⟦no indication the patient is being monitored for misuse, to include urine drug screens⟧.',
      'A urine drug screen was consistent.',
    ),
  );
  finds(
    'a guideline’s aim weighs nothing',
    text(
      'The goal is measurable functional improvement. There are ⟦no functional objective measures⟧ that show progress.',
      'The report describes great improvement with the exercises.',
    ),
    { severity: 'info' },
  );
});
