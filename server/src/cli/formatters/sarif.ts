/** SARIF 2.1.0, for code scanning: rules with their pages, findings with fixes and suppressions. */
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  Artifact,
  ArtifactLocation,
  Invocation,
  Message,
  Notification,
  PhysicalLocation,
  Region,
  ReportingDescriptor,
  Result,
  ToolComponent,
} from 'sarif';
import type { Range } from 'vscode-languageserver-textdocument';
import { ruleUrl } from '../../service/check/page';
import type { Rule, Severity } from '../../service/check/rule';
import { rules } from '../../service/rules';
import { visible, visibleJson } from '../../service/visible';
import type { FileReport, ReportedFinding } from '../check/report';
import { pageOf } from '../pages';
import type { Failure } from '../trouble';
import { version } from '../version';
import type { Formatter, Summary } from './formatter';

const levels: Record<Severity, 'error' | 'warning' | 'note'> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

const region = ({ start, end }: Range): Region => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

/** Relative paths, so that the file says the same on every machine; what lies elsewhere by its URL. */
const artifact = (file: string): ArtifactLocation =>
  isAbsolute(file)
    ? { uri: pathToFileURL(file).href }
    : { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'SRCROOT' };

const physical = (file: string, range: Range): PhysicalLocation => ({ artifactLocation: artifact(file), region: region(range) });

/** A message as SARIF reads it: in one that has `](`, which would make a link, brackets and backslashes stand for themselves. */
const words = (text: string): Message => {
  const plain = visible(text);
  return { text: plain.includes('](') ? plain.replace(/[\\[\]]/g, '\\$&') : plain };
};

function describeRule(rule: Rule): ReportingDescriptor {
  const page = pageOf(rule.code);
  return {
    id: rule.code,
    name: rule.code.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.summary },
    help: { text: page ?? rule.summary, markdown: page ?? rule.summary },
    helpUri: ruleUrl(rule.code),
    defaultConfiguration: { enabled: rule.default !== false, level: levels[rule.severity] },
    properties: { tags: [...rule.sources], fixable: rule.fixable },
  };
}

function result(finding: ReportedFinding, file: FileReport, ruleIndex: number): Result {
  const { code, severity, message, range, related, fixes, suppressed } = finding;
  return {
    ruleId: code,
    ...(ruleIndex >= 0 ? { ruleIndex } : {}),
    level: levels[severity],
    message: words(message),
    locations: [{ physicalLocation: physical(file.file, range) }],
    ...(related.length > 0
      ? {
          relatedLocations: related.map((one, id) => ({
            id,
            physicalLocation: physical(file.file, one.range),
            message: words(one.message),
          })),
        }
      : {}),
    ...(fixes.length > 0
      ? {
          fixes: fixes
            .filter((fix) => fix.edits.length > 0)
            .map((fix) => ({
              description: words(fix.title),
              artifactChanges: [
                {
                  artifactLocation: artifact(file.file),
                  replacements: fix.edits.map((edit) => ({
                    deletedRegion: region(edit.range),
                    insertedContent: { text: edit.newText },
                  })),
                },
              ],
            })),
        }
      : {}),
    // an empty list says that suppressions were looked for
    suppressions: suppressed ? [{ kind: 'inSource', justification: visible(suppressed.reason) }] : [],
  };
}

const notification = ({ file, message }: Failure): Notification => ({
  level: 'error',
  message: words(message),
  ...(file === undefined ? {} : { locations: [{ physicalLocation: { artifactLocation: artifact(file) } }] }),
});

const driver = (): ToolComponent => ({
  name: 'Review Rationale',
  version,
  informationUri: 'https://github.com/review-rationale/review-rationale',
  rules: rules.map(describeRule),
});

const invocation = (failures: readonly Failure[]): Invocation => ({
  executionSuccessful: failures.length === 0,
  ...(failures.length > 0 ? { toolExecutionNotifications: failures.map(notification) } : {}),
});

const indexOf = new Map(rules.map((rule, index) => [rule.code, index]));

/** As `JSON.stringify` indents it so many levels deep. */
const json = (value: unknown, depth: number): string =>
  visibleJson(JSON.stringify(value, undefined, 2)).replaceAll('\n', `\n${'  '.repeat(depth)}`);

/** Results stand before what is only known at the end, so that they can be printed as they come: in JSON the order of keys says nothing. */
export const formatSarif: Formatter = {
  printsFixes: true,
  between: ',',
  begin: () => `{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": ${json({ driver: driver() }, 3)},
      "columnKind": "utf16CodeUnits",
      "results": [`,
  file: (report) =>
    report.findings.map((finding) => `\n        ${json(result(finding, report, indexOf.get(finding.code) ?? -1), 4)}`).join(','),
  end({ tally: { files, counts }, failures }: Summary) {
    const artifacts: Artifact[] = files.map((file) => ({ location: artifact(file), mimeType: 'application/yaml' }));
    const { fixable: _, ...found } = counts;
    const empty = Object.values(found).every((count) => count === 0);
    return `${empty ? '' : '\n      '}],
      "invocations": ${json([invocation(failures)], 3)},
      "artifacts": ${json(artifacts, 3)}
    }
  ]
}
`;
  },
};
