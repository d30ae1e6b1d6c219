import { rule } from './harness';

const criterion = (id: string) => `issues:\n  - criteria:\n      - criterion: ${id}\n        finding: met\n`;

rule('unknown-criterion', ({ finds, silent }) => {
  finds('a slip in a criterion', criterion('⟦shoulder-imaging/mri/weaknes⟧'), {
    severity: 'warning',
    message: 'The library has no criterion “shoulder-imaging/mri/weaknes”. Did you mean “shoulder-imaging/mri/weakness”?',
    fix: { title: 'Change to “shoulder-imaging/mri/weakness”', safe: true, becomes: criterion('shoulder-imaging/mri/weakness') },
  });
  finds('a guideline that is not in the library', criterion('⟦nowhere/nothing/at-all⟧'), {
    message: /Check the key\.$/,
    fixes: [],
  });
  finds(
    'a topic that the guideline does not have',
    'issues:\n  - guideline_basis:\n      - { cite: shoulder-imaging, topic: ⟦mrt⟧ }\n',
    {
      message: 'The library has no topic “mrt” of “Imaging of the Shoulder”. Did you mean “mri”?',
      fix: {
        title: 'Change to “mri”',
        becomes: 'issues:\n  - guideline_basis:\n      - { cite: shoulder-imaging, topic: mri }\n',
      },
    },
  );

  silent('criteria in nested groups', criterion('shoulder-imaging/follow-up/strength'));
  silent('a criterion in its own words', criterion('Failed therapy and/or medication / injections'));
  silent(
    'a topic of a guideline nobody knows: unknown-citation speaks',
    'issues:\n  - guideline_basis:\n      - { cite: nothing, topic: mri }\n',
  );
});
