import { rule } from './harness';

const item = (requested: string, authorized: string, service: string) =>
  `issues:\n  - service: "${service}"\n    modified:\n      requested: "${requested}"\n      authorized: "${authorized}"\n`;
const service = (text: string) => `issues:\n  - service: ${text}\n`;

rule('quantity-arithmetic', ({ finds, silent }) => {
  finds(
    'pieces',
    item('Norco 10/325mg #60', 'Norco 10/325mg #25', '⟧⟦Norco 10/325mg #30'.replace('⟧⟦', '')).replace(
      '"Norco 10/325mg #30"',
      '⟦"Norco 10/325mg #30"⟧',
    ),
    {
      severity: 'warning',
      message: '60 were requested and 25 authorized, which leaves 35 and not 30. Check the three numbers.',
      related: ['"Norco 10/325mg #60"', '"Norco 10/325mg #25"'],
    },
  );
  finds(
    'sessions in words',
    item('Nine sessions of therapy', 'Six sessions of therapy', 'Four sessions of therapy').replace(
      '"Four sessions of therapy"',
      '⟦"Four sessions of therapy"⟧',
    ),
    {
      message: /^9 sessions were requested and 6 authorized, which leaves 3 and not 4/,
    },
  );
  finds(
    'schedules',
    item('Therapy 2 times 6', 'Therapy 1 times 6', 'Therapy 2 times 6 for the head').replace(
      '"Therapy 2 times 6 for the head"',
      '⟦"Therapy 2 times 6 for the head"⟧',
    ),
  );
  finds('a schedule and its product', service('⟦Acupuncture 2 times a week for 6 weeks (8 sessions)⟧'), {
    message: '“2 times a week for 6 weeks” makes 12 sessions, and 8 are written beside it. Check both.',
  });

  silent('what adds up', item('Norco 10/325mg #60', 'Norco 10/325mg #25', 'Norco 10/325mg #35'));
  silent(
    'words and schedules',
    item('Therapy 2 times a week for 3 weeks (6)', 'Therapy two sessions', 'Therapy 2 times a week for 2 weeks (4)'),
  );
  silent(
    'hours',
    item(
      'Aide 10 hours per day, 4 times a week for 3 weeks',
      'Aide 5 hours per day, 4 times a week for 3 weeks',
      'Aide 5 hours per day, 4 times a week for 3 weeks',
    ),
  );
  silent('the whole request again', item('Therapy 12 sessions', 'Therapy 2 sessions', 'Therapy 12 sessions'));
  silent('another strength was allowed', item('Norco 10/325mg #60', 'Norco 5/325mg #30', 'Norco 10/325mg #60 '));
  silent('refills', item('Norco 10/325mg #60 with 1 refill', 'Norco 10/325mg #60', 'Norco 10/325mg #60, no refills left'));
  silent('a range', item('Therapy 1 to 2 times a week for 4 weeks', 'Therapy 3 sessions', 'Therapy 4 sessions'));
  silent('other units', item('Therapy 12 sessions', 'One evaluation', 'Therapy 11 sessions'));
  silent('a schedule with its product', service('Acupuncture 2 times a week for 6 weeks (12 sessions)'));
  silent('sessions that remain', service('Acupuncture 2 times a week for 6 weeks (4 sessions remaining)'));
  silent('another number in brackets', service('Therapy 2 times a week for 6 weeks (DOS 12/29/16)'));
  silent('nothing authorized', 'issues:\n  - service: Norco #30\n    modified:\n      requested: Norco #60\n');
});
