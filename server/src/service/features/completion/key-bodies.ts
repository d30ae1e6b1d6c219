/** What a key of the format opens behind its colon: a snippet of the right structure, for the house style. */
import type * as z from 'zod';
import { findings } from '../../model/schemas/determination';
import { type Profile } from '../../model/schemas/profile';
import { schemasAt } from '../../model/structure';
import { choice, literal } from '../../snippet';
import type { Path } from '../tree';

export interface BodyPlace {
  /** Of the map the key stands in. */
  readonly path: Path;
  readonly column: number;
  readonly flow: boolean;
  readonly profile: Profile;
  readonly schema: z.ZodType;
}

/** What stands behind the colon, with the space or line end before it. `again`: completion goes on inside. */
export interface KeyBody {
  readonly snippet: string;
  readonly again?: boolean;
}

type Bodies = Readonly<Record<string, (place: BodyPlace) => KeyBody>>;

const line = ({ column }: BodyPlace, deeper: number, text: string): string => `\n${' '.repeat(column + deeper)}${text}`;
const word: KeyBody = { snippet: ' $0' };
const asked: KeyBody = { snippet: ' $0', again: true };
const oneOf = (words: readonly string[]): KeyBody => ({ snippet: ` ${choice(1, words)}` });
const prose = (place: BodyPlace): KeyBody => (place.flow ? { snippet: ' "$0"' } : { snippet: ` |${line(place, 2, '$0')}` });
const listOf = (place: BodyPlace, key: string): KeyBody =>
  place.flow ? { snippet: ` [{ ${key}: $0 }]`, again: true } : { snippet: line(place, 2, `- ${key}: $0`), again: true };
const words: KeyBody = { snippet: ' [$0]', again: true };

/** Fields of the header that have to be there, each with its stop. */
function caseLines(place: BodyPlace, deeper: number): string {
  const { profile } = place;
  return profile.required.case
    .map((field, index) => {
      const stop = field === 'priority' ? choice(index + 1, Object.keys(profile.priorities)) : `$${index + 1}`;
      return line(place, deeper, `${field}: ${stop}`);
    })
    .join('');
}

const reviewerLines = (place: BodyPlace, deeper: number): string =>
  ['licensed_in: [$1]', 'certified_in: [$2]', 'attests: [$3]'].map((text) => line(place, deeper, text)).join('');

/** The lines of a disputed item that is still to write. */
export const issueBody: readonly string[] = [
  'service: $1',
  'decision: $2', // nothing is decided before somebody writes it
  'claims_administrator_guideline:',
  '  - cite: $3',
  'guideline_basis:',
  '  - cite: $4',
  'rationale: |',
  '  $0',
];

/** A disputed item; `deeper`: of its keys after the first. */
export function issueLines(place: BodyPlace, deeper: number): string {
  const [service, ...lines] = issueBody;
  return `${service}${lines.map((text) => line(place, deeper, text)).join('')}`;
}

export const criterionLines = (place: BodyPlace, deeper: number): string =>
  `criterion: $1${line(place, deeper, `finding: ${choice(2, findings)}`)}${line(place, deeper, 'evidence: $0')}`;

export const recordLines = (place: BodyPlace, deeper: number): string =>
  `\${1:record}:${line(place, deeper, 'title: $2')}${line(place, deeper, 'date: $0')}`;

const determination: Bodies = {
  '/profile': () => asked,
  '/case': (place) => (place.flow ? word : { snippet: caseLines(place, 2) }),
  '/reviewer': (place) => (place.flow ? word : { snippet: reviewerLines(place, 2) }),
  '/records': (place) => (place.flow ? word : { snippet: line(place, 2, recordLines(place, 4)) }),
  '/case_summary': prose,
  '/issues': (place) => (place.flow ? word : { snippet: line(place, 2, `- ${issueLines(place, 4)}`) }),
  '/notes': prose,
  'case/priority': ({ profile }) => oneOf(Object.keys(profile.priorities)),
  'reviewer/licensed_in': () => words,
  'reviewer/certified_in': () => words,
  'reviewer/subspecialties': () => words,
  'reviewer/attests': () => words,
  'records/author': () => asked,
  'records/kind': () => oneOf(['record', 'utilization-review']),
  'issues/decision': ({ profile }) => oneOf(profile.decisions.map((decision) => decision.value)),
  'issues/modified': (place) =>
    place.flow ? word : { snippet: `${line(place, 2, 'requested: $1')}${line(place, 2, 'authorized: $2')}` },
  'issues/ancillary': () => ({ snippet: ' true' }),
  'issues/claims_administrator_guideline': (place) => listOf(place, 'cite'),
  'issues/guideline_basis': (place) => listOf(place, 'cite'),
  'issues/criteria': (place) => (place.flow ? word : { snippet: line(place, 2, `- ${criterionLines(place, 4)}`), again: true }),
  'issues/rationale': prose,
  'issues/notices': () => words,
  'guideline/cite': () => asked,
  'guideline/sections': () => asked,
  'guideline/pages': () => asked,
  'guideline/topic': () => asked,
  'criteria/criterion': () => asked,
  'criteria/finding': () => oneOf(findings),
  'criteria/record': () => asked,
};

