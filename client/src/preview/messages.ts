/** What the extension and the preview's script say to each other. */

export type ToPreview =
  | {
      readonly type: 'update';
      readonly title: string;
      readonly language: string;
      /** Escaped HTML of the letter's body. */
      readonly body: string;
      readonly style: string;
      /** How many lines the source has. */
      readonly lines: number;
    }
  | { readonly type: 'problem'; readonly message: string }
  | { readonly type: 'scroll'; readonly line: number };

export type FromPreview =
  /** The script runs and waits for the letter. */
  | { readonly type: 'ready' }
  /** The reader scrolled; the source line now at the top. */
  | { readonly type: 'scrolled'; readonly line: number };

/** What a preview keeps while it is hidden, and over a restart of the editor. */
export interface PreviewState {
  readonly uri: string;
  readonly line: number;
}
