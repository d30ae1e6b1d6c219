/** What every feature is given besides the document, and the shapes of answers that LSP has no type for. */
import type { Range } from 'vscode-languageserver-types';

/** What the editor can do with completions. */
export interface CompletionClient {
  readonly snippets: boolean;
}

/** What the editor can do with code actions; `only` as in LSP: the kinds asked for. */
export interface ActionClient {
  readonly snippetEdits: boolean;
  /** It makes files that an action names. */
  readonly makesFiles?: boolean;
  /** It gives files the names that an action asks for. */
  readonly renamesFiles?: boolean;
  readonly only?: readonly string[] | undefined;
}

/** Where a definition stands. */
export type DefinitionTarget =
  /** In the document itself. */
  | { readonly kind: 'here'; readonly origin: Range; readonly range: Range }
  /** A shipped entry, as a read-only document under a `rationale-library:` URI. */
  | { readonly kind: 'shipped'; readonly origin: Range; readonly uri: string; readonly text: string; readonly range: Range }
  /** In a file of the workspace; `rangeInFile` finds the range once its text is read. */
  | { readonly kind: 'file'; readonly origin: Range; readonly uri: string; readonly sought: Sought };

/** What to look for in a library file. */
export interface Sought {
  readonly id: string;
  readonly section?: string | undefined;
  readonly topic?: string | undefined;
  readonly criterion?: string | undefined;
}
