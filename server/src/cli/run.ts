/** One call of the command line: arguments in, exit code out. Never throws. */
import { Command, CommanderError } from 'commander';
import { exitCodes, isUsageError, type ExitCode, type Io } from './io';
import { addCheck } from './commands/check';
import { addExplain } from './commands/explain';
import { addExport } from './commands/export';
import { addImport } from './commands/import';
import { addLsp } from './commands/serve';
import { addNew } from './commands/new';
import { addSchema } from './commands/schema';
import type { AddCommand } from './commands/command';
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
      outputError: (text, write) => write(text.replace(/^error: /, 'rationale: ')),
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
    return exitCodeOf(error, io);
  }
}

function exitCodeOf(error: unknown, io: Io): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.failed;
  if (isUsageError(error)) io.err(`rationale: ${error.message}\n`);
  else
    io.err(
      `rationale: something went wrong inside the tool (${error instanceof Error ? error.name : 'unknown'}). Please report it with these lines:\n${framesOf(error)}`,
    );
  return exitCodes.failed;
}

/** Where it happened; never the message, which may hold words of a document. */
const framesOf = (error: unknown): string =>
  (error instanceof Error ? (error.stack ?? '') : '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => `${line}\n`)
    .join('');
