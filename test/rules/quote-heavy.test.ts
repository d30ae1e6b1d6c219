import { rule } from './harness';

const long =
  '"The shoulder is imaged after six weeks of exercises that were done at home or under supervision, or at once where an injury was heavy and weakness points to a tear of the cuff, and never again within the year unless the findings change"';
const item = (rationale: string) => `issues:\n  - rationale: |\n      ${rationale}\n`;
const own =
  'The progress report describes weakness and a positive drop arm test after four months of exercises, and the films showed no fracture that would explain them, so that a tear is likely and a surgeon would plan by the images.';

rule('quote-heavy', ({ finds, silent }) => {
  finds('three fifths and more', item(`The society says, ⟦${long}⟧. So it is medically necessary.`), {
    severity: 'info',
    message: /^8\d % of this rationale is quotation/,
  });
  silent('half', item(`The society says, ${long}. ${own} So it is medically necessary.`));
  silent(
    'a short rationale',
    item('The society says, "Imaging is considered after six weeks of exercises and no earlier". It is medically necessary.'),
  );
});
