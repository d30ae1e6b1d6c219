import { rule } from './harness';

rule('empty-section', ({ finds, silent }) => {
  finds('a blank rationale', 'issues:\n  - ⟦rationale⟧: |\n', {
    message: 'The rationale is empty. Say why the service is or is not medically necessary for this person.',
    severity: 'error',
  });
  finds('a key with nothing behind it', 'issues:\n  - ⟦decision⟧:\n', { message: /^The decision is empty/ });
  finds('a case summary of white space', 'case_summary: "  \\n "\n'.replace('case_summary', '⟦case_summary⟧'), {
    message: /^The case summary is empty/,
  });
  finds('null and an empty list', '⟦case_summary⟧: ~\n⟦issues⟧: []\n', {
    message: [/case summary is empty/, /disputed items are empty/],
  });
  finds('a whole blank section, not its fields', '⟦case⟧:\n⟦reviewer⟧: {}\n', { message: [/case header/, /reviewer/] });
  finds('two blank dates, each under its key', 'case:\n  ⟦date_of_injury⟧:\n  ⟦decision_date⟧:\n');
  finds('a header that is mostly blank, as one finding', '⟦case⟧:\n  number:\n  date_of_injury:\n  decision_date:\n', {
    message: 'In the case header, the case number, the date of injury and the date of the decision are empty.',
    related: ['number', 'date_of_injury', 'decision_date'],
  });
  finds('a section that is only a placeholder', 'case_summary: TODO\n'.replace('case_summary', '⟦case_summary⟧'), {
    message: /only a placeholder/,
  });
  finds('a rationale that is only a bracket to fill', 'issues:\n  - ⟦rationale⟧: "[INSERT RATIONALE]."\n', {
    message: /only a placeholder/,
  });
  finds('an empty item', 'issues:\n  ⟦-⟧\n', { message: 'This disputed item is empty. Fill it in or remove it.' });
  finds('a list of citations that names nothing', 'issues:\n  - guideline_basis:\n      - ⟦cite⟧:\n', {
    message: 'The guideline basis names no guideline yet. Cite the guideline the decision rests on, or write “none”.',
  });

  silent('“none” said on purpose', 'issues:\n  - guideline_basis: none\n    claims_administrator_guideline: none\n');
  silent('a blank list of records, which has a rule of its own', 'records:\n');
  silent('blank notes', 'notes:\n');
  silent(
    'a second citation still to be written',
    'issues:\n  - guideline_basis:\n      - cite: mtus-shoulder-2004\n      - cite:\n',
  );
  silent('a section with words beside the placeholder: placeholder-text speaks', 'case_summary: The worker is TODO years old.\n');
});
