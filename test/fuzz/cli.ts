/** What may stand on a command line, in any order, in a folder with good files and hostile ones. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { call, makeFolder, removeFolders } from '../cli/call';
import { kindOf } from './lib/kind';
import { letters, spoiled } from './lib/texts';

const words = [
  'check', 'export', 'import', 'new', 'explain', 'schema', 'help', '--help', '--version', '--stdin', '--fix', '--format', 'json', 'text', 'sarif', 'github', 'junit', 'nothing', '--rule', 'scope=off', 'scope=', '=',
  '--max-warnings', '0', '-1', '1e9', 'NaN', '--jobs', '2', '--shard', '1/2', '2/1', '--to', 'html', 'text,json', '--out', 'out', '--draft', '--audit', '.', '..', 'good.rationale.yaml', 'bad.rationale.yaml',
  '*.rationale.yaml', 'no/such', '', '-', '--', '-x', '\u0000', '[', '**/**', 'é', '--stdin-filename', 'determination', 'scope',
]; // prettier-ignore

export const kind = kindOf({
  name: 'cli',
  share: 10,
  milliseconds: 15_000,
  inputs: fc.record({
    argv: fc.tuple(fc.constantFrom(...words), fc.array(fc.constantFrom(...words), { maxLength: 5 })).map(([first, rest]) => [first, ...rest]),
    bad: spoiled,
    input: fc.oneof(spoiled, fc.constantFrom(...letters)),
  }),
  show: ({ argv, bad, input }) => JSON.stringify({ argv, bad, input }),
  async run({ argv, bad, input }) {
    const cwd = makeFolder({ 'good.rationale.yaml': letters[0]!, 'bad.rationale.yaml': bad });
    try {
      const { code, out, err } = await call(argv.filter((word) => word !== '..'), { cwd, input }); // outside is not ours
      assert.ok([0, 1, 2].includes(code), `exit code ${code}`);
      assert.ok(!/^ +at .*:\d+:\d+/m.test(err), err);
      if (code === 2) assert.notEqual(err, '');
      if (code === 0 && argv[0] === 'check' && argv.includes('json') && !argv.includes('--help')) for (const line of out.split('\n')) if (line.startsWith('{')) JSON.parse(line);
    } finally {
      removeFolders();
    }
  },
}); // prettier-ignore
