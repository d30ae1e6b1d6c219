import { rule } from './harness';

const letter = (summary: string, service: string, more = '') =>
  `${more}case_summary: |\n  ${summary}\nissues:\n  - service: ${service}\n`;

rule('visit-cap', ({ finds, silent }) => {
  finds(
    'more than 24',
    letter('She has completed 20 sessions of physical therapy.', '⟦Physical therapy for the neck, 8 visits⟧'),
    {
      severity: 'info',
      message:
        '20 visits so far and 8 asked for make 28, and 24 of physical therapy are allowed for an injury. Check whether an exception applies.',
      related: ['20 sessions of physical therapy'],
    },
  );
  finds(
    'words and schedules',
    letter('She received eighteen chiropractic visits.', '⟦Chiropractic treatment 2 times a week for 4 weeks⟧'),
  );
  finds('PT', letter('She has attended a total of 24 PT sessions.', '⟦Physical therapy, 2 visits⟧'));

  finds('about so many', letter('She has completed about 20 PT visits.', '⟦Physical therapy, 8 visits⟧'));
  finds(
    'the therapy told before the number',
    letter('She went to physical therapy and completed 20 visits.', '⟦Physical therapy, 8 visits⟧'),
  );
  silent('a pt is a patient', letter('The pt completed 20 visits.', 'Physical therapy, 8 visits'));
  silent(
    'what would be right',
    letter('After surgery 24 visits of physical therapy are appropriate.', 'Physical therapy, 8 visits'),
  );

  silent('24', letter('She has completed 16 sessions of physical therapy.', 'Physical therapy for the neck, 8 visits'));
  silent('after surgery', letter('She has completed 20 sessions of physical therapy.', 'Post-op physical therapy, 8 visits'));
  silent(
    'surgery in the summary',
    letter('She had surgery. She has completed 20 sessions of physical therapy.', 'Physical therapy, 8 visits'),
  );
  silent('another therapy', letter('She has completed 20 sessions of acupuncture.', 'Physical therapy for the neck, 8 visits'));
  silent('acupuncture has no cap', letter('She has completed 30 sessions of acupuncture.', 'Acupuncture, 8 visits'));
  silent(
    'visits that were only approved',
    letter('She was approved for 20 sessions of physical therapy.', 'Physical therapy, 8 visits'),
  );
  silent(
    'visits that were not completed',
    letter('She has not completed 20 sessions of physical therapy.', 'Physical therapy, 8 visits'),
  );
  silent(
    'an injury before 2004',
    letter(
      'She has completed 20 sessions of physical therapy.',
      'Physical therapy, 8 visits',
      'case:\n  date_of_injury: 2003-08-14\n',
    ),
  );
  silent('a service without a number', letter('She has completed 20 sessions of physical therapy.', 'Physical therapy'));
});
