/** A call that is ended in the middle (Ctrl+C, `kill`) leaves no temporary file, and ends as the signal would have ended it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, removeFolders } from './call';

const leftBehind = join(__dirname, '../../server/src/cli/left-behind.ts');

/** Holds a temporary file, as an export does while it writes, and says so; never ends by itself. */
const program = (path: string, more: string): string => `
  import { writeFileSync } from 'node:fs';
  import { whileThere } from ${JSON.stringify(leftBehind)};
  const hold = setInterval(() => undefined, 1000);
  void whileThere(${JSON.stringify(path)}, async () => {
    writeFileSync(${JSON.stringify(path)}, 'half');
    ${more}
  });
`;

async function run(cwd: string, more: string): Promise<ReturnType<typeof spawn>> {
  writeFileSync(join(cwd, 'program.mts'), program(join(cwd, '.rationale-half'), more));
  const child = spawn(process.execPath, ['--import', 'tsx', join(cwd, 'program.mts')], {
    cwd: join(__dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout!, 'data');
  return child;
}

describe('a call that is ended', function () {
  this.timeout(60_000);
  before(function () {
    if (process.platform === 'win32') this.skip(); // nothing can be asked to end there
  });
  afterEach(removeFolders);

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    it(`leaves no temporary file on ${signal}`, async () => {
      const cwd = makeFolder({});
      const child = await run(cwd, `console.log('there'); await new Promise(() => undefined);`);
      assert.ok(existsSync(join(cwd, '.rationale-half')));
      child.kill(signal);
      const [, by] = (await once(child, 'exit')) as [unknown, NodeJS.Signals | null];
      assert.equal(by, signal);
      assert.deepEqual(readdirSync(cwd), ['program.mts']);
    });

  it('touches nothing that is done, and ends as ever', async () => {
    const cwd = makeFolder({});
    const child = await run(cwd, `setTimeout(() => console.log('done'), 50);`);
    child.kill('SIGINT');
    const [, by] = (await once(child, 'exit')) as [unknown, NodeJS.Signals | null];
    assert.equal(by, 'SIGINT');
    assert.ok(existsSync(join(cwd, '.rationale-half')));
  });
});
