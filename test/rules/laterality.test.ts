import { rule } from './harness';

const item = (service: string, rationale: string) => `issues:\n  - service: ${service}\n    rationale: |\n      ${rationale}\n`;
const knee = (rationale: string) => item('MRI of the right knee', rationale);

rule('laterality', ({ finds, silent }) => {
  finds(
    'the other side in the conclusion',
    knee('The right knee locks. Therefore, the requested MRI of the ⟦left⟧ knee is medically necessary.'),
    {
      severity: 'warning',
      message: 'The conclusion is on the left side, and the service is for the right. Check which side is meant.',
      related: ['MRI of the right knee'],
      fix: {
        title: 'Change to “right”',
        safe: false,
        becomes: knee('The right knee locks. Therefore, the requested MRI of the right knee is medically necessary.'),
      },
    },
  );
  finds(
    'the other side throughout',
    knee('The ⟦Left⟧ knee locks. The left knee gives way. Therefore, the requested MRI is medically necessary.'),
    {
      message: /^The rationale speaks of the left side/,
      fix: {
        title: 'Change to “right” in 2 places',
        becomes: knee('The Right knee locks. The right knee gives way. Therefore, the requested MRI is medically necessary.'),
      },
    },
  );
  finds('short forms', item('EMG of the RUE', 'The request for EMG of the ⟦LUE⟧ is not medically necessary.'), {
    fix: {
      title: 'Change to “right”',
      becomes: item('EMG of the RUE', 'The request for EMG of the RUE is not medically necessary.'),
    },
  });
  finds(
    'no part of the body named',
    item('Left transforaminal injection', 'The request for a ⟦right⟧ transforaminal injection is not medically necessary.'),
  );

  silent('the same side', knee('The right knee locks. Therefore, the MRI of the right knee is medically necessary.'));
  silent('no side in the rationale', knee('The knee locks. Therefore, the MRI is medically necessary.'));
  silent(
    'a service for both sides',
    item('MRI of the bilateral knees', 'The left knee locks. Therefore, the MRI of the left knee is medically necessary.'),
  );
  silent(
    'a service for the left and the right',
    item(
      'Injection of the left shoulder and the right knee',
      'Therefore, the injection of the left shoulder is medically necessary.',
    ),
  );
  silent('both sides in the rationale', knee('Both knees hurt, the left knee more. The MRI is medically necessary.'));
  silent(
    'the other side beside the right one',
    knee('The left knee is well. The right knee locks. The MRI is medically necessary.'),
  );
  silent('another part of the body', knee('The left wrist is in a splint. Therefore, the MRI is medically necessary.'));
  silent('what was treated before', knee('There is a history of surgery of the left knee. The MRI is medically necessary.'));
  silent('the healthy side', knee('The contralateral left knee bends further. The MRI is medically necessary.'));
  silent(
    'quoted words',
    knee('The guideline says "imaging of the left knee as well as the hip". The MRI is medically necessary.'),
  );
  silent(
    'right-handed, and left without',
    knee('She is right-handed and was left without care. The MRI is medically necessary.'),
  );
  silent('no rationale', '\nissues:\n  - service: MRI of the right knee\n    # no rationale\n');

  const told = (summary: string, service: string, rationale: string): string =>
    `case_summary: |\n  ${summary}\nissues:\n  - service: ${service}\n    rationale: |\n      ${rationale} Therefore, the request is not medically necessary.\n`;
  finds(
    'one right knee among many left ones',
    'case_summary: |\n  The left knee locks. The left knee gives way. The left knee is swollen. The left knee is tender. The ⟦right knee⟧ has a positive McMurray test.\n',
    { severity: 'info', related: ['left knee'] },
  );
  for (const other of [
    'The right knee is normal.',
    'The right knee was operated on in the past.',
    'Flexion is less than that of the right knee.',
    'The right knee hurts, and both knees are stiff.',
  ])
    silent(
      `no odd side: ${other}`,
      `case_summary: |\n  The left knee locks. The left knee gives way. The left knee is swollen. The left knee is tender. ${other}\n`,
    );
  finds(
    'both legs are asked for, and one is told of',
    told(
      'Pain goes down the left leg. Strength of the left leg is 4/5, and the right leg has 5/5 strength. EMG of the bilateral lower extremities was denied.',
      'EMG of the bilateral lower extremities',
      'The worker has pain that goes into the ⟦lower extremities⟧.',
    ),
    { severity: 'info', related: ['EMG of the bilateral lower extremities', 'left leg'] },
  );
  finds(
    'and the rationale is silent of the legs',
    told(
      'Pain goes down the left leg. Strength of the left leg is 4/5.',
      '⟦EMG of the bilateral lower extremities⟧',
      'The nerve is known to be pressed upon.',
    ),
  );
  silent(
    'both are told of',
    told('Pain goes down the left leg. Both legs are weak.', 'EMG of the bilateral lower extremities', 'The nerve is known.'),
  );
  finds(
    'one side of a complaint on both',
    told(
      'The diagnosis is left and right sided sciatica.',
      'Physical therapy for the low back, 4 visits',
      'The worker has ⟦right sided sciatica⟧.',
    ),
    { severity: 'info', message: /tells of both/ },
  );
  finds(
    'the other side than the summary',
    told(
      'The left knee locks. The left knee gives way and is swollen.',
      'Physical therapy for the knee, 4 visits',
      'The ⟦right knee⟧ is weak.',
    ),
    { severity: 'warning', message: /tells of the left alone/ },
  );
  silent(
    'the summary names that side too',
    told('The left knee locks. The right knee is weak.', 'Physical therapy for the knee, 4 visits', 'The right knee is weak.'),
  );
  silent(
    'the past',
    told(
      'The left knee locks and is stiff.',
      'Physical therapy for the knee, 4 visits',
      'The right knee was treated previously.',
    ),
  );

  const thing = (summary: string, rationale: string, service = 'Physical therapy, 6 visits'): string =>
    told(summary, service, rationale);
  finds(
    'a thing that the summary gives the other side',
    thing('The right index finger triggers.', 'The ⟦left index⟧ finger triggers.'),
    {
      severity: 'info',
      message: 'This is of the left side, and the case summary tells of the right alone. Check which is meant.',
      related: ['right index'],
    },
  );
  finds(
    'more than once, and found',
    thing('The left calf is swollen. The left calf is tender.', 'The ⟦right calf⟧ is swollen.'),
    { severity: 'warning' },
  );
  finds(
    'the very finding of the other side',
    thing(
      'X-rays of the right hip show moderate osteoarthritis; the left hip moves freely.',
      'The right hip is sore. The ⟦left hip⟧ shows moderate osteoarthritis on X-ray.',
      'Cream for the right hip',
    ),
    { severity: 'info', message: /tells the same of the right/ },
  );
  finds('of a nerve', thing('The left biceps is weak.', 'The ⟦right biceps⟧ is weak.', 'EMG of the bilateral upper extremities'));
  for (const [summary, rationale] of [
    ['The left middle finger is numb, the right index finger triggers.', 'The left middle finger is numb.'],
    ['The right hand is numb.', 'The left hand is normal against the right hand.'],
    ['Both wrists hurt. The left wrist is worse.', 'The right wrist hurts.'],
    ['The wrists hurt. The left wrist is worse.', 'The right wrist hurts.'],
    ['The left arm is weak, the right leg is numb.', 'The right leg is numb.'],
    [
      'The left lower extremity is 4/5 and the right lower extremity is 5/5 in strength.',
      'The left lower extremity is 4/5 in strength.',
    ],
    ['The left ankle gives way.', 'He was left without care and left work.'],
    ['The left knee locks.', 'The right knee was replaced in 2003.'],
    ['The left knee locks.', 'The ODG speaks of the right knee.'],
  ] as const)
    silent(`no other side: ${summary} ${rationale}`, thing(summary, rationale));
  finds(
    'a worn brace, for the other knee',
    told('The left knee locks. The left knee is stiff.', 'Knee brace', 'The brace of the ⟦right knee⟧ is worn out.'),
    { severity: 'info' },
  );
  silent(
    'the only right knee among four left, without a finding',
    'case_summary: |\n  The left knee locks. The left knee gives way. The left knee is swollen. The left knee is tender. The right knee was replaced in 2003.\n',
  );
});
