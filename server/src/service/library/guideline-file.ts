/** Reads a `*.guideline.yaml`. A slip in it costs the value it stands in, not the entry. */
import type { Document, YAMLParseError } from 'yaml';
import type * as z from 'zod';
import { guidelineSchema, type CriterionGroup, type Guideline } from '../model/schemas/guideline';
import { toData } from '../model/data';
import { keySpan, nodeAt, structureProblems } from '../model/structure';
import { said, treeOf } from '../model/unreadable';
import type { Span } from '../text';
import type { LibraryFile, LibraryProblem } from './file';

type Path = readonly (string | number)[];

export function readGuidelineFile(text: string): LibraryFile {
  const read = treeOf(text);
  if ('unreadable' in read)
    return { entries: [], problems: [{ code: 'syntax', span: read.unreadable.span, message: said(read.unreadable) }] };
  const document = read.tree;
  const problems: LibraryProblem[] = syntaxProblems(document, text);
  const data = toData(document);
  if (data === undefined && problems.length === 0)
    problems.push({
      code: 'syntax',
      span: { start: 0, end: 0 },
      message: 'Names marked with “*” or “&” cannot be resolved. Write the values out.',
    });
  if (data === null || data === undefined) {
    if (problems.length === 0)
      problems.push({
        code: 'missing-value',
        span: firstLine(text),
        message: 'This file holds no guideline. Start with its id, kind and title.',
      });
    return { entries: [], problems };
  }
  if (typeof data !== 'object' || Array.isArray(data)) {
    if (problems.length === 0)
      problems.push({
        code: 'invalid-value',
        span: firstLine(text),
        message: 'A guideline file holds one guideline: keys with values, such as “id: …”.',
      });
    return { entries: [], problems };
  }
  for (const { kind, message, span } of structureProblems(document, guidelineSchema))
    problems.push({ code: kind, message, span });
  problems.push(...missingValues(document, data, text));
  const guideline = salvage(data as Record<string, unknown>);
  if (!guideline) return { entries: [], problems };
  problems.push(...ownProblems(guideline, document));
  const span = valueSpan(document, ['id']);
  return { entries: [span ? { guideline, span } : { guideline }], problems };
}

function syntaxProblems(document: Document, text: string): LibraryProblem[] {
  const twice = document.errors.filter((error) => error.code === 'DUPLICATE_KEY');
  const first = document.errors.find((error) => error.code !== 'DUPLICATE_KEY');
  return [...twice, ...(first ? [first] : [])].map((error) => ({
    code: 'syntax',
    message: syntaxMessage(error),
    span: visible(error.pos, text),
  }));
}

const syntaxMessage = ({ code }: YAMLParseError): string => {
  if (code === 'DUPLICATE_KEY') return 'This key is here twice, and only one of them counts. Remove one or put both together.';
  if (code === 'TAB_AS_INDENT') return 'A tab is used to indent. Use spaces.';
  if (code === 'MULTIPLE_DOCS') return 'A line “---” starts a second guideline. Move it to its own file.';
  return 'This cannot be read. Check the line for a missing colon, quotation mark or indentation.';
};

/** At least one character and at most the rest of the line. */
function visible([start, end]: readonly [number, number], text: string): Span {
  const lineEnd = (text.indexOf('\n', start) + 1 || text.length + 1) - 1;
  const to = Math.min(Math.max(end, start + 1), Math.max(lineEnd, start));
  return to > start ? { start, end: to } : { start: Math.max(0, start - 1), end: start };
}

const firstLine = (text: string): Span => ({ start: 0, end: text.indexOf('\n') < 0 ? text.length : text.indexOf('\n') });

function valueSpan(document: Document, path: Path): Span | undefined {
  const range = nodeAt(document, path)?.range;
  return range ? { start: range[0], end: range[1] } : keySpan(document, path);
}

/** Values the schema asks for that are not there, or blank. */
function missingValues(document: Document, data: unknown, text: string): LibraryProblem[] {
  const result = guidelineSchema.safeParse(data);
  if (result.success) return [];
  return result.error.issues
    .flatMap((issue) => missingPaths(issue, [], data))
    .map((path): LibraryProblem => {
      const span = keySpan(document, path) ?? parentSpan(document, path.slice(0, -1)) ?? firstLine(text);
      return { code: 'missing-value', span, message: `“${path.at(-1)}” is missing here. Add “${path.at(-1)}: …”.` };
    });
}

