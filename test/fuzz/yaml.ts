/** Texts with hostile YAML in them, and edits of such texts: what can be asked is asked, and an edited text answers as a fresh one. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toDiagnostics } from '../../server/src/lsp/diagnostics';
import { contextOf } from '../../server/src/service/check/context';
import { RationaleDocument } from '../../server/src/service/document';
import { createService } from '../../server/src/service/index';
import { composeLetter } from '../../server/src/service/letter/compose';
import { writeHtmlBody } from '../../server/src/service/letter/html';
import { shippedSurroundings } from '../../server/src/service/workspace';
import { kindOf } from './lib/kind';
import { areActions, areCompletions, areDiagnostics, areFoldings, areSymbols, isSelection, linesOf } from './lib/shapes';
import { changed, changes, spoiled } from './lib/texts';

const uri = 'file:///a.rationale.yaml';
const surroundings = shippedSurroundings();
const service = createService({ log: (line) => assert.fail(line) });

/** All that a person could see, each of a valid shape. */
function answers(document: RationaleDocument, at: number): unknown {
  const lines = linesOf(document.text);
  const position = document.positionAt(Math.floor(at * document.text.length));
  const findings = service.check(document, surroundings);
  const diagnostics = toDiagnostics(document, findings);
  areDiagnostics(diagnostics, lines);
  const symbols = service.documentSymbols(document);
  areSymbols(symbols, lines);
  const folding = service.foldingRanges(document);
  areFoldings(folding, lines);
  const selection = service.selectionRanges(document, [position]);
  for (const one of selection) isSelection(one, lines);
  const completion = service.complete(document, position, surroundings, { snippets: true });
  areCompletions(Array.isArray(completion) ? completion : (completion?.items ?? []), lines);
  const here = { start: position, end: position };
  areActions(service.codeActions(document, here, surroundings, findings, { snippetEdits: false }), lines);
  service.hover(document, position, surroundings, findings);
  service.definition(document, position, surroundings);
  service.references(document, position, surroundings, []);
  service.documentLinks(document, surroundings);
  const readiness = service.readiness(document, surroundings, findings);
  return { diagnostics, symbols, folding, selection, completion, readiness, preview: preview(document) };
}

function preview(document: RationaleDocument): string {
  const letter = composeLetter({ ...contextOf(document, surroundings), draft: true });
  return writeHtmlBody(letter, (offset) => document.positionAt(offset).line).body;
}

export const kind = kindOf({
  name: 'yaml',
  share: 45,
  milliseconds: 6000,
  inputs: fc.record({ text: spoiled, changes, at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  show: ({ text }) => text,
  run({ text, changes, at }) {
    let document = new RationaleDocument(uri, text, 1);
    answers(document, at);
    for (const change of changes) {
      const next = changed(document.text, change);
      if (next.length > 200_000) return;
      document = document.edited(next, document.version + 1);
      service.check(document, surroundings);
    }
    const fresh = new RationaleDocument(uri, document.text, document.version);
    assert.deepEqual(answers(document, at), answers(fresh, at));
  },
});
