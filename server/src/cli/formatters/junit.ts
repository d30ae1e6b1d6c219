/** JUnit XML, for build servers: a suite a file, a case a finding; what makes the run fail is a failure there too. */
import { escape } from 'html-escaper';
import { visible } from '../../service/visible';
import { openFindings, type FileReport, type ReportedFinding } from '../check/report';
import type { Formatter } from './formatter';

/** Text for content and attributes. XML 1.0 has no way to write most control characters: they are made visible, as all that hides. */
const xml = (text: string): string => escape(visible(text));

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join('');
}

const place = ({ range: { start } }: ReportedFinding): string => `line ${start.line + 1}, column ${start.character + 1}`;

const fails = (finding: ReportedFinding, tooManyWarnings: boolean): boolean =>
  !finding.suppressed && (finding.severity === 'error' || (finding.severity === 'warning' && tooManyWarnings));

function testcase(finding: ReportedFinding, file: FileReport, tooManyWarnings: boolean): string {
  const text = `${file.file}, ${place(finding)}: ${finding.severity}: ${finding.message} (${finding.code})`;
  const content = finding.suppressed
    ? `<skipped${attributes({ message: finding.suppressed.reason })}/>`
    : fails(finding, tooManyWarnings)
      ? `<failure${attributes({ type: finding.severity, message: finding.message })}>${xml(text)}</failure>`
      : `<system-out>${xml(text)}</system-out>`;
  return `    <testcase${attributes({ name: `${finding.code}, ${place(finding)}`, classname: file.file, time: 0 })}>${content}</testcase>\n`;
}

function suite(file: FileReport, tooManyWarnings: boolean): string {
  const cases = file.findings.map((finding) => testcase(finding, file, tooManyWarnings));
  // a suite without a case is no result for most readers
  if (openFindings(file).length === 0)
    cases.push(`    <testcase${attributes({ name: 'nothing found', classname: file.file, time: 0 })}/>\n`);
  const failures = file.findings.filter((finding) => fails(finding, tooManyWarnings)).length;
  const skipped = file.findings.filter((finding) => finding.suppressed).length;
  return `  <testsuite${attributes({ name: file.file, tests: cases.length, failures, errors: 0, skipped, time: 0 })}>\n${cases.join('')}  </testsuite>\n`;
}

const brokenSuite = (name: string, message: string): string =>
  `  <testsuite${attributes({ name, tests: 1, failures: 0, errors: 1, skipped: 0, time: 0 })}>\n` +
  `    <testcase${attributes({ name: 'can be checked', classname: name, time: 0 })}><error${attributes({ message })}/></testcase>\n  </testsuite>\n`;

export const formatJunit: Formatter = {
  judges: true,
  begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="rationale check">\n',
  file: (report, _, tooManyWarnings) => suite(report, tooManyWarnings),
  end: ({ failures }) =>
    `${failures.map(({ file, message }) => brokenSuite(file ?? 'rationale', message)).join('')}</testsuites>\n`,
};
