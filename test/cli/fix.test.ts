/** Safe fixes: whole or not at all, until nothing changes, never making a file worse. */
import assert from 'node:assert/strict';
import { applySafeFixes } from '../../server/src/cli/check/fix';
import { RationaleDocument } from '../../server/src/service/document';
import type { Finding, Fix } from '../../server/src/service/check/rule';

const finding = (fix: Partial<Fix> & Pick<Fix, 'edits'>, rest: Partial<Finding> = {}): Finding => ({
  code: 'test',
  severity: 'warning',
  message: '',
  span: { start: 0, end: 0 },
  fixes: () => [{ title: '', safe: true, ...fix }],
  ...rest,
});
const edit = (start: number, end: number, newText: string) => ({ span: { start, end }, newText });

const fixed = (text: string, check: (text: string) => readonly Finding[]) => {
  let rounds = 0;
  const result = applySafeFixes(new RationaleDocument('file:///a.rationale.yaml', text), (document) => {
    rounds++;
    return check(document.text);
  });
  return { text: result.document.text, applied: result.applied, rounds };
};

describe('--fix', () => {
  it('goes on while fixes make room for others', () => {
    const step = (text: string) =>
      text.includes('aa') ? [finding({ edits: [edit(text.indexOf('aa'), text.indexOf('aa') + 2, 'a')] })] : [];
    assert.deepEqual(fixed('x: aaaa\n', step), { text: 'x: a\n', applied: 3, rounds: 4 });
  });

  it('stops when fixes chase each other, and after ten rounds at the latest', () => {
    const flip = (text: string) => [finding({ edits: [edit(3, 4, text[3] === 'a' ? 'b' : 'a')] })];
    assert.equal(fixed('x: a\n', flip).rounds, 2);
    const grow = (text: string) => [finding({ edits: [edit(text.length - 1, text.length - 1, 'a')] })];
    assert.equal(fixed('x: a\n', grow).applied, 10);
  });

  it('takes no fix that meets another, and none in part', () => {
    const check = (text: string) =>
      text === 'x: abcd\n' ? [finding({ edits: [edit(3, 5, 'A')] }), finding({ edits: [edit(0, 1, 'y'), edit(4, 6, 'B')] })] : [];
    assert.deepEqual(fixed('x: abcd\n', check), { text: 'x: Acd\n', applied: 1, rounds: 2 });
  });

  it('leaves what is suppressed, what wants a look, and what wants a person to fill it in', () => {
    const edits = [edit(3, 4, 'b')];
    for (const one of [
      finding({ edits }, { suppressed: { reason: 'so' } }),
      finding({ edits, safe: false }),
      finding({ edits, snippet: true }),
    ]) {
      assert.equal(fixed('x: a\n', () => [one]).text, 'x: a\n');
    }
  });

  it('does not make a readable file unreadable', () => {
    assert.equal(fixed('x: a\n', () => [finding({ edits: [edit(3, 4, '"')] })]).text, 'x: a\n');
  });
});
