/** Runs inside the web worker extension host: the same tests as on Node, in one file. */
import 'mocha/mocha.js'; // the browser's build; it defines the global `mocha`

declare const mocha: { setup(options: object): void; run(done: (failures: number) => void): void };

export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: undefined, timeout: 30_000 });
  await import('../suite/checks.test');
  await import('../suite/citations.test');
  await import('../suite/export.test');
  await import('../suite/import.test');
  await import('../suite/preview.test');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
