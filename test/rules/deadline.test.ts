import { rule } from './harness';

rule('deadline', ({ finds, silent }) => {
  finds(
    'a decision after 30 days of complete records',
    'case:\n  records_received: 2016-12-19\n  decision_date: ⟦2017-01-19⟧\n',
    {
      severity: 'warning',
      message: 'The decision was due on January 18, 2017, 30 days after the records were complete (Labor Code 4610.6(d)(1)(B)).',
      related: ['2016-12-19'],
    },
  );
  finds(
    'an expedited decision after three days',
    'case:\n  priority: expedited\n  records_received: 2017-01-15\n  decision_date: ⟦2017-01-19⟧\n',
    { message: /January 18, 2017, three days/ },
  );
  // from Thursday; Monday is a holiday
  finds(
    'a formulary decision after five working days',
    'case:\n  priority: formulary\n  records_received: 2017-01-12\n  decision_date: ⟦2017-01-23⟧\n',
    { message: /January 20, 2017, five working days/ },
  );
  finds(
    'without the day of the records, from the assignment and as information',
    'case:\n  date_assigned: 2016-12-12\n  # no records_received\n  decision_date: ⟦2017-01-19⟧\n',
    {
      severity: 'info',
      message:
        'The decision comes more than 30 days after the assignment. Give the day the records were complete: the time to decide runs from it.',
    },
  );
  finds('an application long after the denial', 'case:\n  ur_denial_date: 2016-11-01\n  application_received: ⟦2016-12-09⟧\n', {
    severity: 'info',
    message: 'The application came 38 days after the denial, and review may be asked for within 30. Check both dates.',
  });

  silent('the thirtieth day', 'case:\n  records_received: 2016-12-20\n');
  silent(
    'five working days over a weekend and a holiday',
    'case:\n  priority: formulary\n  records_received: 2017-01-12\n  decision_date: 2017-01-20\n',
  );
  silent('no dates', 'case:\n  # no records_received\n  # no date_assigned\n');
  silent(
    'dates that are none, and a priority that is none',
    'case:\n  priority: at once\n  records_received: soon\n  date_assigned: never\n',
  );
});
