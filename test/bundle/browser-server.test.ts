/** The browser's bundle of the server, in a worker with nothing of Node. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { toBase64 } from '../../server/src/protocol';
import { writeDocx } from '../../server/src/service/letter/docx';
import { writePdf } from '../../server/src/service/letter/pdf';
import { letterOf, single, textOf } from '../import/letters';
import { fonts } from '../letter/fonts';
import { hostileDocx, hostilePdfs } from '../readers/hostile';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string; diagnostics?: { code?: string }[] };
  readonly result?: Record<string, unknown>;
}

const dist = join(__dirname, '../../dist');

/** A worker within a worker, as the server starts one for the readers: from the text that the client read. */
class InnerWorker {
  onmessage: ((event: { data: unknown }) => void) | undefined;
  private isEnded = false;
  private readonly ready: Promise<(data: unknown) => void>;
  constructor(url: string) {
    this.ready = blobs
      .get(url)!
      .text()
      .then((script) => runInWorker(script, (data) => this.isEnded || this.onmessage?.({ data: structuredClone(data) })));
  }
  postMessage(data: unknown): void {
    void this.ready.then((send) => send(structuredClone(data)));
  }
  terminate(): void {
    this.isEnded = true;
    ended.push(this);
  }
}
const blobs = new Map<string, Blob>();
const ended: InnerWorker[] = [];
const channels: MessageChannel[] = [];

/** What a worker has, and nothing of Node: a stray import of Node fails here as it would in a browser. Gives what it is sent messages by. */
function runInWorker(script: string, posted: (data: unknown) => void): (data: unknown) => void {
  const listeners: ((event: { data: unknown }) => void)[] = [];
  const self: Record<string, unknown> = {
    postMessage: posted,
    Worker: InnerWorker,
    importScripts: () => assert.fail('not of this origin'),
    addEventListener: (type: string, listener: (event: { data: unknown }) => void) =>
      type === 'message' && listeners.push(listener),
    set onmessage(listener: (event: { data: unknown }) => void) {
      listeners.push(listener);
    },
    location: { href: 'https://localhost.invalid/server.js', protocol: 'https:' },
    navigator: { userAgent: 'test', platform: 'test', language: 'en' },
  };
  for (const name of [
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'queueMicrotask',
    'TextEncoder',
    'TextDecoder',
    'atob',
    'btoa',
    'crypto',
    'console',
    'URL',
    'structuredClone',
    'performance',
    'AbortController',
    'ReadableStream',
    'Blob',
    'DOMException',
    'DecompressionStream',
    'TransformStream',
    'Response',
    'AbortSignal',
    'URLSearchParams',
  ])
    // prettier-ignore
    self[name] = (globalThis as Record<string, unknown>)[name];
  self['URL'] = class extends URL {
    static override createObjectURL(blob: Blob): string {
      blobs.set(`blob:${blobs.size}`, blob);
      return `blob:${blobs.size - 1}`;
    }
  };
  // a port that somebody listens at keeps the process from ending
  self['MessageChannel'] = class extends MessageChannel {
    constructor() {
      super();
      channels.push(this);
    }
  };
  self.self = self;
  self.globalThis = self;
  const context = vm.createContext(self);
  // a worker's coder gives arrays of the worker's own kind
  vm.runInContext(
    'globalThis.TextEncoder = ((Host) => class { encode(text) { return Uint8Array.from(new Host().encode(text)); } })(TextEncoder);',
    context,
  );
  vm.runInContext(script, context);
  return (data) => listeners.forEach((listener) => listener({ data }));
}

/** As the client answers: only its own files are there. */
function fileOf(uri: string): { base64: string | undefined } {
  const own = uri.startsWith('https://localhost.invalid/dist/');
  return { base64: own ? readFileSync(join(dist, uri.split('/').at(-1)!)).toString('base64') : undefined };
}

function startWorker(): { send(message: object): void; wait(test: (message: Message) => boolean): Promise<Message> } {
  const received: Message[] = [];
  const waiting: { test: (message: Message) => boolean; resolve: (message: Message) => void }[] = [];
  const send = runInWorker(readFileSync(join(dist, 'server-browser.js'), 'utf8'), (data) => {
    received.push(data as Message);
    const { id, method, params } = data as Message;
    if (method === 'rationale/readFile') send({ jsonrpc: '2.0', id, result: fileOf(params?.uri ?? '') });
    for (const one of waiting.splice(0)) if (one.test(data as Message)) one.resolve(data as Message); else waiting.push(one); // prettier-ignore
  });
  return {
    send: (message) => send({ jsonrpc: '2.0', ...message }),
    wait: (test) => new Promise((resolve) => { const known = received.find(test); if (known) resolve(known); else waiting.push({ test, resolve }); }), // prettier-ignore
  };
}

describe('the server for the browser', function () {
  this.timeout(60_000);
  after(() => channels.forEach(({ port1 }) => port1.close()));

  it('initializes, opens a document, publishes findings and writes a PDF with nothing of Node', async () => {
    const { send, wait } = startWorker();
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    assert.ok((await wait((message) => message.id === 1)).result?.capabilities);
    send({ method: 'initialized', params: {} });
    const uri = 'untitled:Untitled-1';
    send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'rationale', version: 1, text: 'case:\n  number: x\n' } },
    });
    const published = await wait((message) => message.method === 'textDocument/publishDiagnostics');
    assert.ok(published.params?.diagnostics?.some((one) => one.code === 'missing-section'));
    send({ id: 2, method: 'rationale/export', params: { uri, format: 'pdf', draft: true } });
    const exported = await wait((message) => message.id === 2);
    assert.equal(exported.result?.kind, 'written');
    assert.match(atob(exported.result?.base64 as string).slice(0, 5), /%PDF-/);
    send({ id: 3, method: 'rationale/export', params: { uri, format: 'docx', draft: true } });
    assert.equal((await wait((message) => message.id === 3)).result?.kind, 'written');
  });

  it('reads a letter in a worker of its own, and tells what is none', async () => {
    const { send, wait } = startWorker();
    const initializationOptions = { files: true, readers: 'https://localhost.invalid/dist/reader-browser.js' };
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {}, initializationOptions } });
    await wait((message) => message.id === 1);
    send({ method: 'initialized', params: {} });
    const letters: Record<string, Uint8Array> = {
      'a.pdf': await writePdf(letterOf(single), { fonts }),
      'a.docx': await writeDocx(letterOf(single)),
      'a.txt': new TextEncoder().encode(textOf(single)),
      'b.pdf': hostilePdfs['a content stream of blanks']!(),
      'b.docx': hostileDocx['a part that inflates far']!(),
    };
    for (const [index, [fileName, bytes]] of Object.entries(letters).entries()) {
      send({ id: index + 2, method: 'rationale/import', params: { fileName, base64: toBase64(bytes) } });
      const { result } = await wait((message) => message.id === index + 2);
      if (fileName.startsWith('b')) assert.match(String(result?.['message']), /more in this file than in any letter/);
      else assert.match(String(result?.['text']), /service:/, `${fileName}: ${JSON.stringify(result)}`);
    }
  });
});
