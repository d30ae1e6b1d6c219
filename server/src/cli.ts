/** The command line `rationale`. */
import { processIo } from './cli/process';
import { run } from './cli/run';

void run(process.argv.slice(2), processIo()).then((code) => {
  // not process.exit: what is still in the pipe must arrive
  process.exitCode = code;
});
