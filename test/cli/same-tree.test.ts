/** Editor and command line say the same of the same tree: one check, one way to find the configuration. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProtocolConnection, type Diagnostic, type DocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { call, makeFolder, removeFolders } from './call';

const cli = join(__dirname, '../../dist/cli.js');

const determination = (cite: string) => `profile: ca-dwc-imr/2014
case: { number: CM14-0000001, ur_denial_date: 2014-2-3, decision_date: 2014-12-08 }
extra: 1
case_summary: |
  Seen twice. TODO 検査
issues:
  - service: MRI of the lumbar spine
    decision: upheld
    guideline_basis:
      - cite: ${cite}
    rationale: |
      The MRI of the lumbar spine is medically necessary.
`;

const tree = {
  'rationale.config.yaml': 'library: ["guidelines/*.guideline.yaml"]\nrules: { missing-section: warning, unknown-key: error }\n',
  'guidelines/own.guideline.yaml': 'id: own-spine\nkind: guideline\ntitle: Spine imaging\npublisher: Us\nyear: 2012\n',
  'a.rationale.yaml': determination('own-spine'),
  'deep/er/b.rationale.yaml': determination('nowhere-2014'),
  'deep/rationale.config.yaml': 'rules: { unknown-key: off, placeholder-text: hint }\n',
  'deep/c.rationale.yaml': determination('own-spine'),
  '.rationaleignore': 'ignored/\n',
  'ignored/d.rationale.yaml': determination('own-spine'),
};

interface Said {
  readonly code: unknown;
  readonly severity: unknown;
  readonly message: string;
  readonly range: unknown;
}

const severities = ['', 'error', 'warning', 'info', 'hint'];
const ofEditor = ({ code, severity, message, range }: Diagnostic): Said => ({
  code,
  severity: severities[severity ?? 0],
  message: message as string,
  range,
});
const byText = (a: Said, b: Said): number => JSON.stringify(a).localeCompare(JSON.stringify(b));

async function askEditor(cwd: string, names: readonly string[]): Promise<Record<string, Said[]>> {
  const server = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  connection.listen();
  const capabilities = { textDocument: { diagnostic: {} } };
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: URI.file(cwd).toString(), capabilities });
  await connection.sendNotification('initialized', {});
  const said: Record<string, Said[]> = {};
  for (const name of names) {
    const uri = URI.file(join(cwd, name)).toString();
    const text = readFileSync(join(cwd, name), 'utf8');
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'rationale', version: 1, text },
    });
    const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    said[name] = report.kind === 'full' ? report.items.map(ofEditor).sort(byText) : [];
  }
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
  return said;
}

describe('editor and command line', () => {
  afterEach(removeFolders);

  it('say the same of the same tree', async () => {
    const cwd = makeFolder(tree);
    const { out } = await call(['check', '--format', 'json'], { cwd });
    const reports = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; findings: Said[] });
    assert.deepEqual(
      reports.map(({ file }) => file),
      ['a.rationale.yaml', 'deep/c.rationale.yaml', 'deep/er/b.rationale.yaml'],
    );
    const said = Object.fromEntries(
      reports.map(({ file, findings }) => [
        file,
        findings.map(({ code, severity, message, range }) => ({ code, severity, message, range })).sort(byText),
      ]),
    );
    assert.deepEqual(await askEditor(cwd, Object.keys(said)), said);
    // and the tree is one that tells configurations apart
    const of = (file: string, code: string) => said[file]?.find((one) => one.code === code)?.severity;
    assert.deepEqual([of('a.rationale.yaml', 'unknown-key'), of('deep/c.rationale.yaml', 'unknown-key')], ['error', undefined]);
    assert.deepEqual(
      [of('a.rationale.yaml', 'unknown-citation'), of('deep/c.rationale.yaml', 'unknown-citation')],
      [undefined, 'warning'],
    );
  }).timeout(30_000);
});
