/** `rationale import`: published letters → determinations, and what the importer was unsure of. */
import { exitCodes, UsageError, type ExitCode, type Io } from '../io';
import { createProgress } from '../progress';
import type { AddCommand } from './command';
import { libraryOption } from './options';
import { failureLine, line, shown } from '../trouble';

interface ImportOptions {
  readonly out?: string;
  readonly stdout?: boolean;
  readonly library?: readonly string[];
  readonly force?: boolean;
}

const examples = `
Examples:
  rationale import letters/CM16-0000001.pdf
  rationale import --out cases letters/*.pdf
  rationale import --stdout letter.txt

A PDF exported with --attach-source gives back the very determination it was made from.
What the importer was unsure of is listed, and stands as a comment in the file.
`;

export const addImport: AddCommand = (program, io, finish) => {
  program
    .command('import')
    .summary('turn published letters (PDF, Word, text) into determinations')
    .description('Reads each letter (.pdf, .docx, .txt) and writes a determination (*.rationale.yaml).')
    .argument('<FILE...>', 'letters')
    .option('--out <folder>', 'where to write; otherwise beside each letter')
    .option('--stdout', 'print the determination instead of writing a file (one letter)')
    .addOption(libraryOption())
    .option('--force', 'replace determinations that are already there')
    .addHelpText('after', examples)
    .action(async (paths: string[], options: ImportOptions) => finish(await importAll(paths, options, io)));
};

async function importAll(paths: readonly string[], options: ImportOptions, io: Io): Promise<ExitCode> {
  if (options.stdout && paths.length !== 1) throw new UsageError('--stdout prints one determination: give one letter.');
  if (options.stdout && options.out !== undefined) throw new UsageError('Give either --stdout or --out.');
  const { importing } = await import('../tasks');
  const { createImporter } = await importing();
  const importer = createImporter({
    cwd: io.cwd,
    folder: options.out,
    force: options.force === true,
    library: options.library ?? [],
  });
  const progress = createProgress(paths.length, io);
  let code: ExitCode = exitCodes.fine;
  for (const path of paths) {
    progress.show(path);
    const outcome = await importer.import(path, options.stdout === true);
    progress.clear();
    if (outcome.kind === 'failed') {
      io.err(failureLine(outcome.failure));
      code = exitCodes.failed;
      continue;
    }
    io.out(outcome.kind === 'output' ? outcome.text : line(shown(outcome.path, io.cwd)));
    const file = outcome.kind === 'written' ? shown(outcome.path, io.cwd) : path;
    for (const doubt of outcome.doubts) io.err(line(`  ${file}:${doubt.line} ${doubt.message}`));
  }
  const { failures, notes } = importer.troubles;
  for (const failure of [...notes, ...failures]) io.err(failureLine(failure));
  return failures.length > 0 ? exitCodes.failed : code;
}
