/** One export for editor and command line: refuse while errors are open, compose, write in the format asked for. */
import type { Span } from '../text';
import type { RationaleDocument } from '../document';
import type { Finding } from '../rules/rule';
import type { Surroundings } from '../workspace';
import { contextOf } from '../context';
import type { Letter } from './blocks';
import { composeLetter, type LetterOptions } from './compose';
import { writeHtml } from './html';
import { writeJson } from './json';
import { writeText } from './text';

export type ExportFormat = 'pdf' | 'docx' | 'html' | 'text' | 'json';

export const fileEndings: Readonly<Record<ExportFormat, string>> = {
  pdf: '.pdf',
  docx: '.docx',
  html: '.html',
  text: '.txt',
  json: '.json',
};

/** The document a letter was made from, to travel inside the PDF. */
export interface LetterSource {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The writers of the formats that need a large library; loaded only when asked for. */
export interface Writers {
  writePdf(letter: Letter, options?: { readonly source?: LetterSource }): Promise<Uint8Array>;
  writeDocx(letter: Letter): Promise<Uint8Array>;
}

export interface ExportRequest {
  readonly document: RationaleDocument;
  readonly surroundings: Surroundings;
  /** All findings of the document; suppressed ones hold nothing back. */
  readonly findings: readonly Finding[];
  readonly format: ExportFormat;
  /** Export in spite of open errors, marked as a draft on every page. */
  readonly draft: boolean;
  readonly options?: LetterOptions;
  /** False leaves the source out of the PDF. */
  readonly attachSource?: boolean;
  readonly writers: () => Promise<Writers>;
}

export type ExportOutcome =
  | { readonly kind: 'written'; readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly kind: 'refused'; readonly errors: readonly { readonly message: string; readonly span: Span }[] }
  | { readonly kind: 'failed'; readonly message: string };

/** Never throws: what a writer could not do is told in words. */
export async function exportLetter(request: ExportRequest): Promise<ExportOutcome> {
  const { document, surroundings, findings, format, draft } = request;
  if (document.unreadable) return { kind: 'failed', message: 'This file cannot be read, so there is no letter to export.' };
  const errors = findings.filter((finding) => finding.severity === 'error' && !finding.suppressed);
  if (errors.length > 0 && !draft) return { kind: 'refused', errors: errors.map(({ message, span }) => ({ message, span })) };
  const { determination, profile, library, configuration } = contextOf(document, surroundings);
  const letter = composeLetter({ determination, profile, library, configuration, draft, options: request.options });
  const fileName = `${baseName(document.uri)}${draft ? '.draft' : ''}${fileEndings[format]}`;
  try {
    return { kind: 'written', bytes: await write(letter, request), fileName };
  } catch {
    return {
      kind: 'failed',
      message: `The letter could not be written as ${format.toUpperCase()}. Export it in another format, and report this.`,
    };
  }
}

async function write(
  letter: Letter,
  { format, document, surroundings, attachSource, writers, draft }: ExportRequest,
): Promise<Uint8Array> {
  const encode = (text: string) => new TextEncoder().encode(text);
  switch (format) {
    case 'text':
      return encode(writeText(letter));
    case 'html':
      return encode(writeHtml(letter));
    case 'json':
      return encode(writeJson(contextOf(document, surroundings), { draft }));
    case 'docx':
      return (await writers()).writeDocx(letter);
    case 'pdf': {
      const source = { name: `${baseName(document.uri)}.rationale.yaml`, bytes: encode(document.text) };
      return (await writers()).writePdf(letter, attachSource === false ? {} : { source });
    }
  }
}

/** The file's name without folder and ending. */
export function baseName(uri: string): string {
  const name = decodeSafely(uri.split(/[/\\]/).at(-1) ?? '');
  return name.replace(/(\.rationale)?\.ya?ml$/i, '') || 'determination';
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
