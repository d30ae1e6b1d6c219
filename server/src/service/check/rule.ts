/** What a rule is: its metadata, what it reads, its check. One rule a file; docs, settings, SARIF and hover come from here. */
import type { Determination, Issue, Prose } from '../model/model';
import type { Configuration } from '../model/schemas/configuration';
import type { Profile } from '../model/schemas/profile';
import type { RuleSetting } from '../model/schemas/fields';
import type { Library } from '../library/library';
import type { Profiles } from '../profiles/profiles';
import type { RationaleDocument } from '../document';
import type { Span, TextEdit } from '../text';
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
  /** The determination that a letter's text makes, as YAML; undefined where it is no letter. */
  readonly importLetter?: (text: string) => string | undefined;
}

/** One prose value of the document and where it belongs. */
export interface ProseTarget {
  readonly prose: Prose;
  readonly role: 'case_summary' | 'rationale' | 'evidence' | 'notes';
  readonly issue?: Issue;
}

interface RuleBase {
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
}

/**
 * A rule and what it reads. An `issue` rule may look at the case header, reviewer, records and library as well as its
 * own item, but at no other item; a `prose` rule at its own prose only. So the work after an edit grows with the edit.
 */
export type Rule = RuleBase &
  (
    | { readonly reads: 'document'; check(context: RuleContext): Iterable<Remark> }
    | { readonly reads: 'issue'; check(issue: Issue, context: RuleContext): Iterable<Remark> }
    | { readonly reads: 'prose'; check(target: ProseTarget, context: RuleContext): Iterable<Remark> }
    /** Speaks of the comments that silence other rules, after these have run. */
    | { readonly reads: 'suppressions'; check(outcome: SuppressionOutcome): Iterable<Remark> }
  );
