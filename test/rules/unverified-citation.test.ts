import { rule } from './harness';

const item = (entry: string) => `issues:\n  - guideline_basis:\n      - ${entry}\n`;

rule('unverified-citation', ({ finds, silent }) => {
  finds('words no entry stands behind', item('text: ⟦A book of one hundred cases, 1998⟧'), {
    severity: 'info',
    message: /^No entry of the library stands behind these words/,
    fixes: [],
  });
  finds('words that name an entry', item('text: ⟦Official Disability Guidelines (ODG) Shoulder⟧'), {
    fix: { title: 'Cite “odg-shoulder” instead', safe: false, becomes: item('cite: odg-shoulder') },
  });
  finds('with a section', item('text: ⟦ACOEM Chapter 9, Special Studies⟧'), {
    fix: {
      title: 'Cite “mtus-shoulder-2004” instead',
      becomes: item('cite: mtus-shoulder-2004\n        sections: Special Studies'),
    },
  });
  finds('inside braces', item('{ text: ⟦ODG Shoulder⟧ }'), {
    fix: { title: 'Cite “odg-shoulder” instead', becomes: item('{ cite: odg-shoulder }') },
  });
  finds('two works in one', item('text: ⟦ODG Shoulder and ACOEM Chapter 9⟧'), { fixes: [] });
  silent('an entry', item('cite: odg-shoulder'));
  silent('the claims administrator’s line', 'issues:\n  - claims_administrator_guideline:\n      - text: A book\n');
});
