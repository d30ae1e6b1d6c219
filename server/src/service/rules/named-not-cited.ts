/** A guideline the rationale calls upon that is not among those the item rests on. */
import { scalar } from '../model/yaml-text';
import type { Issue } from '../model/model';
import type { Guideline } from '../model/schemas/guideline';
import { citations } from '../prose/citations';
import { fold } from '../prose/fold';
import { guidelineNames, type GuidelineName } from '../prose/guideline-names';
import { isQuoted } from '../prose/quotations';
import { afterLast } from '../text';
import { restsOutside, saysWhyBeyond } from '../case/beyond-primary';
import { addItem } from '../case/insert';
import { basisOf, isDependent, meantBy, sameWork, type Source } from '../case/basis';
import type { Fix, Remark, Rule, RuleContext } from '../check/rule';
import { dayOfReview } from '../case/day';

export const namedNotCited: Rule = {
  code: 'named-not-cited',
  title: 'Named and not cited',
  summary: 'A guideline that the rationale rests on is in the guideline basis.',
  severity: 'warning',
  fixable: 'review',
  sources: ['8 CCR 9792.21.1(d)', 'Labor Code 4610.6(e)'],
  checks: [
    {
      reads: 'issue',
      with: ['case'],
      *check(issue, context) {
        const prose = issue.rationale?.value;
        // a basis that is not written yet is a missing section
        if (!prose || !issue.guidelineBasis || (issue.guidelineBasis.empty && !issue.guidelineBasis.none)) return;
        // what goes with another item rests on the guideline of that one
        if (issue.guidelineBasis.none && isDependent(issue)) return;
        const basis = basisOf(issue, context.library);
        const day = dayOfReview(context)?.date;
        const told = new Set<string>();
        for (const one of called(issue, basis, context, day)) {
          if (told.has(one.id)) continue;
          told.add(one.id);
          yield {
            span: prose.sourceSpan(one.span.start, one.span.end),
            message: `The rationale calls upon ${one.name}, and the guideline basis does not cite it. Cite it, or leave it out.`,
            related: [{ span: issue.guidelineBasis.key, message: 'The guideline basis of this item' }],
            fixes: () => one.guidelines.slice(0, 3).flatMap((guideline) => citeFix(issue, guideline, context)),
          };
        }
      },
    },
  ],
};

interface Called {
  readonly id: string;
  readonly name: string;
  readonly span: Remark['span'];
  readonly guidelines: readonly Guideline[];
}

function* called(issue: Issue, basis: readonly Source[], context: RuleContext, day: string | undefined): Iterable<Called> {
  const { text } = issue.rationale!.value!;
  const cited = new Set(basis.map(({ guideline }) => guideline?.id));
  for (const { items, closed } of citations(text)) {
    for (const { key, keySpan } of items) {
      const guideline = context.library.get(key);
      if (closed && guideline && !cited.has(key) && !isQuoted(text, keySpan.start) && !isSilent(text, keySpan.start))
        yield { id: key, name: `“${titleOf(guideline)}”`, span: keySpan, guidelines: [guideline] };
    }
  }
  const explained = restsOutside(issue, context.profile, context.library) !== undefined && saysWhyBeyond(text);
  const judged = new Set<string>();
  for (const name of guidelineNames(text)) {
    if (name.quoted || name.use !== 'support' || (explained && name.kind !== 'odg')) continue;
    const part = `${name.kind} ${name.subject} ${name.chapter}`;
    if (judged.has(part)) continue;
    const meant = meantBy(name, context.library, day);
    if (isCited(name, meant, basis) || (name.kind === 'odg' && isAdaptation(basis) && !isCalledUpon(text, name))) continue;
    judged.add(part);
    // named together with its key, it has been told of already
    if (
      citations(text).some(
        ({ span, items }) =>
          span.start >= name.span.end && span.start - name.span.end < 60 && items.some(({ key }) => !cited.has(key)),
      )
    )
      continue;
    yield {
      id: meant[0]?.id ?? name.kind,
      name: `“${text.slice(name.span.start, name.span.end).replace(/\s+/gu, ' ')}”`,
      span: name.span,
      guidelines: meant.filter((guideline) => day === undefined || guideline === meant[0]),
    };
  }
}

