/** The outside as a process has it. */
import { once } from 'node:events';
import { exitCodes, UsageError, type ExitCode, type Io } from './io';
import { failureLine, reasonOf } from './trouble';

export interface ProcessIo extends Io {
  /** The code the process ends with: a failure too when something could not be printed, which is said. */
  ended(code: ExitCode): ExitCode;
}

export function processIo(): ProcessIo {
  const output = follow(process.stdout);
  const errors = follow(process.stderr);
  return {
    get cwd() {
      return workingFolder();
    },
    env: process.env,
    out: output.write,
    drained: output.drained,
    get outIsClosed() {
      return output.trouble()?.code === 'EPIPE';
    },
    err: errors.write,
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
    ended(code) {
      const trouble = output.trouble();
      if (!trouble || trouble.code === 'EPIPE') return code;
      errors.write(failureLine({ file: 'standard output', message: reasonOf(trouble) }));
      return exitCodes.failed;
    },
  };
}

/** Writes to a stream until that fails: from then on nothing, for what is done beside it shall be finished. */
function follow(stream: NodeJS.WriteStream) {
  let trouble: NodeJS.ErrnoException | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => (trouble ??= error));
  return {
    trouble: () => trouble,
    write(content: string | Uint8Array): void {
      if (!trouble) stream.write(content);
    },
    async drained(): Promise<void> {
      // a failed stream never drains, and rejects here
      if (!trouble && stream.writableNeedDrain) await once(stream, 'drain').catch(() => undefined);
    },
  };
}

function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new UsageError('The folder you are in is not there any more. Change to another one and try again.');
  }
}
