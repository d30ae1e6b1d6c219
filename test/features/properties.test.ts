/** Whatever stands in the file and wherever the cursor is: nothing throws, edits lie within the text, readable stays readable. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextEdit } from 'vscode-languageserver-types';
import { parseDocument } from 'yaml';
import { RationaleDocument } from '../../server/src/service/document';
import { createService } from '../../server/src/service';
import { accepted, edited, sample, surroundings, uri } from './cursor';

const service = createService({ log: (line) => assert.fail(line) });
const positionIn = (document: RationaleDocument, at: number) => document.positionAt(Math.floor(at * (document.text.length + 1)));

/** The sample cut short, cut out of, or with junk typed into it. */
const halfWritten = fc
  .tuple(
    fc.nat(sample.length),
    fc.nat(80),
    fc.oneof(
      fc.constantFrom(
        '',
        '',
        '- ',
        'dec',
        ': ',
        '[',
        '{',
        '"',
        "'",
        '\t',
        '[@',
        '[@mri, ',
        '|',
        '#',
        '\n',
        '\n\n',
        '  ',
        '@',
        '*',
        '&',
        '}',
        ']',
        '\r\n',
        '%',
        '---\n',
        '? ',
      ),
      fc.string({ maxLength: 4 }),
    ),
    fc.boolean(),
  )
  .map(([at, length, junk, cut]) => sample.slice(0, at) + junk + (cut ? '' : sample.slice(at + length)));
const place = fc.integer({ min: 0, max: 99_999 }).map((share) => share / 100_000);

const isReadable = (text: string): boolean => parseDocument(text, { prettyErrors: false }).errors.length === 0;

function within(document: RationaleDocument, edits: readonly TextEdit[]): void {
  for (const { range } of edits) {
    const { start, end } = document.spanOf(range);
    assert.ok(start <= end && end <= document.text.length, 'an edit outside of the text');
    assert.deepEqual(document.rangeOf({ start, end }), range, 'an edit outside of its lines');
  }
}

describe('features on any text', () => {
  it('never throw, and their edits lie within the text', function () {
    this.timeout(0);
    fc.assert(
      fc.property(halfWritten, place, (text, at) => {
        const document = new RationaleDocument(uri, text);
        const position = positionIn(document, at);
        const list = service.complete(document, position, surroundings, { snippets: true });
        for (const item of list.items) {
          const edit = item.textEdit as TextEdit;
          within(document, [edit]);
          assert.equal(edit.range.start.line, position.line, 'an editor replaces on the line of the cursor only');
          const { start, end } = document.spanOf(edit.range);
          assert.ok(
            start <= document.offsetAt(position) && document.offsetAt(position) <= end,
            'the cursor is in what is replaced',
          );
        }
        const findings = service.check(document, surroundings);
        service.hover(document, position, surroundings, findings);
        const range = { start: position, end: position };
        for (const snippetEdits of [true, false]) {
          for (const action of service.codeActions(document, range, surroundings, findings, { snippetEdits })) {
            within(document, action.edit?.changes?.[uri] ?? []);
          }
        }
        for (const symbol of service.documentSymbols(document)) within(document, [{ range: symbol.range, newText: '' }]);
        service.foldingRanges(document);
        service.selectionRanges(document, [position]);
        service.documentLinks(document, surroundings);
        service.definition(document, position, surroundings);
        service.references(document, position, surroundings, [document]);
        service.documentHighlights(document, position);
        service.prepareRename(document, position, surroundings);
        service.rename(document, position, 'new-name', surroundings, []);
        service.inlayHints(document, document.rangeOf({ start: 0, end: text.length }), surroundings);
        service.codeLenses(document, surroundings);
        service.readiness(document, surroundings, findings);
        service.citationChoices(document, position, surroundings);
        for (const result of [
          service.insertCitation(document, position, ['mri', 'odg-low-back'], surroundings),
          service.insertCitation(document, position, ['odg-low-back'], surroundings),
          service.addCriteria(document, position, surroundings),
        ]) {
          assert.ok(result.edit !== undefined || (result.refused ?? '') !== '', 'neither an edit nor a reason');
          if (result.edit) within(document, [result.edit as TextEdit]);
        }
      }),
      { numRuns: 250 },
    );
  });

  it('an accepted completion keeps a readable text readable', () => {
    fc.assert(
      fc.property(halfWritten, place, fc.nat(), (text, at, pick) => {
        if (!isReadable(text)) return;
        const document = new RationaleDocument(uri, text);
        const { items } = service.complete(document, positionIn(document, at), surroundings, { snippets: false });
        if (items.length === 0) return;
        const item = items[pick % items.length]!;
        const after = accepted(document, item);
        assert.ok(isReadable(after), `${item.label}: ${JSON.stringify(item.textEdit)}\n${after}`);
      }),
      { numRuns: 250 },
    );
  });

  it('an inserted citation keeps a readable text readable, and is read back', () => {
    fc.assert(
      fc.property(halfWritten, place, (text, at) => {
        if (!isReadable(text)) return;
        const document = new RationaleDocument(uri, text);
        const result = service.insertCitation(document, positionIn(document, at), ['odg-low-back'], surroundings);
        if (!result.edit) return;
        const after = edited(document, [result.edit as TextEdit]);
        assert.ok(isReadable(after), after);
      }),
      { numRuns: 250 },
    );
  });
});
