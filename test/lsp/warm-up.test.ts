/** The warm-up of the library's indexes: a guideline at a time, and never at once. */
import assert from 'node:assert/strict';
import { createWarmUp } from '../../server/src/lsp/warm-up';
import { createLibrary } from '../../server/src/service/library/library';
import { isIndexed } from '../../server/src/service/quotes';

const guideline = (id: string) => ({
  guideline: { id, kind: 'odg' as const, title: id, excerpts: [{ text: 'some words of an excerpt' }] },
});
const indexed = async (test: () => boolean): Promise<void> => {
  while (!test()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('the warm-up', () => {
  it('indexes every guideline with text, and not at once', async () => {
    const library = createLibrary([guideline('a'), guideline('b')]);
    createWarmUp()(library);
    assert.deepEqual(library.all().map(isIndexed), [false, false]);
    await indexed(() => library.all().every(isIndexed));
  });

  it('lets a library go that another takes the place of', async () => {
    const [first, second] = [createLibrary([guideline('a')]), createLibrary([guideline('b')])];
    const warmUp = createWarmUp();
    warmUp(first);
    warmUp(second);
    await indexed(() => second.all().every(isIndexed));
    assert.deepEqual(first.all().map(isIndexed), [false]);
  });
});
