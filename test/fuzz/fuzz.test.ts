/**
 * Every kind of hostile input, a bounded number of times or for some seconds. `npm run fuzz RUNS` runs it longer, from another seed. Asserted for
 * each input: nothing is thrown, there is an answer of a valid shape, in a bounded time and with bounded memory.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Kind } from './lib/kind';

const runs = Number(process.env.FUZZ_RUNS ?? 60);
/** How long all kinds together are tried, in place of a number of runs. */
const seconds = Number(process.env.FUZZ_SECONDS ?? 0);
/** So long, in seconds, one kind may be tried when runs are counted; what fails is then told as small as it is by that time. */
const longestOfKind = 90 + runs;
/** Of this one process, tests and all; in megabytes. */
const mostMemory = 1500;
const kept = join(__dirname, '../../out/fuzz');

const wanted = process.env.FUZZ_KIND ?? '';
const names: readonly string[] = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
  .map(({ name }) => name.replace(/\.ts$/, ''))
  .filter((name) => wanted === '' || name === wanted);

const computed = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Keeps the input first: whoever ends a process that hangs finds there what it hung on. */
async function tried(kind: Kind, input: unknown): Promise<void> {
  writeFileSync(join(kept, `${kind.name}.last`), kind.show?.(input) ?? JSON.stringify(input));
  const start = computed();
  await kind.run(input);
  const taken = computed() - start;
  assert.ok(taken < kind.milliseconds, `${taken.toFixed(0)} ms of ${kind.milliseconds}`);
  const memory = process.memoryUsage().rss / 1e6;
  assert.ok(memory < mostMemory, `${memory.toFixed(0)} MB`);
}

/** The smallest input that failed, cut, and whole in the file; with what does it again. */
async function told(kind: Kind, details: fc.RunDetails<[unknown]>): Promise<void> {
  if (seconds > 0) process.stdout.write(`      ${details.numRuns} inputs\n`);
  if (!details.failed || !details.counterexample) return; // interrupted before one failed
  const [input] = details.counterexample ?? [];
  const words = kind.show?.(input) ?? JSON.stringify(input);
  const file = join(kept, `${kind.name}.failed`);
  writeFileSync(file, JSON.stringify(input));
  const again = `FAST_CHECK_SEED=${details.seed} FUZZ_KIND=${kind.name} npm run fuzz ${runs}`;
  const message = `${again} does it again; ${file} has the input, which begins ${JSON.stringify(words.slice(0, 400))}`;
  throw new Error(message, { cause: details.errorInstance });
}

describe(`hostile input, seed ${fc.readConfigureGlobal()?.seed ?? 'of its own'}`, () => {
  before(() => void mkdirSync(kept, { recursive: true }));

  for (const name of names) {
    it(`of the kind “${name}”`, async function () {
      this.timeout(0); // the runner of the tests, and `npm run fuzz`, end what hangs
      const { kind } = (await import(join(__dirname, name))) as { kind: Kind };
      await fc.assert(
        fc.asyncProperty(kind.inputs, (input) => tried(kind, input)),
        {
          numRuns: seconds > 0 ? 1_000_000 : Math.max(1, Math.round((runs * kind.share) / 100)),
          interruptAfterTimeLimit: (seconds > 0 ? seconds / names.length : longestOfKind) * 1000,
          asyncReporter: (details) => told(kind, details),
        },
      );
    });
  }
});
