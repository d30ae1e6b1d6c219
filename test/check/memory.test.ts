import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { contextOf } from '../../server/src/service/check/context';
import { RationaleDocument } from '../../server/src/service/document';
import { rules } from '../../server/src/service/rules/index';
import { runRules } from '../../server/src/service/check/engine';
import { createMemory, type CheckMemory } from '../../server/src/service/check/memory';
import type { Finding, Rule } from '../../server/src/service/check/rule';
import { shippedSurroundings } from '../../server/src/service/workspace';

const example = (name: string): string => readFileSync(join(__dirname, '../../examples', `${name}.rationale.yaml`), 'utf8');
const text = example('several-items');
const surroundings = shippedSurroundings();

const run = (source: string, list: readonly Rule[], memory?: CheckMemory): Finding[] => {
  const onFailure = (code: string, error: unknown): never => assert.fail(`${code}: ${String(error)}`);
  const document = new RationaleDocument('file:///a.rationale.yaml', source);
  return runRules(contextOf(document, surroundings), { rules: list, settings: {}, onFailure, memory });
};

/** All that a person can see of a finding, its fixes carried out. */
const seen = (finding: Finding) => ({ ...finding, fixes: finding.fixes?.() });

describe('what was said of an item before', () => {
  it('is not asked again while its text and all around the items stay the same', () => {
    const asked: number[] = [];
    const counting: Rule = {
      code: 'counting', title: '', summary: '', severity: 'info', fixable: 'no', sources: [], reads: 'issue',
      *check(issue) { asked.push(issue.index); yield { message: `${issue.service?.value}`, span: issue.service!.span }; },
    }; // prettier-ignore
    const memory = createMemory();
    run(text, [counting], memory);
    assert.deepEqual(asked.splice(0), [0, 1, 2, 3]);
    const edited = text.replace('Arthroscopy of', 'Open arthroscopy of');
    const findings = run(edited, [counting], memory);
    assert.deepEqual(asked.splice(0), [1]);
    for (const { message, span } of findings) assert.equal(edited.slice(span.start, span.end).replace(/["']/g, ''), message);
    run(edited.replace('2017-02-16', '2017-02-17'), [counting], memory);
    assert.deepEqual(asked.splice(0), [0, 1, 2, 3], 'the header is read by every rule');
  });

  it('gives after any edits what a check without memory gives, places and fixes and all', () => {
    const words = [
      'no documentation of',
      ' left ',
      '[@gone]',
      'L4-5',
      '2016-02-31',
      '"',
      '#',
      ':',
      '\n',
      '\n\n',
      '- ',
      'medically necessary',
      '',
      '',
      '*a',
      '  ',
    ];
    const edit = fc.tuple(fc.nat(text.length), fc.nat(30), fc.constantFrom(...words));
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
        const memory = createMemory();
        let source = text;
        run(source, rules, memory);
        for (const [at, length, word] of edits) {
          source = source.slice(0, at) + word + source.slice(at + length);
          assert.deepEqual(run(source, rules, memory).map(seen), run(source, rules).map(seen));
        }
      }),
      { numRuns: 60 },
    );
  });
});
