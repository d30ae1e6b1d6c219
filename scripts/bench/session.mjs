// One document open in one server, as an editor has it: typed into, asked about, with the diagnostics that come.
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { connect } from './client.mjs';
import { createPublications } from './publications.mjs';

/** How long a server must say nothing to be at rest, in ms; longer than the pause after which some of them begin to check. */
const rest = 400;

const capabilities = (pulls) => ({
  workspace: { configuration: true, workspaceFolders: true },
  textDocument: {
    synchronization: {},
    publishDiagnostics: { versionSupport: true, relatedInformation: true },
    ...(pulls ? { diagnostic: {} } : {}),
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } } },
  },
});

/** Starts a server; `pulls` says whether the client asks for diagnostics or waits for them. */
export async function startSession(server, path, { pulls = false } = {}) {
  const uri = pathToFileURL(path).href;
  const folder = { uri: pathToFileURL(dirname(path)).href, name: 'bench' };
  const publications = createPublications(server.name);
  const answers = {
    'workspace/configuration': ({ items }) => items.map(({ section }) => server.settings?.[section] ?? null),
    'workspace/workspaceFolders': () => [folder],
  };
  const wire = connect(server.command, {
    onNotification(method, params, at) {
      if (method === 'textDocument/publishDiagnostics' && params.uri === uri) publications.hear(params, at);
    },
    answer: (method, params) => answers[method]?.(params) ?? null,
  });
  const { result } = await wire.request('initialize', {
    processId: process.pid,
    rootUri: folder.uri,
    workspaceFolders: [folder],
    capabilities: capabilities(pulls),
  });
  wire.notify('initialized', {});
  const sync = result.capabilities.textDocumentSync;
  return new Session(server, uri, wire, publications, {
    asks: pulls && result.capabilities.diagnosticProvider !== undefined,
    whole: (sync?.change ?? sync) === 1,
  });
}

class Session {
  #server;
  #wire;
  #publications;
  /** Whether it must be asked for diagnostics (`asks`), and takes only whole texts (`whole`). */
  #ways;
  #document;
  #asked;
  /** How many publications there were before the newest edit. */
  #before = 0;

  constructor(server, uri, wire, publications, ways) {
    this.#server = server;
    this.#wire = wire;
    this.#publications = publications;
    this.#ways = ways;
    this.#document = TextDocument.create(uri, server.language, 1, '');
  }

  get pid() {
    return this.#wire.pid;
  }

  /** When the process was started. */
  get started() {
    return this.#wire.started;
  }

  get version() {
    return this.#document.version;
  }

  get published() {
    return this.#publications.list;
  }

  get #textDocument() {
    return { uri: this.#document.uri };
  }

  /** Resolves with the first diagnostics that tell of something, or the first at all from a server that never does. */
  open(text) {
    this.#document = TextDocument.create(this.#document.uri, this.#server.language, 1, text);
    const { uri, languageId, version } = this.#document;
    this.#wire.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
    if (!this.#ways.asks) return this.#publications.find(0, ({ count }) => count > 0 || this.#server.silent);
    this.#ask();
    return this.#asked.answer;
  }

  /** Sends an edit, and behind it the question for diagnostics where it must be asked; gives the moment of sending. */
  edit(range, text) {
    this.#document = TextDocument.update(this.#document, [{ range, text }], this.version + 1);
    const contentChanges = [this.#ways.whole ? { text: this.#document.getText() } : { range, text }];
    this.#before = this.published.length;
    this.#asked?.cancel(); // as an editor does: nobody waits for the findings of a text that is no more
    const sent = performance.now();
    this.#wire.notify('textDocument/didChange', {
      textDocument: { ...this.#textDocument, version: this.version },
      contentChanges,
    });
    if (this.#ways.asks) this.#ask();
    return sent;
  }

  #ask() {
    let open = true;
    const request = this.#wire.request('textDocument/diagnostic', { textDocument: this.#textDocument });
    const answer = request.then(({ result, at }) => ({ count: result.items?.length, at })).finally(() => (open = false));
    answer.catch(() => {}); // a canceled one is nobody's; whoever waits for the newest hears of a failure
    this.#asked = { answer, cancel: () => open && request.cancel() };
  }

  /** The diagnostics of the newest text, with the moment at which they came. */
  diagnostics() {
    const { version } = this;
    if (this.#ways.asks) return this.#asked.answer;
    return this.#publications.find(this.#before, (one) => (one.version ?? version) >= version);
  }

  /** A request about the document: `{ result, at }`. */
  request(method, params) {
    return this.#wire.request(`textDocument/${method}`, { textDocument: this.#textDocument, ...params });
  }

  /** Until nothing has come for a while. */
  async quiet() {
    for (let count = -1; count !== this.published.length;) {
      count = this.published.length;
      await sleep(rest);
    }
  }

  async close() {
    const ended = this.#wire.request('shutdown').then(() => {
      this.#wire.notify('exit');
      return this.#wire.ended;
    });
    await Promise.race([ended.catch(() => {}), sleep(2000)]);
    this.#wire.kill();
  }
}

/** The servers side by side, each with the document open and at rest. Foreign ones only publish: they are left out where a client asks. */
export async function openAll(servers, documents, kilobytes, pulls) {
  const sessions = [];
  for (const server of servers) {
    if (pulls && server.foreign) continue;
    const session = await startSession(server, documents.path(kilobytes), { pulls });
    await session.open(documents.text(kilobytes));
    await session.quiet();
    sessions.push({ server, session });
  }
  return sessions;
}

export async function closeAll(sessions) {
  for (const { session } of sessions) await session.close();
}
