/** Importing over a connection: a letter that takes all time keeps nobody else waiting, and too large a one is not unpacked. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startNodeThread } from '../../server/src/platform/reader-node';
import { readInThread } from '../../server/src/platform/reading';
import * as protocol from '../../server/src/protocol';
import { textOf, single } from '../import/letters';
import { hostilePdfs } from '../readers/hostile';
import { startClient } from './client';

const threadFile = join(__dirname, '../../dist/reader-thread.js');
const uri = 'file:///cases/a.rationale.yaml';

describe('an import', function () {
  this.timeout(60_000);
  before(() => assert.ok(existsSync(threadFile), 'Run npm run build first.'));

  it('that never ends keeps no other request waiting', async () => {
    const readers = readInThread((news) => startNodeThread(news, threadFile), { longest: 8, idle: 0 });
    const client = await startClient({ platform: { readers: () => Promise.resolve(readers) } });
    const published = client.published(uri);
    await client.open(uri, 'profile: ca-dwc-imr/2016\ncase_summary: |\n  A man.\n');
    await published;
    const read = (fileName: string, bytes: Uint8Array) =>
      client.ask<protocol.ImportResult>(protocol.importRequest, { fileName, base64: protocol.toBase64(bytes) });
    const answered: string[] = [];
    const hostile = read('a.pdf', hostilePdfs['the characters of a font']!()).then((result) => {
      answered.push('hostile');
      return result;
    });
    const good = read('b.txt', new TextEncoder().encode(textOf(single)));
    for (let version = 2; version < 6; version += 1) {
      await client.change(uri, `profile: ca-dwc-imr/2016\nissues:\n  - service: MRI ${version}\n`, version);
      const symbols = await client.ask<unknown[]>('textDocument/documentSymbol', { textDocument: { uri } });
      assert.ok(symbols.length > 0);
      answered.push('symbols');
    }
    const told = await hostile;
    assert.ok(told.kind === 'failed' && /more in this file than in any letter/.test(told.message));
    assert.deepEqual(answered, ['symbols', 'symbols', 'symbols', 'symbols', 'hostile']);
    assert.equal((await good).kind, 'imported', 'the letter behind it');
    await client.stop();
  });

  it('of too many bytes is told before they are unpacked', async () => {
    const asked: string[] = [];
    const readers = () =>
      Promise.resolve({ readLetterFile: (_: Uint8Array, name: string) => (asked.push(name), Promise.reject(new Error())) });
    const client = await startClient({ platform: { readers, largestLetter: 1000 } });
    const base64 = 'A'.repeat(1500);
    const told = await client.ask<protocol.ImportResult>(protocol.importRequest, { fileName: 'a.pdf', base64 });
    assert.ok(told.kind === 'failed' && /too large to be a letter/.test(told.message));
    assert.deepEqual(asked, []);
    await client.stop();
  });

  it('asks who started the server for the script of the readers', async () => {
    const asked: (string | undefined)[] = [];
    const readers = async (script?: () => Promise<string | undefined>) => {
      asked.push(await script?.());
      return Promise.resolve({ readLetterFile: () => Promise.resolve({ kind: 'problem', message: 'no' } as const) });
    };
    const client = await startClient({
      platform: { readers },
      files: { 'https://localhost.invalid/r.js': 'the script' },
      initializationOptions: { readers: 'https://localhost.invalid/r.js' },
    });
    await client.ask(protocol.importRequest, { fileName: 'a.pdf', base64: 'AAAA' });
    assert.deepEqual(asked, ['the script']);
    await client.stop();
  });
});

describe('bytes as they travel', () => {
  it('come back as they were', () => {
    for (const length of [0, 1, 2, 3, 255, 70_000]) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 7) % 256);
      assert.deepEqual(protocol.fromBase64(protocol.toBase64(bytes)), bytes);
    }
  });
});
