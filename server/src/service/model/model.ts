/**
 * The partial model of a determination: whatever of it is there, each value with the place it stands at. A half-written
 * document has a model too: what is missing is `undefined`, what is there but blank is `empty`.
 */
import type { Span } from '../text';

/** A value of the document. */
export interface Field<T> {
  /** The key it stands under; for an element of a list, the element itself. */
  readonly key: Span;
  /** The value; where nothing is written, the end of the key. */
  readonly span: Span;
  /** Undefined where nothing is written or the value is of another type. */
  readonly value: T | undefined;
  /** The key is there and nothing, or only white space, behind it. */
  readonly empty: boolean;
}

/** A text of the writer's, with the way back from its words to their place in the document. */
export interface Prose {
  /** As YAML gives it: line ends and all. */
  readonly raw: string;
  /**
   * The same length as `raw`: line ends inside a paragraph are spaces, so that a sentence can be matched across lines;
   * paragraphs are still parted by line ends.
   */
  readonly text: string;
  /** Where a stretch of `text` stands in the document. */
  sourceSpan(start: number, end: number): Span;
  /** The offset in `text` of a place in the document; undefined when it is not in this prose. */
  offsetAt(source: number): number | undefined;
}

/** A map or list of the document: its key, its whole extent. */
export interface Part {
  readonly key: Span;
  readonly span: Span;
  readonly empty: boolean;
}

export const caseDates = [
  'date_of_injury',
  'ur_denial_date',
  'application_received',
  'date_assigned',
  'records_received',
  'decision_date',
] as const;
export type CaseDate = (typeof caseDates)[number];

export interface CaseHeader extends Part {
  readonly number?: Field<string>;
  readonly priority?: Field<string>;
  /** ISO dates; a value that is no date stays as written (`invalid-value` speaks of it). */
  readonly dates: Readonly<Partial<Record<CaseDate, Field<string>>>>;
}

export interface Reviewer extends Part {
  readonly licensedIn?: ListField;
  readonly certifiedIn?: ListField;
  readonly subspecialties?: ListField;
  readonly attests?: ListField;
}

/** A list of words, or one word in its place. */
export interface ListField extends Part {
  readonly items: readonly Field<string>[];
}

export interface RecordEntry extends Part {
  /** The key by which prose refers to it. */
  readonly id: string;
  readonly title?: Field<string>;
  readonly author?: Field<string>;
  readonly date?: Field<string>;
  readonly from?: Field<string>;
  readonly to?: Field<string>;
  readonly kind?: Field<string>;
  readonly pages?: Field<string>;
}

export interface Records extends Part {
  readonly entries: readonly RecordEntry[];
}

export interface GuidelineEntry {
  readonly span: Span;
  readonly cite?: Field<string>;
  readonly sections?: ListField;
  readonly pages?: Field<string>;
  readonly topic?: Field<string>;
  readonly text?: Field<string>;
}

export interface GuidelineBasis extends Part {
  /** `none`: said on purpose that nothing was cited. */
  readonly none: boolean;
  readonly entries: readonly GuidelineEntry[];
}

export interface CriterionEntry {
  readonly span: Span;
  readonly criterion?: Field<string>;
  readonly finding?: Field<string>;
  readonly evidence?: Field<Prose>;
  readonly record?: ListField;
}

export interface Criteria extends Part {
  readonly entries: readonly CriterionEntry[];
}

export interface Modified extends Part {
  readonly requested?: Field<string>;
  readonly authorized?: Field<string>;
}

/** One disputed item. */
export interface Issue {
  /** From 0. */
  readonly index: number;
  readonly span: Span;
  readonly service?: Field<string>;
  readonly decision?: Field<string>;
  readonly modified?: Modified;
  readonly ancillary?: Field<boolean>;
  readonly claimsAdministratorGuideline?: GuidelineBasis;
  readonly guidelineBasis?: GuidelineBasis;
  readonly criteria?: Criteria;
  readonly rationale?: Field<Prose>;
  readonly notices?: ListField;
}

export interface Issues extends Part {
  readonly items: readonly Issue[];
}

export interface Determination {
  readonly span: Span;
  readonly profile?: Field<string>;
  readonly case?: CaseHeader;
  readonly reviewer?: Reviewer;
  readonly records?: Records;
  readonly caseSummary?: Field<Prose>;
  readonly issues?: Issues;
  readonly notes?: Field<Prose>;
}
