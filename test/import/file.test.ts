/** The import of a file, which editor and command line share. */
import assert from 'node:assert/strict';
import { largestLetter as largestSent } from '../../server/src/protocol';
import { determinationName, importFile, largestLetter } from '../../server/src/service/import/file';
import { createWorkspace } from '../../server/src/service/workspace';

describe('the import of a file', () => {
  it('reads nothing that is too large to be a letter', async () => {
    const none = { read: () => Promise.resolve(undefined), find: () => Promise.resolve([]) };
    const readers = () => Promise.reject(new Error('was asked for'));
    const letter = { bytes: new Uint8Array(50_000_001), fileName: 'a.pdf', folder: undefined };
    const outcome = await importFile(letter, { workspace: createWorkspace(none), readers });
    assert.ok(outcome.kind === 'failed' && /too large/.test(outcome.message));
  });

  it('is sent to the server as large as it may be', () => assert.equal(largestSent, largestLetter));

  it('names the determination after the letter', () => {
    for (const [letter, name] of [
      ['CM16-0000001.pdf', 'CM16-0000001.rationale.yaml'],
      ['a.draft.DOCX', 'a.draft.rationale.yaml'],
      ['a.rationale.txt', 'a.rationale.yaml'],
      ['letter', 'letter.rationale.yaml'],
    ] as const)
      assert.equal(determinationName(letter), name);
  });
});
