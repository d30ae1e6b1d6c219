import { rule } from './harness';

const criterion = (more: string) => `issues:\n  - criteria:\n      - criterion: Weakness of the shoulder\n        ${more}\n`;

rule('criterion-without-evidence', ({ finds, silent }) => {
  finds('a criterion that is met for no stated reason', criterion('finding: ⟦met⟧'), {
    severity: 'warning',
    message: 'Nothing shows why this criterion is met. Name the evidence or the record it rests on.',
    fix: { title: 'Add evidence', safe: false, becomes: criterion('finding: met\n        evidence:') },
  });
  finds('blank evidence and an empty list', criterion('finding: ⟦not met⟧\n        evidence:\n        record: []'), {
    fixes: [],
  });
  finds('on one line', 'issues:\n  - criteria: [{ criterion: x, finding: ⟦met⟧ }]\n');

  silent('evidence', criterion('finding: met\n        evidence: The arm drops [@report].'));
  silent('a record', criterion('finding: met\n        record: report'));
  silent('what is not documented or does not apply', criterion('finding: not documented'));
  silent('no finding yet', criterion('finding:'));
});
