/** What a reader of letter files makes of one; the readers themselves need large libraries and stand outside. */

export type LetterFile =
  /** `sourceLeftOut`: a determination is attached that could not be taken. */
  | { readonly kind: 'text'; readonly text: string; readonly sourceLeftOut?: boolean }
  /** One of our own PDF exports: the very determination it was made from. */
  | { readonly kind: 'source'; readonly yaml: string }
  /** Why it cannot be read, for a person. */
  | { readonly kind: 'problem'; readonly message: string };

export interface Readers {
  /** `wordsOnly`: the letter's own words, whatever is attached to it. */
  readLetterFile(bytes: Uint8Array, fileName: string, wordsOnly?: boolean): Promise<LetterFile>;
}
