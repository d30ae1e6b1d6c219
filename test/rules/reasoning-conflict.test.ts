import { rule } from './harness';

const item = (
  reasons: string,
  decision = 'upheld',
  conclusion = `Therefore, the request is ${decision === 'upheld' ? 'not ' : ''}medically necessary.`,
) =>
  `issues:\n  - service: MRI of the right shoulder\n    decision: ${decision}\n    rationale: |\n      The MTUS asks for weakness of the cuff. ${reasons}\n      ${conclusion}\n`;

rule('reasoning-conflict', ({ finds, silent }) => {
  finds(
    'the criteria are met, and it is refused',
    item('In this case, strength is 3/5. ⟦The criteria of the MTUS are met⟧.'.replace('⟦The criteria', 'The ⟦criteria')),
    {
      severity: 'warning',
      message:
        'This says that the guideline is met, and the decision is “upheld”. Say why it is refused all the same, or change one of them.',
      related: ['upheld'],
    },
  );
  finds('it meets the guideline', item('The persistent weakness ⟦meets the MTUS guideline⟧.'));
  finds('it satisfies all of the requirements', item('She ⟦satisfies all of the requirements⟧.'));
  finds(
    'recommended under the guideline',
    item(
      'In this case, the request ⟦is supported by the guidelines⟧.'
        .replace('the request ⟦is', '⟦request is')
        .replace('case, ⟦', 'case, the ⟦'),
    ),
  );
  finds('fulfilled', item('In this case, the ⟦guidelines have been fulfilled⟧.'));

  finds('not met, and granted', item('In this case, there is no weakness. The ⟦criteria are not met⟧.', 'overturned'), {
    message:
      'This speaks against the service, nothing speaks for it, and the decision is “overturned”. Name the circumstance for which it is granted all the same, or change one of them.',
  });
  finds(
    'nothing was tried, and granted',
    item('There is ⟦no documentation of conservative treatment⟧. No weakness is documented.', 'overturned'),
  );
  finds(
    'the guideline does not recommend it, and granted',
    item('In this case, the ⟦guidelines do not support⟧ the request.', 'overturned'),
  );

  silent('met, and granted', item('In this case, strength is 3/5. The criteria are met.', 'overturned'));
  silent('not met, and refused', item('In this case, the criteria are not met.'));
  silent('however', item('The criteria of the MTUS are met. However, the same study was done in May.'));
  silent('another reason', item('The criteria of the MTUS are met. No plain films were taken.'));
  silent('what another says', item('The provider states that the criteria are met.'));
  silent('under a condition', item('If the criteria are met, imaging helps. In this case, she is better.'));
  silent('what would be', item('The request would meet the criteria after exercises.'));
  silent('some of them', item('Only some of the criteria are met.'));
  silent(
    'a reason in the conclusion',
    item(
      'The criteria of the MTUS are met.',
      'upheld',
      'As the study was done in May, the request is not medically necessary. It is not, given the films of May.',
    ),
  );
  silent(
    'granted for a circumstance',
    item('The criteria are not met. Given the weakness, the study helps all the same.', 'overturned'),
  );
  silent(
    'something of the case speaks for it',
    item('The patient has a new weakness of the arm. There is no documentation of conservative treatment.', 'overturned'),
  );
  silent(
    'the conclusion says the opposite itself',
    item('The criteria are met.', 'upheld', 'Therefore, the request is medically necessary.'),
  );
  silent('quoted', item('The MTUS says, "Imaging helps where the criteria are met."'));
});
