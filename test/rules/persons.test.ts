import { rule } from './harness';

rule('reviewer-qualification', ({ finds, silent }) => {
  finds('no license', '⟦reviewer⟧:\n  certified_in: [Orthopedic Surgery]\n  # no licensed_in\n', {
    severity: 'error',
    message: 'The reviewer’s license is missing. The letter must describe the reviewer’s qualification.',
    fix: {
      title: 'Add the license',
      becomes: 'reviewer:\n  licensed_in: []\n',
    },
  });
  finds('a blank list, under its key', 'reviewer:\n  ⟦certified_in⟧:\n', {
    message: /^The reviewer’s board certification is missing/,
    fixes: [],
  });
  finds('no attestations; the fix adds those of the form', '⟦reviewer⟧:\n  licensed_in: [California]\n  # no attests\n', {
    message: 'The reviewer’s attestations are missing. The letter must describe the reviewer’s qualification.',
    fix: {
      title: 'Add the attestations',
      safe: false,
      becomes:
        'reviewer:\n  licensed_in: [California]\n  attests: [no-affiliation, active-practice, same-or-similar-specialty]\n',
    },
  });
  finds(
    'a reviewer who is half described, as one finding',
    '⟦reviewer⟧:\n  licensed_in: [California]\n  # no certified_in\n  # no attests\n',
    {
      message: /^The reviewer’s board certification and attestations are missing/,
    },
  );
  finds('neither, as one finding', '⟦reviewer⟧:\n  licensed_in: []\n  certified_in: []\n', {
    message: /^The reviewer’s license and board certification are missing/,
  });
  finds('an attestation that is left out', 'reviewer:\n  ⟦attests⟧: [no-affiliation, active-practice]\n', {
    message: 'The reviewer does not attest the same or a similar specialty, and the letter says so. Add it if it is true.',
    fix: {
      title: 'Attest the same or a similar specialty',
      safe: false,
      becomes: 'reviewer:\n  attests: [no-affiliation, active-practice, same-or-similar-specialty]\n',
    },
  });
  finds('all attestations in a list of lines', 'reviewer:\n  ⟦attests⟧:\n    - no-affiliation\n', {
    fix: {
      title: 'Attest active clinical practice and the same or a similar specialty',
      becomes: 'reviewer:\n  attests:\n    - no-affiliation\n    - active-practice\n    - same-or-similar-specialty\n',
    },
  });
  silent(
    'the board’s own spelling',
    'reviewer:\n  certified_in: [Orthopaedic Surgery, Clinical Neurophysiology]\n  subspecialties: [Surgery of the Hand, Neurocritical Care]\n',
  );
  silent(
    'other professions',
    'reviewer:\n  certified_in: [Chiropractic Orthopedics, Clinical Psychology, Oral & Maxillofacial Pathology, Acupuncture]\n',
  );
  finds('a specialty that is nearly one', 'reviewer:\n  certified_in: [⟦Orthopeadic Surgery⟧]\n', {
    severity: 'warning',
    message: '“Orthopeadic Surgery” is not a specialty this letter form knows. Did you mean “Orthopedic Surgery”?',
    fix: { title: 'Change to “Orthopedic Surgery”', safe: true, becomes: 'reviewer:\n  certified_in: [Orthopedic Surgery]\n' },
  });
  finds('a specialty that is none', 'reviewer:\n  certified_in: [Orthopedic Surgery, ⟦Phrenology⟧]\n', {
    message: /Check the name/,
    fixes: [],
  });

  silent('a complete qualification', '');
  silent(
    'one word in place of a list, in other letter case',
    'reviewer:\n  licensed_in: California\n  certified_in: orthopedic surgery\n',
  );
  silent('no reviewer: missing-section speaks', '# no reviewer\n');
  silent('a blank reviewer: empty-section speaks', 'reviewer:\n');
  silent(
    'an attestation that is misspelt: invalid-value speaks',
    'reviewer:\n  attests: [no-afiliation, active-practice, same-or-similar-specialty]\n',
  );
});

rule('reviewer-named', ({ finds, silent }) => {
  finds('a key for the name', 'reviewer:\n  ⟦name⟧: Jane Roe\n', {
    severity: 'error',
    message: 'The reviewer’s name is confidential and may not be in the file. Take it out.',
  });
  finds('a name among the specialties', 'reviewer:\n  certified_in: ["⟦Jane Q. Roe, MD⟧, Orthopedic Surgery"]\n');
  finds(
    'a signature in prose',
    'issues:\n  - rationale: |\n      The MRI is medically necessary.\n\n      Signed, ⟦Jane Roe, M.D.⟧\n'.replace(
      'Signed, ⟦Jane',
      'Signed, ⟦Jane',
    ),
  );
  silent(
    'states and specialties',
    'reviewer:\n  licensed_in: [New Jersey, North Carolina]\n  certified_in: [Physical Medicine & Rehabilitation]\n',
  );
  silent('another person’s name: identifier speaks', 'case_summary: Dr. Roe asked for an MRI.\n');
});

