import type { StructureProblem } from '../model/structure';
import type { Unit } from '../model/unit';
import { problemsOf } from '../model/unit-problems';
import type { Field, Issue } from '../model/model';
import { quoted, scalar } from '../model/yaml-text';
import { isCaseNumber } from '../profiles/case-number';
import { dateWritten } from '../case/date-written';
import { nearest, surely } from '../prose/nearest';
import type { Fix, Remark, Rule, RuleContext } from '../check/rule';

export const invalidValue: Rule = {
  code: 'invalid-value',
  title: 'Value of the wrong kind',
  summary: 'Dates are dates, decisions are words of the letter form, the case number has its shape.',
  severity: 'error',
  fixable: 'safe',
  sources: ['Labor Code 4610.6(e)', '8 CCR 9792.10.6(d)'],
  checks: [
    { reads: 'entry', check: values },
    { reads: 'document', with: ['profile'], check: profileName },
    { reads: 'document', with: ['case'], check: caseNumber },
    { reads: 'issue', of: ['decision'], with: ['profile'], check: decisionWord },
    { reads: 'issue', of: ['notices'], with: ['profile'], check: noticeNames },
  ],
};

function* values(unit: Unit, context: RuleContext): Iterable<Remark> {
  for (const problem of problemsOf(unit)) {
    if (problem.kind !== 'invalid-value' || isOwnWord(problem)) continue;
    const message = isDate(problem) ? dateMessage(problem.written) : problem.message;
    yield { span: problem.span, message, fixes: () => fixesOf(problem, context) };
  }
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
const oneOf = (words: readonly string[]): string => (words.length === 2 ? words.join(' or ') : words.join(', '));

/** Values of which the checks below speak in better words. */
const isOwnWord = ({ path, written }: StructureProblem): boolean =>
  written !== '' &&
  (path.join('.') === 'profile' || path.join('.') === 'case.number' || (path[0] === 'issues' && path[2] === 'decision'));

/** `20170119` is a number to YAML, and a date to its writer. */
const isDate = ({ date, path, written }: StructureProblem): boolean =>
  date === true ||
  (written !== '' && /^(?:date|date_.*|.*_date|from|to|.*_received)$/.test(String(path.at(-1))) && path[0] !== 'issues');

const dateMessage = (written: string): string => `“${short(written)}” is not a date. Write year-month-day, such as 2014-12-08.`;

function fixesOf(problem: StructureProblem, { profile }: RuleContext): Fix[] {
  if (isDate(problem)) {
    const read = dateWritten(problem.written, profile.date_format);
    if (!read) return [];
    return [{ title: `Write the date as ${read}`, safe: true, edits: [{ span: problem.span, newText: read }] }];
  }
  if (problem.meant !== undefined)
    return [
      { title: 'Put the value in quotation marks', safe: true, edits: [{ span: problem.span, newText: quoted(problem.meant) }] },
    ];
  return nearWords(problem.written, problem.allowed, problem.span);
}

/** Of a short list all words are offered, the nearest first. */
const shortList = 4;

function nearWords(written: string, allowed: readonly string[], at: Remark['span']): Fix[] {
  const sure = surely(written, allowed);
  const near = nearest(written, allowed);
  const offered = allowed.length <= shortList ? [...new Set([...near, ...allowed])] : near;
  return offered.map((word) => ({
    title: `Change to “${word}”`,
    safe: word === sure,
    edits: [{ span: at, newText: scalar(word, true) }],
  }));
}

function* profileName({ determination, profiles }: RuleContext): Iterable<Remark> {
  const field = determination.profile;
  if (!isWritten(field) || profiles.get(field.value)) return;
  const known = profiles.all().map((profile) => profile.id);
  yield {
    span: field.span,
    message: `There is no letter form “${short(field.value)}”. Write one of: ${known.join(', ')}.`,
    fixes: () => nearWords(field.value, known, field.span),
  };
}

/** A longer value is no slip of one. */
const longest = 100;

function* caseNumber({ determination, profile }: RuleContext): Iterable<Remark> {
  const field = determination.case?.number;
  if (!isWritten(field) || isCaseNumber(field.value, profile) !== false) return;
  const meant = spellings(field.value).find((spelling) => isCaseNumber(spelling, profile));
  yield {
    span: field.span,
    message: `“${short(field.value)}” is not a case number of this letter form. Write it like ${profile.case_number!.example}.`,
    fixes: () =>
      meant ? [{ title: `Change to ${meant}`, safe: true, edits: [{ span: field.span, newText: scalar(meant) }] }] : [],
  };
}

/** The same letters and digits with other letter case, hyphens and spaces. */
function spellings(value: string): string[] {
  if (value.length > longest) return [];
  const upper = value
    .toUpperCase()
    .replace(/[‐‑–—−]/g, '-')
    .replace(/\s+/g, '');
  const joined = upper.replace(/-/g, '');
  return [upper, joined, joined.replace(/^([A-Z]+\d{2})(\d+)$/, '$1-$2')];
}

function* decisionWord(issue: Issue, { determination, profile, profiles }: RuleContext): Iterable<Remark> {
  const field = issue.decision;
  const words = profile.decisions?.map((decision) => decision.value) ?? [];
  if (!isWritten(field) || words.length === 0 || words.includes(field.value.trim())) return;
  // with an unknown letter form nobody knows its words
  if (determination.profile?.value !== undefined && !profiles.get(determination.profile.value)) return;
  yield {
    span: field.span,
    message: `“${short(field.value)}” is not a decision of this letter form. Write ${oneOf(words)}.`,
    fixes: () => [...sameSense(field, profile), ...nearWords(field.value, words, field.span)].filter(once),
  };
}

/** Other words for the two senses, as reviewers write them. */
const supportive =
  /^(?:over\s?turn|approve[d]?|grant(?:ed)?|authorize[d]?|certif(?:y|ied)|allow(?:ed)?|medically necessary|reverse[d]?)$/i;
const opposed =
  /^(?:uph[eo]ld|den(?:y|ied)|non-?certif(?:y|ied)|not certified|not medically necessary|affirm(?:ed)?|sustain(?:ed)?)$/i;

const once = (fix: Fix, index: number, all: readonly Fix[]): boolean => all.findIndex((one) => one.title === fix.title) === index;

function sameSense(field: Field<string>, profile: RuleContext['profile']): Fix[] {
  const written = field.value!.trim();
  const supports = supportive.test(written) ? true : opposed.test(written) ? false : undefined;
  const word = supports === undefined ? undefined : profile.decisions?.find((decision) => decision.supports === supports)?.value;
  if (word === undefined || nearest(written, [word]).length > 0) return [];
  return [{ title: `Change to “${word}”`, safe: false, edits: [{ span: field.span, newText: word }] }];
}

function* noticeNames(issue: Issue, { profile }: RuleContext): Iterable<Remark> {
  const known = Object.keys(profile.notices ?? {});
  for (const item of issue.notices?.items ?? []) {
    if (!item.value || known.includes(item.value)) continue;
    yield {
      span: item.span,
      message: `This letter form has no notice “${short(item.value)}”. ${known.length > 0 ? `It has: ${known.join(', ')}.` : 'Remove it.'}`,
      fixes: () => nearWords(item.value!, known, item.span),
    };
  }
}

const isWritten = (field: Field<string> | undefined): field is Field<string> & { value: string } =>
  field?.value !== undefined && !field.empty;
