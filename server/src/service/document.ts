/** One determination as the editor or a file holds it: text, tree and partial model, each made when first asked for. */
import { parseDocument, type Document } from 'yaml';
import { TextDocument, type Position, type Range } from 'vscode-languageserver-textdocument';
import type { Determination } from './model/model';
import { readDetermination } from './model/read';
import type { Span } from './text';

/** Over this many UTF-16 code units a file is no determination, and is not parsed. */
export const maxLength = 4_000_000;

/** Why a text was not parsed at all, with the place of the cause. */
export interface Unreadable {
  readonly reason: 'too-large' | 'not-text' | 'too-deep';
  readonly span: Span;
}

/** The four kinds of file; an untitled document is told by its language. */
export type DocumentKind = 'determination' | 'guideline' | 'profile' | 'configuration';

export function kindOf(uri: string, languageId?: string): DocumentKind {
  if (/\.guideline\.ya?ml$/i.test(uri) || languageId === 'guideline') return 'guideline';
  if (/\.profile\.ya?ml$/i.test(uri) || languageId === 'profile') return 'profile';
  if (/(^|\/)rationale\.config\.yaml$/i.test(uri)) return 'configuration';
  return 'determination';
}

export class RationaleDocument {
  private readonly positions: TextDocument;
  private parsed: Document | undefined;
  private trouble: Unreadable | undefined;
  private model: Determination | undefined;

  constructor(
    readonly uri: string,
    readonly text: string,
    readonly version = 0,
    readonly kind: DocumentKind = kindOf(uri),
  ) {
    this.positions = TextDocument.create(uri, 'rationale', version, text);
  }

  /** The YAML tree; of an empty document where the text cannot be parsed (`unreadable` says why). */
  get tree(): Document {
    if (!this.parsed) this.parse();
    return this.parsed!;
  }

  get unreadable(): Unreadable | undefined {
    if (!this.parsed) this.parse();
    return this.trouble;
  }

  get determination(): Determination {
    return (this.model ??= readDetermination(this.tree, this.text));
  }

  positionAt(offset: number): Position {
    return this.positions.positionAt(offset);
  }

  offsetAt(position: Position): number {
    return this.positions.offsetAt(position);
  }

  rangeOf(span: Span): Range {
    return { start: this.positions.positionAt(span.start), end: this.positions.positionAt(span.end) };
  }

  spanOf(range: Range): Span {
    return { start: this.positions.offsetAt(range.start), end: this.positions.offsetAt(range.end) };
  }

  private parse(): void {
    this.trouble = unreadable(this.text);
    try {
      this.parsed = parse(this.trouble ? '' : this.text);
    } catch {
      // the parser calls itself for every level of nesting; it has no other way to fail
      this.trouble = { reason: 'too-deep', span: { start: 0, end: 0 } };
      this.parsed = parse('');
    }
  }
}

/** YAML 1.2 as this product reads it: positions kept, no merge keys, equal keys reported. */
export const parse = (text: string): Document =>
  parseDocument(text, {
    keepSourceTokens: true,
    prettyErrors: false,
    uniqueKeys: true,
    version: '1.2',
    logLevel: 'error', // warnings would be printed, with words of the document
  });

function unreadable(text: string): Unreadable | undefined {
  if (text.length > maxLength) return { reason: 'too-large', span: { start: 0, end: 0 } };
  const nul = text.indexOf('\0');
  if (nul >= 0) return { reason: 'not-text', span: { start: nul, end: nul + 1 } };
  return undefined;
}
