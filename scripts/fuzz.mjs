// `npm run fuzz [RUNS]`: hostile inputs and random edits for as long as somebody is willing to wait, each time from another seed.
// `npm run fuzz 120s` tries the hostile inputs for about so many seconds, an equal part of them for each kind.
// FUZZ_KIND=lsp runs one kind of test/fuzz. What hangs is ended; out/fuzz/KIND.last has the input it hung on.
import { spawn } from 'node:child_process';
import { root, say } from './lib/setup.mjs';

const [wanted = '2000'] = process.argv.slice(2);
const seconds = /^\d+s$/.test(wanted) ? Number.parseInt(wanted, 10) : 0;
const kind = process.env.FUZZ_KIND ?? '';
const seed = process.env.FAST_CHECK_SEED ?? String(Date.now() % 2 ** 31);
say(`Seed ${seed}: FAST_CHECK_SEED=${seed} npm run fuzz ${wanted} does the same again.`);

/** Many times what it takes: whoever is not done by then hangs. */
const longest = seconds > 0 ? (seconds * 3 + 120) * 1000 : 60_000 + Number(wanted) * 10_000;
const edits = kind === '' && seconds === 0 ? ['test/incremental/**/*.test.ts'] : [];
const child = spawn(process.execPath, ['node_modules/mocha/bin/mocha.js', 'test/fuzz/*.test.ts', ...edits], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    ...(seconds > 0 ? { FUZZ_SECONDS: String(seconds) } : { FUZZ_RUNS: wanted }),
    FAST_CHECK_SEED: seed,
  },
  timeout: longest,
  killSignal: 'SIGKILL',
});
child.once('exit', (code, signal) => {
  if (signal) say(`Ended (${signal}). out/fuzz has the last input of each kind.`);
  process.exitCode = code ?? 1;
});
