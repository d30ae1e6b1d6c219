/** What is wrong with the files around determinations: guidelines, profiles, the configuration. */
import { isMap, isScalar, isSeq } from 'yaml';
import type { RationaleDocument } from '../document';
import { readLibraryFile } from '../library/sources';
import { caseDates } from '../model/model';
import { configurationSchema } from '../model/schemas/configuration';
import { profileSchema } from '../model/schemas/profile';
import { placeOfError } from '../model/parse';
import { missingKeys, nodeAt, structureProblems, type StructureProblem } from '../model/structure';
import { patternProblems } from '../profiles/read';
import { said } from '../model/unreadable';
import { walk } from '../model/walk';
import type { Finding, Severity } from './rule';
import type { Span } from '../text';
import { severityOf, type Surroundings } from '../workspace';

/** Findings on a guideline, profile or configuration file, by place; `codes` are the rules there are. */
export function checkFile(document: RationaleDocument, surroundings: Surroundings, codes: ReadonlySet<string>): Finding[] {
  return findingsOn(document, surroundings, codes).sort((a, b) => a.span.start - b.span.start);
}

function findingsOn(document: RationaleDocument, surroundings: Surroundings, codes: ReadonlySet<string>): Finding[] {
  if (document.unreadable) return [finding('syntax', document.unreadable.span, said(document.unreadable), 'error')];
  switch (document.kind) {
    case 'guideline':
      return checkGuidelines(document, surroundings);
    case 'profile':
      return [
        ...checkStructure(document, structureProblems(document.tree, profileSchema)),
        ...missingKeys(document.tree, profileSchema).map(({ span, message }) => finding('missing-value', span, message, 'error')),
        ...unknownNames(document, codes),
        ...patternProblems(document.tree).map(({ span, message }) => finding('invalid-value', span, message, 'error')),
      ];
    case 'configuration':
      return [
        ...checkStructure(document, structureProblems(document.tree, configurationSchema)),
        ...unknownRules(document, codes),
        ...unknownProfile(document, surroundings),
        ...between(document, surroundings),
      ];
    case 'determination':
      return [];
  }
}

const finding = (code: string, span: Span, message: string, severity: Severity = 'warning'): Finding => ({
  code,
  severity,
  span,
  message,
});

function checkGuidelines(document: RationaleDocument, surroundings: Surroundings): Finding[] {
  const { uri, text } = document;
  const own = readLibraryFile(uri, text).problems.map((one) =>
    finding(one.code, one.span, one.message, one.code === 'syntax' ? 'error' : 'warning'),
  );
  return [...own, ...between(document, surroundings), ...unknownEdition(document, surroundings), ...impossibleGroups(document)];
}

/** What the file alone does not show, as it was when the workspace was last read. */
const between = ({ uri, text }: RationaleDocument, { problems }: Surroundings): Finding[] =>
  problems
    .filter((problem) => problem.uri === uri && problem.between && problem.span.end <= text.length)
    .map((problem) => finding(problem.code, problem.span, problem.message, severityOf(problem)));

/** The words of a scalar in the file, with their place. */
function scalarAt({ tree }: RationaleDocument, path: readonly (string | number)[]): { text: string; span: Span } | undefined {
  const node = nodeAt(tree, path);
  if (!isScalar(node) || !node.range || typeof node.value !== 'string') return undefined;
  return { text: node.value, span: { start: node.range[0], end: node.range[1] } };
}

/** Who looks for the edition in force is led to one that is not there. */
function unknownEdition(document: RationaleDocument, { library }: Surroundings): Finding[] {
  const named = scalarAt(document, ['superseded_by']);
  if (!named || library.get(named.text)) return [];
  return [finding('unknown-citation', named.span, `The library has no guideline “${named.text}”. Check the key.`)];
}

/** A group that asks for more criteria than it has can never be met. */
function impossibleGroups({ tree }: RationaleDocument): Finding[] {
  const found: Finding[] = [];
  walk(tree.contents, (node) => {
    if (!isMap(node)) return;
    const criteria = node.get('criteria');
    const decide = node.get('decide');
    const asked = isMap(decide) ? decide.get('at_least', true) : undefined;
    if (!isSeq(criteria) || !isScalar(asked) || !asked.range || typeof asked.value !== 'number') return;
    if (asked.value <= criteria.items.length) return;
    const span = { start: asked.range[0], end: asked.range[1] };
    const has = `${criteria.items.length} ${criteria.items.length === 1 ? 'criterion' : 'criteria'}`;
    found.push(
      finding('invalid-value', span, `This asks for ${asked.value} of ${has}, which nobody can meet. Correct the number.`),
    );
  });
  return found;
}

/** New determinations would begin with a form that is not there. */
function unknownProfile(document: RationaleDocument, { profiles }: Surroundings): Finding[] {
  const named = scalarAt(document, ['defaults', 'profile']);
  if (!named || profiles.get(named.text)) return [];
  return [finding('invalid-value', named.span, `There is no letter form “${named.text}”. Check its name.`)];
}

function checkStructure({ tree, text }: RationaleDocument, problems: readonly StructureProblem[]): Finding[] {
  const broken = tree.errors
    .slice(0, 1)
    .map((error) =>
      finding('syntax', placeOfError(error, text), 'This cannot be read here, so what follows may not count.', 'error'),
    );
  return [
    ...broken,
    ...problems.map((one) => finding(one.kind, one.span, one.message, one.kind === 'invalid-value' ? 'error' : 'warning')),
  ];
}

/** A rule set to a severity that there is no rule for does nothing, and nobody would notice. */
function unknownRules(document: RationaleDocument, codes: ReadonlySet<string>): Finding[] {
  const rules = nodeAt(document.tree, ['rules']);
  if (!isMap(rules)) return [];
  return rules.items.flatMap(({ key }) => {
    if (!isScalar(key) || !key.range || codes.has(String(key.value))) return [];
    return [
      finding(
        'unknown-key',
        { start: key.range[0], end: key.range[1] },
        `There is no rule “${String(key.value)}”. See the list of rules.`,
      ),
    ];
  });
}

function unknownNames(document: RationaleDocument, codes: ReadonlySet<string>): Finding[] {
  const order = nodeAt(document.tree, ['date_order']);
  const wrong = (isSeq(order) ? order.items : []).flatMap((node) => {
    if (!isScalar(node) || !node.range || (caseDates as readonly unknown[]).includes(node.value)) return [];
    return [
      finding('invalid-value', { start: node.range[0], end: node.range[1] }, `“${String(node.value)}” is no date of a case.`),
    ];
  });
  return [...unknownRules(document, codes), ...wrong];
}
