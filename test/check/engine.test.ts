import assert from 'node:assert/strict';
import { RationaleDocument } from '../../server/src/service/document';
import { contextOf } from '../../server/src/service/check/context';
import { runRules } from '../../server/src/service/check/engine';
import type { Rule } from '../../server/src/service/check/rule';
import { suppressionWithoutReason } from '../../server/src/service/rules/suppression-without-reason';
import { unusedSuppression } from '../../server/src/service/rules/unused-suppression';
import { shippedSurroundings } from '../../server/src/service/workspace';

/** Speaks of every word “needle”. */
const needle: Rule = {
  code: 'sharp',
  title: 'Needle',
  summary: 'Finds needles.',
  severity: 'warning',
  fixable: 'no',
  sources: [],
  checks: [
    {
      reads: 'document',
      with: [],
      *check({ document }) {
        for (const { index } of document.text.matchAll(/needle/g))
          yield { message: 'a needle', span: { start: index, end: index + 6 } };
      },
    },
  ],
};
const all = [needle, unusedSuppression, suppressionWithoutReason];

const run = (text: string, settings = {}, rules: readonly Rule[] = all) => {
  const failures: string[] = [];
  const context = contextOf(new RationaleDocument('file:///a.rationale.yaml', text), shippedSurroundings());
  const findings = runRules(context, { rules, settings, onFailure: (code) => failures.push(code) });
  return { failures, findings, codes: findings.map((one) => one.code + (one.suppressed ? ` (${one.suppressed.reason})` : '')) };
};

describe('the engine', () => {
  it('gives the severity that was set', () => {
    assert.equal(run('needle').findings[0]?.severity, 'warning');
    assert.equal(run('needle', { sharp: 'error' }).findings[0]?.severity, 'error');
    assert.deepEqual(run('needle', { sharp: 'off' }).codes, []);
  });

  it('goes on past a rule that fails', () => {
    const fail = (): never => { throw new Error('secret words'); }; // prettier-ignore
    const broken: Rule = { ...needle, code: 'broken', checks: [{ reads: 'document', with: [], check: fail }] };
    const { codes, failures } = run('needle', {}, [broken, needle]);
    assert.deepEqual([codes, failures], [['sharp'], ['broken']]);
  });

  it('silences the next line, with a reason', () => {
    assert.deepEqual(run('# rationale-disable-next-line sharp -- quoted\nprofile: needle\nnotes: needle\n').codes, [
      'sharp (quoted)',
      'sharp',
    ]);
  });

  it('silences the whole of a text that begins on the next line', () => {
    assert.deepEqual(run('# rationale-disable-next-line sharp -- ok\nnotes: |\n  a\n  needle\nprofile: x\n').codes, [
      'sharp (ok)',
    ]);
  });

  it('silences the file', () => {
    assert.deepEqual(run('# rationale-disable-file sharp -- training copy\nnotes: needle\n').codes, ['sharp (training copy)']);
  });

  it('wants a reason', () => {
    assert.deepEqual(run('# rationale-disable-next-line sharp\nnotes: needle\n').codes, ['suppression-without-reason', 'sharp']);
  });

  it('reports what silences nothing, one rule at a time', () => {
    const { findings, codes } = run('# rationale-disable-next-line sharp, other -- why\nnotes: needle\n');
    assert.deepEqual(codes, ['unused-suppression', 'sharp (why)']);
    const { start, end } = findings[0]!.span;
    assert.deepEqual([start, end], [37, 42]);
  });

  it('takes a directive inside prose for prose', () => {
    assert.deepEqual(run('notes: |\n  # rationale-disable-next-line sharp -- x\n  needle\n').codes, ['sharp']);
  });
});
