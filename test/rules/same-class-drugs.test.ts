import { rule } from './harness';

const end = 'As such, the request is medically necessary.';
const two = (first: string, second: string, why = '') => `issues:
  - service: ${first}
    rationale: |
      The MTUS recommends it. The worker needs it. ${end}
  - service: ${second}
    rationale: |
      The MTUS recommends it. The worker needs it. ${why}${end}
`;

rule('same-class-drugs', ({ finds, silent }) => {
  finds('two of one class', two('Pantoprazole 20 mg', '⟦Omeprazole 20 mg⟧'), {
    severity: 'info',
    message: 'Item 1 asks for pantoprazole, and both are proton pump inhibitors. Say why both are needed, or why not both.',
    related: ['Pantoprazole 20 mg'],
  });
  finds('by their brands', two('Mobic 15 mg', '⟦Anaprox 550 mg⟧'));
  finds('one drug by two names', two('Mobic 15 mg', '⟦Meloxicam 7.5 mg⟧'), {
    message: 'Item 1 asks for meloxicam too, under another name. Say why both are needed, or why not both.',
  });
  silent('one drug by two names, and the other is named', two('Mobic 15 mg', 'Meloxicam 7.5 mg', 'Mobic is the same drug. '));
  silent('one drug twice by one name', two('Meloxicam 15 mg, May', 'Meloxicam 15 mg, June'));
  silent('two classes', two('Mobic 15 mg', 'Omeprazole 20 mg'));
  silent('the other is named', two('Pantoprazole 20 mg', 'Omeprazole 20 mg', 'Pantoprazole did not help. '));
  silent('both are weighed', two('Pantoprazole 20 mg', 'Omeprazole 20 mg', 'There is no need of both. '));
});
