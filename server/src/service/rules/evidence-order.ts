/** A lower source decides against a higher one that applies. */
import { evaluateIssue } from '../case/criteria';
import type { Issue } from '../model/model';
import type { GuidelineKind } from '../model/schemas/guideline';
import { anySentence } from '../prose/by-sentence';
import { fold, holds } from '../prose/fold';
import { guidelineNames, type GuidelineName } from '../prose/guideline-names';
import { sentenceAt } from '../prose/sentences';
import { saysWhyBeyond } from '../case/beyond-primary';
import { dateOf } from '../case/date-written';
import { isDependent, supportsOf } from '../case/basis';
import type { Remark, Rule, RuleContext } from '../check/rule';

export const evidenceOrder: Rule = {
  code: 'evidence-order',
  title: 'Lower source before a higher one',
  summary: 'Where a source of higher rank decides the matter, a lower one does not decide against it without a reason.',
  severity: 'warning',
  fixable: 'no',
  sources: ['Labor Code 4610.5(c)(2)', '8 CCR 9792.21.1(a)', '8 CCR 9792.25.1'],
  checks: [
    {
      reads: 'issue',
      with: ['case'],
      *check(issue, context) {
        const supports = supportsOf(issue, context.profile);
        const prose = issue.rationale?.value;
        if (!context.profile.evidence_order || supports === undefined || !prose || isDependent(issue)) return;
        const found = byCriteria(issue, supports, context) ?? byProse(issue, supports, context);
        if (found && !saysRebutted(prose.text)) yield found;
      },
    },
  ],
};

const namesBetterEvidence = anySentence(
  /\b(?:higher|stronger|better|more recent|newer|strength of)(?: [a-z-]{1,20}){0,2} (?:evidence|quality|stud(?:y|ies))\b/u,
);

const saysRebutted = (text: string): boolean => saysWhyBeyond(text) || namesBetterEvidence(text);

/** What the writer has to give a reason for, by the law of the day. */
function reasonFor({ determination, profile }: RuleContext): string {
  const day = dateOf(determination.case?.dates.decision_date);
  const inForce = ({ decided_before: end }: { readonly decided_before?: string | undefined }): boolean =>
    end === undefined || (day !== undefined && day < end);
  return profile.evidence_order?.reasons.find(inForce)?.say ?? '';
}

/** The criteria of a higher source decide, and the decision is that of a lower one. */
function byCriteria(issue: Issue, supports: boolean, context: RuleContext): Remark | undefined {
  const decided = evaluateIssue(issue, context.library).topics.filter(({ evaluation }) => evaluation.outcome !== 'open');
  const agrees = decided.filter(({ evaluation }) => (evaluation.outcome === 'supports') === supports);
  const against = decided.filter(({ evaluation }) => (evaluation.outcome === 'supports') !== supports);
  const rank = (kind: GuidelineKind): number => context.profile.evidence_order!.ranks.findIndex((kinds) => kinds.includes(kind));
  const highest = Math.min(...agrees.map(({ guideline }) => rank(guideline.kind)));
  const higher = against.find(({ guideline }) => rank(guideline.kind) < highest);
  const lower = agrees[0];
  if (!higher || !lower) return undefined;
  return {
    span: lower.span,
    message: `The decision follows “${lower.topic.title}”, and by the criteria of “${higher.topic.title}”, a source of higher rank, it would be the other. ${reasonFor(context)}`,
    related: [{ span: higher.span, message: 'The source of higher rank' }],
  };
}

const speaksFor =
  /\b(?:recommends?|recommended|supports?|supported|allows?|endorses?|approves?|indicated|permits?|is an option)\b/u;
const speaksAgainst =
  /\b(?:(?:do|does|did) not (?:recommend|support|allow|endorse)|not (?:be )?(?:recommended|supported|indicated|allowed)|recommends? against|advises? against)\b/u;
const turning = /\b(?:although|though|while|whereas|but|however|despite|even though)\b/u;

/** "While the MTUS recommends it, the ODG does not": one sentence, or two that a "however" joins. */
function byProse(issue: Issue, supports: boolean, context: RuleContext): Remark | undefined {
  const prose = issue.rationale!.value!;
  const { text } = prose;
  const names = guidelineNames(text).filter(({ quoted, use }) => !quoted && use === 'support');
  for (const [at, higher] of names.entries()) {
    if (higher.kind !== 'mtus' && higher.kind !== 'acoem') continue;
    // the nearest on either side: further away another sentence begins
    for (const lower of [names[at - 1], names[at + 1]]) {
      if (lower?.kind !== 'odg' || !areSetAgainst(text, higher, lower)) continue;
      const high = sayingOf(text, higher, lower);
      const low = sayingOf(text, lower, higher);
      if (high === undefined || low === undefined || high === low || low !== supports) continue;
      return {
        span: prose.sourceSpan(lower.span.start, lower.span.end),
        message: `The ${context.profile.names?.primary_guideline ?? 'guideline of higher rank'} says the contrary, and the decision follows the lower source. ${reasonFor(context)}`,
        related: [{ span: prose.sourceSpan(higher.span.start, higher.span.end), message: 'The source of higher rank' }],
      };
    }
  }
  return undefined;
}

/** In one sentence or two neighbouring ones, with a word that turns. */
function areSetAgainst(text: string, a: GuidelineName, b: GuidelineName): boolean {
  const first = sentenceAt(text, Math.min(a.span.start, b.span.start));
  const second = sentenceAt(text, Math.max(a.span.start, b.span.start));
  if (!first || !second || second.start - first.end > 3 || second.end - first.start > longest) return false;
  return holds(fold(text.slice(first.start, second.end)), turning);
}

/** No two sentences of a writer's are longer. */
const longest = 3000;

/** What a named guideline says of the service: for it, against it, or neither in words that are sure. */
function sayingOf(text: string, name: GuidelineName, other: GuidelineName): boolean | undefined {
  const sentence = sentenceAt(text, name.span.start);
  const stop = Math.min(sentence?.end ?? text.length, other.span.start > name.span.end ? other.span.start : text.length);
  const saying = fold(text.slice(name.span.end, stop)).lower;
  // what is said of a trial, a limit or a condition is no plain word for or against
  if (/\b(?:only|if|when|unless|after|up to|trial|limited|short)\b/u.test(saying)) return undefined;
  if (speaksAgainst.test(saying) || /^ (?:do|does) not\.?$/u.test(saying.trimEnd())) return false;
  return speaksFor.test(saying) ? true : undefined;
}
