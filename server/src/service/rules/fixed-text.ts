/** Fixed words of the letter form that were changed: by a form of the workspace, or typed into a rationale. */
import { shippedProfiles } from '../profiles/profiles';
import { paragraphs } from '../prose/paragraphs';
import { canBeAlike, printOf, similarity } from '../prose/similar';
import type { Issue } from '../model/model';
import type { Profile } from '../model/schemas/profile';
import type { Remark, Rule, RuleContext } from '../check/rule';

export const fixedText: Rule = {
  code: 'fixed-text',
  title: 'Fixed words changed',
  summary: 'The fixed paragraphs of the letter form stand as they are.',
  severity: 'warning',
  fixable: 'no',
  sources: ['194 of 194 published letters carry the same fixed words'],
  checks: [
    { reads: 'document', with: ['profile'], check: formOfWorkspace },
    { reads: 'issue', check: typedNotice },
  ],
};

/** The words of a form that no writer changes. */
const fixedWords = ({ sections, issue, notices, citations }: Profile): string =>
  JSON.stringify([
    sections.map(({ heading, paragraphs, closing }) => [heading, paragraphs, closing]),
    issue,
    notices,
    citations.none,
    citations.outside,
  ]);

/** A form of the workspace that goes by the name of a shipped one and says other words. */
function* formOfWorkspace({ determination, profile }: RuleContext): Iterable<Remark> {
  const shipped = shippedProfiles.find((one) => one.id === profile.id);
  const field = determination.profile;
  if (!shipped || !field || shipped === profile || field.value !== profile.id || fixedWords(shipped) === fixedWords(profile))
    return;
  yield {
    span: field.span,
    message: `This workspace changes fixed words of “${profile.id}”. Give its form a name of its own, or take the changes back.`,
  };
}

const likeEnough = 0.6;

/** A notice typed into the rationale, with other words than the form's. */
function* typedNotice({ rationale }: Issue, { profile }: RuleContext): Iterable<Remark> {
  const prose = rationale?.value;
  if (!prose || prose.text.length > 100_000) return;
  for (const { span } of paragraphs(prose.text)) {
    const own = prose.text.slice(span.start, span.end);
    for (const [name, notice] of Object.entries(profile.notices ?? {})) {
      if (!isNearly(own, notice.text)) continue;
      yield {
        span: prose.sourceSpan(span.start, span.end),
        message: `This is the notice “${notice.title}” in other words. Remove it here, and name it under “notices” as ${name}.`,
      };
    }
  }
}

/** Whether a paragraph is a notice in other words: as long, at most, as twice the notice, and mostly its words. */
function isNearly(paragraph: string, notice: string): boolean {
  if (paragraph.length > notice.length * 4) return false; // before its white space is looked at
  if (!canBeAlike(printOf(paragraph), printOf(notice), likeEnough)) return false;
  const [a, b] = [paragraph.replace(/\s+/g, ' '), notice.replace(/\s+/g, ' ')];
  return a.length <= b.length * 2 && a !== b && similarity(a, b) >= likeEnough;
}
