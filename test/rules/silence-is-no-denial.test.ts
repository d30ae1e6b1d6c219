import { rule } from './harness';

const item = (rationale: string, decision = 'upheld', basis = 'cite: mtus-shoulder-2004') =>
  `issues:\n  - decision: ${decision}\n    guideline_basis:\n      - ${basis}\n    rationale: |\n      ${rationale}\n`;
const because = 'Therefore, the MRI is not medically necessary.';

rule('silence-is-no-denial', ({ finds, silent }) => {
  finds('the silence is all', item(`⟦The MTUS does not address this study.⟧ ${because}`), {
    severity: 'warning',
    message: /^The only reason given is that the guideline does not address the service/,
  });
  finds(
    'in one sentence with the conclusion',
    item('⟦As the MTUS is silent on this study, the MRI is not medically necessary.⟧'),
  );
  finds(
    'the case told around it',
    item(`The worker has pain of the shoulder. ⟦The guidelines do not discuss this study.⟧ ${because}`),
  );

  silent('a second source', item(`The MTUS does not address this study. ${because}`, 'upheld', 'cite: odg-shoulder'));
  silent('a reason of its own', item(`The MTUS does not address this study. There were no weeks of exercises. ${because}`));
  silent(
    'evidence looked at',
    item(`The MTUS does not address this study. Two trials found no benefit over plain films. ${because}`),
  );
  silent('an item that is allowed', item('The MTUS does not address this study. It is medically necessary.', 'overturned'));
  silent('no silence', item(`The MTUS asks for exercises first. ${because}`));
  silent(
    'a service that goes with another',
    item(
      'As the requested surgery is not medically necessary, the requested ancillary service, which the MTUS does not address, is not medically necessary.',
    ),
  );
});
