// The regular expressions that the source builds from words: its modules run while a constructor takes notes.
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const own = /((?:server|client)[\\/]src[\\/][^():]+\.ts):(\d+)/;

/** What calls the constructor, as `file:line`; undefined where that is the runtime itself, which copies patterns to split by them. */
function callerOf(stack) {
  const frame = stack
    .split('\n')
    .slice(1)
    .find((line) => !line.includes('built.mjs') && !line.includes('Reflect.construct'));
  const [, file, line] = own.exec(frame ?? '') ?? [];
  return file && `${file.split(sep).join('/')}:${line}`;
}

/** Loads the files, then runs `more`; gives source, flags and place of each pattern built meanwhile. */
export async function builtBy(files, more) {
  const Plain = globalThis.RegExp;
  const found = [];
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, args, self) {
      const pattern = Reflect.construct(target, args, self);
      const at = callerOf(new Error('place').stack);
      if (at) found.push({ source: pattern.source, flags: pattern.flags, at });
      return pattern;
    },
  });
  try {
    for (const file of files) await import(join(root, file));
    await more();
  } finally {
    globalThis.RegExp = Plain;
  }
  return found;
}
