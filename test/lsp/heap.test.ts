/** No words of a case outlive its document: the whole memory of the server, searched for them after the document is closed. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createReadStream, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { exportRequest, previewRequest, readinessRequest } from '../../server/src/protocol';

const root = join(__dirname, '../..');
const uri = 'file:///cases/a.rationale.yaml';
const textDocument = { uri };

/** A word for each place of a determination; nowhere else in the world. */
const marks = ['summary', 'rationale', 'record', 'service', 'notes', 'evidence'].map((place) => `zq${place}xv`);
const [summary, rationale, record, service, notes, evidence] = marks;
const letter = `profile: ca-dwc-imr/2016
case: { number: CM16-0123456, decision_date: 2016-12-20 }
records:
  report: { title: Report of ${record}, author: treating physician, date: 2016-11-01 }
case_summary: |
  Dr. ${summary!.replace('z', 'Z')} saw the patient on 11/1/16. Seen by ${summary}. The left knee of ${summary} hurts.
issues:
  - service: MRI of ${service}
    decision: upheld
    criteria: [{ criterion: pain of the knee, finding: met, evidence: ${evidence} [@report] }]
    rationale: |
      The guideline says “${rationale} is not recommended” [@report]. Therefore, the MRI of ${rationale} is not medically necessary.
notes: ${notes}
`;

describe('The memory of the language server', function () {
  this.timeout(100_000);
  let server: ChildProcessWithoutNullStreams;
  let folder: string;
  const start = () => {
    folder = mkdtempSync(join(tmpdir(), 'heap-'));
    const entry = join(root, 'server/src/node.ts');
    server = spawn(process.execPath, ['--heapsnapshot-signal=SIGUSR2', '--import', 'tsx', entry, '--stdio'], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: `--diagnostic-dir=${folder}` },
    });
    const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    connection.listen();
    return connection;
  };
  afterEach(() => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Which of the words are in memory; whoever writes a snapshot collects garbage first. */
  async function held(): Promise<string[]> {
    const before = new Set(readdirSync(folder));
    server.kill('SIGUSR2');
    let size = -1;
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      const file = readdirSync(folder).find((name) => !before.has(name));
      const now = file === undefined ? -1 : statSync(join(folder, file)).size;
      if (file !== undefined && now > 0 && now === size) return wordsIn(join(folder, file));
      size = now;
    }
  }

  it('holds none of its words when a document is closed', async () => {
    const connection = start();
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {}, workspaceFolders: [] });
    await connection.sendNotification('initialized', {});
    const open = (text: string, at = uri) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: at, languageId: 'rationale', version: 1, text },
      });
    await open(letter);
    const position = { line: 5, character: 30 };
    for (const [method, params] of [
      ['textDocument/diagnostic', {}],
      ['textDocument/hover', { position }],
      ['textDocument/completion', { position: { line: 11, character: 12 } }],
      ['textDocument/documentSymbol', {}],
      ['textDocument/definition', { position }],
      ['textDocument/references', { position, context: { includeDeclaration: true } }],
      ['textDocument/inlayHint', { range: { start: { line: 0, character: 0 }, end: position } }],
      ['textDocument/codeAction', { range: { start: position, end: position }, context: { diagnostics: [] } }],
      ['textDocument/foldingRange', {}],
      [previewRequest, { uri }],
      [readinessRequest, { uri }],
      [exportRequest, { uri, format: 'html', draft: true }],
      [exportRequest, { uri, format: 'pdf', draft: true }],
    ] as const)
      await connection.sendRequest(method, { textDocument, ...params }).catch(() => undefined);
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: letter.replace('left knee', 'right knee') }],
    });
    await connection.sendRequest('textDocument/diagnostic', { textDocument });
    assert.deepEqual(await held(), marks, 'an open document is held, or this test would see nothing');

    await connection.sendNotification('textDocument/didClose', { textDocument });
    // what was read last, by expressions and streams, is gone with the next that is read
    const other = 'file:///cases/b.rationale.yaml';
    await open('profile: ca-dwc-imr/2016\ncase_summary: The patient has pain.\n', other);
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: other } });
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri: other } });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.deepEqual(await held(), []);
    connection.dispose();
  });
});

async function wordsIn(path: string): Promise<string[]> {
  const found = new Set<string>();
  let tail = '';
  for await (const piece of createReadStream(path, 'utf8') as AsyncIterable<string>) {
    const text = tail + piece;
    for (const mark of marks) if (text.toLowerCase().includes(mark)) found.add(mark);
    tail = text.slice(-64);
  }
  return marks.filter((mark) => found.has(mark));
}
