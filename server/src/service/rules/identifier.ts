/** What would identify a person: names, numbers, addresses, and the workspace's private terms. */
import { identifiers, type IdentifierKind } from '../prose/people';
import { fold } from '../prose/fold';
import { apart, type Span } from '../text';
import { endsInCaseNumber } from '../profiles/case-number';
import type { Rule, TextTarget } from '../check/rule';
import { isReviewersName } from '../case/reviewer';

export const identifier: Rule = {
  code: 'identifier',
  title: 'Something that identifies a person',
  summary: 'The letter holds no name, telephone or record number, address or private term.',
  severity: 'error',
  fixable: 'no',
  sources: ['Labor Code 4610.6(m)', 'Labor Code 4610.6(f)', '45 CFR 164.514(b)(2)'],
  checks: [
    {
      reads: 'text',
      *check(text, { configuration, profile }) {
        const { prose, role } = text;
        if (role === 'notes') return; // never printed
        const terms = (configuration.private_terms ?? []).filter((term) => term.trim() !== '');
        const taken: Span[] = [];
        for (const { kind, span } of identifiers(prose.text)) {
          const words = prose.text.slice(span.start, span.end);
          if (kind === 'name' && isLeftToOthers(text, span)) continue;
          if (kind === 'record number' && endsInCaseNumber(words, profile)) continue;
          taken.push(span);
          yield { span: prose.sourceSpan(span.start, span.end), message: messageFor(kind, words) };
        }
        for (const span of termsIn(prose.text, terms)) {
          if (taken.some((other) => span.start < other.end && other.start < span.end)) continue;
          yield {
            span: prose.sourceSpan(span.start, span.end),
            message: `“${short(prose.text.slice(span.start, span.end))}” is on this workspace’s list of words that are never printed. Take it out.`,
          };
        }
      },
    },
  ],
};

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Authors of what is cited are public; the reviewer's name has a rule of its own. */
function isLeftToOthers({ path, prose }: TextTarget, span: Span): boolean {
  return path.at(-1) === 'text' || path.at(-1) === 'cite' || path[0] === 'reviewer' || isReviewersName(prose.text, span);
}

function messageFor(kind: IdentifierKind, words: string): string {
  if (kind === 'name')
    return `“${short(words)}” looks like a person’s name. Write the role instead, such as “the treating physician”.`;
  const article = kind === 'e-mail address' || kind === 'address' ? 'an' : 'a';
  return `“${short(words)}” looks like ${article} ${kind}. Take it out: it identifies a person.`;
}

const isWordChar = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** The terms as whole words, whatever their letter case and spaces. */
function termsIn(text: string, terms: readonly string[]): Span[] {
  if (terms.length === 0) return [];
  const folded = fold(text);
  const found: Span[] = [];
  for (const term of terms) {
    const sought = fold(term.trim()).lower;
    for (let at = folded.lower.indexOf(sought); at >= 0; at = folded.lower.indexOf(sought, at + sought.length)) {
      const end = at + sought.length;
      if (isWordChar(sought[0]) && isWordChar(folded.lower[at - 1])) continue;
      if (isWordChar(sought.at(-1)) && isWordChar(folded.lower[end])) continue;
      found.push(folded.source(at, end));
    }
  }
  return apart(found);
}
