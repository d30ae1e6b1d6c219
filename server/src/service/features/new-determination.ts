/** The text of a new determination: the sections of a letter form in the house style, with tab stops or blanks where words go. */
import type { Profile } from '../model/schema';
import { scalar } from '../model/yaml-text';
import type { Surroundings } from '../workspace';
import { choice, literal } from './snippet';

/** Makes the next place to fill in; of a closed list where words are given. */
type Stop = (words?: readonly string[]) => string;

/** A snippet; without an id, of the workspace's default letter form. */
export function newDetermination(profileId: string | undefined, surroundings: Surroundings): string {
  let number = 0;
  const stop: Stop = (words) => (words ? choice(++number, words) : `$${++number}`);
  return `${write(profileId, surroundings, stop, literal)}$0\n`;
}

/** The same with blanks: nothing is decided before somebody writes it. */
export const newDeterminationText = (profileId: string | undefined, surroundings: Surroundings): string =>
  `${write(
    profileId,
    surroundings,
    () => '',
    (text) => text,
  ).replace(/[ \t]+$/gm, '')}\n`;

function write(
  profileId: string | undefined,
  { profiles, configuration }: Surroundings,
  stop: Stop,
  words: (text: string) => string,
): string {
  const id = profileId ?? configuration.defaults?.profile;
  const profile = (id === undefined ? undefined : profiles.get(id)) ?? profiles.default;
  const reviewer = configuration.defaults?.reviewer;
  const list = (value: string | readonly string[] | undefined): string => {
    const items = value === undefined ? [] : typeof value === 'string' ? [value] : value;
    return `[${items.length > 0 ? words(items.map((item) => scalar(item, true)).join(', ')) : stop()}]`;
  };
  const reviewerLines = [
    `licensed_in: ${list(reviewer?.licensed_in)}`,
    `certified_in: ${list(reviewer?.certified_in)}`,
    ...(reviewer?.subspecialties ? [`subspecialties: ${list(reviewer.subspecialties)}`] : []),
    `attests: ${list(reviewer?.attests)}`,
  ];
  return [
    `profile: ${words(scalar(profile.id))}`,
    section('case', caseLines(profile, stop)),
    section('reviewer', reviewerLines),
    section('records', [`${stop() || 'record'}:`, `  title: ${stop()}`, `  author: ${stop()}`, `  date: ${stop()}`]),
    section('case_summary', [stop()], ' |'),
    section('issues', issueLines(profile, stop)),
  ].join('\n\n');
}

const section = (key: string, lines: readonly string[], behind = ''): string =>
  [`${key}:${behind}`, ...lines.map((line) => `  ${line}`)].join('\n');

const caseLines = (profile: Profile, stop: Stop): string[] =>
  profile.required.case.map((field) => `${field}: ${field === 'priority' ? stop(Object.keys(profile.priorities)) : stop()}`);

function issueLines(profile: Profile, stop: Stop): string[] {
  return [
    `- service: ${stop()}`,
    `  decision: ${stop(profile.decisions.map((decision) => decision.value))}`,
    '  claims_administrator_guideline:',
    `    - cite: ${stop()}`,
    '  guideline_basis:',
    `    - cite: ${stop()}`,
    '  rationale: |',
    `    ${stop()}`,
  ];
}
