/** Files made of findings with fixes: so many are tried as can be in their time, and those of a letter all. */
import assert from 'node:assert/strict';
import { applySafeFixes } from '../../server/src/cli/check/fix';
import { reportFindings } from '../../server/src/cli/check/report-finding';
import type { Finding } from '../../server/src/service/check/rule';
import { RationaleDocument } from '../../server/src/service/document';
import { safeEdits } from '../../server/src/service/features/actions';
import { createService } from '../../server/src/service/index';
import { shippedSurroundings } from '../../server/src/service/workspace';
import { base } from '../rules/base';

const surroundings = shippedSurroundings();
const service = createService({ log: (line) => assert.fail(line) });
const open = (text: string): RationaleDocument => new RationaleDocument('file:///a.rationale.yaml', text);

/** The findings, and how many of them were asked for their fixes. */
function counted(document: RationaleDocument): { readonly findings: readonly Finding[]; readonly asked: () => number } {
  let count = 0;
  const findings = service.check(document, surroundings).map((finding) => ({
    ...finding,
    ...(finding.fixes && {
      fixes: () => {
        count++;
        return finding.fixes!();
      },
    }),
  }));
  return { findings, asked: () => count };
}

describe('fixes that are tried', () => {
  /** Each trial looks at every piece. */
  const many = open(`${base}${'notes: x\n'.repeat(2000)}`);

  it('are so many as their time allows, for all at once and for a list', () => {
    const { findings, asked } = counted(many);
    assert.ok(findings.filter(({ code }) => code === 'syntax').length > 90);
    assert.ok(safeEdits(many, findings).length > 0);
    assert.ok(asked() > 0 && asked() < 20, `${asked()}`);
    const before = asked();
    const reported = reportFindings(many, findings, true);
    assert.equal(reported.length, findings.length);
    assert.ok(asked() - before < 20, `${asked() - before}`);
    assert.ok(reported.some(({ fixable }) => fixable));
  });

  it('are all where a letter has forty slips', () => {
    const slips = Array.from(
      { length: 40 },
      (_, at) => `  record-${at}: { title: Report #${at}, author: surgeon, date: 2014-09-22 }\n`,
    );
    const letter = open(base.replace(/records:\n/, (found) => found + slips.join('')));
    const { applied, document } = applySafeFixes(letter, (one) => service.check(one, surroundings));
    assert.equal(applied, 40);
    assert.equal(document.text.match(/"Report #/g)?.length, 40);
  });
});
