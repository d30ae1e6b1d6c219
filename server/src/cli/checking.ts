/** What `rationale check` does once its options are read: finds the files, has them checked, prints, and says how it ended. */
import { checkFiles, chooseThreads } from './check/pool';
import { createChecker } from './check/checker';
import { findDeterminations } from './check/find';
import { failedPart, optionsOf, partOf, type Part, type PartSettings } from './check/part';
import { createPrinter, type Outcome } from './check/print';
import { ruleSettings } from './check/rule-settings';
import type { CheckOptions } from './commands/check';
import type { Shard } from './commands/options';
import { loadFormatter } from './formatters';
import { exitCodes, NobodyReads, UsageError, wantsColor, type ExitCode, type Io } from './io';
import { decode } from './read';
import { mostBytes } from '../platform/files';
import { rules } from '../service/rules';
import { failureLine } from './trouble';

/** `--stdin` checks what comes on standard input, else the files at the paths. */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> {
  if (options.stdin) return checkInput(options, io);
  const settings = settingsOf(options, io);
  const found = await findDeterminations(paths, io.cwd);
  const files = shardOf(found.files, options.shard);
  if (found.files.length === 0 && found.failures.length === 0) {
    throw new UsageError('There is no determination (*.rationale.yaml) here. Give the folder or file to check.');
  }
  const printer = await printerOf(settings, options, io);
  const tell = async (part: Part): Promise<void> => {
    await printer.print(part);
    // fixes that are begun are finished; a check alone is for who reads it
    if (io.outIsClosed && !settings.fix) throw new NobodyReads(codeOf(printer.end()));
  };
  await checkFiles(files, settings, chooseThreads(files.length, options.jobs), tell);
  return conclude(printer.end(found.failures), io);
}

/** With `--fix` the corrected text is the output, and the findings go where they are not in its way. */
async function checkInput(options: CheckOptions, io: Io): Promise<ExitCode> {
  const settings = settingsOf(options, io);
  const name = options.stdinFilename ?? 'stdin.rationale.yaml';
  const read = decode(await io.readInput(mostBytes));
  if (!read.ok) {
    const printer = await printerOf(settings, options, io);
    await printer.print(failedPart([{ file: name, message: read.message }]));
    return conclude(printer.end(), io);
  }
  const formatter = await loadFormatter(options.format);
  const checked = await createChecker(settings, formatter).checkText(read.source, name);
  if (settings.fix) io.out((read.source.byteOrderMark ? '\ufeff' : '') + checked.text);
  const aside = { ...io, out: (content: string | Uint8Array) => io.err(String(content)), outIsTerminal: io.errIsTerminal };
  const seen = settings.fix ? aside : io;
  const printed = settingsOf(options, seen);
  const printer = await printerOf(printed, options, seen);
  await printer.print(await partOf([checked], formatter, printed));
  return conclude(printer.end(), io);
}

const settingsOf = (options: CheckOptions, io: Io): PartSettings => ({
  cwd: io.cwd,
  rules: ruleSettings(
    options.rule ?? [],
    rules.map((rule) => rule.code),
  ),
  fix: options.fix === true,
  library: options.library ?? [],
  format: options.format,
  colors: wantsColor(io, options.color),
  columns: io.columns,
  limited: options.maxWarnings !== undefined,
});

const printerOf = async (settings: PartSettings, { maxWarnings }: CheckOptions, io: Io) =>
  createPrinter(await loadFormatter(settings.format), optionsOf(settings), maxWarnings, io);

/** Every n-th file, so that each part has files of every folder; the same on every machine. */
const shardOf = (files: readonly string[], part: Shard | undefined): readonly string[] =>
  part === undefined ? files : files.filter((_, index) => index % part.count === part.index - 1);

function conclude(outcome: Outcome, io: Io): ExitCode {
  for (const failure of [...outcome.notes, ...outcome.failures]) io.err(failureLine(failure));
  return codeOf(outcome);
}

function codeOf({ tally, failures, tooManyWarnings }: Outcome): ExitCode {
  if (failures.length > 0) return exitCodes.failed;
  return tally.counts.error > 0 || tooManyWarnings ? exitCodes.found : exitCodes.fine;
}
