// The wire to a language server: messages over stdio, each with the moment at which it came.
import { spawn } from 'node:child_process';

/** After so many ms nobody waits any longer. */
export const waitLimit = 120_000;

const boundary = Buffer.from('\r\n\r\n');

/** Cuts the bytes of a stream into messages; holds what is not yet whole. */
function createReader(receive) {
  let chunks = [];
  let held = 0;
  let wanted = 0;
  return (chunk) => {
    chunks.push(chunk);
    held += chunk.length;
    while (held > 0 && held >= wanted) {
      const bytes = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
      chunks = [bytes];
      const head = bytes.indexOf(boundary);
      if (head < 0) return;
      const end = head + boundary.length + Number(/content-length: *(\d+)/i.exec(bytes.toString('latin1', 0, head))[1]);
      wanted = end;
      if (held < end) return;
      const message = JSON.parse(bytes.toString('utf8', head + boundary.length, end));
      chunks = [bytes.subarray(end)];
      held -= end;
      wanted = 0;
      receive(message);
    }
  };
}

/**
 * Starts a server. `onNotification(method, params, at)` hears what it says, `answer(method, params)` answers what it asks.
 *
 * @returns `request` resolves to `{ result, at }`; it rejects when the server says so, ends, or takes longer than `waitLimit`.
 */
export function connect(command, { onNotification, answer }) {
  const started = performance.now();
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const waiting = new Map();
  let last = 0;
  let errors = '';
  const send = (message) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const receive = (message) => {
    const at = performance.now();
    if (message.method && message.id !== undefined)
      return send({ id: message.id, result: answer(message.method, message.params) });
    if (message.method) return onNotification(message.method, message.params, at);
    const settle = waiting.get(message.id);
    waiting.delete(message.id);
    settle?.(message.error ? new Error(message.error.message) : undefined, { result: message.result, at });
  };
  child.stdout.on('data', createReader(receive));
  child.stderr.on('data', (data) => (errors = `${errors}${data}`.slice(-2000)));
  child.stdin.on('error', () => {}); // told by the end of the process
  const ended = new Promise((resolve) => {
    child.once('error', resolve);
    child.once('exit', resolve);
  });
  void ended.then((why) => {
    for (const settle of waiting.values()) settle(new Error(`The server ended: ${why} ${errors}`));
  });

  return {
    pid: child.pid,
    started,
    ended,
    notify: (method, params) => send({ method, params }),
    request(method, params) {
      const id = ++last;
      const promise = new Promise((resolve, reject) => {
        const limit = setTimeout(() => reject(new Error(`${method}: no answer in two minutes. ${errors}`)), waitLimit);
        waiting.set(id, (error, response) => {
          clearTimeout(limit);
          if (error) reject(error);
          else resolve(response);
        });
        send({ id, method, params });
      });
      return Object.assign(promise, { cancel: () => send({ method: '$/cancelRequest', params: { id } }) });
    },
    kill: () => child.kill('SIGKILL'),
  };
}
