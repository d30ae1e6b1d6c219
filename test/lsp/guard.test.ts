/** What becomes of a request that is cancelled, or fails. */
import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { createGuard } from '../../server/src/lsp/guard';

/** A guarded handler, and what it logs. */
function guarded<P, R>(otherwise: R, handle: (params: P) => R | Promise<R>) {
  const log: string[] = [];
  return { log, ask: createGuard((message) => log.push(message))('hover', otherwise, handle) };
}

describe('A request', () => {
  it('is answered', async () => {
    const { ask, log } = guarded('', (name: string) => `for ${name}`);
    assert.equal(await ask('you'), 'for you');
    assert.equal(await ask('you', new CancellationTokenSource().token), 'for you');
    assert.deepEqual(log, []);
  });

  it('does not run when its cancellation came right behind it', async () => {
    let ran = false;
    const { ask, log } = guarded(undefined, () => void (ran = true));
    const source = new CancellationTokenSource();
    const answer = ask(undefined, source.token);
    source.cancel();
    await assert.rejects(answer, (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled);
    assert.deepEqual([ran, log], [false, []]);
  });

  it('does not run when its cancellation came while it waited for others', async () => {
    const source = new CancellationTokenSource();
    let ran = false;
    const ask = createGuard(() => assert.fail('nothing to log'))(
      'diagnostics',
      undefined,
      () => void (ran = true),
      () => Promise.resolve(source.cancel()),
    );
    await assert.rejects(ask(undefined, source.token), ResponseError);
    assert.equal(ran, false);
  });

  it('lets what has arrived be read first, where there is no setImmediate too', async () => {
    const { setImmediate } = globalThis;
    for (const immediate of [setImmediate, undefined]) {
      const order: string[] = [];
      const { ask } = guarded(undefined, () => void order.push('handled'));
      Object.assign(globalThis, { setImmediate: immediate });
      try {
        const answer = ask(undefined);
        await Promise.resolve();
        order.push('read');
        await answer;
      } finally {
        Object.assign(globalThis, { setImmediate });
      }
      assert.deepEqual(order, ['read', 'handled']);
    }
  });

  it('that fails is answered with what is safe; the log tells where, and no word of the text', async () => {
    for (const fail of [
      () => {
        throw new TypeError('the patient walks');
      },
      () => Promise.reject(new TypeError('the patient walks')),
    ]) {
      const { ask, log } = guarded(['nothing'], fail);
      assert.deepEqual(await ask(undefined), ['nothing']);
      assert.equal(log.length, 1);
      assert.match(log[0]!, /^hover failed: TypeError at [^\s()]*guard\.test\.ts:\d+:\d+$/);
    }
  });

  it('that fails without an error, or without a place, is logged as it can be', async () => {
    const unplaced = Object.assign(new RangeError('secret'), { stack: undefined });
    const { ask, log } = guarded(0, (failure: unknown) => {
      throw failure;
    });
    assert.equal(await ask('a word of the letter'), 0);
    assert.equal(await ask(unplaced), 0);
    assert.deepEqual(log, ['hover failed: unknown error', 'hover failed: RangeError']);
  });

  it('is refused in so many words where the handler says so', async () => {
    const refusal = new ResponseError(LSPErrorCodes.ContentModified, 'modified');
    const { ask, log } = guarded(0, () => {
      throw refusal;
    });
    await assert.rejects(ask(undefined), refusal);
    assert.deepEqual(log, []);
  });
});
