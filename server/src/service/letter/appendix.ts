/** The appendix of criteria: one table an item, of criterion, source, finding, evidence and record. */
import type { CriterionEntry, Issue } from '../model/model';
import type { CriterionGroup, Guideline } from '../model/schemas/guideline';
import type { Library } from '../library/library';
import { citations } from '../prose/citations';
import type { Block, Cell } from './blocks';
import { printProseCitation, printRecord } from './citations';
import { oneLine } from './clean';
import { wordsOf, type Composing } from './composing';
import { serviceTitle } from './issue';
import { printOneLine } from './prose';

/** The words of a criterion by its id, groups within groups looked through. */
function criterionText(group: CriterionGroup, id: string): string | undefined {
  for (const part of group.criteria) {
    if ('criteria' in part) {
      const found = criterionText(part, id);
      if (found !== undefined) return found;
    } else if (part.id === id) return part.text;
  }
  return undefined;
}

interface ResolvedCriterion {
  readonly text: string;
  readonly guideline?: Guideline;
  readonly section?: string;
}

/** `guideline/topic/criterion` from the library; anything else is the criterion's own words. */
export function resolveCriterion(written: string, library: Library): ResolvedCriterion {
  const [id = '', topicId, criterionId] = written.split('/');
  const guideline = library.get(id);
  const topic = guideline?.topics?.find((one) => one.id === topicId);
  const text = topic && criterionId !== undefined ? criterionText(topic, criterionId) : undefined;
  return text === undefined ? { text: written } : { text, guideline, section: topic?.section ?? topic?.title };
}

export function composeAppendix(composing: Composing): Block[] {
  const { determination, profile } = composing;
  const issues = (determination.issues?.items ?? []).filter((issue) => (issue.criteria?.entries.length ?? 0) > 0);
  if (issues.length === 0) return [];
  const { heading, introduction } = profile.appendix;
  return [
    { kind: 'heading', level: 1, runs: [{ text: heading, bold: true }] },
    ...(introduction ? [{ kind: 'paragraph' as const, runs: [{ text: oneLine(introduction) }] }] : []),
    ...issues.flatMap((issue) => composeTable(issue, composing)),
  ];
}

function composeTable(issue: Issue, composing: Composing): Block[] {
  const { columns } = composing.profile.appendix;
  const title = serviceTitle(issue, composing.profile, composing.draft);
  const head = [columns.criterion, columns.source, columns.finding, columns.evidence, columns.record];
  const rows = (issue.criteria?.entries ?? []).map((entry) => composeRow(entry, composing));
  return [
    // no `source`: the preview follows the text from top to bottom, and the appendix would call it back
    { kind: 'heading', level: 2, runs: [{ text: title, bold: true }] },
    {
      kind: 'table',
      title,
      shape: 'grid',
      rows: [head.map((text): Cell => ({ runs: [{ text, bold: true }], header: 'column' })), ...rows],
    },
  ];
}

/** The records that the evidence cites belong in their column too. */
const recordsCited = ({ evidence }: CriterionEntry, { records }: Composing): string[] =>
  citations(evidence?.value?.text ?? '')
    .flatMap(({ items }) => items.map(({ key }) => key))
    .filter((key) => records.has(key));

function composeRow(entry: CriterionEntry, composing: Composing): Cell[] {
  const { profile, library, records } = composing;
  const { text, guideline, section } = resolveCriterion(wordsOf(entry.criterion), library);
  const finding = wordsOf(entry.finding);
  const named = (entry.record?.items ?? []).map(wordsOf).filter((word) => word !== '');
  const printed = [...new Set([...named, ...recordsCited(entry, composing)])].map((id) => {
    const record = records.get(id);
    return record ? oneLine(printRecord(record, profile)) : id;
  });
  const cell = (words: string): Cell => ({ runs: [{ text: words }] });
  return [
    { runs: [{ text: oneLine(text) }], header: 'row' },
    cell(guideline ? printProseCitation(guideline, { sections: section ? [section] : [] }, profile) : ''),
    cell(profile.appendix.findings[finding] ?? finding),
    cell(entry.evidence?.value ? printOneLine(entry.evidence.value, composing) : ''),
    cell(printed.join('; ')),
  ];
}
