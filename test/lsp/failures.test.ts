/** What fails is answered safely and logged without a word of a document; what is cancelled is not done at all. */
import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol';
import { createGuard } from '../../server/src/lsp/guard';
import * as protocol from '../../server/src/protocol';
import { features } from '../../server/src/service/features';
import { rules } from '../../server/src/service/rules';
import { startClient, until, type TestClient, type TestClientOptions } from './client';

const uri = 'file:///cases/a.rationale.yaml';
const secret = 'Mrs Quimby';
const draft = `profile: ca-dwc-imr/2016\ncase_summary: |\n  ${secret} fell.\nissues:\n  - service: MRI for ${secret}\n`;

/** Fails as a library does that quotes what it could not read, over several lines. */
const fail = (words: string) => (): never => {
  throw new SyntaxError(`cannot read this:\n\n  ${words}\n    at ${words} (12:30:45)\n`);
};

describe('a failure', () => {
  let client: TestClient;
  const mended: (() => void)[] = [];
  const start = async (options?: TestClientOptions) => {
    client = await startClient(options);
    const published = client.published(uri);
    await client.open(uri, draft);
    await published;
  };
  afterEach(async () => {
    for (const mend of mended.splice(0)) mend();
    await client.stop();
  });
  /** Puts a function in the place of another until the test is over. */
  const replace = <T extends object, K extends keyof T>(of: T, name: K, by: T[K]): void => {
    const before = of[name];
    of[name] = by;
    mended.push(() => (of[name] = before));
  };
  const logged = async (what: RegExp) => {
    await until(() => client.log.some((line) => what.test(line)));
    assert.ok(!/Quimby|12:30:45|fell/.test(client.log.join('\n')), client.log.join('\n'));
  };
  const place = { textDocument: { uri }, position: { line: 2, character: 4 } };

  it('of a language feature gives nothing, and is logged by name and place', async () => {
    replace(features, 'hover', fail(secret));
    await start();
    assert.equal(await client.ask('textDocument/hover', place), null);
    await logged(/^hover failed: SyntaxError at .*failures\.test\.ts:\d+:\d+$/);
  });

  it('of a rule leaves the others their say, and is logged once', async () => {
    for (const rule of rules)
      if (rule.code === 'missing-section')
        replace(
          rule,
          'checks',
          rule.checks.map((check) => ({ ...check, check: fail(secret) }) as typeof check),
        );
    await start();
    await logged(/missing-section failed: SyntaxError/);
    const next = client.published(uri);
    await client.change(uri, `${draft}nots: x\n`, 2);
    assert.ok((await next).some(({ code }) => code === 'unknown-key'));
    assert.equal(client.log.length, 1);
  });

  it('of a reader or a writer is told to the person', async () => {
    await start({
      platform: {
        readers: () => Promise.resolve({ readLetterFile: fail(secret) }),
        writers: () => Promise.resolve({ writePdf: fail(secret), writeDocx: fail(secret) }),
      },
    });
    const read = await client.ask<protocol.ImportResult>(protocol.importRequest, { fileName: `${secret}.pdf`, base64: '' });
    assert.ok(read.kind === 'failed' && /could not be imported/.test(read.message));
    const written = await client.ask<protocol.ExportResult>(protocol.exportRequest, { uri, format: 'pdf', draft: true });
    assert.equal(written.kind, 'failed');
    await logged(/^rationale\/import failed: SyntaxError/);
  });

  it('of every request of our own is caught', async () => {
    for (const name of [
      'citationChoices',
      'insertCitation',
      'addCriteria',
      'newDetermination',
      'readiness',
      'setField',
      'paste',
    ] as const)
      replace(features, name, fail(secret));
    await start();
    const params = {
      ...place,
      uri,
      range: { start: place.position, end: place.position },
      text: secret,
      keys: [secret],
      folder: 'file:///cases',
    };
    for (const method of [
      protocol.citationsRequest,
      protocol.insertCitationRequest,
      protocol.addCriteriaRequest,
      protocol.newDeterminationRequest,
      protocol.readinessRequest,
      protocol.setFieldRequest,
      protocol.pasteRequest,
    ])
      // prettier-ignore
      assert.ok(await client.ask(method, params), method);
    await until(() => client.log.length === 7);
    await logged(/^rationale\/readiness failed/);
  });
});

describe('what is thrown', () => {
  it('is logged by its kind and place alone', async () => {
    const log: string[] = [];
    const guard = createGuard((line) => log.push(line));
    const answer = (error: unknown) => guard('saying', 'nothing', () => Promise.reject(error))(undefined);
    assert.equal(await answer(secret), 'nothing');
    assert.equal(await answer(Object.assign(new Error('changed'), { message: secret })), 'nothing');
    assert.deepEqual(log[0], 'saying failed: unknown error');
    assert.match(log[1]!, /^saying failed: Error at .*failures\.test\.ts:\d+:\d+$/);
  });
});

describe('a request that is cancelled', () => {
  it('is not run', async () => {
    const read: string[] = [];
    const readLetterFile = (_: Uint8Array, fileName: string) => {
      read.push(fileName);
      return Promise.resolve({ kind: 'problem', message: 'no letter' } as const);
    };
    const client = await startClient({ platform: { readers: () => Promise.resolve({ readLetterFile }) } });
    const cancel = new CancellationTokenSource();
    const ask = (fileName: string) =>
      client.connection.sendRequest(protocol.importRequest, { fileName, base64: '' }, cancel.token);
    const asked = ask('cancelled.pdf');
    cancel.cancel();
    await assert.rejects(asked, { code: LSPErrorCodes.RequestCancelled });
    await client.ask(protocol.importRequest, { fileName: 'wanted.pdf', base64: '' });
    assert.deepEqual(read, ['wanted.pdf']);
    await client.stop();
  });

  it('is not run either when its cancellation comes right behind it', async () => {
    let ran = false;
    const guard = createGuard(() => assert.fail('nothing to log'));
    const cancel = new CancellationTokenSource();
    const asked = guard('asking', undefined, () => void (ran = true))(undefined, cancel.token);
    cancel.cancel();
    await assert.rejects(asked, { code: LSPErrorCodes.RequestCancelled });
    assert.equal(ran, false);
  });
});
