// `npm run fuzz [RUNS]`: the tests of random edits for as long as somebody is willing to wait, each time from another seed.
import { run, say } from './lib/setup.mjs';

const [runs = '2000'] = process.argv.slice(2);
const seed = process.env.FAST_CHECK_SEED ?? String(Date.now() % 2 ** 31);
say(`Seed ${seed}: FAST_CHECK_SEED=${seed} npm run fuzz ${runs} does the same again.`);
const mocha = ['node_modules/mocha/bin/mocha.js', 'test/incremental/**/*.test.ts'];
process.exitCode = await run(process.execPath, mocha, { env: { FUZZ_RUNS: runs, FAST_CHECK_SEED: seed } });
