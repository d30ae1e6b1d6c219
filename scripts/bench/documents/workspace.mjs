// A folder for the time of a benchmark, with the documents that are measured in it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeDetermination, usualSize } from './determination.mjs';
import { workspaceFiles } from './house.mjs';
import { makeRandom } from './random.mjs';

/** A key that no schema has, so that every server has something to tell of every document that is opened. */
const unknown = '\nwritten_by: a program\n';

function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** `shape` is that of the documents which are opened; those of folders are always of items. */
export function createWorkspace({ shape, seed }) {
  const root = mkdtempSync(join(tmpdir(), 'rationale-bench-'));
  write(root, workspaceFiles);
  const texts = new Map();
  const path = (kilobytes) => join(root, `document-${kilobytes}.rationale.yaml`);
  const text = (kilobytes) => {
    if (!texts.has(kilobytes)) {
      texts.set(kilobytes, makeDetermination({ seed, kilobytes, shape }) + unknown);
      writeFileSync(path(kilobytes), texts.get(kilobytes));
    }
    return texts.get(kilobytes);
  };
  return {
    text,
    path,
    /** A folder with so many determinations of the usual sizes. */
    folder(count) {
      const folder = join(root, `folder-${count}`);
      write(folder, workspaceFiles);
      const random = makeRandom(seed);
      let bytes = 0;
      for (let at = 0; at < count; at++) {
        const made = makeDetermination({ seed: seed + at, kilobytes: usualSize(random) });
        bytes += Buffer.byteLength(made);
        writeFileSync(join(folder, `case-${String(at).padStart(5, '0')}.rationale.yaml`), made);
      }
      return { path: folder, bytes };
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
