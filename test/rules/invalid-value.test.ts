import { rule } from './harness';

rule('invalid-value', ({ finds, silent }) => {
  const date = (written: string, becomes: string) =>
    finds(`the date ${written}`, `case:\n  decision_date: ⟦${written}⟧\n`, {
      severity: 'error',
      message: /is not a date\. Write year-month-day/,
      fix: { title: `Write the date as ${becomes}`, safe: true, becomes: `case:\n  decision_date: ${becomes}\n` },
    });
  date('2017-1-9', '2017-01-09');
  date('01/19/2017', '2017-01-19');
  date('1/19/17', '2017-01-19');
  date('2017/01/19', '2017-01-19');
  date('20170119', '2017-01-19');
  date('January 19, 2017', '2017-01-19');
  date('Jan. 19, 2017', '2017-01-19');
  date('19 January 2017', '2017-01-19');
  date('25/12/2016', '2016-12-25');
  finds('a day the calendar does not have', 'case:\n  decision_date: ⟦2017-02-30⟧\n', { fixes: [] });
  finds('no date at all', 'case:\n  decision_date: ⟦soon⟧\n', { fixes: [] });
  finds('a date in a record', 'records:\n  report: { title: Report, date: ⟦11/15/2016⟧ }\n', {
    fix: { title: 'Write the date as 2016-11-15', becomes: 'records:\n  report: { title: Report, date: 2016-11-15 }\n' },
  });

  finds('a decision word that is nearly one', 'issues:\n  - decision: ⟦Upheld⟧\n', {
    message: '“Upheld” is not a decision of this letter form. Write upheld or overturned.',
    fix: { title: 'Change to “upheld”', safe: true, becomes: 'issues:\n  - decision: upheld\n' },
  });
  finds('a decision in other words', 'issues:\n  - decision: ⟦non-certified⟧\n', {
    fix: { title: 'Change to “upheld”', safe: false, becomes: 'issues:\n  - decision: upheld\n' },
  });
  finds('a decision that is no word', 'issues:\n  - decision: ⟦42⟧\n');

  finds('a case number in small letters', 'case:\n  number: ⟦cm16-0123456⟧\n', {
    message: '“cm16-0123456” is not a case number of this letter form. Write it like CM16-0123456.',
    fix: { title: 'Change to CM16-0123456', safe: true, becomes: 'case:\n  number: CM16-0123456\n' },
  });
  finds('a case number without its hyphen', 'case:\n  number: ⟦CM16 0123456⟧\n', { fixes: ['Change to CM16-0123456'] });
  finds('a case number with a digit too few', 'case:\n  number: ⟦CM16-012345⟧\n', { fixes: [] });
  finds('a case number that goes on', `case:\n  number: ⟦CM16-0123456${'1'.repeat(5000)}⟧\n`, { fixes: [] });

  finds('a letter form nobody knows, and not its words', 'profile: ⟦ca-dwc-imr/2106⟧\nissues:\n  - decision: found-necessary\n', {
    message: /^There is no letter form “ca-dwc-imr\/2106”\./,
    fix: { title: 'Change to “ca-dwc-imr/2016”', becomes: 'profile: ca-dwc-imr/2016\nissues:\n  - decision: found-necessary\n' },
    codes: ['invalid-value'],
  });
  finds('a priority that is none', 'case:\n  priority: ⟦urgent⟧\n', { message: /standard, expedited, formulary/ });
  finds('a finding that is none', 'issues:\n  - criteria:\n      - criterion: x\n        finding: ⟦unmet⟧\n', {
    fixes: ['Change to “met”', 'Change to “not met”', 'Change to “not documented”', 'Change to “not applicable”'],
  });
  finds('an attestation that is none', 'reviewer:\n  attests: [⟦no-afiliation⟧, active-practice, same-or-similar-specialty]\n', {
    fix: {
      title: 'Change to “no-affiliation”',
      safe: true,
      becomes: 'reviewer:\n  attests: [no-affiliation, active-practice, same-or-similar-specialty]\n',
    },
  });
  finds('a notice the form does not have', 'issues:\n  - notices: [⟦opioid-tappering⟧]\n', {
    fix: { title: 'Change to “opioid-tapering”', safe: true, becomes: 'issues:\n  - notices: [opioid-tapering]\n' },
  });
  finds('a list where a text belongs', '⟦case_summary⟧: [a, b]\n', { message: /Write a text/ });
  finds('a text where a list belongs', 'issues: ⟦x⟧\n', { message: /Write a list/ });

  silent('a finished determination', '');
  silent('blank values, which have a rule of their own', 'case:\n  number:\n  decision_date:\nissues:\n  - decision:\n');
  silent('a page written as a number', 'issues:\n  - guideline_basis:\n      - cite: mtus-shoulder-2004\n        pages: 207\n');
});
