import { rule } from './harness';

const neck =
  'The MTUS allows imaging where the examination shows unequivocal signs of compromise of a nerve. In this case, the neck is tender, the strength is full everywhere, and the reflexes are equal. There is no red flag, and no surgery is planned. Therefore, the request is not medically necessary.';
const general = neck.replace('neck', 'muscle');
const own =
  'The MTUS recommends a course of exercises with a plan for the home. The report of November describes loss of strength since the fall, six visits are modest, and their goal is stated in terms of function and of work. Therefore, the request is medically necessary.';
const item = (service: string, rationale: string, mark = false, more = '') =>
  `  - service: ${service}\n    ${more}${mark ? '⟦rationale⟧' : 'rationale'}: |\n      ${rationale}\n`;
const letter = (...items: string[]) => `issues:\n${items.join('')}`;

rule('duplicate-rationale', ({ finds, silent }) => {
  finds('another part of the body', letter(item('MRI of the neck', neck), item('MRI of the right shoulder', neck, true)), {
    severity: 'warning',
    message:
      'This is nearly the rationale on “MRI of the neck”, and it speaks of the neck. Give each service reasons of its own.',
    related: ['rationale'],
  });
  finds('copied from the later one', letter(item('MRI of the right shoulder', neck), item('MRI of the neck', neck, true)), {
    severity: 'warning',
    message: /it speaks of the neck/,
  });
  finds('another part, none of them named', letter(item('MRI of the neck', general), item('MRI of the knee', general, true)), {
    severity: 'info',
    message: /which is for another part of the body/,
  });
  finds('another treatment', letter(item('Ultrasound', general), item('Infrared heat', general, true)), {
    severity: 'info',
    message: 'This is nearly the rationale on “Ultrasound”. Check that its reasons hold for this service.',
  });
  finds(
    'the name of the service apart',
    letter(
      item('Ultrasound', `${general} It was asked for in the report of the treating physician together with the plan.`),
      item('Infrared heat', `${general} It was asked for in the note of the treating physician together with the plan.`, true),
    ),
  );

  finds(
    'a part that may hold the other',
    letter(
      item('MRI of the neck', `The arm is weak. ${neck}`),
      item('MRI of the right shoulder', `The arm is weak. ${neck}`, true),
    ),
    {
      severity: 'info',
    },
  );
  finds('words that tell no service', letter(item('Pre-op labs', general), item('Pre-op x-ray', general, true)), {
    severity: 'info',
  });

  silent('reasons of their own', letter(item('MRI of the neck', neck), item('Exercises', own)));
  silent('left and right', letter(item('MRI of the left knee', general), item('MRI of the right knee', general)));
  silent('two levels', letter(item('Right L4 injection', general), item('Right L5 injection', general)));
  silent('EMG and NCS', letter(item('EMG of the left arm', general), item('NCS of the left arm', general)));
  silent(
    'services that go with another one',
    letter(item('Sling', general), item('Wrap', general, false, 'ancillary: true\n    ')),
  );
  silent(
    'short ones',
    letter(item('Ultrasound', 'It is not medically necessary.'), item('Heat', 'It is not medically necessary.')),
  );
  finds(
    'two drugs of which no quantity is known',
    letter(item('Tramadol HCL, unknown quantity', general), item('Sertraline HCL, unknown quantity', general, true)),
  );
  silent('one drug by two names', letter(item('Mobic 15 mg', general), item('Meloxicam 7.5 mg', general)));
});
