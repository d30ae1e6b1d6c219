/** One call of the command line: arguments in, exit code out. Never throws. */
import { Command, CommanderError } from 'commander';
import { exitCodes, isNobodyReads, isUsageError, type ExitCode, type Io } from './io';
import { addCheck } from './commands/check';
import { addExplain } from './commands/explain';
import { addExport } from './commands/export';
import { addImport } from './commands/import';
import { addLsp } from './commands/serve';
import { addNew } from './commands/new';
import { addSchema } from './commands/schema';
import type { AddCommand } from './commands/command';
import { failureLine, line, reasonOf } from './trouble';
import { version } from './version';

const commands: readonly AddCommand[] = [addCheck, addExport, addImport, addNew, addExplain, addSchema, addLsp];

const footer = `
Exit codes:
  0  nothing to report
  1  errors were found, or more warnings than --max-warnings, or an export was refused because errors are open
  2  wrong usage, a file that cannot be read or written, or a failure of the tool itself

"rationale COMMAND --help" shows the options of a command, with examples.
Nothing is ever sent over a network.
`;

export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exitCodes.fine;
  const program = new Command('rationale')
    .description('Checks, exports and imports medical review determinations (*.rationale.yaml).')
    .version(version, '-V, --version', 'print the version')
    .helpCommand(false)
    .addHelpText('after', footer)
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (text, write) => write(usageLine(text)),
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
    });
  for (const add of commands) add(program, io, (finished) => (code = finished));
  for (const command of program.commands)
    command.showHelpAfterError(`Run "rationale ${command.name()} --help" to see how it is used.`);
  program.showHelpAfterError('Run "rationale --help" to see the commands.');
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return tellFailure(error, io);
  }
}

/** What the library says of wrong usage, with a guess on a line of its own; whatever was typed is made visible. */
function usageLine(text: string): string {
  const words = text.trimEnd().replace(/^error: /, 'rationale: ');
  const guess = words.lastIndexOf('\n(Did you mean ');
  return guess < 0 ? line(words) : line(words.slice(0, guess)) + line(words.slice(guess + 1));
}

/** Says what ended a call, in one sentence, and with which code it ends. */
export function tellFailure(error: unknown, io: Pick<Io, 'err' | 'env'>): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.failed;
  if (isNobodyReads(error)) return error.code;
  if (isUsageError(error)) io.err(line(`rationale: ${error.message}`));
  else if (isOfTheSystem(error)) io.err(failureLine({ file: error.path, message: reasonOf(error) }));
  else {
    const kind = error instanceof Error ? error.name : 'unknown';
    io.err(line(`rationale: Something went wrong inside the tool (${kind}). Please report it; ${stackVariable}=1 shows where.`));
    if (io.env[stackVariable]) io.err(framesOf(error));
  }
  return exitCodes.failed;
}

/** What the machine refused, such as to read standard input. */
const isOfTheSystem = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error;

/** The variable of the environment that asks for the place of a mistake of ours. */
const stackVariable = 'RATIONALE_STACK';

/** Where it happened; never the message, which may hold words of a document. */
const framesOf = (error: unknown): string =>
  (error instanceof Error ? (error.stack ?? '') : '')
    .split('\n')
    .filter((one) => /^\s+at /.test(one))
    .slice(0, 8)
    .map(line)
    .join('');
