/** How many threads serve how many files. */
import assert from 'node:assert/strict';
import { chooseThreads } from '../../server/src/cli/check/pool';

describe('threads', () => {
  it('are one until there is work for two, and no more than cores or eight', () => {
    assert.deepEqual(
      [1, 199, 200, 1000].map((files) => chooseThreads(files, undefined, 4)),
      [1, 1, 2, 4],
    );
    assert.equal(chooseThreads(100_000, undefined, 64), 8);
    assert.equal(chooseThreads(100_000, undefined, 1), 1);
  });

  it('are as many as asked for, but not more than files', () => {
    assert.equal(chooseThreads(1000, 12, 2), 12);
    assert.equal(chooseThreads(3, 12, 2), 3);
    assert.equal(chooseThreads(0, 2, 2), 1);
  });
});
