// `npm run fuzz [RUNS]`: hostile inputs and random edits for as long as somebody is willing to wait, each time from another seed.
// FUZZ_KIND=lsp runs one kind of test/fuzz. What hangs is ended; out/fuzz/KIND.last has the input it hung on.
import { spawn } from 'node:child_process';
import { root, say } from './lib/setup.mjs';

const [runs = '2000'] = process.argv.slice(2);
const kind = process.env.FUZZ_KIND ?? '';
const seed = process.env.FAST_CHECK_SEED ?? String(Date.now() % 2 ** 31);
say(`Seed ${seed}: FAST_CHECK_SEED=${seed} npm run fuzz ${runs} does the same again.`);

/** A run of the slowest kind takes a second or two; ten times that is a hang. */
const longest = 60_000 + Number(runs) * 10_000;
const files = ['test/fuzz/*.test.ts', ...(kind === '' ? ['test/incremental/**/*.test.ts'] : [])];
const child = spawn(process.execPath, ['node_modules/mocha/bin/mocha.js', ...files], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, FUZZ_RUNS: runs, FAST_CHECK_SEED: seed },
  timeout: longest,
  killSignal: 'SIGKILL',
});
child.once('exit', (code, signal) => {
  if (signal) say(`Ended (${signal}). out/fuzz has the last input of each kind.`);
  process.exitCode = code ?? 1;
});
