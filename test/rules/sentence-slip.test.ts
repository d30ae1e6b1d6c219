import { rule } from './harness';

const summary = (text: string) => `case_summary: |\n  ${text}\n`;

rule('sentence-slip', ({ finds, silent }) => {
  finds('a doubled word', summary('She hurt ⟦the the⟧ knee.'), {
    severity: 'info',
    fix: { title: 'Write “the”', safe: false, becomes: summary('She hurt the knee.') },
  });
  finds('a digit in a word', summary('She has ⟦lo9w⟧ back pain.'), {
    fix: { title: 'Write “low”', becomes: summary('She has low back pain.') },
  });
  finds('a quotation without its end', summary('The report says, ⟦"⟧the pain is worse.'), {
    message: 'This quotation mark has no partner. Add the other one where the quotation starts or ends.',
  });
  finds('in a rationale', 'issues:\n  - rationale: |\n      She was ⟦weak weak⟧ and tired.\n');

  silent('words that English doubles', summary('She had had pain, and said that that was so.'));
  silent('doses and codes', summary('She takes B12, D3 and q4h doses; the A1c is 6.'));
  silent('inches', summary('A 3" screw was placed.'));
  silent(
    'a quotation of two paragraphs',
    'case_summary: |\n  The report says, "the pain is worse.\n\n  "It does not end." She rests.\n',
  );
  silent('working notes', 'notes: |\n  the the\n');
});
