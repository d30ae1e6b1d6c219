/** The parts of the export that need no editor: writing whole or not at all, and what a refusal says. */
import assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import { fromBase64, toBase64 } from '../../server/src/protocol';
import { describeRefusal } from '../../client/src/export/refusal';
import { writeWhole, type Files } from '../../client/src/export/write';

/** As much of an address as writing needs. */
const address = (path: string, scheme = 'file'): Uri =>
  ({ path, scheme, with: (change: { path: string }) => address(change.path, scheme) }) as unknown as Uri;

/** A file system in memory, whose acts can be made to fail. */
const memory = (fail: Partial<Record<'writeFile' | 'rename', (path: string) => boolean>> = {}) => {
  const held = new Map<string, string>();
  const files: Files = {
    writeFile: ({ path }, bytes) => {
      if (fail.writeFile?.(path)) {
        held.set(path, 'half');
        return Promise.reject(new Error('disk full'));
      }
      held.set(path, Buffer.from(bytes).toString());
      return Promise.resolve();
    },
    rename: (from, to) => {
      if (fail.rename?.(to.path)) return Promise.reject(new Error('no rename'));
      held.set(to.path, held.get(from.path) ?? '');
      held.delete(from.path);
      return Promise.resolve();
    },
    delete: ({ path }) => (held.delete(path) ? Promise.resolve() : Promise.reject(new Error('not there'))),
  };
  return { held, files };
};
const bytes = Buffer.from('the letter');

describe('writing a letter', () => {
  it('leaves the letter and nothing else', async () => {
    const { held, files } = memory();
    await writeWhole(files, address('/out/letter.pdf'), bytes);
    assert.deepEqual([...held], [['/out/letter.pdf', 'the letter']]);
  });

  it('keeps the old letter when the disk is full', async () => {
    const { held, files } = memory({ writeFile: () => true });
    held.set('/out/letter.pdf', 'the old letter');
    await assert.rejects(writeWhole(files, address('/out/letter.pdf'), bytes), /disk full/);
    assert.deepEqual([...held], [['/out/letter.pdf', 'the old letter']]);
  });

  it('keeps the old letter when it cannot be replaced', async () => {
    const { held, files } = memory({ rename: () => true });
    held.set('/out/letter.pdf', 'the old letter');
    await assert.rejects(writeWhole(files, address('/out/letter.pdf'), bytes), /no rename/);
    assert.deepEqual([...held], [['/out/letter.pdf', 'the old letter']]);
  });

  it('writes directly where a virtual file system does not rename', async () => {
    const { held, files } = memory({ rename: () => true });
    await writeWhole(files, address('/out/letter.pdf', 'vscode-vfs'), bytes);
    assert.deepEqual([...held], [['/out/letter.pdf', 'the letter']]);
  });
});

describe('a refusal', () => {
  const errors = (...messages: string[]) => messages.map((message) => ({ message }));
  it('names one error', () => assert.equal(describeRefusal(errors('No date.')), 'One error holds the letter back: No date.'));
  it('names three and counts the others', () =>
    assert.equal(
      describeRefusal(errors('A.', 'B.', 'C.', 'D.', 'E.')),
      '5 errors hold the letter back: A. • B. • C. • and 2 more',
    ));
  it('has words for none', () => assert.equal(describeRefusal([]), 'The letter is not ready to export.'));
});

describe('base64', () => {
  it('carries any bytes, also more than a call takes arguments', () => {
    const all = Uint8Array.from({ length: 200_000 }, (_, index) => (index * 31) % 256);
    assert.equal(toBase64(all), Buffer.from(all).toString('base64'));
    assert.deepEqual(fromBase64(toBase64(all)), all);
  });
});
