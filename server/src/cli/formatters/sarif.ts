/** SARIF 2.1.0, for code scanning: rules with their pages, findings with fixes and suppressions. */
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Log, Notification, PhysicalLocation, Region, ReportingDescriptor, Result } from 'sarif';
import type { Range } from 'vscode-languageserver-textdocument';
import type { Rule, Severity } from '../../service/check/rule';
import type { FileReport, ReportedFinding } from '../check/report';
import type { Failure } from '../trouble';
import type { FormatOptions, Formatter } from './formatter';

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

function describeRule(rule: Rule, { pageOf, urlOf }: FormatOptions): ReportingDescriptor {
  const page = pageOf(rule.code);
  return {
    id: rule.code,
    name: rule.code.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.summary },
    help: { text: page ?? rule.summary, markdown: page ?? rule.summary },
    helpUri: urlOf(rule.code),
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
    message: { text: message },
    locations: [{ physicalLocation: physical(file.file, range) }],
    ...(related.length > 0
      ? {
          relatedLocations: related.map((one, id) => ({
            id,
            physicalLocation: physical(file.file, one.range),
            message: { text: one.message },
          })),
        }
      : {}),
    ...(fixes.length > 0
      ? {
          fixes: fixes
            .filter((fix) => fix.edits.length > 0)
            .map((fix) => ({
              description: { text: fix.title },
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
    suppressions: suppressed ? [{ kind: 'inSource', justification: suppressed.reason }] : [],
  };
}

const notification = ({ file, message }: Failure): Notification => ({
  level: 'error',
  message: { text: message },
  ...(file === undefined ? {} : { locations: [{ physicalLocation: { artifactLocation: artifact(file) } }] }),
});

export const formatSarif: Formatter = (report, options) => {
  const indexOf = new Map(options.rules.map((rule, index) => [rule.code, index]));
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Review Rationale',
            version: options.version,
            informationUri: 'https://github.com/review-rationale/review-rationale',
            rules: options.rules.map((rule) => describeRule(rule, options)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.failures.length === 0,
            ...(report.failures.length > 0 ? { toolExecutionNotifications: report.failures.map(notification) } : {}),
          },
        ],
        artifacts: report.files.map(({ file }) => ({ location: artifact(file), mimeType: 'application/yaml' })),
        results: report.files.flatMap((file) =>
          file.findings.map((finding) => result(finding, file, indexOf.get(finding.code) ?? -1)),
        ),
      },
    ],
  };
  return JSON.stringify(log, undefined, 2) + '\n';
};
