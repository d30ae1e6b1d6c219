/** The one intermediate form of a letter: every output (text, HTML, DOCX, PDF) is written from these blocks alone. */

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
}

/** A cell of the header table or of an appendix; `header` cells name their row or column. */
export interface Cell {
  readonly runs: readonly Run[];
  readonly header?: 'row' | 'column';
  /** How many columns the cell spans; 1 when left out. */
  readonly columns?: number;
}

/** Where in the determination a block comes from, for scroll sync: an offset in UTF-16 code units. */
interface Sourced {
  readonly source?: number;
}

export type Block =
  /** `newPage`: begins a page of its own. */
  | (Sourced & { readonly kind: 'heading'; readonly level: 1 | 2; readonly runs: readonly Run[]; readonly newPage?: boolean })
  /** The line that names a disputed item and its decision; a heading of level 3 for structure. */
  | (Sourced & { readonly kind: 'issue-title'; readonly runs: readonly Run[] })
  /** `tight`: the next one follows without space, as the lines of an address do. */
  | (Sourced & {
      readonly kind: 'paragraph';
      readonly runs: readonly Run[];
      readonly keepWithNext?: boolean;
      readonly tight?: boolean;
    })
  | (Sourced & { readonly kind: 'list'; readonly items: readonly { readonly marker: string; readonly runs: readonly Run[] }[] })
  | (Sourced & {
      readonly kind: 'table';
      /** What the table is, for those who cannot see it. */
      readonly title: string;
      readonly shape: 'case-header' | 'grid';
      readonly rows: readonly (readonly Cell[])[];
    });

/** A whole letter, ready to be written. Dates are ISO. */
export interface Letter {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly caseNumber: string;
  /** ISO date; the only date that goes into a file's metadata, so that the same letter gives the same bytes. */
  readonly date: string | undefined;
  /** Words printed on every page of a letter that is not final; undefined for a final one. */
  readonly draftMark: string | undefined;
  /** Page footer with page numbers and case number. */
  readonly footer: boolean;
  /** The words of the footer; `{page}` and `{pages}` stand for the numbers. */
  readonly footerText: string;
  readonly pageSize: 'letter' | 'a4';
  readonly blocks: readonly Block[];
}

/** The words of the runs, without style. */
export const plain = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');
