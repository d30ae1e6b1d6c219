import { rule } from './harness';

rule('unknown-citation', ({ finds, silent }) => {
  finds('a key that is nearly one', 'issues:\n  - guideline_basis:\n      - cite: ⟦mtus-sholder-2004⟧\n', {
    severity: 'warning',
    message: 'There is no guideline of the library “mtus-sholder-2004”. Did you mean “mtus-shoulder-2004”?',
    fix: [
      { title: 'Cite “mtus-shoulder-2004”', becomes: 'issues:\n  - guideline_basis:\n      - cite: mtus-shoulder-2004\n' },
      { title: 'Print these words as they stand', becomes: 'issues:\n  - guideline_basis:\n      - text: mtus-sholder-2004\n' },
    ],
  });
  finds('a key in prose, under the key', 'case_summary: She was weak [@⟦reprot⟧, p. 3].\n', {
    message: /^There is no guideline of the library and no record “reprot”\. Did you mean “report”\?/,
    fix: { title: 'Cite “report”', becomes: 'case_summary: She was weak [@report, p. 3].\n' },
  });
  finds('one key at two places as one finding', 'case_summary: She was weak [@⟦reprot⟧], and weaker [@xray; @reprot].\n', {
    related: ['reprot'],
    fix: { title: 'Cite “report”', becomes: 'case_summary: She was weak [@report], and weaker [@xray; @report].\n' },
  });
  finds('a key without its bracket', 'case_summary: She was weak ⟦[@report⟧ on examination.\n', {
    message: 'This citation has no closing bracket, so it would be printed as it stands. Add “]”.',
    fix: { title: 'Close the citation', becomes: 'case_summary: She was weak [@report] on examination.\n' },
  });
  finds('a known key in no brackets', 'case_summary: She was weak as ⟦@report⟧ says.\n', {
    message: '“@report” stands in no brackets, so it would be printed as it stands. Write [@report].',
    fix: { title: 'Put the citation in brackets', becomes: 'case_summary: She was weak as [@report] says.\n' },
  });
  finds('a known key with its page in brackets', 'case_summary: She was weak, ⟦@report⟧ [p. 3].\n', {
    fix: { title: 'Put the citation in brackets', becomes: 'case_summary: She was weak, [@report, p. 3].\n' },
  });
  finds('a known key in parentheses', 'case_summary: She was weak (see ⟦@report⟧, p. 3).\n', {
    fix: { title: 'Put the citation in brackets', becomes: 'case_summary: She was weak [see @report, p. 3].\n' },
  });
  finds('two keys that no semicolon parts', 'case_summary: She was weak [@report, ⟦@report⟧].\n', {
    fix: { title: 'Part them by “;”', becomes: 'case_summary: She was weak [@report; @report].\n' },
  });
  finds('two keys that a word parts', 'case_summary: She was weak [@report, p. 3, and ⟦@report⟧].\n', {
    fix: { title: 'Part them by “;”', becomes: 'case_summary: She was weak [@report, p. 3; @report].\n' },
  });
  finds('a label without a page', 'case_summary: She was weak [@report, ⟦p.⟧].\n', { message: /cannot be read/ });
  finds('a mistyped key behind other words', 'case_summary: She was weak [see also @⟦reprot⟧, p. 3].\n', {
    fix: { title: 'Cite “report”', becomes: 'case_summary: She was weak [see also @report, p. 3].\n' },
  });
  finds(
    'a key that needs braces',
    `records:
  op note: { title: Operative note, date: 2016-11-15 }
case_summary: She was weak [@⟦op⟧ note, p. 3].
`,
    {
      whole: true,
      message: 'There is no guideline of the library and no record “op”. Did you mean “op note”?',
      fix: {
        title: 'Cite “op note”',
        becomes: `records:
  op note: { title: Operative note, date: 2016-11-15 }
case_summary: She was weak [@{op note}, p. 3].
`,
      },
    },
  );
  silent(
    'what Pandoc reads',
    `case_summary: |
  Weak [see @report, 3; also @report] and weaker [-@report, pp. 3--5 and passim], as in [@{report}, {p. iv}] and [ @report. ].
`,
  );
  silent('addresses and other signs', 'case_summary: Write to a.b@report.example, @home or @xyz, 3 @ $4 [mail: a@report].\n');
  finds('a citation that names nothing', 'case_summary: She was weak [⟦@⟧].\n', { message: /names nothing yet/ });
  finds('a record where a guideline belongs', 'issues:\n  - guideline_basis:\n      - cite: ⟦report⟧\n', {
    message: '“report” is a record, and a guideline belongs here. Cite records in the prose, as [@report].',
  });
  finds(
    'a record of a criterion that is not on the list',
    'issues:\n  - criteria:\n      - { criterion: Weakness., finding: met, record: [report, ⟦x-ray⟧] }\n',
    {
      fix: {
        title: 'Change to “xray”',
        becomes: 'issues:\n  - criteria:\n      - { criterion: Weakness., finding: met, record: [report, xray] }\n',
      },
    },
  );
  finds('a name for a key: the entry known by it', 'issues:\n  - guideline_basis:\n      - cite: ⟦ACOEM Chapter 12⟧\n', {
    fixes: ['Cite “mtus-low-back-2004”', 'Print these words as they stand'],
  });
  finds(
    'in evidence and in block text',
    'issues:\n  - criteria:\n      - criterion: Weakness.\n        finding: met\n        evidence: |\n          The arm drops\n          [@⟦nowhere-at-all⟧].\n',
    { fixes: [] },
  );

  silent('guidelines and records in prose', 'case_summary: She was weak [@report; @mtus-shoulder-2004, p. 207].\n');
  silent('guidelines of the workspace', 'issues:\n  - guideline_basis:\n      - cite: shoulder-imaging\n');
  silent('working notes', 'notes: see [@nothing]\n');
  silent('an e-mail sign or a bracket that is no citation', 'case_summary: "50% [range] at @home"\n');
  silent('a blank key: empty-section speaks', 'issues:\n  - guideline_basis:\n      - cite:\n');
});
