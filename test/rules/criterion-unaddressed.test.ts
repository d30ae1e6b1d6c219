import { rule } from './harness';

const item = (rationale: string, { service = 'MRI of the right shoulder', decision = 'upheld', summary = '', more = '' } = {}) =>
  `${summary && `case_summary: |\n  ${summary}\n`}issues:\n  - service: ${service}\n    decision: ${decision}\n${more}    rationale: |\n      ${rationale}\n      Therefore, the request is ${decision === 'upheld' ? 'not ' : ''}medically necessary.\n`;
const overturned = { decision: 'overturned', summary: 'The injured worker is a 47-year-old woman.' };
const bare = { summary: 'The injured worker was hurt in May.' };
const series = 'suspected rotator cuff tear, instability of the joint, and persistent stiffness';

rule('criterion-unaddressed', ({ finds, silent }) => {
  finds(
    'a series',
    item(
      `The MTUS states that an MRI is indicated for ⟦suspected rotator cuff tear⟧, instability of the joint, and persistent stiffness. In this case, the diagnosis was a strain.`,
      bare,
    ),
    {
      severity: 'info',
      message:
        'The guideline asks for “suspected rotator cuff tear”, “instability of the joint” and “persistent stiffness”, and the reasoning says nothing of them. Say of each whether it is met.',
    },
  );
  finds(
    'behind the word criteria',
    item(
      'According to the ODG, criteria for the MRI include ⟦effusion within 24 hours⟧, inability to walk four steps, and locking. In this case, surgery was planned.',
      bare,
    ),
  );
  finds(
    'one of several clauses that must hold',
    item(
      'The MTUS allows an MRI where weakness is found on examination, where plain films were taken, and where ⟦anticoagulants have been ruled out⟧. In this case, the patient has weakness of the arm, and the films of May are normal.',
      overturned,
    ),
  );
  silent(
    'clauses, each answered',
    item(
      'The MTUS allows an MRI where weakness is found on examination, where plain films were taken, and where anticoagulants have been ruled out. In this case, the patient has weakness of the arm, the films of May are normal, and no anticoagulants are taken.',
      overturned,
    ),
  );
  silent(
    'a clause that the request itself answers',
    item(
      'The MTUS allows an MRI where weakness is found, and where the shoulder is imaged without contrast. In this case, the patient has weakness of the arm.',
      overturned,
    ),
  );
  finds(
    'with semicolons',
    item(
      'The MTUS says that imaging is recommended when: ⟦instability is found⟧; six weeks of exercises have failed; locking. In this case, the injury was new.',
      bare,
    ),
    {
      fix: {
        title: 'List the criteria, with a finding for each',
        becomes: item(
          'The MTUS says that imaging is recommended when: instability is found; six weeks of exercises have failed; locking. In this case, the injury was new.',
          {
            ...bare,
            more: '    criteria:\n      - criterion: instability is found\n        finding: \n        evidence: \n      - criterion: six weeks of exercises have failed\n        finding: \n        evidence: \n      - criterion: locking\n        finding: \n        evidence: \n',
          },
        ),
      },
    },
  );
  finds(
    'what the patient should have',
    item(
      'The MTUS says that the worker’s shoulder should have ⟦failed six weeks of exercises⟧. In this case, the injury was recent.',
      bare,
    ).replace('the worker’s', 'a'),
  );
  finds(
    'who it is for',
    item(
      'The MTUS says that a blood count is indicated for ⟦diseases that raise the risk of anemia⟧. In this case, he was 60 years old.',
      {
        ...overturned,
        service: 'Blood count before surgery',
      },
    ),
  );
  finds(
    'both of two, to grant',
    item(
      'The MTUS recommends the patch for neuropathic pain when ⟦trials of antidepressants have failed⟧. In this case, she had numbness.',
      {
        ...overturned,
        service: 'Lidocaine patch',
      },
    ),
  );
  finds(
    'one that the summary tells of',
    item(
      `The MTUS states that an MRI is indicated for ⟦suspected rotator cuff tear⟧, instability of the joint, and persistent stiffness. In this case, the joint was stable and motion full.`,
      {
        summary: 'The injured worker has a possible tear of the rotator cuff.',
      },
    ),
    { related: ['tear'] },
  );

  silent(
    'each is answered',
    item(
      `The MTUS says that an MRI is indicated for ${series}. In this case, no tear was suspected, the joint was stable and motion full.`,
      bare,
    ),
  );
  silent(
    'by meaning',
    item(
      'The MTUS says that an MRI is indicated for neurologic dysfunction. In this case, strength was 5/5 and reflexes were equal.',
      bare,
    ),
  );
  silent(
    'red flags',
    item(
      'The MTUS says that an MRI is indicated for tumor, infection, or fracture. In this case, no red flags were found.',
      bare,
    ),
  );
  silent(
    'one is not met, and all must be',
    item('The MTUS says that an MRI must be preceded by exercises and plain films. In this case, no x-rays were taken.', bare),
  );
  silent(
    'one is met, and one is enough',
    item(
      `The MTUS says that an MRI is indicated for tear, instability, or stiffness. In this case, a tear was likely.`,
      overturned,
    ),
  );
  silent(
    'the summary answers, to grant',
    item('The MTUS says that an MRI is indicated for weakness. In this case, exercises had failed.', {
      ...overturned,
      summary: 'The injured worker has weakness of the shoulder.',
    }),
  );
  silent(
    'the findings answer',
    item(`The MTUS says that an MRI is indicated for ${series}. In this case, the diagnosis was a strain.`, {
      ...bare,
      more: '    criteria:\n      - criterion: Tear of the cuff\n        finding: not met\n      - criterion: Instability and stiffness\n        finding: not met\n',
    }),
  );
  silent(
    'another service',
    item('The MTUS says that acupuncture is indicated for reduced tolerance of drugs. In this case, the joint was stable.', bare),
  );
  silent(
    'done again',
    item('The MTUS says that a repeat MRI is indicated for new locking. In this case, the injury was new.', bare),
  );
  silent(
    'nothing that a case could answer',
    item('The MTUS says that an MRI is recommended for pain. In this case, surgery was not planned.', bare),
  );
  silent(
    'how long',
    item('The MTUS says that the drug is not recommended for longer than two weeks. In this case, she took it.', {
      ...bare,
      service: 'Flexeril',
    }),
  );
  silent('no guideline', item('Imaging was indicated for stiffness. In this case, the injury was new.', bare));
});
