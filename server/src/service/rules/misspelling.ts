/** A word that is none, near one that is. */
import { misspellings, type Misspelling } from '../prose/spelling/misspellings';
import { isFamilyName, isGivenName, isEponym } from '../identifiers/known-words';
import { isSaidOnPurpose } from '../prose/quotations';
import { isOwnWord } from '../case/own-words';
import type { Rule, TextTarget } from '../check/rule';

export const misspelling: Rule = {
  code: 'misspelling',
  title: 'Misspelled word',
  summary: 'Every word is one that a dictionary of English or of medicine has, or that the workspace has learned.',
  severity: 'info',
  fixable: 'review',
  sources: [],
  checks: [
    {
      reads: 'text',
      with: ['records'],
      *check(target, { determination, library, configuration, wordLists }) {
        if (!isWritten(target)) return;
        const { prose } = target;
        for (const found of misspellings(prose.text)) {
          if (mayBeName(found) || isSaidOnPurpose(prose.text, found.span.end)) continue;
          if (isOwnWord(found.word.toLowerCase(), { records: determination.records, library, configuration, wordLists }))
            continue;
          const span = prose.sourceSpan(found.span.start, found.span.end);
          yield {
            span,
            message: messageFor(found),
            learn: found.word,
            fixes: () =>
              found.meant.map((meant) => ({ title: `Write “${meant}”`, safe: false, edits: [{ span, newText: meant }] })),
          };
        }
      },
    },
  ],
};

/** The writer's own prose: a service is printed as it was requested, a record is called what it is called. */
const isWritten = ({ role }: TextTarget): boolean => role !== undefined && role !== 'notes';

const mayBeName = ({ word }: Misspelling): boolean =>
  /^\p{Lu}/u.test(word) && (isFamilyName(word) || isGivenName(word) || isEponym(word));

function messageFor({ word, meant }: Misspelling): string {
  if (meant.length === 1) return `“${word}” is in no dictionary. Did you mean “${meant[0]!}”?`;
  const [last, ...others] = [...meant].reverse();
  return `“${word}” is in no dictionary. Did you mean ${others
    .reverse()
    .map((one) => `“${one}”`)
    .join(', ')} or “${last!}”?`;
}
