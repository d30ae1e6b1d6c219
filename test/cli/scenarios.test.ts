/**
 * Whole calls of the command line, each a file of scenarios/: folders, calls, and what must come out. A line that begins with
 * `=== ` starts a part: `only CODES` (no other rule speaks), `file NAME`, `input`, `terminal COLUMNS`, `run ARGUMENTS`, then what
 * is expected of that run: `exit N`, `out`, `err`, `after NAME`. What is not said is expected empty, and the exit code 0.
 * RATIONALE_WRITE_SCENARIOS=1 writes what came out into the files, to be read before it is kept.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../server/src/service/rules';
import { call, makeFolder, removeFolders, type CallOptions } from './call';

interface Part {
  readonly kind: string;
  readonly argument: string;
  readonly body: string;
}

const folder = join(__dirname, 'scenarios');
const writing = process.env['RATIONALE_WRITE_SCENARIOS'] === '1';

function partsOf(text: string): Part[] {
  const [, ...pieces] = text.split(/^=== /m);
  return pieces.map((piece) => {
    const end = piece.indexOf('\n');
    const [kind = '', ...rest] = piece.slice(0, end).split(' ');
    return { kind, argument: rest.join(' ').trim(), body: unescape(piece.slice(end + 1)) };
  });
}

/** What cannot be seen in a text file is written as `<ESC>`, `<TAB>`, `<BOM>`, `<CR>`. */
const marks = { '<ESC>': '\u001b', '<TAB>': '\t', '<BOM>': '\ufeff', '<CR>': '\r' };
const unescape = (text: string): string => text.replace(/<(ESC|TAB|BOM|CR)>/g, (mark) => marks[mark as keyof typeof marks]);
const visible = (text: string): string => Object.entries(marks).reduce((seen, [mark, char]) => seen.replaceAll(char, mark), text);

/** Words of a command line; quotation marks hold words together. */
const wordsOf = (line: string): string[] => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');

const onlyConfiguration = (codes: string): string => {
  const wanted = new Set(codes.split(/[ ,]+/));
  return `rules:\n${rules.map(({ code, severity }) => `  ${code}: ${wanted.has(code) ? severity : 'off'}\n`).join('')}`;
};

async function play(parts: readonly Part[]): Promise<Part[]> {
  const files: Record<string, string> = {};
  let options: CallOptions = {};
  const actual: Part[] = [];
  let at: string | undefined;
  for (const part of parts) {
    if (part.kind === 'only') files['rationale.config.yaml'] = onlyConfiguration(part.argument);
    if (part.kind === 'file') files[part.argument] = part.body;
    if (part.kind === 'input') options = { ...options, input: part.body };
    if (part.kind === 'terminal') options = { ...options, outIsTerminal: true, columns: Number(part.argument) };
    if (['exit', 'out', 'err'].includes(part.kind)) continue;
    if (part.kind === 'after') {
      const path = join(at!, part.argument);
      actual.push({ ...part, body: existsSync(path) ? readFileSync(path, 'utf8') : '(no such file)\n' });
      continue;
    }
    actual.push(part);
    if (part.kind !== 'run') continue;
    at ??= makeFolder(files);
    const { code, out, err } = await call(wordsOf(part.argument), { ...options, cwd: at });
    if (code !== 0) actual.push({ kind: 'exit', argument: String(code), body: '' });
    if (out !== '') actual.push({ kind: 'out', argument: '', body: out });
    if (err !== '') actual.push({ kind: 'err', argument: '', body: err });
  }
  return actual;
}

const written = ({ kind, argument, body }: Part): string =>
  `=== ${kind}${argument === '' ? '' : ` ${argument}`}\n${visible(body)}${body === '' || body.endsWith('\n') ? '' : '\n'}`;

describe('calls of the command line', () => {
  afterEach(removeFolders);

  for (const name of readdirSync(folder).filter((one) => one.endsWith('.txt'))) {
    it(name.slice(0, -4).replaceAll('-', ' '), async () => {
      const text = readFileSync(join(folder, name), 'utf8');
      const parts = partsOf(text);
      assert.ok(
        parts.some((part) => part.kind === 'run'),
        'a scenario without a call',
      );
      const actual = text.slice(0, text.indexOf('=== ')) + (await play(parts)).map(written).join('');
      if (writing) writeFileSync(join(folder, name), actual);
      else assert.equal(actual, text);
    });
  }
});
