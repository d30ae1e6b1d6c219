import { rule } from './harness';

const item = (rationale: string, service = 'Chiropractic treatment, 12 visits') =>
  `issues:\n  - service: ${service}\n    rationale: |\n      ${rationale}\n      Therefore, the request is not medically necessary.\n`;
const summary = (text: string) => `case_summary: |\n  ${text}\n`;
const passage = 'up to 18 visits over six to eight weeks where the record documents that function has improved';

rule('repeated-passage', ({ finds, silent }) => {
  finds('a sentence twice', item(`The guideline allows ${passage}. The pain is less. The MTUS ⟦allows ${passage}⟧.`), {
    severity: 'info',
    message: 'These words stand in this text before. Say it once.',
    related: [`allows ${passage}`],
  });
  finds('whole', item(`It allows ${passage}. She is better. ⟦It allows ${passage}⟧.`));
  finds('a short sentence, close by', item('The commentary was sparse. He works. ⟦The commentary was sparse⟧.'));
  finds('in the summary', summary('The commentary was sparse. He works. ⟦The commentary was sparse⟧.'));
  silent(
    'a criterion that is denied',
    item(
      'Imaging is recommended for unequivocal findings that identify specific nerve compromise on the neurologic examination of the limb. There are no unequivocal findings that identify specific nerve compromise on the neurologic examination of the limb.',
    ),
  );
  silent(
    'a criterion that is quoted and applied',
    item(`The guideline says, "It allows ${passage}." Here, it allows ${passage}.`),
  );
  silent(
    'the request, in its own words',
    item(
      'On May 2 the surgeon asked for physical therapy of the right elbow two times a week for six weeks. The plan was physical therapy of the right elbow two times a week for six weeks.',
      'Physical therapy of the right elbow two times a week for six weeks',
    ),
  );
  silent(
    'the request, in the summary',
    summary(
      'The plan was physical therapy of the right elbow two times a week for six weeks. The request for physical therapy of the right elbow two times a week for six weeks was denied.',
    ),
  );
  silent(
    'a finding of two visits',
    summary('The straight leg raise was negative. In May she fell. The straight leg raise was negative.'),
  );
  silent(
    'a short sentence far away',
    summary('He works. She had more of it than before. In May he fell. A. B. C. D. E. He works.'),
  );

  finds('a list without its beginning', item('The guideline: (1) three visits. (2) weekly. ⟦(d)⟧ Treatments may be extended.'), {
    message: '“(c)” stands nowhere before this. Leave the number out, or say what the list begins with.',
  });
  finds('a number without the one before', item('The guideline asks for function. ⟦(6)⟧ Psychological issues are addressed.'));
  silent('a list', item('The guideline: (1) three visits; (2) weekly visits; and (3) exercises. (a) at home, (b) at work.'));
  silent('a list begun in another form', item('The guideline: 1. three visits; 2) weekly visits; (3) Exercises at home.'));
  silent('a list with letters of another form', item('It asks for a. weakness and b. numbness. (c) Films are normal.'));
  silent('a list with something left out', item('The guideline says, "… (4) No more than one block." He had two.'));
  silent(
    'a paragraph of law',
    item('Acupuncture may be extended as defined in Section 9792.20(f), and is. Labor Code 4610.6 (c) says so.'),
  );
  silent('a count in brackets', item('The request for physical therapy (6) and for two (2) visits.'));

  finds('below, and nothing is', item('The request does not meet the criteria ⟦listed below⟧.'), {
    message: 'Nothing follows that this points at. Add it, or leave the words out.',
  });
  finds('the following, and nothing follows', item('The guideline asks for ⟦the following:⟧'));
  silent('below, and it is', item('The criteria are listed below. She is weak. The films are normal.'));
  silent('a list behind it', item('The guideline asks for the following: weakness.'));
  silent('a part of the body', item('She feels pain below the knee.'));
  finds('above, and no guideline is', item('She is weak. The ⟦guidelines cited above⟧ are not met.'), {
    message: 'No guideline is told above this. Say which one is meant, and what it asks for.',
  });
  silent('a guideline above', item('The MTUS asks for weakness. The guidelines cited above are not met.'));
});