/** A union is a matter of missing values only where one of its branches lacks nothing else. */
function missingPaths(issue: z.core.$ZodIssue, above: Path, data: unknown): Path[] {
  const path = [...above, ...(issue.path as (string | number)[])];
  if (issue.code === 'invalid_union') {
    const branches = issue.errors.map((errors) => errors.map((inner) => missingPaths(inner, path, data)));
    return (branches.find((branch) => branch.length > 0 && branch.every((paths) => paths.length > 0)) ?? []).flat();
  }
  const value = at(data, path);
  return issue.code !== 'unrecognized_keys' && typeof path.at(-1) === 'string' && (value === undefined || value === null)
    ? [path]
    : [];
}

/** Of a map that lacks something, its first character: the whole of it would underline half the file. */
function parentSpan(document: Document, path: Path): Span | undefined {
  const range = path.length > 0 ? nodeAt(document, path)?.range : undefined;
  return range ? { start: range[0], end: range[0] + 1 } : undefined;
}

function at(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path)
    value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined;
  return value;
}

/** The guideline less whatever in it is wrong; undefined where not even an id is left. */
function salvage(data: Record<string, unknown>): Guideline | undefined {
  if (typeof data['id'] !== 'string' || data['id'].trim() === '') return undefined;
  const kept = structuredClone(data);
  if (typeof kept['title'] !== 'string') kept['title'] = kept['id'];
  for (let round = 0; round < 10; round++) {
    const result = guidelineSchema.safeParse(kept);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const path = issue.path as (string | number)[];
      if (issue.code === 'unrecognized_keys') for (const key of issue.keys) remove(kept, [...path, key]);
      else if (path.length === 1 && path[0] === 'kind') kept['kind'] = 'guideline';
      else if (at(kept, path) === undefined) remove(kept, path.slice(0, -1));
      else remove(kept, path);
    }
    prune(kept);
  }
  return undefined;
}

/** Takes a value out; an element of a list leaves a hole, so that the paths of its neighbours still hold. */
function remove(data: unknown, path: Path): void {
  const last = path.at(-1);
  const parent = at(data, path.slice(0, -1));
  if (last === undefined || typeof parent !== 'object' || parent === null) return;
  if (Array.isArray(parent)) parent[Number(last)] = undefined;
  else delete (parent as Record<string, unknown>)[last];
}

function prune(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) value.splice(0, value.length, ...(value.filter((element) => element !== undefined) as unknown[]));
  for (const inner of Object.values(value)) prune(inner);
}

/** What the schema cannot say: dates that run backwards, and names used twice. */
function ownProblems(guideline: Guideline, document: Document): LibraryProblem[] {
  const problems: LibraryProblem[] = [];
  const { from, to } = guideline.in_force ?? {};
  const dates = keySpan(document, ['in_force']);
  if (from !== undefined && to !== undefined && to < from && dates)
    problems.push({
      code: 'invalid-value',
      span: dates,
      message: 'The last day in force is before the first. Exchange them or correct one.',
    });
  const topics = new Set<string>();
  guideline.topics?.forEach((topic, index) => {
    const span = valueSpan(document, ['topics', index, 'id']);
    if (topics.has(topic.id) && span)
      problems.push({
        code: 'duplicate-id',
        span,
        message: `The topic “${topic.id}” is here twice. Give one of them another id.`,
      });
    topics.add(topic.id);
    problems.push(...doubledCriteria(topic.criteria, document, ['topics', index, 'criteria'], new Set()));
  });
  return problems;
}

function doubledCriteria(
  criteria: CriterionGroup['criteria'],
  document: Document,
  path: Path,
  seen: Set<string>,
): LibraryProblem[] {
  return criteria.flatMap((criterion, index): LibraryProblem[] => {
    const here = [...path, index];
    const problems: LibraryProblem[] = [];
    const span = valueSpan(document, [...here, 'id']);
    if (criterion.id !== undefined && seen.has(criterion.id) && span)
      problems.push({
        code: 'duplicate-criterion',
        span,
        message: `The criterion “${criterion.id}” is in this topic twice. Give one of them another id.`,
      });
    if (criterion.id !== undefined) seen.add(criterion.id);
    if ('criteria' in criterion) problems.push(...doubledCriteria(criterion.criteria, document, [...here, 'criteria'], seen));
    return problems;
  });
}
