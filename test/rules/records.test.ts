import { rule } from './harness';

rule('no-records', ({ finds, silent }) => {
  finds('no list; the fix begins one', '⟦reviewer⟧:\n  licensed_in: [California]\n# no records\n', {
    severity: 'error',
    message: 'No reviewed document is listed. List the records that the decision rests on, each with its date.',
    fixes: ['List a record'],
  });
  finds('a blank list', '⟦records⟧:\n', {
    fix: { title: 'List a record', becomes: 'records:\n  record: { title: , date:  }\n' },
  });
  finds('an empty list', '⟦records⟧: {}\n', { fixes: ['List a record'] });

  silent('a list', '');
  silent('a draft in which nothing rests on records yet', 'profile: ca-dwc-imr/2016\ncase:\n  number: CM16-0123456\n', {
    whole: true,
  });
  silent('a file that cannot be read to its end', 'case_summary: [x}\n', { whole: true });
});

rule('record-incomplete', ({ finds, silent }) => {
  finds('no date', 'records:\n  ⟦report⟧: { title: Progress report }\n', {
    severity: 'warning',
    message: 'This record has no date. Give its date, or the first and last date of several documents.',
    fixes: ['Add the date'],
  });
  finds('no title; the fix puts it in its place', 'records:\n  ⟦report⟧:\n    date: 2016-11-15\n', {
    message: 'This record has no title. Say what kind of document it is.',
    fix: { title: 'Add the title', becomes: 'records:\n  report:\n    title: Progress report\n    date: 2016-11-15\n' },
  });
  finds('neither, with and without braces', 'records:\n  ⟦a⟧: {}\n  ⟦b⟧:\n', { message: [/neither/, /neither/] });
  finds('a range without its end', 'records:\n  ⟦notes⟧: { title: Notes, from: 2016-01-10 }\n', {
    message: 'This range of dates has no last day. Add it.',
  });
  finds('a date still to be filled in', 'records:\n  ⟦report⟧:\n    title: Report\n    date:\n', { fixes: [] });

  silent(
    'a date, or a range',
    'records:\n  a: { title: A, date: 2016-11-15 }\n  b: { title: B, from: 2016-01-10, to: 2016-09-22 }\n',
  );
  silent('a record of another kind of value: invalid-value speaks', 'records:\n  a: Progress report\n');
});

rule('unused-record', ({ finds, silent }) => {
  finds(
    'a record that nothing refers to',
    'records:\n  report: { title: Report, date: 2016-11-15 }\n  xray: { title: X, date: 2016-09-02 }\n  ⟦mri⟧: { title: MRI, date: 2016-09-02 }\n',
    {
      severity: 'hint',
      message: 'Nothing refers to this record. Cite it as [@mri] where the decision rests on it.',
    },
  );
  silent(
    'records referred to by a criterion',
    'records:\n  report: { title: R, date: 2016-11-15 }\n  xray: { title: X, date: 2016-09-02 }\n  mri: { title: M, date: 2016-09-02 }\nissues:\n  - criteria:\n      - { criterion: x, finding: met, record: mri }\n',
  );
  silent(
    'the denial',
    'records:\n  report: { title: R, date: 2016-11-15 }\n  xray: { title: X, date: 2016-09-02 }\n  denial: { title: Letter, date: 2016-11-28, kind: utilization-review }\n',
  );
  silent(
    'a determination that refers to no record by key',
    'records:\n  a: { title: R, date: 2016-11-15 }\n  b: { title: X, date: 2016-09-02 }\n',
  );
});

rule('ur-only', ({ finds, silent }) => {
  finds('the denial alone', 'records:\n  ⟦denial⟧: { title: Letter, date: 2016-11-28, kind: utilization-review }\n', {
    severity: 'warning',
    message:
      'The utilization review decision is the only document listed, and a determination may not rest on it alone. List the medical records.',
  });
  finds('told by its title', 'records:\n  ⟦denial⟧: { title: Utilization review determination, date: 2016-11-28 }\n');
  finds(
    'two letters of denial',
    '⟦records⟧:\n  a: { title: UR denial, date: 2016-11-28 }\n  b: { title: Notice, date: 2016-11-28, kind: utilization-review }\n',
  );
  silent(
    'a medical record beside it',
    'records:\n  denial: { title: UR denial, date: 2016-11-28 }\n  report: { title: Report, date: 2016-11-15 }\n',
  );
  silent(
    'a record that is said to be none',
    'records:\n  a: { title: Utilization review report of the surgeon, date: 2016-11-15, kind: record }\n',
  );
  silent('no list: no-records speaks', 'records:\n');
});
