import { rule } from './harness';

const item = (sentence: string) =>
  `issues:\n  - rationale: |\n      ${sentence} Therefore, the requested MRI of the right shoulder is not medically necessary.\n`;

rule('scope', ({ finds, silent }) => {
  finds('causation', item('The condition ⟦is not causally related⟧ to the accident.'), {
    severity: 'warning',
    message:
      'This argues the cause of the injury, which independent medical review does not decide. Give the medical reasons alone.',
  });
  finds('work', item('The tear ⟦was not related to the industrial injury⟧.'));
  finds('no link', item('There is ⟦no clear causal relationship⟧ between them.'));
  finds('apportionment', item('Most of it falls under ⟦apportionment⟧.'));
  finds('acceptance', item('The shoulder is ⟦not an accepted body part⟧.'), { message: /whether the claim is accepted/ });
  finds('coverage', item('The device is ⟦not a covered benefit⟧.'), { message: /argues coverage/ });
  finds('cost', item('The study is ⟦too expensive⟧. It is cost-prohibitive.'), { message: /argues cost/ });

  finds('other insurers', item('⟦Other major insurers review⟧ this, and agree.'), { severity: 'info' });
  const upheld = (text: string) => item(text).replace('  - rationale', '  - decision: upheld\n    rationale');
  finds('only because it was allowed already', upheld('The same study ⟦was previously authorized⟧ in May.'), {
    severity: 'info',
    message: /does not decide medical necessity/,
  });
  finds('only because it is a duplicate', upheld('The request is ⟦duplicative⟧.'));
  silent(
    'allowed already, and not needed',
    upheld('It was previously authorized in May, and the guideline does not support another.'),
  );
  silent(
    'allowed already, and granted',
    item('It was previously authorized in May.').replace('  - rationale', '  - decision: overturned\n    rationale'),
  );
  silent('the history', item('She had a work related fall, and the knee is related to the injury.'));
  silent('what the denial says', item('The claims administrator stated that the shoulder is not an accepted body part.'));
  silent('what a guideline says', item('The ODG states that the device is too expensive.'));
  silent('what is left to others', item('Causation is not established, and is outside the scope of this review.'));
  silent('quoted words', item('The denial reads "the device is not a covered benefit".'));
  silent(
    'the costal margin, and coverage of a drug for months',
    item('The costal margin is tender. Three months coverage of the drug was asked for.'),
  );
});
