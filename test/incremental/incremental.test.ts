/**
 * The proof of the engine: whatever was typed before, a document answers as one that was opened just now. Runs with a fixed
 * budget; `npm run fuzz` runs it longer. A failure prints the seed and the shortest edits that lead to it.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Document } from 'yaml';
import { contextOf } from '../../server/src/service/check/context';
import type { Finding } from '../../server/src/service/check/rule';
import { RationaleDocument } from '../../server/src/service/document';
import { createService } from '../../server/src/service/index';
import { composeLetter } from '../../server/src/service/letter/compose';
import { writeHtmlBody } from '../../server/src/service/letter/html';
import { parse } from '../../server/src/service/model/parse';
import { shippedSurroundings } from '../../server/src/service/workspace';
import { documents, edits, textsOf } from './edits';

const runs = Number(process.env.FUZZ_RUNS ?? 60);
const surroundings = shippedSurroundings();
const service = createService({ log: (line) => assert.fail(line) });
const uri = 'file:///a.rationale.yaml';

/** As it would go over a connection: places as ranges, fixes carried out. */
const sent = (document: RationaleDocument, { span, related, fixes, ...finding }: Finding) => ({
  ...finding,
  range: document.rangeOf(span),
  related: related?.map((one) => [one.message, document.rangeOf(one.span)]),
  fixes: fixes?.().map((fix) => ({ ...fix, edits: fix.edits.map((one) => [document.rangeOf(one.span), one.newText]) })),
});

function preview(document: RationaleDocument): unknown {
  if (document.unreadable) return undefined;
  const letter = composeLetter({ ...contextOf(document, surroundings), draft: true });
  return writeHtmlBody(letter, (offset) => document.positionAt(offset).line);
}

/** All that a person could see, the cursor at a part of the text. */
function answers(document: RationaleDocument, at: number): unknown {
  const position = document.positionAt(Math.floor(at * document.text.length));
  const findings = service.check(document, surroundings);
  return {
    findings: findings.map((finding) => sent(document, finding)),
    symbols: service.documentSymbols(document),
    folding: service.foldingRanges(document),
    selection: service.selectionRanges(document, [position]),
    completion: service.complete(document, position, surroundings, { snippets: true }),
    hover: service.hover(document, position, surroundings, findings),
    links: service.documentLinks(document, surroundings),
    readiness: service.readiness(document, surroundings, findings),
    preview: preview(document),
    offset: document.offsetAt(position),
  };
}

/** What the tree says; undefined where aliases cannot be followed. */
function data(tree: Document): unknown {
  try {
    return tree.toJS({ maxAliasCount: 100, mapAsMap: true });
  } catch {
    return undefined;
  }
}

describe('an edited document', () => {
  it('answers as a fresh one of the same text', function () {
    this.timeout(0);
    fc.assert(
      fc.property(documents, edits, fc.double({ min: 0, max: 1, noNaN: true }), (text, sequence, at) => {
        let document = new RationaleDocument(uri, text);
        let before = text;
        service.check(document, surroundings);
        for (const edit of sequence) {
          for (const next of textsOf(edit, document.text, before)) {
            before = document.text;
            document = document.edited(next, document.version + 1);
            // between two looks a writer types on
            if (edit.kind === 'type' && next.length % 3 !== 0) continue;
            const fresh = new RationaleDocument(uri, next, document.version);
            assert.deepEqual(answers(document, at), answers(fresh, at));
          }
        }
      }),
      { numRuns: runs, verbose: 1 },
    );
  });

  it('is read in pieces as YAML reads the whole: valid where that is, with the same values', function () {
    this.timeout(0);
    const holds = (text: string): void => {
      const [whole, pieces] = [parse(text).tree, new RationaleDocument(uri, text)];
      if (pieces.unreadable || pieces.slips.length > 0) return; // with slips it is read as it was meant
      assert.equal(pieces.errors.length === 0, whole.errors.length === 0, whole.errors[0]?.code);
      if (whole.errors.length === 0) assert.deepEqual(data(pieces.tree), data(whole));
    };
    // a key at the margin that is none of the format takes the items behind it with it
    holds('issues:\n  - service: MRI\nfoo bar: x\n  - service: EMG\n');
    fc.assert(
      fc.property(documents, edits, (text, sequence) => {
        let current = text;
        for (const edit of sequence)
          for (const next of textsOf(edit, current, text)) {
            current = next;
            holds(current);
          }
      }),
      { numRuns: runs * 4, verbose: 1 },
    );
  });

  for (const [name, between] of Object.entries({
    'typed on': '',
    'with an alias that comes and goes': 'notes: *x\n',
    'that cannot be read now and then': `x: ${'['.repeat(400)}`,
  }))
    it(`keeps no text that neither it nor the one before it has, ${name}`, () => {
      const summary = (version: number): string => `case_summary: |\n  Another sentence, number ${version}.\n`;
      let document = new RationaleDocument(uri, summary(0));
      service.check(document, surroundings);
      const { texts } = document.kept;
      const held = texts.size;
      for (let version = 1; version < 40; version++) {
        document = document.edited(summary(version) + (version % 2 === 0 ? between : ''), version);
        service.check(document, surroundings);
      }
      assert.ok(texts.size <= held * 3, `${texts.size} texts are kept`);
    });
});
