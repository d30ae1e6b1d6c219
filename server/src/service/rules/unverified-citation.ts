import type { Guideline } from '../model/schemas/guideline';
import type { TextEdit } from '../text';
import { scalar } from '../model/yaml-text';
import { basisOf, meantBy, type Source } from '../case/basis';
import { sectionNames } from '../library/library';
import { plainName } from '../library/section-names';
import type { Fix, Rule, RuleContext } from '../check/rule';
import { dayOfReview } from '../case/day';

export const unverifiedCitation: Rule = {
  code: 'unverified-citation',
  title: 'Citation that cannot be checked',
  summary: 'What the decision rests on is cited by an entry of the library, so that edition and section can be checked.',
  severity: 'info',
  fixable: 'review',
  sources: ['8 CCR 9792.21.1(d)'],
  checks: [
    {
      reads: 'issue',
      of: ['guidelineBasis'],
      with: ['case'],
      *check(issue, context) {
        for (const source of basisOf(issue, context.library)) {
          if (source.entry.cite || source.entry.text?.value === undefined) continue;
          yield {
            span: source.span,
            message:
              'No entry of the library stands behind these words, so they are printed unchecked. Cite an entry, or add one to the library.',
            fixes: () => citeFixes(source, context),
          };
        }
      },
    },
  ],
};

/** Replaces words that name one guideline of the library, and one only, by its key. */
function citeFixes({ names, entry, words }: Source, context: RuleContext): Fix[] {
  const day = dayOfReview(context)?.date;
  const meant = names.map((name) => meantBy(name, context.library, day)[0]);
  const [guideline] = meant;
  if (!guideline || meant.length !== 1 || entry.sections || entry.pages || entry.topic) return [];
  const section = sectionIn(words, names[0]!.span.end, guideline);
  const line = context.document.text.slice(0, entry.text!.span.start);
  const at = line.lastIndexOf('text:');
  if (at < 0 || line.slice(at + 5).trim() !== '') return [];
  const edits: TextEdit[] = [{ span: { start: at, end: entry.text!.span.end }, newText: `cite: ${scalar(guideline.id, true)}` }];
  if (section !== undefined) {
    const column = context.document.positionAt(at).character;
    const inFlow = /[{,]\s*$/u.test(line.slice(0, at));
    const key = `sections: ${scalar(section, true)}`;
    edits[0] = { ...edits[0]!, newText: edits[0]!.newText + (inFlow ? `, ${key}` : `\n${' '.repeat(column)}${key}`) };
  }
  return [{ title: `Cite “${guideline.id}” instead`, safe: false, edits }];
}

/** What follows the name of the guideline, where it is one of its sections. */
function sectionIn(words: string, from: number, guideline: Guideline): string | undefined {
  const rest = plainName(
    words
      .slice(from)
      .replace(/^[\s,:;/–-]+/u, '')
      .replace(/^(?:chapter|section)[\s,:;/–-]*/iu, ''),
  );
  return sectionNames(guideline).find((name) => plainName(name) === rest);
}
