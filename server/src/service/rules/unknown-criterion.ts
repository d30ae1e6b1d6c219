/** A criterion or topic that the library does not have. */
import { criteriaOf, readCriterionId, topicNamed } from '../case/criteria';
import type { Library } from '../library/library';
import type { CriterionEntry, GuidelineEntry } from '../model/model';
import { scalar } from '../model/yaml-text';
import { nearest, surely } from '../prose/nearest';
import type { Remark, Rule, RuleContext } from '../check/rule';

export const unknownCriterion: Rule = {
  code: 'unknown-criterion',
  title: 'Unknown criterion',
  summary: 'A criterion given by its key, and a cited topic, are in the library.',
  severity: 'warning',
  fixable: 'safe',
  sources: ['Labor Code 4610.6(e)'],
  checks: [
    {
      reads: 'issue',
      of: ['guidelineBasis', 'criteria'],
      *check(issue, { library }: RuleContext) {
        for (const entry of issue.guidelineBasis?.entries ?? []) yield* topic(entry, library);
        for (const entry of issue.criteria?.entries ?? []) yield* criterion(entry, library);
      },
    },
  ],
};

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function remark(span: Remark['span'], written: string, what: string, known: readonly string[]): Remark {
  const near = nearest(written, known);
  const sure = surely(written, known);
  return {
    span,
    message: `${what}${near[0] ? ` Did you mean “${near[0]}”?` : ' Check the key.'}`,
    fixes: () =>
      near.map((name) => ({ title: `Change to “${name}”`, safe: name === sure, edits: [{ span, newText: scalar(name, true) }] })),
  };
}

function* topic(entry: GuidelineEntry, library: Library): Iterable<Remark> {
  const guideline = library.get(entry.cite?.value?.trim() ?? '');
  const written = entry.topic?.value?.trim();
  if (!guideline || !written || topicNamed(guideline, written)) return;
  const known = guideline.topics?.map((one) => one.id) ?? [];
  yield remark(entry.topic!.span, written, `The library has no topic “${short(written)}” of “${guideline.title}”.`, known);
}

function* criterion({ criterion: field }: CriterionEntry, library: Library): Iterable<Remark> {
  const written = field?.value?.trim() ?? '';
  const id = readCriterionId(written);
  if (!field || !id) return; // the criterion in its own words
  const guideline = library.get(id.guideline);
  const known = guideline?.topics?.find((one) => one.id === id.topic);
  if (known && criteriaOf(known).some((one) => one.id === id.criterion)) return;
  const guidelines = guideline ? [guideline] : library.all();
  const all = guidelines.flatMap(
    (one) => one.topics?.flatMap((of) => criteriaOf(of).map((each) => `${one.id}/${of.id}/${each.id}`)) ?? [],
  );
  const within = known ? all.filter((each) => each.startsWith(`${guideline!.id}/${known.id}/`)) : all;
  yield remark(field.span, written, `The library has no criterion “${short(written)}”.`, within);
}
