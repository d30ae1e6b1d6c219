import { rule } from './harness';

const item = (decision: string, text: string) => `issues:\n  - decision: ${decision}\n    rationale: |\n      ${text}\n`;

rule('decision-conflict', ({ finds, silent }) => {
  finds(
    'a conclusion for the service under a decision against it',
    item('upheld', 'She is weak. Therefore, the MRI ⟦is medically necessary⟧.'),
    {
      severity: 'error',
      message: 'This concludes that the service is medically necessary, and the decision is “upheld”. Change one of them.',
      related: ['upheld'],
      fix: {
        title: 'Change the decision to “overturned”',
        safe: false,
        becomes: item('overturned', 'She is weak. Therefore, the MRI is medically necessary.'),
      },
    },
  );
  finds('the other way round', item('overturned', 'As such, the request ⟦is not medically necessary⟧.'), {
    message: /^This concludes that the service is not medically necessary/,
  });
  finds('over two lines of a block', item('overturned', 'As such, the request ⟦is not\n      medically necessary⟧.'));

  const agrees = (decision: string, text: string) => silent(`${decision}: ${text}`, item(decision, text));
  agrees('overturned', 'Therefore, the MRI without contrast is medically necessary.');
  agrees('upheld', 'The request is determined to not be medically necessary.');
  agrees('upheld', 'The request is not-medically necessary.');
  agrees('overturned', 'I am reversing the prior review decision and deem the request to be medically necessary.');
  agrees(
    'upheld',
    'Utilization review found one visit medically necessary. The request for six visits is not medically necessary.',
  );
  agrees('upheld', 'If weakness appears, an MRI would be medically necessary. As of now, the MRI is not medically necessary.');
  agrees('upheld', 'An additional 2 sessions is indicated. The request for 6 is not medically necessary.');
  agrees(
    'upheld',
    'The request is not medically necessary. This medical necessity decision should not be interpreted as a recommendation to stop long-term opioids abruptly and the patient is advised to speak with their treating physician.',
  );
  agrees('upheld', 'The matter is difficult.');
  silent('no decision yet', item('', 'Therefore, the MRI is medically necessary.'));
});
