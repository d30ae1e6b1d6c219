/** `rationale check`: which files, what the rules say of them, in the format asked for. */
import { Option } from 'commander';
import { createColors } from 'picocolors';
import type { Checked, CheckSettings } from '../check/checker';
import { countFindings, type Report } from '../check/report';
import { formats, type Format } from '../formatters/names';
import { exitCodes, UsageError, wantsColor, type ExitCode, type Io } from '../io';
import type { AddCommand } from './command';
import { failureLine, type Failure } from '../trouble';
import { ruleSettings, ruleText, shard, wholeNumber, type Shard } from './options';

interface CheckOptions {
  readonly format: Format;
  readonly maxWarnings?: number;
  readonly rule?: readonly string[];
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
    .option('--rule <code=severity>', 'set one rule: off, hint, info, warning or error; may be repeated', ruleText)
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
  const { rules } = await import('../../service/rules');
  const codes = rules.map((rule) => rule.code);
  const settings = {
    cwd: io.cwd,
    rules: ruleSettings(options.rule ?? [], codes),
    fix: options.fix === true,
    readiness: options.format === 'text',
  };
  if (options.stdinFilename !== undefined && !options.stdin) throw new UsageError('--stdin-filename goes with --stdin.');
  if (options.stdin) {
    if (paths.length > 0)
      throw new UsageError('--stdin reads standard input, so give no paths; its name goes to --stdin-filename.');
    return checkInput(options, settings, io);
  }
  const { findDeterminations } = await import('../check/find');
  const { checkFiles } = await import('../check/pool');
  const found = await findDeterminations(paths, io.cwd);
  const files = shardOf(found.files, options.shard);
  if (found.files.length === 0 && found.failures.length === 0) {
    throw new UsageError('There is no determination (*.rationale.yaml) here. Give the folder or file to check.');
  }
  const checked = await checkFiles(files, settings, options.jobs);
  return report({ ...checked, failures: [...found.failures, ...checked.failures] }, options, io);
}

/** Every n-th file, so that each part has files of every folder; the same on every machine. */
const shardOf = (files: readonly string[], part: Shard | undefined): readonly string[] =>
  part === undefined ? files : files.filter((_, index) => index % part.count === part.index - 1);

/** With `--fix` the corrected text is the output, and the findings go where they are not in its way. */
async function checkInput(options: CheckOptions, settings: CheckSettings, io: Io): Promise<ExitCode> {
  const { decode } = await import('../read');
  const { createChecker } = await import('../check/checker');
  const name = options.stdinFilename ?? 'stdin.rationale.yaml';
  const read = decode(await io.readInput());
  if (!read.ok) return report({ files: [], failures: [{ file: name, message: read.message }], notes: [] }, options, io);
  const checked = await createChecker(settings).checkText(read.source, name);
  if (!settings.fix) return report(checked, options, io);
  io.out((read.source.byteOrderMark ? '\ufeff' : '') + checked.text);
  return report(checked, options, { ...io, out: (content) => io.err(String(content)), outIsTerminal: io.errIsTerminal });
}

async function report(checked: Checked, options: CheckOptions, io: Io): Promise<ExitCode> {
  const counts = countFindings(checked.files);
  const tooManyWarnings = options.maxWarnings !== undefined && counts.warning > options.maxWarnings;
  const result: Report = { files: checked.files, failures: checked.failures, tooManyWarnings };
  io.out(await format(result, options, io));
  tell([...checked.notes, ...checked.failures], io);
  if (checked.failures.length > 0) return exitCodes.failed;
  return counts.error > 0 || tooManyWarnings ? exitCodes.found : exitCodes.fine;
}

async function format(result: Report, options: CheckOptions, io: Io): Promise<string> {
  const [{ formatters }, { rules }, { ruleUrl }, { pageOf }, { version }] = await Promise.all([
    import('../formatters'),
    import('../../service/rules'),
    import('../../service/check/page'),
    import('../pages'),
    import('../version'),
  ]);
  return formatters[options.format](result, {
    colors: createColors(wantsColor(io, options.color)),
    columns: io.columns,
    fix: options.fix === true,
    rules,
    pageOf,
    urlOf: ruleUrl,
    version,
  });
}

const tell = (failures: readonly Failure[], io: Io): void => {
  for (const failure of failures) io.err(failureLine(failure));
};
