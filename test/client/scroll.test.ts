/** The mapping between source lines and heights in the preview. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineAtTop, topOfLine, type Anchor } from '../../client/src/preview/scroll';

const anchors: Anchor[] = [
  { line: 0, top: 0 },
  { line: 10, top: 100 },
  { line: 20, top: 400 },
  { line: 30, top: 500 },
];

describe('scroll mapping', () => {
  it('finds an anchor at its place', () => {
    for (const { line, top } of anchors) {
      assert.equal(topOfLine(anchors, line), top);
      assert.equal(lineAtTop(anchors, top), line);
    }
  });

  it('goes evenly between two anchors', () => {
    assert.equal(topOfLine(anchors, 15), 250);
    assert.equal(lineAtTop(anchors, 250), 15);
  });

  it('stays inside the letter', () => {
    assert.equal(topOfLine(anchors, 99), 500);
    assert.equal(topOfLine(anchors, -3), 0);
    assert.equal(lineAtTop(anchors, 9000), 30);
    assert.equal(lineAtTop(anchors, -50), 0);
  });

  it('takes the first of several elements of one line', () => {
    const several = [
      { line: 5, top: 300 },
      { line: 5, top: 50 },
      { line: 5, top: 200 },
    ];
    assert.equal(topOfLine(several, 5), 50);
    assert.equal(topOfLine(several, 7), 50);
  });

  it('does not run backwards where the letter has another order than the source', () => {
    const reordered = [
      { line: 0, top: 0 },
      { line: 10, top: 800 },
      { line: 20, top: 200 },
    ];
    assert.equal(topOfLine(reordered, 15), 800);
    assert.equal(topOfLine(reordered, 20), 200);
    assert.equal(lineAtTop(reordered, 500), 20);
  });

  it('has a place for everything when there is nothing', () => {
    assert.equal(topOfLine([], 5), 0);
    assert.equal(lineAtTop([], 5), 0);
  });

  it('comes back to the line it started from, wherever letter and source have the same order', () => {
    const ordered = fc
      .array(fc.record({ line: fc.integer({ min: 1, max: 40 }), top: fc.integer({ min: 1, max: 900 }) }), {
        minLength: 2,
        maxLength: 30,
      })
      .map((steps) => {
        const at = { line: 0, top: 0 };
        return steps.map((step) => ({ line: (at.line += step.line), top: (at.top += step.top) }));
      });
    fc.assert(
      fc.property(ordered, fc.double({ min: 0, max: 1, noNaN: true }), (ladder, share) => {
        const first = ladder[0]?.line ?? 0;
        const last = ladder.at(-1)?.line ?? 0;
        const line = first + share * (last - first);
        assert.ok(Math.abs(lineAtTop(ladder, topOfLine(ladder, line)) - line) < 1e-6);
      }),
    );
  });
});
