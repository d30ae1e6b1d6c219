import { rule } from './harness';

const item = (decision: string, ...findings: readonly (readonly [string, string])[]) =>
  `issues:\n  - decision: ${decision}\n    guideline_basis: none\n    criteria:\n${findings
    .map(
      ([criterion, finding]) =>
        `      - criterion: ${criterion.startsWith('shoulder') ? criterion : `shoulder-imaging/${criterion}`}\n        finding: ${finding}\n`,
    )
    .join('')}`;

rule('criteria-decision-conflict', ({ finds, silent }) => {
  finds(
    'one criterion of all is not met, and the service is allowed',
    item('⟦overturned⟧', ['mri/weakness', 'met'], ['mri/exercises', 'not met'], ['mri/x-rays', 'met']),
    {
      severity: 'error',
      message:
        '“Magnetic resonance imaging of the shoulder” asks for all criteria: “Six weeks of exercises without recovery” is not met. The decision “overturned” says otherwise.',
      related: ['not met'],
    },
  );
  finds(
    'not documented counts as not met, and the message says so',
    item('⟦overturned⟧', ['mri/weakness', 'not documented'], ['mri/exercises', 'met'], ['mri/x-rays', 'met']),
    {
      message: /“Weakness of the shoulder on examination” is not documented, which counts as not met\./,
    },
  );
  finds(
    'all criteria are met, and the service is refused',
    item('⟦upheld⟧', ['mri/weakness', 'met'], ['mri/exercises', 'met'], ['mri/x-rays', 'met']),
    {
      message:
        '“Magnetic resonance imaging of the shoulder” asks for all criteria, and they are met. The decision “upheld” says otherwise.',
      related: ['met', 'met', 'met'],
    },
  );
  finds(
    'what does not apply is not asked for',
    item('⟦upheld⟧', ['mri/weakness', 'met'], ['mri/exercises', 'not applicable'], ['mri/x-rays', 'met']),
  );
  finds('one of several alternatives is enough, also with the rest open', item('⟦upheld⟧', ['follow-up/new-injury', 'met']), {
    message: /asks for one of the criteria, and it is met/,
  });
  finds(
    'a group of which two are enough',
    item('⟦upheld⟧', ['follow-up/new-injury', 'not met'], ['follow-up/pain', 'met'], ['follow-up/motion', 'met']),
  );
  finds(
    'a group of which too few can still be met',
    item(
      '⟦overturned⟧',
      ['follow-up/new-injury', 'not met'],
      ['follow-up/pain', 'not met'],
      ['follow-up/motion', 'not documented'],
    ),
  );

  silent('findings that agree', item('upheld', ['mri/weakness', 'met'], ['mri/exercises', 'not met'], ['mri/x-rays', 'met']));
  silent('an open criterion that may still decide', item('overturned', ['mri/weakness', 'met'], ['mri/exercises', 'met']));
  silent(
    'one supported topic of two',
    item(
      'overturned',
      ['mri/weakness', 'not met'],
      ['mri/exercises', 'met'],
      ['mri/x-rays', 'met'],
      ['follow-up/new-injury', 'met'],
    ),
  );
  silent('one topic refused, the other open', item('overturned', ['mri/weakness', 'not met'], ['follow-up/pain', 'met']));
  silent(
    'nothing applies',
    item('upheld', ['mri/weakness', 'not applicable'], ['mri/exercises', 'not applicable'], ['mri/x-rays', 'not applicable']),
  );
  silent(
    'a criterion of the reviewer’s own that fails',
    `${item('upheld', ['mri/weakness', 'met'], ['mri/exercises', 'met'], ['mri/x-rays', 'met'])}      - { criterion: A surgeon would operate., finding: not met }\n`,
  );
  silent(
    'a decision that is no word of the form',
    item('partly', ['mri/weakness', 'met'], ['mri/exercises', 'met'], ['mri/x-rays', 'met']),
  );
  silent('no criteria', 'issues:\n  - decision: upheld\n');
});
