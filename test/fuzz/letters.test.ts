/** A few hundred letters changed by luck; more of them, from other seeds, by hand. */
import assert from 'node:assert/strict';
import * as docx from './docx';
import * as pdf from './pdf';

const seed = Number(process.env.FAST_CHECK_SEED ?? 20170216);
const runs = Number(process.env.FUZZ_RUNS ?? 150);

describe('letters changed by luck', function () {
  this.timeout(runs * 1000);

  for (const [kind, { run }] of Object.entries({ pdf, docx }))
    it(`are read, or one clear message says why not: ${kind}, seed ${seed}`, async () => {
      const { read, told } = await run(runs, seed);
      assert.ok(read > 0 && Object.keys(told).length > 0, JSON.stringify(told));
    });

  it('are the same for the same seed', () => {
    assert.deepEqual(pdf.changedPdf(7), pdf.changedPdf(7));
    assert.deepEqual(docx.changedDocx(7), docx.changedDocx(7));
    assert.notDeepEqual(pdf.changedPdf(7), pdf.changedPdf(8));
  });
});
