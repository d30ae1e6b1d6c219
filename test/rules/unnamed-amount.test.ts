import { rule } from './harness';

const item = (rationale: string, service = 'Chiropractic treatment, 12 visits') =>
  `issues:\n  - service: ${service}\n    decision: upheld\n    rationale: |\n      The MTUS recommends it. ${rationale}\n      As such, the request is not medically necessary.\n`;

rule('unnamed-amount', ({ finds, silent }) => {
  finds('a number', item('The request ⟦exceeds the recommended number⟧ of visits.'), {
    severity: 'info',
    message: /neither the number/,
  });
  finds('a duration', item('This is ⟦in excess of the recommended duration⟧.'));
  finds('the guideline alone', item('No reason is given for care ⟦beyond guideline recommendations⟧.'));
  finds('the guideline by name', item('It ⟦exceeds MTUS guidelines⟧.'));
  finds('the number asked for is not the limit', item('The 12 visits ⟦exceed the guideline limits⟧.'));
  finds('a dose', item('The dose is ⟦more than the recommended dose⟧.', 'Naproxen 550 mg #60'));
  silent('the limit', item('It recommends up to 18 visits, and the request exceeds the recommended number.'));
  silent('the count so far', item('She has had ten visits, and more would exceed the guidelines.'));
  silent(
    'what a guideline says',
    item('The guideline says that where care exceeds the recommended number of visits, reasons are given.'),
  );
  silent('quoted', item('It says, "care beyond guideline recommendations needs reasons."'));
  silent('something else is exceeded', item('The risk exceeds the benefit, and it is more than he asked.'));
});
