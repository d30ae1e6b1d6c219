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
});
