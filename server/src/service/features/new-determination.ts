import type { Configuration } from '../model/schemas/configuration';
import type { Profile } from '../model/schemas/profile';
import { scalar } from '../model/yaml-text';
import type { Surroundings } from '../workspace';
import { choice, literal } from '../snippet';

/** How the places to fill in are written. */
interface Style {
  /** The next one; of a closed list where words are given. */
  stop(words?: readonly string[]): string;
  /** The last one, where the cursor ends up. */
  readonly last: string;
  /** Words that are known already. */
  words(text: string): string;
  readonly caseNumber?: string | undefined;
}

/** A snippet; without an id, of the workspace's default letter form. The case number stands in it where it is known. */
export function newDetermination(profileId: string | undefined, surroundings: Surroundings, caseNumber?: string): string {
  let number = 0;
  return write(profileId, surroundings, {
    stop: (words) => (words ? choice(++number, words) : `$${++number}`),
    last: '$0',
    words: literal,
    caseNumber,
  });
}

/** The same with blanks: nothing is decided before somebody writes it. */
export const newDeterminationText = (profileId: string | undefined, surroundings: Surroundings): string =>
  `${write(profileId, surroundings, { stop: () => '', last: '', words: (text) => text })
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .trimEnd()}\n`;

function write(profileId: string | undefined, { profiles, configuration }: Surroundings, style: Style): string {
  const id = profileId ?? configuration.defaults?.profile;
  const profile = (id === undefined ? undefined : profiles.get(id)) ?? profiles.default;
  // the order of these lines is the order of the tab stops
  const parts = [
    `profile: ${style.words(scalar(profile.id))}`,
    section('case', caseLines(profile, style)),
    section('reviewer', reviewerLines(configuration.defaults?.reviewer, style)),
    section('records', recordLines(style)),
    section('case_summary', [style.stop()], ' |'),
    section('issues', issueLines(style)),
  ];
  return `${parts.join('\n\n')}\n`;
}

const section = (key: string, lines: readonly string[], behind = ''): string =>
  [`${key}:${behind}`, ...lines.map((line) => `  ${line}`)].join('\n');

const caseLines = (profile: Profile, { stop, words, caseNumber }: Style): string[] =>
  profile.required.case.map((field) => {
    if (field === 'number' && caseNumber) return `number: ${words(scalar(caseNumber))}`;
    return `${field}: ${field === 'priority' ? stop(Object.keys(profile.priorities)) : stop()}`;
  });

function reviewerLines(reviewer: ReviewerDefaults, { stop, words }: Style): string[] {
  const list = (value: string | readonly string[] | undefined): string => {
    const items = value === undefined ? [] : typeof value === 'string' ? [value] : value;
    return `[${items.length > 0 ? words(items.map((item) => scalar(item, true)).join(', ')) : stop()}]`;
  };
  return [
    `licensed_in: ${list(reviewer?.licensed_in)}`,
    `certified_in: ${list(reviewer?.certified_in)}`,
    ...(reviewer?.subspecialties ? [`subspecialties: ${list(reviewer.subspecialties)}`] : []),
    `attests: ${list(reviewer?.attests)}`,
  ];
}

type ReviewerDefaults = NonNullable<Configuration['defaults']>['reviewer'];

function recordLines({ stop }: Style): string[] {
  const key = stop().replace(/\d+/, (number) => `{${number}:record}`) || 'record';
  return [`${key}:`, `  title: ${stop()}`, `  author: ${stop()}`, `  date: ${stop()}`];
}

const issueLines = ({ stop, last }: Style): string[] => [
  `- service: ${stop()}`,
  // nothing is decided before somebody writes it: a list to choose from would begin with its first word
  `  decision: ${stop()}`,
  '  claims_administrator_guideline:',
  `    - cite: ${stop()}`,
  '  guideline_basis:',
  `    - cite: ${stop()}`,
  '  rationale: |',
  `    ${last}`,
];
