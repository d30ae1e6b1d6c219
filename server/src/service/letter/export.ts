/** One export for editor and command line: refuse while errors are open, compose, write in the format asked for. */
import type { Span } from '../text';
import type { RationaleDocument } from '../document';
import type { Finding, RuleContext } from '../check/rule';
import type { Surroundings } from '../workspace';
import { contextOf } from '../check/context';
import { composeAudit } from './audit';
import type { Letter } from './blocks';
import { composeLetter, type LetterOptions } from './compose';
import { deidentify, type DeidentifyMode, type Replacement } from './deidentify/deidentify';
import { writeHtml } from './html';
import { writeJson } from './json';
import { printedBlocks } from './printed';
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
  /**
   * Put the source into the PDF, with its comments, notes and silenced findings. Undefined: as the configuration says; what the
   * writer keeps is sent with no letter unless somebody asked for it.
   */
  readonly attachSource?: boolean;
  /** The source as it lies on the disk, where that is more than its text: with a byte order mark. */
  readonly sourceBytes?: Uint8Array;
  /** Take out what identifies a person. Then no source is attached, whatever `attachSource` says. */
  readonly deidentify?: DeidentifyMode;
  readonly writers: () => Promise<Writers>;
}

export type ExportOutcome =
  | {
      readonly kind: 'written';
      readonly bytes: Uint8Array;
      readonly fileName: string;
      /** The source is inside. */
      readonly hasSource: boolean;
      /** What `deidentify` took out, in the order of the file. */
      readonly replacements: readonly Replacement[];
      /** Signs that no format prints as they are written, as the checks tell of them. */
      readonly signs: readonly { readonly message: string; readonly span: Span }[];
    }
  | { readonly kind: 'refused'; readonly errors: readonly { readonly message: string; readonly span: Span }[] }
  | { readonly kind: 'failed'; readonly message: string };

/** Never throws: what a writer could not do is told in words. */
export async function exportLetter(request: ExportRequest): Promise<ExportOutcome> {
  const { document, findings, format, draft } = request;
  if (document.unreadable) return { kind: 'failed', message: 'This file cannot be read, so there is no letter to export.' };
  const errors = findings.filter((finding) => holdsBack(finding, request));
  if (errors.length > 0 && !draft) return { kind: 'refused', errors: errors.map(({ message, span }) => ({ message, span })) };
  const { context, replacements } = contextFor(request);
  const { determination, profile, library, configuration } = context;
  const composed = composeLetter({ determination, profile, library, configuration, draft, options: request.options });
  // findings and reasons may name a person, so a de-identified letter has no such page
  const audit = request.options?.audit && !request.deidentify ? composeAudit({ document, findings, configuration }) : [];
  const letter = { ...composed, blocks: [...composed.blocks, ...printedBlocks(audit)] };
  const marks = `${request.deidentify ? '.deidentified' : ''}${draft ? '.draft' : ''}`;
  const fileName = `${outputName(request)}${marks}${fileEndings[format]}`;
  const strange = findings.filter(({ code, suppressed }) => code === 'unprintable-sign' && !suppressed);
  const signs = strange.map(({ message, span }) => ({ message, span }));
  try {
    return {
      kind: 'written',
      bytes: await write(letter, context, request),
      fileName,
      hasSource: carriesSource(request),
      replacements,
      signs,
    };
  } catch {
    return {
      kind: 'failed',
      message: `The letter could not be written as ${format.toUpperCase()}. Export it in another format, and report this.`,
    };
  }
}

/** An open error; one about a person's name is what de-identifying answers. */
const holdsBack = ({ code, severity, suppressed }: Finding, request: ExportRequest): boolean =>
  severity === 'error' && !suppressed && !(request.deidentify && code === 'identifier');

function contextFor({ document, surroundings, deidentify: mode }: ExportRequest): {
  readonly context: RuleContext;
  readonly replacements: readonly Replacement[];
} {
  const context = contextOf(document, surroundings);
  if (!mode) return { context, replacements: [] };
  const { profile, configuration } = context;
  const { determination, replacements } = deidentify(context.determination, { mode, profile, configuration });
  return { context: { ...context, determination }, replacements };
}

/** What the writer keeps leaves with a PDF that was asked to carry it, and with no letter that tells no names. */
const carriesSource = ({ format, attachSource, deidentify: mode, surroundings }: ExportRequest): boolean =>
  format === 'pdf' && !mode && (attachSource ?? surroundings.configuration.export?.attach_source ?? false);

/** What was said of the criteria; undefined where nothing was. */
const criteriaOf = ({ options, surroundings }: ExportRequest): LetterOptions['criteria'] =>
  options?.criteria ?? surroundings.configuration.export?.criteria;

async function write(letter: Letter, context: RuleContext, request: ExportRequest): Promise<Uint8Array> {
  const { format, document, sourceBytes, writers, draft } = request;
  const encode = (text: string) => new TextEncoder().encode(text);
  switch (format) {
    case 'text':
      return encode(writeText(letter));
    case 'html':
      return encode(writeHtml(letter));
    case 'json':
      return encode(writeJson(context, { draft, criteria: criteriaOf(request) !== 'omit' }));
    case 'docx':
      return (await writers()).writeDocx(letter);
    case 'pdf': {
      const source = { name: `${baseName(document.uri)}.rationale.yaml`, bytes: sourceBytes ?? encode(document.text) };
      return (await writers()).writePdf(letter, carriesSource(request) ? { source } : {});
    }
  }
}

/** A file is mostly named by its case or person: a de-identified letter gets a name that tells neither, and letters apart. */
const outputName = ({ document, deidentify: mode }: ExportRequest): string =>
  mode ? `determination-${fingerprint(document.text)}` : baseName(document.uri);

/** FNV-1a in 32 bits: the same text gives the same name, and nothing leads back to the text. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36);
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
