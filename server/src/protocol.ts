/**
 * The requests of our own that client and server exchange: names, plain types, and how bytes travel; no imports, so that
 * either side can move to another version of the protocol library alone. Offsets are never sent: positions are LSP positions.
 */

export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

export interface ProtocolRange {
  readonly start: ProtocolPosition;
  readonly end: ProtocolPosition;
}

/** Client → server: the letter as a whole HTML page body, for the preview. */
export const previewRequest = 'rationale/preview';
export interface PreviewParams {
  readonly uri: string;
}
export interface PreviewResult {
  readonly title: string;
  readonly language: string;
  /** Escaped HTML of the letter's body; elements carry `data-line`, the source line from 0. */
  readonly body: string;
  /** Style sheet of the letter. */
  readonly style: string;
}

/** Client → server: the letter in one format. */
export const exportRequest = 'rationale/export';
export type ExportFormat = 'pdf' | 'docx' | 'html' | 'text' | 'json';
export interface ExportParams {
  readonly uri: string;
  readonly format: ExportFormat;
  /** Export in spite of open errors, marked as a draft on every page. */
  readonly draft: boolean;
  /** Put the determination itself into a PDF, with comments, notes and silenced findings. Left out: as the configuration says. */
  readonly attachSource?: boolean;
  /** Take out what identifies a person: as California publishes letters, or as HIPAA's Safe Harbor asks. */
  readonly deidentify?: DeidentifyMode;
}
export type DeidentifyMode = 'dwc' | 'safe-harbor';
export type ExportResult =
  | {
      readonly kind: 'written';
      readonly base64: string;
      readonly fileName: string;
      /** The determination is inside, which the person is told. */
      readonly hasSource: boolean;
      /** Signs that no format prints as they are written, in words; told before the letter goes out. */
      readonly signs: readonly string[];
      readonly deidentified?: Deidentified;
    }
  /** Refused: errors are open. */
  | { readonly kind: 'refused'; readonly errors: readonly { readonly message: string; readonly range: ProtocolRange }[] }
  | { readonly kind: 'failed'; readonly message: string };

/** What was taken out of a letter. The words themselves are not sent: this is shown and may be kept. */
export interface Deidentified {
  readonly takenOut: readonly { readonly kind: string; readonly replacement: string; readonly line: number }[];
  /** What no program finds, one sentence each: a person must read the letter. */
  readonly notice: readonly string[];
}

/** Client → server: what Insert Citation offers at a position. */
export const citationsRequest = 'rationale/citations';
export interface CitationsParams {
  readonly uri: string;
  readonly position: ProtocolPosition;
}
export interface CitationChoice {
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly kind: 'guideline' | 'record';
}
export interface CitationsResult {
  readonly choices: readonly CitationChoice[];
}

/** Client → server: the edit that puts the chosen keys at a position. */
export const insertCitationRequest = 'rationale/insertCitation';
export interface InsertCitationParams {
  readonly uri: string;
  readonly position: ProtocolPosition;
  readonly keys: readonly string[];
}
export interface InsertCitationResult {
  readonly edit: { readonly range: ProtocolRange; readonly newText: string } | undefined;
  /** Why nothing can be inserted here, in words for a person. */
  readonly refused?: string;
}

/**
 * Client → server: the edits that set one value of a determination, by keys and list positions down to it. `value` is plain
 * data; null takes the value away with its key. Everything else stays as it is, byte for byte.
 */
export const setFieldRequest = 'rationale/setField';
export interface SetFieldParams {
  readonly uri: string;
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}
export interface SetFieldResult {
  readonly edits: readonly { readonly range: ProtocolRange; readonly newText: string }[];
  /** The version of the text that the edits are of. */
  readonly version?: number;
  /** Why nothing can be set here, in words for a person. */
  readonly refused?: string;
}

/** Client → server: how words that are pasted over a range stand in the determination. */
export const pasteRequest = 'rationale/paste';
export interface PasteParams {
  readonly uri: string;
  readonly range: ProtocolRange;
  readonly text: string;
}
export interface PasteResult {
  /** What stands in the place of the range; left out where what is pasted is no text of the letter, and goes in as it is. */
  readonly insert?: string;
  /** Instead of that: the edits, where the whole value must be written in another way. */
  readonly edits?: readonly { readonly range: ProtocolRange; readonly newText: string }[];
}

