/** What a reader of letter files makes of one; the readers themselves need large libraries and stand outside. */

/** What a letter shows and its text alone cannot hold, or holds in another way. */
export interface Remark {
  /** For a physician: what was done and what to look at. `{words}` stands for what it is about, `{list}` for the same without quotation marks. */
  readonly message: string;
  /** The words it is about, as the letter has them; remarks of one message at one place are told together. */
  readonly words?: string;
  /** Where in the text, as an offset in UTF-16 code units; undefined for what is said of the whole letter. */
  readonly at?: number;
  /** Words of the letter that have no place in its text, and go to the notes. */
  readonly kept?: string;
}

export type LetterFile =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Each line is a paragraph, which no length of lines need tell. */
      readonly unwrapped?: boolean;
      readonly remarks?: readonly Remark[];
      /** A determination is attached that could not be taken. */
      readonly sourceLeftOut?: boolean;
    }
  /** One of our own PDF exports: the very determination it was made from. */
  | { readonly kind: 'source'; readonly yaml: string }
  /** Why it cannot be read, for a person. */
  | { readonly kind: 'problem'; readonly message: string };

export interface Readers {
  /** `wordsOnly`: the letter's own words, whatever is attached to it. */
  readLetterFile(bytes: Uint8Array, fileName: string, wordsOnly?: boolean): Promise<LetterFile>;
}
