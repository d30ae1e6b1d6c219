/** A section that the cited guideline does not have. */
import { isSeq } from 'yaml';
import { nodeAt } from '../model/structure';
import { scalar } from '../model/yaml-text';
import type { Field } from '../model/model';
import type { Guideline } from '../model/schemas/guideline';
import type { TextEdit } from '../text';
import { citedEntries, citedInProse, type CitedEntry } from '../case/cited';
import { pageDigits, readSection, type SectionReading } from '../library/section-names';
import type { Fix, Remark, Rule, RuleContext, TextTarget } from '../check/rule';

export const unknownSection: Rule = {
  code: 'unknown-section',
  title: 'Unknown section',
  summary: 'A cited section is one that the guideline has.',
  severity: 'warning',
  fixable: 'safe',
  sources: ['8 CCR 9792.21.1(d)(1)'],
  checks: [
    {
      reads: 'issue',
      of: ['claimsAdministratorGuideline', 'guidelineBasis'],
      *check(issue, context) {
        for (const cited of citedEntries(issue, context.library)) {
          // the denial is cited as it cites
          if (cited.by !== 'reviewer' || !cited.guideline) continue;
          for (const item of cited.entry.sections?.items ?? [])
            if (item.value && !item.empty) yield* inEntry(item, cited, cited.guideline, context);
        }
      },
    },
    { reads: 'text', check: inProse },
  ],
};

const short = (text: string): string => (text.length > 50 ? `${text.slice(0, 50)}…` : text);

function messageFor(name: string, reading: SectionReading, guideline: Guideline): string {
  if (reading.kind === 'page')
    return `“${short(name)}” is a page where a section belongs. Name the section, or give the page as a page.`;
  if (reading.kind === 'several') return 'These are several sections in one. Write them as a list.';
  const near = reading.kind === 'unknown' ? reading.near[0] : undefined;
  return `“${guideline.title}” has no section “${short(name)}”.${near ? ` Did you mean “${near}”?` : ' Check the name.'}`;
}

function* inEntry(item: Field<string>, cited: CitedEntry, guideline: Guideline, context: RuleContext): Iterable<Remark> {
  const name = item.value!;
  const reading = readSection(name, guideline);
  if (reading.kind === 'known') return;
  yield {
    span: item.span,
    message: messageFor(name, reading, guideline),
    fixes: () => entryFixes(item, reading, cited, context),
  };
}

function entryFixes(item: Field<string>, reading: SectionReading, cited: CitedEntry, context: RuleContext): Fix[] {
  const list = sectionsNode(cited, context);
  const inFlow = isSeq(list) && list.flow === true;
  if (reading.kind === 'page') return asPage(item, cited, isSeq(list));
  if (reading.kind === 'several') {
    const names = reading.names.map((name) => scalar(name, true)).join(', ');
    const edits: TextEdit[] = !isSeq(list)
      ? [{ span: item.span, newText: `[${names}]` }]
      : inFlow || list.items.length > 1
        ? []
        : [
            {
              span: item.span,
              newText: reading.names.map((name) => scalar(name)).join(`\n${' '.repeat(column(item, context) - 2)}- `),
            },
          ];
    const inList: TextEdit[] = inFlow ? [{ span: item.span, newText: names }] : edits;
    return inList.length > 0 ? [{ title: 'Make it a list of sections', safe: true, edits: inList }] : [];
  }
  if (reading.kind !== 'unknown') return [];
  return reading.near.map((name) => ({
    title: `Change to “${name}”`,
    safe: name === reading.sure,
    edits: [{ span: item.span, newText: scalar(name, inFlow) }],
  }));
}

const column = (item: Field<string>, { document }: RuleContext): number => document.positionAt(item.span.start).character;

function sectionsNode({ entry, issue }: CitedEntry, { document }: RuleContext) {
  const index = issue.guidelineBasis?.entries.indexOf(entry) ?? -1;
  return nodeAt(document.tree, ['issues', issue.index, 'guideline_basis', index, 'sections']);
}

/** `sections: 326` → `pages: 326`, where no page is given yet and it stands alone. */
function asPage(item: Field<string>, { entry }: CitedEntry, isList: boolean): Fix[] {
  if (entry.pages || isList || entry.sections!.items.length !== 1) return [];
  return [
    {
      title: 'Cite it as a page',
      safe: false,
      edits: [
        { span: entry.sections!.key, newText: 'pages' },
        { span: item.span, newText: scalar(pageDigits(item.value!)) },
      ],
    },
  ];
}

function* inProse(target: TextTarget, { library }: RuleContext): Iterable<Remark> {
  for (const { citation } of citedInProse(target)) {
    const guideline = library.get(citation.key);
    if (!guideline || !citation.section || !citation.sectionSpan) continue;
    const reading = readSection(citation.section, guideline);
    if (reading.kind === 'known' || reading.kind === 'several') continue;
    const span = target.prose.sourceSpan(citation.sectionSpan.start, citation.sectionSpan.end);
    const near = reading.kind === 'unknown' ? reading.near : [];
    // a name with a bracket or line end cannot be written inside the brackets of a citation
    const writable = near.filter((name) => !/[[\]\n]/.test(name));
    yield {
      span,
      message: messageFor(citation.section, reading, guideline),
      fixes: () => writable.map((name) => ({ title: `Change to “${name}”`, safe: false, edits: [{ span, newText: name }] })),
    };
  }
}
