/**
 * Loads a bundle that stands beside this one, without compiling it anew where that can be had: in the form the build compiled
 * it to, for the very V8 that built it, else in the form Node keeps of what it compiled before (from 22.8).
 */
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { constants, Script } from 'node:vm';

/** Where the build puts the compiled form of a bundle. */
export const compiledFile = (name: string): string => `${name}.${process.versions.v8}.${process.arch}.compiled`;

export function load(name: string): unknown {
  const filename = join(__dirname, `${name}.js`);
  const require = createRequire(filename);
  const cachedData = readCompiled(name);
  if (!cachedData) {
    (Module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
    return require(filename);
  }
  const module = { exports: {} as unknown };
  const script = new Script(Module.wrap(readFileSync(filename, 'utf8')), {
    filename,
    cachedData, // which V8 looks at first, and leaves when it is not its own
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const run = script.runInThisContext() as (...names: unknown[]) => void;
  run.call(module.exports, module.exports, require, module, filename, __dirname);
  return module.exports;
}

function readCompiled(name: string): Buffer | undefined {
  try {
    return readFileSync(join(__dirname, compiledFile(name)));
  } catch {
    return undefined; // built by another Node, or packed for an editor, which has a V8 of its own
  }
}