/** Client → server: the text of a new determination, a snippet with tab stops. */
export const newDeterminationRequest = 'rationale/new';
export interface NewDeterminationParams {
  readonly profile?: string;
  /** The case number, where it is known already. */
  readonly number?: string;
  /** Folder whose configuration fills in the defaults. */
  readonly folder?: string;
}
export interface NewDeterminationResult {
  readonly profiles: readonly { readonly id: string; readonly title: string }[];
  readonly snippet: string;
}

/** Server → client: read a file through the editor's file system (virtual workspaces, the web). */
export const readFileRequest = 'rationale/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export interface ReadFileResult {
  readonly base64: string | undefined;
  /** Why something that is there could not be read; left out where there is nothing. */
  readonly why?: 'folder' | 'no-file' | 'large' | 'forbidden' | 'failed';
}

/** Server → client: files under a folder that match glob patterns. */
export const findFilesRequest = 'rationale/findFiles';
export interface FindFilesParams {
  readonly folder: string;
  readonly patterns: readonly string[];
}
export interface FindFilesResult {
  readonly uris: readonly string[];
}

/** Files that a library, letter forms and their configuration may be in: the server is told when one of them changes. */
export const watchedFiles = '**/*.{yaml,yml,json,bib,txt}';

/** What the client tells the server at initialize. */
export interface InitializationOptions {
  /** The client answers readFile and findFiles. */
  readonly files?: boolean;
  /** In a browser: where the script lies that reads letters, for the server's worker cannot know. */
  readonly readers?: string;
}

/** Client → server: check every determination of the workspace; findings of files that are not open are published. */
export const checkWorkspaceRequest = 'rationale/checkWorkspace';
export interface CheckWorkspaceResult {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Client → server: what a determination still lacks, in the order of the letter. */
export const readinessRequest = 'rationale/readiness';
export interface ReadinessParams {
  readonly uri: string;
}
export interface ReadinessStep {
  /** The section or disputed item. */
  readonly label: string;
  /** What is still missing there, in words for a person; empty when nothing is. */
  readonly detail: string;
  readonly done: boolean;
  /** Where to write next. */
  readonly range: ProtocolRange;
}
export interface ReadinessResult {
  readonly steps: readonly ReadinessStep[];
}

/** Client → server: the edit that adds the criteria of the topics the issue at a position cites. */
export const addCriteriaRequest = 'rationale/addCriteria';
export interface AddCriteriaParams {
  readonly uri: string;
  readonly position: ProtocolPosition;
}
export type AddCriteriaResult = InsertCitationResult;

/** More bytes than any letter has: a larger file is not sent. */
export const largestLetter = 50_000_000;

/** Client → server: a published letter as a determination. */
export const importRequest = 'rationale/import';
export interface ImportParams {
  readonly fileName: string;
  readonly base64: string;
  /** URI of the folder the determination will lie in: its library and letter forms are what the letter is read with. */
  readonly folder?: string;
}
export type ImportResult =
  /** The text of the determination, and how many places the importer asks to check. */
  | { readonly kind: 'imported'; readonly text: string; readonly fileName: string; readonly unsure: number }
  | { readonly kind: 'failed'; readonly message: string };

/** Client → server: what the configuration of a determination's folder says of exports. */
export const exportDefaultsRequest = 'rationale/exportDefaults';
export interface ExportDefaultsParams {
  readonly uri: string;
  /** The folder of the person's settings, from the workspace folder on. */
  readonly wanted?: { readonly root: string; readonly folder: string };
}
export interface ExportDefaultsResult {
  readonly formats?: readonly ExportFormat[];
  /** URI of the folder letters go to, that of the settings before that of the configuration. */
  readonly folder?: string;
  /** What was named and is not used, in words for a person. */
  readonly leftOut?: string;
}

/** A call takes only so many arguments: larger arrays are turned into characters piece by piece. */
const piece = 0x8000;

/** Bytes as they travel in a message. With what both Node and browsers have. */
export function toBase64(bytes: Uint8Array): string {
  let characters = '';
  for (let at = 0; at < bytes.length; at += piece) characters += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(characters);
}

export function fromBase64(base64: string): Uint8Array {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = characters.charCodeAt(at);
  return bytes;
}