rule('identifier', ({ finds, silent }) => {
  finds('a physician’s name in prose', 'case_summary: The request of ⟦Dr. Roe⟧ was denied.\n', {
    severity: 'error',
    message: '“Dr. Roe” looks like a person’s name. Write the role instead, such as “the treating physician”.',
  });
  finds(
    'a worker’s name, a telephone number, an e-mail address',
    'case_summary: ⟦Mr. Doe⟧ can be reached at ⟦(415) 555-0123⟧ or ⟦j.doe@example.org⟧.\n',
    {
      message: [/person’s name/, /a telephone number/, /an e-mail address/],
    },
  );
  finds('a number of a claim and a social security number', 'case_summary: "⟦Claim number 12345678⟧, ⟦SSN 123-45-6789⟧."\n');
  finds(
    'in a record and in a service',
    'records:\n  report: { title: "Report of ⟦Jane Roe, M.D.⟧", date: 2016-11-15 }\nissues:\n  - service: Follow-up with ⟦Dr. Doe⟧\n',
  );
  finds(
    'a private term of the workspace, as a whole word',
    'case_summary: |\n  She worked for ⟦ACME\n  Widgets⟧ and not for acmes widgets.\n',
    {
      configuration: { private_terms: ['acme widgets', ''] },
      message: '“ACME Widgets” is on this workspace’s list of words that are never printed. Take it out.',
    },
  );

  finds(
    'what only the words around it make likely, as a warning',
    'case_summary: His wife, ⟦Wilhelmina⟧, drives him to ⟦Cedarbrook Medical Center⟧. He works as a driver for ⟦Fizzbin Trucking⟧.\n',
    { severity: 'warning', message: [/person’s name/, /clinic or hospital/, /an employer or insurer/] },
  );
  finds(
    'numbers that lead to one person, and a birth date',
    'case_summary: "⟦MRN 00482917⟧, ⟦Medicare ID 1EG4-TE5-MK73⟧, ⟦license plate 7ABC123⟧, ⟦serial number ZZ-1199⟧, DOB: ⟦03-04-61⟧."\n',
    {
      severity: 'error',
      message: [/a record number/, /a health plan number/, /a vehicle number/, /a device number/, /a birth date/],
    },
  );

  silent('the keys of a citation', 'case_summary: The examination is normal [@report; @mri-of-june; -@film].\n');
  silent(
    'the key of a record or a guideline in no brackets, which another rule tells',
    'records:\n  mri_knee: { title: MRI }\ncase_summary: As @mri_knee and (@mtus-knee-2004) say, the knee is stable.\n',
  );
  finds(
    'a handle in the net beside such a key',
    'records:\n  mri_knee: { title: MRI }\ncase_summary: As @mri_knee says; he posts as ⟦@torque_wrench_tony⟧.\n',
    { message: /^“@torque_wrench_tony” looks like an internet address/ },
  );
  silent(
    'publications and administrators of claims behind “per”',
    'case_summary: Per Sedgwick, the request lacks a diagnosis. According to Medscape, relapse is common.\n',
  );
  silent(
    'what a determination may tell: dates, ages, places, case numbers, sites of guidelines',
    'case_summary: A 93-year-old man of Fresno was seen on 11/15/2016 and in March; see www.odg.com. He lives in California. In case CM16-0123456 the level L4-5 was seen.\n',
  );
  silent(
    'names of tests, drugs, guidelines and authors',
    'case_summary: Tinel, McMurray, Hawkins and Speed’s tests were positive. Norco and Voltaren helped (Dreyfuss, 2003). Chronic Pain Medical Treatment applies.\n',
  );
  silent('working notes and comments', 'notes: Ask Dr. Roe, (415) 555-0123\n# Dr. Roe\n');
  silent('authors of what is cited', 'issues:\n  - guideline_basis:\n      - text: "Roe J, M.D. Weakness of the shoulder."\n');
  silent(
    'dates, levels and case numbers',
    'case_summary: On 11/15/2016 the level L4-5 was seen in CM16-0123456, claim number CM16-0123456, 24 visits of 45 minutes.\n',
  );
});
