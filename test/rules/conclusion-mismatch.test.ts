import { rule } from './harness';

const item = (service: string, conclusion: string, more = '') => `issues:
  - service: ${service}
${more}    rationale: |
      The MTUS allows it after four weeks of care. In this case, the progress report describes weakness. ${conclusion}
`;

rule('conclusion-mismatch', ({ finds, silent }) => {
  finds(
    'another kind of service',
    item('X-ray of the knee', 'Therefore, the requested ⟦MRI⟧ of the knee is not medically necessary.'),
    {
      severity: 'warning',
      message: 'The conclusion is about “MRI”, and the item is about x-ray. Check which is meant.',
      related: ['X-ray of the knee'],
    },
  );
  finds('another part', item('MRI of the elbow', 'Therefore, the requested MRI of the ⟦shoulder⟧ is not medically necessary.'));
  finds('another drug', item('"Naproxen 500 mg #60"', 'As such, the request for ⟦ibuprofen⟧ is medically necessary.'));
  finds(
    'another strength',
    item('"Naproxen 500 mg #60"', 'As such, the request for Anaprox ⟦550 mg⟧ #60 is medically necessary.'),
    { message: /about “550 mg”, and the item is about 500 mg/ },
  );
  finds(
    'another number',
    item('"Naproxen 500 mg #60"', 'As such, the request for naproxen 500 mg ⟦#90⟧ is medically necessary.'),
  );
  finds(
    'another count of visits',
    item(
      'Acupuncture for the neck, 6 visits',
      'As such, the request for ⟦12 sessions⟧ of acupuncture for the neck is medically necessary.',
    ),
  );
  finds(
    'a study of another part is weighed',
    item(
      'MRI of the elbow',
      'The patient does not meet the criteria for a ⟦shoulder MRI⟧. The request is not medically necessary.',
    ),
    { message: /^This weighs “shoulder MRI”/ },
  );
  finds(
    'the same with of',
    item('MRI of the elbow', 'Nothing warrants an ⟦MRI of the left shoulder⟧ now. The request is not medically necessary.'),
  );

  silent(
    'brand and generic',
    item('"Naproxen 500 mg #60"', 'As such, the request for Naprosyn 500 mg #60 is medically necessary.'),
  );
  silent('a part of the part', item('MRI of the spine', 'As such, the MRI of the low back is medically necessary.'));
  silent('no name at all', item('MRI of the elbow', 'As such, the request is medically necessary.'));
  silent(
    'what was asked before a modification',
    item(
      '"Naproxen 500 mg #30"',
      'As such, the request for naproxen 500 mg #60 is medically necessary.',
      '    modified:\n      requested: "Naproxen 500 mg #60"\n      authorized: "Naproxen 500 mg #30"\n',
    ),
  );
  silent(
    'one of several is the same',
    item('MRI of the elbow', 'As such, the MRI of the elbow, with an x-ray before it, is medically necessary.'),
  );
  silent(
    'a study that was made',
    item('MRI of the elbow', 'An MRI of the shoulder was made. As such, the MRI of the elbow is medically necessary.'),
  );
  silent(
    'the guideline on another part',
    item('MRI of the elbow', 'The ODG supports an MRI of the shoulder. As such, the MRI of the elbow is medically necessary.'),
  );

  const concludes = (service: string, conclusion: string) => finds(`${service}: ${conclusion}`, item(`"${service}"`, conclusion));
  concludes('CT of the knee', 'As the MRI was normal, the requested ⟦MRI⟧ of the knee is not medically necessary.');
  concludes('MRI of the brain', 'Therefore, an ⟦MRA⟧ of the brain is medically necessary.');
  concludes('EMG of the left arm', 'Therefore, the ⟦NCV⟧ of the left arm is not medically necessary.');
  concludes('MRI of the knee without contrast', 'Thus the MRI of the knee ⟦with contrast⟧ is not medically necessary.');
  concludes('Lidocaine ointment 5%', 'Therefore, the lidocaine ⟦cream⟧ is not medically necessary.');
  concludes('Lidocaine 5% patch #30', 'Therefore, the request for lidocaine ⟦4%⟧ patch #30 is not medically necessary.');
  concludes('Naproxen 500 mg #60', 'It is not medically necessary to continue ⟦ibuprofen⟧.');
  finds(
    'another form is weighed',
    item('Lidocaine ointment 5%', 'It is unclear why the patient needs a ⟦cream⟧. The request is not medically necessary.'),
    { severity: 'info', message: 'This is about a “cream”, and the item is about an ointment. Check which is meant.' },
  );
  const agrees = (service: string, conclusion: string) => silent(`${service}: ${conclusion}`, item(`"${service}"`, conclusion));
  agrees('MRI of the knee', 'As the x-rays are missing, the request is not medically necessary.');
  agrees('MRI of the knee', 'The request is not medically necessary until x-rays are made.');
  agrees('MRI of the knee without contrast', 'Thus the MRI of the knee with and without contrast is not medically necessary.');
  agrees('EMG/NCS of the left arm', 'Therefore, the EMG of the left arm is medically necessary.');
  agrees('Tizanidine 4 mg capsules', 'Therefore, the tizanidine 4 mg tablets are medically necessary.');
  agrees('Salonpas pad #60', 'Therefore, the Salonpas patch #60 is not medically necessary.');
  agrees('Tramadol ER 150 mg #30', 'Therefore, Ultram 150 mg #30 is not medically necessary.');
  concludes('Cold therapy unit, 7-day rental', 'Thus the cold therapy unit with its ⟦30-day rental⟧ is not medically necessary.');
  agrees('Cold therapy unit, 7-day rental', 'Thus the cold therapy unit for a seven day rental is not medically necessary.');
  agrees('Night splint, foot', 'Therefore, the night splint, with a gel pad, is not medically necessary.');
  agrees('Gel cushion for the wheelchair', 'Therefore, the cushion and its foam pad are not medically necessary.');
  agrees('Compound cream', 'Therefore, the compounded gel is not medically necessary.');
  agrees('Lidocaine ointment 5%', 'The patient used a cream before. The request is not medically necessary.');
  agrees('Lidocaine ointment 5%', 'The MTUS does not support creams in any patient. The request is not medically necessary.');
});
