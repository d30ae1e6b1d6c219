/** What a rule is: its metadata, what it reads, its check. One rule a file; docs, settings, SARIF and hover come from here. */
import type { Determination, Issue, Prose } from '../model/model';
import type { Configuration } from '../model/schemas/configuration';
import type { Profile } from '../model/schemas/profile';
import type { RuleSetting } from '../model/schemas/fields';
import type { Library } from '../library/library';
import type { Profiles } from '../profiles/profiles';
import type { RationaleDocument } from '../document';
import type { Node } from 'yaml';
import type { Unit } from '../model/unit';
import type { Span, TextEdit } from '../text';
import type { WordList } from '../word-lists';
import type { Fact } from './facts';
import type { ItemPart } from './item-parts';
import type { Part } from './parts';
import type { SuppressionOutcome } from './suppressions';

export type Severity = Exclude<RuleSetting, 'off'>;

/** A change that answers a finding. */
export interface Fix {
  /** An imperative, for a person: "Write the date as 2014-02-03". */
  readonly title: string;
  /** Safe fixes keep the meaning and may be applied to many files at once; the others want a look. */
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
  /** `newText` of the edits holds tab stops (`$1`, `${1:…}`, `$0`); a plain editor gets them as their words. */
  readonly snippet?: boolean;
}

export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** What a rule says. Code and severity are filled in by the engine. */
export interface Remark {
  readonly message: string;
  readonly span: Span;
  readonly related?: readonly Related[];
  /** Only where it differs from the rule's own; never above what the workspace set. */
  readonly severity?: Severity;
  /** Computed when somebody asks. */
  readonly fixes?: () => readonly Fix[];
  /** A word that a writer may take into the dictionary of the workspace instead. */
  readonly learn?: string;
  /** What the file should be called: an editor that renames files offers it. */
  readonly rename?: string;
  /** Shown faded: text that does nothing. */
  readonly unnecessary?: boolean;
}

export interface Finding extends Remark {
  readonly code: string;
  readonly severity: Severity;
  /** Silenced by a comment that gives this reason. */
  readonly suppressed?: { readonly reason: string };
}

/** What every check may look at besides its target. */
export interface RuleContext {
  readonly document: RationaleDocument;
  readonly determination: Determination;
  /** The letter form; the default one where the document names none or an unknown one. */
  readonly profile: Profile;
  readonly profiles: Profiles;
  readonly library: Library;
  readonly configuration: Configuration;
  /** What the workspace has learned. */
  readonly wordLists: readonly WordList[];
  /** What each item, or each text, tells of a fact that the check names among its parts; in the order of the document. */
  gathered<T>(fact: Fact<T>): readonly NonNullable<T>[];
  /** The determination that a letter's text makes, as YAML; undefined where it is no letter. */
  readonly importLetter?: (text: string) => string | undefined;
}

/** A text of the document that may be printed or is a note, and where it belongs. */
export interface TextTarget {
  readonly prose: Prose;
  /** Of the writer's own prose, which it is; other texts are single values. */
  readonly role?: 'case_summary' | 'rationale' | 'evidence' | 'notes';
  /** Keys and list positions down to the value. */
  readonly path: readonly (string | number)[];
  readonly node: Node;
}

/**
 * A rule says what it reads; the engine walks the document, and asks again only where something of that has changed.
 *
 * `text`: each text of the document alone. `entry`: each entry of the document and each item, as it is written. `issue`: each
 * disputed item, or those of its parts that `of` names. `pairs`: what each item is by `of`, beside what one before it is, until one is spoken of. `document`: the parts that `with` names.
 * `suppressions`: the comments that silence other rules, after these have run.
 */
export type Check =
  | { readonly reads: 'text'; readonly with?: readonly Part[]; check(target: TextTarget, context: RuleContext): Iterable<Remark> }
  | { readonly reads: 'entry'; readonly with?: readonly Part[]; check(unit: Unit, context: RuleContext): Iterable<Remark> }
  | {
      readonly reads: 'issue';
      /** The parts of the item that it reads, where that is not the whole: it sees no others. */
      readonly of?: readonly ItemPart[];
      readonly with?: readonly Part[];
      check(issue: Issue, context: RuleContext): Iterable<Remark>;
    }
  | PairsCheck
  | { readonly reads: 'document'; readonly with: readonly Part[]; check(context: RuleContext): Iterable<Remark> }
  | { readonly reads: 'suppressions'; check(outcome: SuppressionOutcome): Iterable<Remark> };

export interface PairsCheck<T = unknown> {
  readonly reads: 'pairs';
  readonly with?: readonly Part[];
  /** What of an item is compared; an item of which this gives undefined is compared with none. */
  of(issue: Issue, context: RuleContext): T | undefined;
  check(earlier: T, later: T): Iterable<Remark>;
}

/** A check of pairs, its two functions held to one type. */
export const pairs = <T>(check: Omit<PairsCheck<T>, 'reads'>): PairsCheck => ({ reads: 'pairs', ...check }) as PairsCheck;

export interface Rule {
  readonly code: string;
  /** A few words, as a heading. */
  readonly title: string;
  /** One plain sentence: what it checks. */
  readonly summary: string;
  readonly severity: Severity;
  /** False for rules that a workspace switches on. */
  readonly default?: boolean;
  /** Whether some of its fixes are safe, all want a review, or there are none. */
  readonly fixable: 'safe' | 'review' | 'no';
  /** Sections of law or papers it rests on. */
  readonly sources: readonly string[];
  readonly checks: readonly Check[];
}