const titleOf = ({ kind, title, year }: Guideline): string =>
  `${kind === 'odg' ? 'ODG ' : kind === 'mtus' ? 'MTUS ' : ''}${title}${year ? ` ${year}` : ''}`;

/** "The MTUS [@…] does not address …": cited as silent. */
const isSilent = (text: string, at: number): boolean =>
  guidelineNames(text).some(({ use, span }) => use === 'silent' && span.end <= at && at - span.end < 80);

/** Whether the basis holds what is named: the part of a guideline where the part is known, else the guideline as a whole. */
function isCited(name: GuidelineName, meant: readonly Guideline[], basis: readonly Source[]): boolean {
  const ofKind = basis.filter((source) => isOfKind(source, name.kind));
  if (ofKind.length === 0) return false;
  // chapters of one work are named by many words: only the parts of the MTUS are told apart
  if (meant.length === 0 || name.kind === 'odg') return true;
  return ofKind.some(
    ({ guideline, names, words }) =>
      (guideline ? meant.some((one) => sameWork(one, guideline)) : false) ||
      (guideline === undefined && (names.length === 0 || /\bmtus\b|\bacoem\b/iu.test(words))),
  );
}

/** A guideline that is the ODG’s text speaks of the ODG when it is pasted, where the writer does not. */
const isAdaptation = (basis: readonly Source[]): boolean => basis.some(({ guideline }) => guideline?.adapted_from === 'odg');

/** "According to the ODG, …", "ODG states …": the writer’s own call. "See also ODG", "the MTUS cites the ODG" are none. */
function isCalledUpon(text: string, { span }: GuidelineName): boolean {
  const before = fold(text.slice(Math.max(0, span.start - 70), span.start)).lower;
  const after = fold(text.slice(span.end, span.end + 60)).lower;
  if (/\b(?:see|see also|cites?|cited|adapted from|reproduced from|refers?(?: back)? to|in)(?: the| also)* ?\(?$/u.test(before))
    return false;
  return (
    /\b(?:according to|per|based (?:up)?on|in accordance with|consistent with|pursuant to|supported by|recommended by|under|by)\b/u.test(
      afterLast(before, '.;:'),
    ) ||
    /^[)"',]* ?(?:treatment )?(?:guidelines?|criteria|chapter|section)?,? ?(?:also |further |specifically |clearly |do(?:es)? not |only )*(?:states?|stated|indicates?|recommends?|recommended|suggests?|notes?|supports?|allows?|requires?|considers?|reports?|writes?|says?|quantif\w+|lists?|advises?)\b/u.test(
      after,
    )
  );
}

function isOfKind({ guideline, kinds, words }: Source, kind: GuidelineName['kind']): boolean {
  if (kind === 'odg') return kinds.has('odg') || /\bODG\b|Disability Guid/u.test(words);
  // the chapters of 2004 are ACOEM’s, and of a work cited word for word nobody knows
  if (kind === 'chapter') return true;
  return (
    kinds.has('mtus') ||
    kinds.has('acoem') ||
    /\bMTUS\b|\bACOEM\b|Occupational (?:and Environmental )?Medicine/u.test(words) ||
    (guideline?.publisher ?? '').includes('ACOEM')
  );
}

function citeFix(issue: Issue, guideline: Guideline, { document }: RuleContext): Fix[] {
  const basis = issue.guidelineBasis!;
  const line = `cite: ${scalar(guideline.id)}`;
  if (basis.none) {
    const indent = document.positionAt(basis.key.start).character;
    const edits = [{ span: { start: basis.key.end, end: basis.span.end }, newText: `:\n${' '.repeat(indent + 2)}- ${line}` }];
    return [{ title: `Cite ${titleOf(guideline)}`, safe: false, edits }];
  }
  const path = ['issues', issue.index, 'guideline_basis'];
  const inFlow = document.text[basis.span.start] === '[';
  const edits = addItem(document, path, [inFlow ? `{ ${line} }` : line]);
  return edits ? [{ title: `Cite ${titleOf(guideline)}`, safe: false, edits }] : [];
}
