/** `rationale export`: finished letters; refused while errors are open, unless a draft is asked for. */
import { Option } from 'commander';
import type { DeidentifyMode } from '../../service/letter/deidentify/deidentify';
import { deidentifyNotice } from '../../service/letter/deidentify/notice';
import type { ExportFormat } from '../../service/letter/export';
import type { FileOutcome } from '../exporting';
import { exitCodes, UsageError, type ExitCode, type Io } from '../io';
import { createProgress } from '../progress';
import type { AddCommand } from './command';
import { failureLine, line, shown } from '../trouble';
import { libraryOption, listOf } from './options';

interface ExportOptions {
  readonly to?: readonly ExportFormat[];
  readonly out?: string;
  readonly draft?: boolean;
  readonly deidentify?: DeidentifyMode;
  readonly criteria?: 'appendix' | 'omit';
  readonly audit?: boolean;
  readonly stdout?: boolean;
  readonly attachSource?: boolean;
  /** False by `--no-source`. */
  readonly source: boolean;
  readonly library?: readonly string[];
  readonly force?: boolean;
}

const deidentifyModes: readonly DeidentifyMode[] = ['dwc', 'safe-harbor'];
const exportFormats: readonly ExportFormat[] = ['pdf', 'docx', 'html', 'text', 'json'];

const examples = `
Examples:
  rationale export cases/CM16-0000001.rationale.yaml
  rationale export --to pdf,docx --out letters cases/*.rationale.yaml
  rationale export --draft --to html cases/CM16-0000001.rationale.yaml
  rationale export --deidentify safe-harbor --out public cases
  rationale export --to text --stdout cases/CM16-0000001.rationale.yaml | less

A letter is not exported while errors are open: "rationale check" shows them. With --draft it is, marked as a draft.
With --deidentify dwc names, numbers, addresses, employers, clinics and private terms are taken out; with safe-harbor dates become years,
and places, rooms and ages over 89 go too.
What was replaced, and where, is listed. Read such a letter before you publish it.
A letter carries nothing that the writer keeps, unless --attach-source or the configuration (export: attach_source) puts it in.
A letter is written whole or not at all. An earlier export is replaced; any other file only with --force.
`;

export const addExport: AddCommand = (program, io, finish) => {
  program
    .command('export')
    .summary('write finished letters (PDF, Word, HTML, text, JSON)')
    .description('Writes the letter of each FILE.')
    .argument('<FILE...>', 'determinations, or folders of them')
    .option('--to <formats>', `one or more of ${exportFormats.join(', ')}; otherwise pdf`, listOf(exportFormats))
    .option('--out <folder>', 'where to write; otherwise beside each file')
    .option('--draft', 'export in spite of open errors, marked as a draft')
    .addOption(new Option('--deidentify <how>', 'take out what identifies a person').choices(deidentifyModes))
    .addOption(
      new Option('--criteria <where>', 'print the criteria as an appendix, or leave them out').choices(['appendix', 'omit']),
    )
    .option('--audit', 'add a page that lists suppressed findings with their reasons, and open ones')
    .option('--stdout', 'print the letter instead of writing a file (one file, one format)')
    .option('--attach-source', 'put the determination into the PDF, with its comments, notes and silenced findings')
    .option('--no-source', 'do not, whatever the configuration says')
    .addOption(libraryOption())
    .option('--force', 'replace a file even when it is no export of this tool')
    .addHelpText('after', examples)
    .action(async (paths: string[], options: ExportOptions) => finish(await exportAll(paths, options, io)));
};

async function exportAll(paths: readonly string[], options: ExportOptions, io: Io): Promise<ExitCode> {
  if (options.audit && options.deidentify)
    throw new UsageError('The page of findings may name persons. Give either --audit or --deidentify.');
  if (options.attachSource && options.deidentify)
    throw new UsageError('The determination names the person. Give either --attach-source or --deidentify.');
  const tasks = await import('../tasks');
  const { findDeterminations } = await tasks.finding();
  const { createExporter } = await tasks.exporting();
  const { files, failures } = await findDeterminations(paths, io.cwd);
  if (files.length === 0 && failures.length === 0)
    throw new UsageError('There is no determination (*.rationale.yaml) here. Give the file to export.');
  if (options.stdout) checkOutput(files, options);
  const exporter = createExporter({
    cwd: io.cwd,
    formats: options.to ?? (options.stdout ? ['pdf'] : undefined),
    folder: options.out,
    draft: options.draft === true,
    force: options.force === true,
    attachSource: options.source ? options.attachSource : false,
    library: options.library ?? [],
    deidentify: options.deidentify,
    letter: { ...(options.criteria && { criteria: options.criteria }), ...(options.audit && { audit: true }) },
  });
  for (const failure of failures) io.err(failureLine(failure));
  let code: ExitCode = failures.length > 0 ? exitCodes.failed : exitCodes.fine;
  const progress = createProgress(files.length, io);
  for (const path of files) {
    progress.show(shown(path, io.cwd));
    const outcomes = await exporter.export(path, options.stdout === true);
    progress.clear();
    for (const outcome of outcomes) code = worse(code, tell(outcome, path, io));
  }
  if (options.deidentify) for (const words of deidentifyNotice) io.err(line(words));
  return code;
}

function checkOutput(files: readonly string[], { to, out }: ExportOptions): void {
  if (files.length !== 1 || (to ?? []).length > 1)
    throw new UsageError('--stdout prints one letter: give one file, and one format with --to.');
  if (out !== undefined) throw new UsageError('Give either --stdout or --out.');
}

const worse = (a: ExitCode, b: ExitCode): ExitCode => (a > b ? a : b);

/** Who sends such a letter should know it. */
const sourceLine = (file: string): string =>
  line(`  ${file}: the determination is inside, with its comments, notes and silenced findings.`);

/** Says what became of a letter, and how that ends the call. */
function tell(outcome: FileOutcome, path: string, io: Io): ExitCode {
  switch (outcome.kind) {
    case 'output':
      io.out(outcome.bytes);
      if (outcome.hasSource) io.err(sourceLine(shown(path, io.cwd)));
      return exitCodes.fine;
    case 'written':
      io.out(line(shown(outcome.path, io.cwd)));
      if (outcome.hasSource) io.err(sourceLine(shown(outcome.path, io.cwd)));
      return exitCodes.fine;
    case 'deidentified':
      for (const { line: at, column, kind, replacement } of outcome.takenOut)
        io.err(line(`  ${shown(path, io.cwd)}:${at}:${column} ${kind} replaced by “${replacement}”`));
      return exitCodes.fine;
    case 'note':
      io.err(failureLine(outcome.failure));
      return exitCodes.fine;
    case 'signs':
      for (const { line: at, column, message } of outcome.signs)
        io.err(line(`  ${shown(path, io.cwd)}:${at}:${column} ${message}`));
      return exitCodes.fine;
    case 'failed':
      io.err(failureLine(outcome.failure));
      return exitCodes.failed;
    case 'refused': {
      const file = shown(path, io.cwd);
      const count = outcome.errors.length;
      const head = `Not exported: ${count === 1 ? 'an error is' : `${count} errors are`} open. Correct ${count === 1 ? 'it' : 'them'}, or export a draft with --draft.`;
      io.err(failureLine({ file, message: head }));
      for (const { line: at, column, message } of outcome.errors) io.err(line(`  ${file}:${at}:${column} ${message}`));
      return exitCodes.found;
    }
  }
}
