/** What a reader of letter files makes of one; the readers themselves need large libraries and stand outside. */

export type LetterFile =
  | { readonly kind: 'text'; readonly text: string }
  /** One of our own PDF exports: the very determination it was made from. */
  | { readonly kind: 'source'; readonly yaml: string }
  /** Why it cannot be read, for a person. */
  | { readonly kind: 'problem'; readonly message: string };

export interface Readers {
  readLetterFile(bytes: Uint8Array, fileName: string): Promise<LetterFile>;
}
