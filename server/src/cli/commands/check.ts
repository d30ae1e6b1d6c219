/** `rationale check`: which files, what the rules say of them, in the format asked for. */
import { Option } from 'commander';
import { formats, type Format } from '../formatters/names';
import { UsageError, type ExitCode, type Io } from '../io';
import type { AddCommand } from './command';
import { each, libraryOption, shard, wholeNumber, type Shard } from './options';

export interface CheckOptions {
  readonly format: Format;
  readonly maxWarnings?: number;
  readonly rule?: readonly string[];
  readonly library?: readonly string[];
  readonly fix?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly jobs?: number;
  readonly shard?: Shard;
  readonly color: boolean;
}

const examples = `
Examples:
  rationale check                          every determination below this folder
  rationale check cases/CM16-0000001.rationale.yaml
  rationale check --max-warnings 0 cases   fail on warnings too
  rationale check --rule plain-language=info --rule deadline=off
  rationale check --fix cases              correct what can be corrected safely
  rationale check --format sarif cases > findings.sarif
  rationale check --stdin --stdin-filename cases/new.rationale.yaml < draft.yaml

Files are left out that .gitignore or .rationaleignore name; a file given by its own name never is.
Severities come from the nearest rationale.config.yaml, and --rule has the last word.
`;

export const addCheck: AddCommand = (program, io, finish) => {
  program
    .command('check')
    .summary('check determinations and report what is wrong')
    .description('Checks every *.rationale.yaml below each PATH (a folder, a file or a pattern) and reports what is wrong.')
    .argument('[PATH...]', 'files, folders or patterns; without one, this folder')
    .addOption(new Option('--format <format>', 'how to report').choices(formats).default('text'))
    .option('--max-warnings <n>', 'fail when there are more warnings than this', wholeNumber(0))
    .option('--rule <code=severity>', 'set one rule: off, hint, info, warning or error; may be repeated', each)
    .addOption(libraryOption())
    .option('--fix', 'apply the fixes that are safe, and write the files')
    .option('--stdin', 'check what comes on standard input')
    .option('--stdin-filename <file>', 'the name to report for it, and where to look for the configuration')
    .option('--jobs <n>', 'how many threads to use', wholeNumber(1))
    .option('--shard <i/n>', 'check only the i-th of n equal parts, for machines that share the work', shard)
    .option('--no-color', 'no colours')
    .addHelpText('after', examples)
    .action(async (paths: string[], options: CheckOptions) => finish(await check(paths, options, io)));
};

async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> {
  if (options.stdinFilename !== undefined && !options.stdin) throw new UsageError('--stdin-filename goes with --stdin.');
  if (options.stdin && paths.length > 0)
    throw new UsageError('--stdin reads standard input, so give no paths; its name goes to --stdin-filename.');
  const { checking } = await import('../tasks');
  return (await checking()).check(paths, options, io);
}
