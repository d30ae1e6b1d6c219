/** The outside as a process has it. */
import { once } from 'node:events';
import { exitCodes, type Io } from './io';

export function processIo(): Io {
  // whoever reads may have seen enough (`rationale check | head`): that is no failure of ours
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? exitCodes.fine);
      process.exit(exitCodes.failed);
    });
  }
  return {
    cwd: process.cwd(),
    env: process.env,
    out: (content) => void process.stdout.write(content),
    drained: async () => {
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
    },
    err: (text) => void process.stderr.write(text),
    readInput: async (most) => {
      const chunks: Buffer[] = [];
      let length = 0;
      for await (const chunk of process.stdin) {
        chunks.push(chunk as Buffer);
        length += (chunk as Buffer).length;
        if (length > most) break;
      }
      return Buffer.concat(chunks);
    },
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? 120,
  };
}