/** The part of a determination that a path leads to, as the table above names it. */
export function partOf(path: Path): string {
  const names = path.filter((step): step is string => typeof step === 'string');
  if (names[0] === 'records' && names.length === 2) return 'records';
  const last = names.at(-1) ?? '';
  return last === 'guideline_basis' || last === 'claims_administrator_guideline' ? 'guideline' : last;
}

export function keyBody(kind: string, name: string, place: BodyPlace): KeyBody {
  const own = kind === 'determination' ? determination[`${partOf(place.path)}/${name}`] : undefined;
  return own ? own(place) : bodyBySchema([...place.path, name], place);
}

interface Shape {
  readonly type: string;
  readonly shape?: Record<string, z.ZodType>;
  readonly element?: z.ZodType;
  readonly entries?: Record<string, string>;
}

const shapeOf = (schema: z.ZodType): Shape => schema.def as unknown as Shape;

/** The structure a schema asks for. */
function bodyBySchema(path: Path, place: BodyPlace): KeyBody {
  const [schema, ...others] = schemasAt(place.schema, path);
  const { type, shape, entries } = schema ? shapeOf(schema) : { type: 'string', shape: undefined, entries: undefined };
  if (type === 'enum') return others.length > 0 ? asked : oneOf(Object.values(entries ?? {}));
  if (type === 'boolean') return oneOf(['true', 'false']);
  if (type === 'array') return { snippet: listBySchema(path, place) };
  if (type === 'record') return place.flow ? { snippet: ' { $0 }' } : { snippet: line(place, 2, '$0'), again: true };
  if (type !== 'object' || !shape) return word;
  const names = requiredKeys(shape);
  const shown = names.length > 0 ? names : Object.keys(shape);
  if (place.flow || (shown.length <= 2 && shown.every((name) => isPlain(shape[name]!)))) {
    return { snippet: ` { ${shown.map((name, index) => `${name}: $${index + 1}`).join(', ')} }` };
  }
  return {
    snippet: (names.length > 0 ? names : [shown[0]!]).map((name, index) => line(place, 2, `${name}: $${index + 1}`)).join(''),
  };
}

const isPlain = (schema: z.ZodType): boolean =>
  !schemasAt(schema, []).some((one) => ['object', 'array', 'record'].includes(shapeOf(one).type));

const requiredKeys = (shape: Record<string, z.ZodType>): string[] =>
  Object.keys(shape).filter((name) => shapeOf(shape[name]!).type !== 'optional');

/** A list: entries of keys on their own lines, words between brackets. */
function listBySchema(path: Path, place: BodyPlace): string {
  const item = itemBySchema(path, place, 4);
  if (item === undefined) return ' [$0]';
  return place.flow ? ' [$0]' : line(place, 2, `- ${item}`);
}

/** One entry of the list at a path, behind its dash; undefined where entries are words. */
export function itemBySchema(path: Path, place: BodyPlace, deeper: number): string | undefined {
  const shape = schemasAt(place.schema, [...path, 0])
    .map(shapeOf)
    .find((one) => one.type === 'object')?.shape;
  if (!shape) return undefined;
  const names = requiredKeys(shape);
  const shown = names.length > 0 ? names : Object.keys(shape).slice(0, 1);
  return shown
    .map((name, index) => {
      const isList = schemasAt(shape[name]!, []).some((one) => shapeOf(one).type === 'array');
      const text = isList ? `${literal(name)}:` : `${literal(name)}: $${index + 1}`;
      return index === 0 ? text : line(place, deeper, text);
    })
    .join('');
}
