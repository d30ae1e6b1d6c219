import { rule } from './harness';

const item = (
  reasons: string,
  decision = 'upheld',
  conclusion = `Therefore, the request is ${decision === 'upheld' ? 'not ' : ''}medically necessary.`,
) =>
  `issues:\n  - service: MRI of the right shoulder\n    decision: ${decision}\n    rationale: |\n      The MTUS asks for weakness of the cuff. ${reasons}\n      ${conclusion}\n`;

rule('reasoning-conflict', ({ finds, silent }) => {
  finds('the criteria are met, and it is refused', item('In this case, strength is 3/5. The ⟦criteria of the MTUS are met⟧.'), {
    severity: 'warning',
    message:
      'This says that the guideline is met, and the decision is “upheld”. Say why it is refused all the same, or change one of them.',
    related: ['upheld'],
  });
  finds('it meets the guideline', item('The persistent weakness ⟦meets the MTUS guideline⟧.'));
  finds('it satisfies all of the requirements', item('She ⟦satisfies all of the requirements⟧.'));
  finds('recommended under the guideline', item('In this case, the ⟦request is supported by the guidelines⟧.'));
  finds('fulfilled', item('In this case, the ⟦guidelines have been fulfilled⟧.'));

  finds('not met, and granted', item('In this case, there is no weakness. The ⟦criteria are not met⟧.', 'overturned'), {
    message:
      'This says that the guideline is not met, and the decision is “overturned”. Name the circumstance for which it is granted all the same, or change one of them.',
  });
  finds(
    'nothing was tried, and granted',
    item('There is ⟦no documentation of conservative treatment⟧. No weakness is documented.', 'overturned'),
  );
  finds(
    'the guideline does not recommend it, and granted',
    item('In this case, the ⟦guidelines do not support⟧ the request.', 'overturned'),
  );

  for (const words of [
    'She met the requirements of full duty in May.',
    'He meets the standards for maximum improvement.',
    'The criteria for weaning are met.',
    'The criteria for discontinuation are met.',
    'The threshold for disability is met.',
    'She met the criteria for fibromyalgia in 2014.',
    'The criteria for a fusion of the wrist are met.',
  ])
    silent(`criteria of something else: ${words}`, item(words));
  finds('its own criteria', item('The ⟦criteria for imaging are met⟧.'));
  silent(
    'that a treatment did not help speaks for the next one',
    item('There was no functional improvement with therapy or acupuncture. No benefit from NSAIDs was seen.', 'overturned'),
  );
  silent('what a denial was for', item('Denial for no documentation of conservative treatment is wrong.', 'overturned'));

  finds('a request that is of use, and refused', item('The study ⟦is timely⟧.'), {
    message: /^This speaks for the service, and/,
  });
  finds('a request that is of none, and granted', item('The study ⟦would not change the treatment⟧.', 'overturned'), {
    message: /^This speaks against the service, and/,
  });
  silent('another treatment that is of none', item('Physical therapy is premature.', 'overturned'));
  finds(
    'none of its points, and a list of what is there',
    item('She ⟦meets none of these points⟧. Strength is 3/5, and the sign of Hawkins is positive.', 'overturned'),
  );
  finds('one point of several', item('Strength is 3/5, which ⟦is the first of these conditions⟧.'), { severity: 'info' });
  silent('one of four, where all are wanted', item('She meets two of the four criteria.'));
  finds('some alone', item('⟦Only some of the criteria are met⟧.', 'overturned'), { severity: 'info' });
  finds(
    'an aside on something else',
    item('The ⟦criteria are met⟧.', 'upheld', 'Although the surgery is supported, the request is not medically necessary.'),
  );
  silent(
    'an aside on this',
    item('The criteria are met.', 'upheld', 'Although the guideline is met, the request is not medically necessary.'),
  );
  silent('conceded', item('Although the criteria are met, the same study was done in May.'));

  silent('met, and granted', item('In this case, strength is 3/5. The criteria are met.', 'overturned'));
  silent('not met, and refused', item('In this case, the criteria are not met.'));
  silent('however', item('The criteria of the MTUS are met. However, the same study was done in May.'));
  finds('another reason, and no word that turns to it', item('The ⟦criteria of the MTUS are met⟧. No plain films were taken.'), {
    severity: 'info',
  });
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
