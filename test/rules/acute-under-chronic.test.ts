import { rule } from './harness';

const letter = (injury: string, cite: string, more = '') => `case:
  date_of_injury: ${injury}
issues:
  - guideline_basis:
      - cite: ${cite}
        sections: [NSAIDs (non-steroidal anti-inflammatory drugs)]
${more}`;
const chronic = '⟦mtus-chronic-pain-2016⟧';
const plain = 'mtus-chronic-pain-2016';
const summary = (text: string) => `case_summary: |\n  ${text}\n`;

rule('acute-under-chronic', ({ finds, silent }) => {
  finds('an injury of 28 days', letter('2016-10-31', chronic), {
    severity: 'info',
    message:
      '“Chronic Pain Medical Treatment” is for pain that has lasted 3 months or more. This injury was 28 days old on November 28, 2016, the day of the denial. Cite the chapter for the part of the body, or say how the pain is chronic.',
    related: ['2016-10-31', '2016-11-28'],
  });
  finds('one day too few', letter('2016-08-31', chronic));
  silent('three months', letter('2016-08-30', plain));
  silent('another guideline', letter('2016-10-31', 'mtus-shoulder-2004'));
  silent('an injury that built up', letter('2016-10-31', plain, summary('The worker has a cumulative injury.')));
  silent('chronic pain', letter('2016-10-31', plain, summary('The worker has chronic low back pain.')));
  silent('longer pain', letter('2016-10-31', plain, summary('The worker has had pain for 6 months.')));
  silent('no date of injury', letter('', plain));
});
