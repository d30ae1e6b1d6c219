/** What would identify a person: names, numbers, addresses, and the workspace's private terms. */
import { identifiers, type IdentifierKind } from '../identifiers';
import { bareCitations, citations } from '../prose/citations';
import { fold } from '../prose/fold';
import { apart, type Span } from '../text';
import { endsInCaseNumber } from '../profiles/case-number';
import type { Remark, Rule, RuleContext, TextTarget } from '../check/rule';
import { isReviewersName } from '../case/reviewer';

export const identifier: Rule = {
  code: 'identifier',
  title: 'Something that identifies a person',
  summary: 'The letter holds no name, no number or address of a person, no employer or clinic, and no private term.',
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
        const listed = termsIn(prose.text, terms);
        const taken: Span[] = [];
        for (const { kind, span, unsure } of identifiers(prose.text)) {
          const words = prose.text.slice(span.start, span.end);
          if (publicInCitations.has(kind) && isLeftToOthers(text, span)) continue;
          if (kind === 'internet address' && (isKey(prose.text, span) || isBareKey(prose.text, span))) continue; // see `bareAddresses`
          if (kind.endsWith('number') && endsInCaseNumber(words, profile)) continue;
          if (unsure && listed.some((term) => meet(term, span))) continue; // the list is surer
          taken.push(span);
          yield {
            span: prose.sourceSpan(span.start, span.end),
            message: messageFor(kind, words),
            ...(unsure && { severity: 'warning' }),
          };
        }
        for (const span of listed) {
          if (taken.some((other) => meet(other, span))) continue;
          yield {
            span: prose.sourceSpan(span.start, span.end),
            message: `“${short(prose.text.slice(span.start, span.end))}” is on this workspace’s list of words that are never printed. Take it out.`,
          };
        }
      },
    },
    { reads: 'text', with: ['records'], check: bareAddresses },
  ],
};

/** “@roe” in no brackets is an address of the net, unless it is the key of a record or a guideline: another rule tells of those. */
function* bareAddresses(text: TextTarget, { determination, library }: RuleContext): Iterable<Remark> {
  const { prose, role } = text;
  if (role === 'notes' || !prose.text.includes('@')) return;
  const records = new Set(determination.records?.entries.map(({ id }) => id));
  for (const { kind, span } of identifiers(prose.text)) {
    if (kind !== 'internet address' || isKey(prose.text, span) || isLeftToOthers(text, span)) continue;
    const bare = bareCitations(prose.text).find(({ keySpan }) => meet(keySpan, span));
    if (!bare || prose.text[span.start] !== '@' || records.has(bare.key) || library.get(bare.key)) continue;
    yield { span: prose.sourceSpan(span.start, span.end), message: messageFor(kind, prose.text.slice(span.start, span.end)) };
  }
}

/** Authors and publishers are named in a citation. */
const publicInCitations: ReadonlySet<IdentifierKind> = new Set([
  'name',
  'facility',
  'employer',
  'internet address',
  'account number',
  'license number',
]);

const meet = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Authors of what is cited are public; the reviewer's name has a rule of its own. */
function isLeftToOthers({ path, prose }: TextTarget, span: Span): boolean {
  return path.at(-1) === 'text' || path.at(-1) === 'cite' || path[0] === 'reviewer' || isReviewersName(prose.text, span);
}

/** The key of a citation, “[@report; @mri]”. */
const isKey = (text: string, span: Span): boolean =>
  text[span.start] === '@' && citations(text).some((citation) => citation.items.some(({ keySpan }) => meet(keySpan, span)));

const isBareKey = (text: string, span: Span): boolean =>
  text[span.start] === '@' && bareCitations(text).some(({ keySpan }) => meet(keySpan, span));

function messageFor(kind: IdentifierKind, words: string): string {
  const told = `“${short(words)}” looks like`;
  if (kind === 'name') return `${told} a person’s name. Write the role instead, such as “the treating physician”.`;
  if (kind === 'employer') return `${told} an employer or insurer. Write “the employer” or “the claims administrator” instead.`;
  if (kind === 'facility') return `${told} the name of a clinic or hospital. Write what it is instead, such as “a pain clinic”.`;
  return `${told} ${/^[aei]/u.test(kind) ? 'an' : 'a'} ${kind}. Take it out: it identifies a person.`;
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
