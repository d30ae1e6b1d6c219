/** What is told of some files that were checked one after the other: what to print and what to add up. It may cross threads, so it is small. */
import { createColors } from 'picocolors';
import { loadFormatter } from '../formatters';
import type { Formatter, FormatOptions } from '../formatters/formatter';
import type { Format } from '../formatters/names';
import type { Failure } from '../trouble';
import { createChecker, type CheckedFile, type CheckSettings } from './checker';
import { addTally, emptyTally, tallyFile, type FileReport, type Tally } from './report';

export interface Part {
  /** What the format prints of the files. */
  readonly text: string;
  /** The same for too many warnings; undefined where that makes no difference, or nobody limits them. */
  readonly strict: string | undefined;
  readonly tally: Tally;
  readonly failures: readonly Failure[];
  readonly notes: readonly Failure[];
}

export interface PartSettings extends CheckSettings {
  readonly format: Format;
  readonly colors: boolean;
  readonly columns: number;
  /** Whether there is a limit of warnings. */
  readonly limited: boolean;
}

export const optionsOf = ({ colors, columns, fix }: PartSettings): FormatOptions => ({
  colors: createColors(colors),
  columns,
  fix,
});

export type CheckPart = (paths: readonly string[]) => Promise<Part>;

/** Checks and formats files with one view of the workspace, here or in a thread. `turn` is awaited between two files. */
export async function createPartChecker(settings: PartSettings, turn?: () => Promise<void>): Promise<CheckPart> {
  const formatter = await loadFormatter(settings.format);
  const checker = createChecker(settings, formatter);
  return async (paths) => {
    const checked: CheckedFile[] = [];
    for (const path of paths) {
      checked.push(await checker.check(path));
      await turn?.();
    }
    return partOf(checked, formatter, settings);
  };
}

export async function partOf(checked: readonly CheckedFile[], formatter: Formatter, settings: PartSettings): Promise<Part> {
  const options = optionsOf(settings);
  const tally = emptyTally();
  const reports = checked.flatMap(({ report }) => report ?? []);
  for (const report of reports) addTally(tally, tallyFile(report));
  const print = (tooManyWarnings: boolean): Promise<string> =>
    printed(reports, formatter, (report) => formatter.file(report, options, tooManyWarnings));
  const judged = formatter.judges && settings.limited && tally.counts.warning > 0;
  return {
    text: await print(false),
    strict: judged ? await print(true) : undefined,
    tally,
    failures: checked.flatMap(({ failures }) => failures),
    notes: checked.flatMap(({ notes }) => notes),
  };
}

async function printed(
  reports: readonly FileReport[],
  { between = '' }: Formatter,
  print: (report: FileReport) => string | Promise<string>,
): Promise<string> {
  const texts: string[] = [];
  for (const report of reports) texts.push(await print(report));
  return texts.filter((text) => text !== '').join(between);
}

/** Files of which nothing is known but that they could not be checked. */
export const failedPart = (failures: readonly Failure[]): Part => ({
  text: '',
  strict: undefined,
  tally: emptyTally(),
  failures,
  notes: [],
});
