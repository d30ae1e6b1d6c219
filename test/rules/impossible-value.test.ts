import { rule } from './harness';

const summary = (text: string) => `case_summary: |\n  ${text}\n`;

rule('impossible-value', ({ finds, silent }) => {
  finds('a strength that nobody sells', summary('The worker takes ⟦ketoprofen 500 mg⟧ with food.'), {
    severity: 'warning',
    message: 'No maker sells ketoprofen 500 mg by mouth (25, 50, 75, 100, 150, 200 mg). Check the strength.',
  });
  finds('under its brand', summary('She was given ⟦Flexeril 75mg⟧.'));
  finds('a combination under one name', summary('She was given ⟦tramadol 37.5/325 mg⟧.'), {
    message: /strength of a combination/,
  });
  finds('motion interchanged', summary('The elbow has flexion 0 degrees, ⟦extension 130 degrees⟧.'));
  finds('a grade of strength', summary('Motor strength was ⟦6/5⟧.'), { message: /from 0 to 5/ });
  finds('a grade of pain', summary('The pain is rated ⟦12/10⟧.'));
  silent('strengths that are sold', summary('Norco 10/325 mg, naproxen 550 mg, tizanidine 4 mg and Ultracet 37.5/325 mg.'));
  silent('the part of a combination', summary('She takes hydrocodone 10 mg.'));
  silent('how much a day', summary('She takes gabapentin 900 mg daily, and acetaminophen up to 3000 mg.'));
  silent('a cream', summary('A ketoprofen 2000 mg cream was compounded.'));
  silent('a vein', summary('He had morphine 7 mg intravenously, then ketorolac 90 mg IM.'));
  silent('two strengths', summary('She has pregabalin 50/75 mg.'));
  silent('motion that is', summary('The shoulder has flexion of 170 degrees and abduction 180 degrees.'));
  silent('a day of the month', summary('Motor strength was full on 12/5.'));
  silent('a quotation', summary('The note reads "ketoprofen 500 mg" and nothing else.'));
});
