/** The browser's bundle of the server, in a worker with nothing of Node. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { diagnostics?: { code?: string }[] };
  readonly result?: Record<string, unknown>;
}

/** What a worker has, and nothing of Node: a stray import of Node fails here as it would in a browser. */
function startWorker(): { send(message: object): void; wait(test: (message: Message) => boolean): Promise<Message> } {
  const listeners: ((event: { data: unknown }) => void)[] = [];
  const received: Message[] = [];
  const waiting: { test: (message: Message) => boolean; resolve: (message: Message) => void }[] = [];
  const self: Record<string, unknown> = {
    postMessage(data: Message) {
      received.push(data);
      for (const one of waiting.splice(0)) if (one.test(data)) one.resolve(data); else waiting.push(one); // prettier-ignore
    },
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
    'MessageChannel',
    'DOMException',
  ])
    // prettier-ignore
    self[name] = (globalThis as Record<string, unknown>)[name];
  self.self = self;
  self.globalThis = self;
  const bundle = join(__dirname, '../../dist/server-browser.js');
  const context = vm.createContext(self);
  // a worker's coder gives arrays of the worker's own kind
  vm.runInContext(
    'globalThis.TextEncoder = ((Host) => class { encode(text) { return Uint8Array.from(new Host().encode(text)); } })(TextEncoder);',
    context,
  );
  vm.runInContext(readFileSync(bundle, 'utf8'), context, { filename: bundle });
  return {
    send: (message) => listeners.forEach((listener) => listener({ data: { jsonrpc: '2.0', ...message } })),
    wait: (test) => new Promise((resolve) => { const known = received.find(test); if (known) resolve(known); else waiting.push({ test, resolve }); }), // prettier-ignore
  };
}

describe('the server for the browser', () => {
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
});
