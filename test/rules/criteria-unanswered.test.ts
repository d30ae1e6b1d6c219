import { rule } from './harness';

const basis = (more: string) => `issues:\n  - guideline_basis:\n      - cite: shoulder-imaging\n        ${more}\n`;
const criteria = (...findings: readonly (readonly [string, string])[]) =>
  `    criteria:\n${findings.map(([id, finding]) => `      - criterion: shoulder-imaging/${id}\n        finding: ${finding}\n`).join('')}`;

rule('criteria-unanswered', ({ finds, silent }) => {
  finds('a topic of which no criterion has a finding; the fix adds them', basis('topic: ⟦mri⟧'), {
    severity: 'warning',
    message:
      'The 3 criteria of “Magnetic resonance imaging of the shoulder” have no finding. Say whether the record meets “Weakness of the shoulder on examination”, “Six weeks of exercises without recovery” and “X-rays do not explain the findings”.',
    fix: {
      title: 'Add the criteria without a finding',
      becomes: `${basis('topic: mri')}    criteria:
      - criterion: shoulder-imaging/mri/weakness
        finding:
        evidence:
      - criterion: shoulder-imaging/mri/exercises
        finding:
        evidence:
      - criterion: shoulder-imaging/mri/x-rays
        finding:
        evidence:
`.replace('    criteria', '    criteria'),
    },
  });
  finds('a topic meant by the section it belongs to', basis('sections: ⟦Magnetic resonance imaging⟧'), {
    message: /^The 3 criteria/,
  });
  finds(
    'the one criterion that was left out; the fix adds it to the others',
    `${basis('topic: ⟦mri⟧')}${criteria(['mri/weakness', 'met'], ['mri/x-rays', 'not documented'])}`,
    {
      message:
        '1 of the 3 criteria of “Magnetic resonance imaging of the shoulder” has no finding. Say whether the record meets “Six weeks of exercises without recovery”.',
      fix: {
        title: 'Add the criteria without a finding',
        becomes: `${basis('topic: mri')}${criteria(['mri/weakness', 'met'], ['mri/x-rays', 'not documented'])}      - criterion: shoulder-imaging/mri/exercises
        finding:
        evidence:
`,
      },
    },
  );
  finds(
    'a criterion that is listed and has no finding yet, where the finding belongs',
    `${basis('topic: mri')}${criteria(['mri/weakness', 'met'], ['mri/exercises', ''], ['mri/x-rays', 'met'])}`.replace(
      'finding: \n',
      '⟦finding⟧:\n',
    ),
    { fixes: [] },
  );
  finds(
    'a topic that only its criteria name',
    `issues:\n  - criteria:\n      - criterion: ⟦shoulder-imaging/mri/weakness⟧\n        finding: met\n`,
    {
      message: /^2 of the 3 criteria/,
    },
  );
  finds('nested groups', basis('topic: ⟦follow-up⟧'), {
    message: /^The 4 criteria .* “A new injury”, “Pain that has come back”, “Loss of strength” and 1 more\.$/,
  });

  silent(
    'all criteria weighed, whatever the findings',
    `${basis('topic: mri')}${criteria(['mri/weakness', 'met'], ['mri/exercises', 'not documented'], ['mri/x-rays', 'not applicable'])}`,
  );
  silent(
    'a criterion in its own words',
    `${basis('topic: mri')}    criteria:
      - { criterion: Weakness of the shoulder on examination, finding: met }
      - { criterion: shoulder-imaging/mri/exercises, finding: met }
      - { criterion: "X-rays do not explain the findings.", finding: met }
`,
  );
  silent('a section without criteria', basis('sections: "Ultrasound, Doppler and elastography"'));
  silent('a guideline without topics', '');
  silent(
    'the claims administrator’s line',
    'issues:\n  - claims_administrator_guideline:\n      - { cite: shoulder-imaging, topic: mri }\n',
  );
});
