/** The command line `rationale`. */
import { exitCodes } from './cli/io';
import { processIo } from './cli/process';
import { run, tellFailure } from './cli/run';

const io = processIo();

// what nobody waits for fails here: a sentence, never a stack
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error) => {
    process.exitCode = tellFailure(error, io);
    process.exit(exitCodes.failed);
  });

void run(process.argv.slice(2), io).then((code) => {
  // not process.exit: what is still in the pipe must arrive, and only then is it known whether it did
  process.once('beforeExit', () => (process.exitCode = io.ended(code)));
  process.exitCode = code;
});
