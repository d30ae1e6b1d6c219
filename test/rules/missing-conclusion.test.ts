import { rule } from './harness';

const rationale = (text: string, more = '') => `issues:\n  - ${more}${more ? '' : ''}rationale: |\n      ${text}\n`;
const bad = (text: string) => rationale(text).replace('rationale', '⟦rationale⟧');

rule('missing-conclusion', ({ finds, silent }) => {
  finds(
    'reasons and no conclusion; the fix concludes as the decision does',
    bad('The worker is weak, and her X-rays show nothing.'),
    {
      severity: 'error',
      message: 'The rationale does not say whether the service is medically necessary. End it with the conclusion.',
      fix: {
        title: 'Conclude that it is medically necessary',
        safe: false,
        becomes: rationale(
          'The worker is weak, and her X-rays show nothing. Therefore, the requested MRI of the right shoulder is medically necessary.',
        ),
      },
    },
  );
  finds('a refusal without its conclusion', `issues:\n  - decision: upheld\n    ⟦rationale⟧: The worker is not weak\n`, {
    fix: {
      title: 'Conclude that it is not medically necessary',
      becomes:
        'issues:\n  - decision: upheld\n    rationale: The worker is not weak. Therefore, the requested MRI of the right shoulder is not medically necessary.\n',
    },
  });
  finds('what hangs on a condition', bad('Medical necessity for further therapy is contingent upon the response to treatment.'));
  finds(
    'what only utilization review or a guideline says',
    bad(
      'Utilization review found the MRI not medically necessary. The ODG states that imaging is recommended when it is medically necessary.',
    ),
  );
  finds('no decision yet: nothing to conclude by', `issues:\n  - decision:\n    ⟦rationale⟧: The worker is weak.\n`, {
    fixes: [],
  });

  for (const text of [
    'As such, the request is not medically necessary.',
    'The request is determined to not be medically necessary.',
    'Therefore, the MRI is not-medically necessary.',
    'The request cannot be deemed medically necessary.',
    'The request does not appear medically necessary.',
    'The MRI is not medically appropriate.',
    'Medical necessity of this request is not established.',
    'Therefore, the MRI without contrast is medically necessary.',
  ])
    silent(text, rationale(text));
  silent('a blank rationale, or one that is only a placeholder: empty-section speaks', rationale('TODO'));
  silent('no rationale: missing-section speaks', 'issues:\n  - service: MRI\n    # no rationale\n');
});
