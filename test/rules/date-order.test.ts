import { rule } from './harness';

rule('date-order', ({ finds, silent }) => {
  finds('a decision before its assignment', 'case:\n  decision_date: ⟦2016-12-19⟧\n  # no records_received\n', {
    severity: 'error',
    message:
      'The date of the decision, December 19, 2016, lies before the date the case was assigned, December 27, 2016. Check both.',
    related: ['2016-12-27'],
  });
  finds('an injury after the denial', 'case:\n  date_of_injury: 2017-08-14\n  ur_denial_date: ⟦2016-11-28⟧\n');
  finds('one wrong date in the middle once', 'case:\n  application_received: 2017-12-09\n  date_assigned: ⟦2016-12-27⟧\n');
  finds(
    'across a date that is missing',
    'case:\n  ur_denial_date: 2017-11-28\n  # no application_received\n  date_assigned: ⟦2016-12-27⟧\n  # no records_received\n',
  );
  finds('records that came after the decision', 'case:\n  records_received: 2017-02-01\n  decision_date: ⟦2017-01-19⟧\n');
  finds('records that came before the denial', 'case:\n  records_received: ⟦2016-10-01⟧\n');
  finds(
    'a record younger than the decision',
    'records:\n  report: { title: Report, date: ⟦2017-11-15⟧ }\n  xray: { title: X-rays, from: 2016-09-02, to: ⟦2017-09-02⟧ }\n',
    {
      message: /^This record is dated November 15, 2017, after the decision\./,
      related: ['2017-01-19'],
    },
  );
  finds('a range that ends before it begins', 'records:\n  notes: { title: Notes, from: 2016-09-22, to: ⟦2016-01-10⟧ }\n', {
    message: /ends before it begins/,
  });

  silent('dates in order', '');
  silent('the same day twice', 'case:\n  application_received: 2016-11-28\n');
  silent(
    'a date that is none, as of a cumulative injury: invalid-value speaks',
    'case:\n  date_of_injury: 2010-01-01 to 2018-01-01\n',
  );
  silent('dates not yet written', 'case:\n  ur_denial_date:\n  # no date_of_injury\n');
});
