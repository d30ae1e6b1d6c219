import { rule } from './harness';

const item = (requested: string, service: string) =>
  `issues:\n  - service: ⟦${service}⟧\n    modified:\n      requested: ${requested}\n      authorized: Weaning\n`;
const plain = (requested: string, service: string) => item(requested, service).replace(/[⟦⟧]/g, '');
const concluded = (service: string, conclusion: string) =>
  `issues:\n  - service: ${service}\n    rationale: |\n      The worker has pain. ${conclusion}\n`;

rule('repeated-text-differs', ({ finds, silent }) => {
  finds('another strength', item('Norco 10/325mg 60 tablets', 'Norco 5/325mg 60 tablets'), {
    severity: 'warning',
    message: 'The request is written with “10/325 mg” and here with “5/325 mg”. Check which is right.',
    related: ['Norco 10/325mg 60 tablets'],
  });
  finds('several strengths in one', item('Trezix 320.5/30/16 mg', 'Trezix 30.5/30/16 mg'));
  finds('another code', item('Hinged brace L1833', 'Hinged brace L1832'));
  finds('in the conclusion', concluded('Naproxen 500mg 60 tablets', 'The request for Naproxen ⟦550mg⟧ is medically necessary.'), {
    message: 'The conclusion says 550mg, and the request is for 500mg. Check which is right.',
  });

  silent('the same', plain('Norco 10/325mg 60 tablets', 'Norco 10/325 mg 60 tablets'));
  silent('a part is left', plain('Norco 10/325mg 60 tablets', 'Norco 10/325mg 35 tablets'));
  silent('sessions', plain('Therapy 2 times 6', 'Therapy 1 times 6'));
  silent('grams that are left', plain('Lidocaine 5% 60 gm', 'Lidocaine 5% 30 gm'));
  silent('other words', plain('Norco 10/325mg', 'Hydrocodone 5/325mg'));
  silent('the same in the conclusion', concluded('Naproxen 500 mg', 'The request for Naproxen 500mg is medically necessary.'));
  silent(
    'another drug in the conclusion',
    concluded('Naproxen 500mg', 'With Omeprazole 20mg, the Naproxen is medically necessary.'),
  );
  silent(
    'a strength outside of the conclusion',
    concluded('Naproxen 500mg', 'She took Naproxen 250mg. The request is medically necessary.'),
  );
});
