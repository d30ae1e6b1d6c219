import { rule } from './harness';

rule('unknown-key', ({ finds, silent }) => {
  finds(
    'a slip of one letter',
    'issues:\n  - service: MRI of the right shoulder\n    # no rationale\n    ⟦ratonale⟧: It is medically necessary.\n',
    {
      severity: 'warning',
      message: '“ratonale” is not known here. Did you mean “rationale”?',
      fix: {
        title: 'Change to “rationale”',
        safe: true,
        becomes: 'issues:\n  - service: MRI of the right shoulder\n    rationale: It is medically necessary.\n',
      },
    },
  );
  finds('a point for an underscore', 'case:\n  number: CM16-0123456\n  ⟦decision.date⟧: 2017-01-19\n', {
    whole: true,
    message: /Did you mean “decision_date”/,
  });
  finds('a key of another section', '⟦decision_date⟧: 2017-01-19\n', {
    message: '“decision_date” does not belong here. Move it below “case”.',
    fixes: [],
  });
  finds('a key that is nothing like one', 'case:\n  ⟦claim_adjuster⟧: none\n', {
    message:
      '“claim_adjuster” is not known, so it will be neither checked nor printed. Remove it, or make it a comment with “#”.',
    fixes: [],
  });
  finds('a slip of a key that is there already: no fix would help', 'case:\n  ⟦decision_dat⟧: 2017-01-19\n', { fixes: [] });
  finds(
    'a key inside a record, a citation, a criterion',
    'records:\n  report: { title: Report, date: 2016-11-15, ⟦auther⟧: x }\nissues:\n  - guideline_basis:\n      - cite: mtus-shoulder-2004\n        ⟦section⟧: Special Studies\n    criteria:\n      - criterion: x\n        ⟦findng⟧: met\n',
  );
  finds('keys in quotation marks', '⟦"case_sumary"⟧: x\n# no case_summary\n');

  silent('every key of the format', 'notes: x\n');
  silent('records, whose keys are the writer’s own', 'records:\n  anything-at-all: { title: Report, date: 2016-11-15 }\n');
  silent('the reviewer’s name, which has a rule of its own', 'reviewer:\n  name: Jane Roe\n');
});
