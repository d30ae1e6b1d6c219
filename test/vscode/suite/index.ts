/** Runs inside the extension host: VS Code calls run() of the module that extensionTestsPath names. */
import Mocha from 'mocha';

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false, reporter: 'spec', grep: process.env.SUITE_GREP });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./checks.test');
  await import('./citations.test');
  await import('./export.test');
  await import('./import.test');
  await import('./colours.test');
  await import('./preview.test');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} of the extension host's tests failed`);
}
