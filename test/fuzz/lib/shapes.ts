/** Whether answers are what the protocol allows, with every place inside the text it is about. */
import assert from 'node:assert/strict';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Position,
  Range,
  SelectionRange,
  TextEdit,
} from 'vscode-languageserver-types';

const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 31;

const before = (a: Position, b: Position): boolean => a.line < b.line || (a.line === b.line && a.character <= b.character);

/** The lines of a text, as the protocol counts them. */
export const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/);

export function isPosition(position: Position, lines: readonly string[]): void {
  assert.ok(isCount(position.line) && isCount(position.character), JSON.stringify(position));
  assert.ok(position.line < lines.length, `line ${position.line} of ${lines.length}`);
  const { length } = lines[position.line]!;
  // the end of a line may be given behind its carriage return
  assert.ok(position.character <= length + 1, `character ${position.character} of ${length}`);
}

export function isRange({ start, end }: Range, lines: readonly string[]): void {
  isPosition(start, lines);
  isPosition(end, lines);
  assert.ok(before(start, end), `${JSON.stringify(start)} to ${JSON.stringify(end)}`);
}

const within = (inner: Range, outer: Range): boolean => before(outer.start, inner.start) && before(inner.end, outer.end);

export function areDiagnostics(all: readonly Diagnostic[], lines: readonly string[]): void {
  for (const { range, severity, message, code, relatedInformation } of all) {
    isRange(range, lines);
    assert.ok([1, 2, 3, 4].includes(severity!));
    assert.ok(typeof message === 'string' && message !== '');
    assert.ok(typeof code === 'string' && code !== '');
    for (const { location } of relatedInformation ?? []) isRange(location.range, lines);
  }
}

export function areSymbols(all: readonly DocumentSymbol[], lines: readonly string[]): void {
  for (const { name, range, selectionRange, children } of all) {
    assert.notEqual(name.trim(), '', 'a symbol has a name');
    isRange(range, lines);
    isRange(selectionRange, lines);
    assert.ok(within(selectionRange, range), `${name}: ${JSON.stringify(selectionRange)} in ${JSON.stringify(range)}`);
    areSymbols(children ?? [], lines);
  }
}

export function areFoldings(all: readonly FoldingRange[], lines: readonly string[]): void {
  for (const { startLine, endLine } of all) {
    assert.ok(isCount(startLine) && isCount(endLine) && startLine < endLine && endLine < lines.length, `${startLine}–${endLine}`);
  }
}

export function isSelection(one: SelectionRange, lines: readonly string[]): void {
  for (let inner: SelectionRange | undefined = one; inner; inner = inner.parent) {
    isRange(inner.range, lines);
    if (inner.parent) assert.ok(within(inner.range, inner.parent.range));
  }
}

function areEdits(edits: readonly TextEdit[], lines: readonly string[]): void {
  const ordered = [...edits].sort((a, b) => (before(a.range.start, b.range.start) ? -1 : 1));
  for (const [index, { range, newText }] of ordered.entries()) {
    isRange(range, lines);
    assert.equal(typeof newText, 'string');
    if (index > 0) assert.ok(before(ordered[index - 1]!.range.end, range.start), 'edits overlap');
  }
}

export function areActions(all: readonly CodeAction[], lines: readonly string[]): void {
  for (const { title, edit } of all) {
    assert.notEqual(title, '');
    for (const edits of Object.values(edit?.changes ?? {})) areEdits(edits, lines);
  }
}

export function areCompletions(all: readonly CompletionItem[], lines: readonly string[]): void {
  for (const { label, textEdit } of all) {
    assert.ok(typeof label === 'string' && label !== '');
    if (textEdit)
      for (const range of 'range' in textEdit ? [textEdit.range] : [textEdit.insert, textEdit.replace]) isRange(range, lines);
  }
}
