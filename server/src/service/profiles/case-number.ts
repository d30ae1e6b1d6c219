/**
 * The shape of a letter form's case numbers. It is a pattern of a workspace, so it is matched by an automaton (RE2), whose time
 * grows with the text whatever the pattern: a pattern can then be wrong, but never stop anybody.
 */
import { RE2JS } from 're2js';
import type { Profile } from '../model/schemas/profile';
import { apart, span, type Span } from '../text';

type Form = Profile['case_number'];

/** Steps of the automaton; the shape of a number needs some twenty. */
const mostSteps = 1000;
const longestPattern = 500;
/** No text names its case more often. */
const mostNumbers = 1000;

const known = new WeakMap<NonNullable<Form>, Shape | undefined>();

interface Shape {
  readonly whole: RE2JS;
  readonly within: RE2JS;
  readonly atEnd: RE2JS;
}

/** None where the form names no pattern, or one that cannot be used. */
function shapeOf(form: Form): Shape | undefined {
  if (!form) return undefined;
  if (!known.has(form)) known.set(form, made(form.pattern));
  return known.get(form);
}

function made(pattern: string): Shape | undefined {
  const whole = compiled(`^(?:${pattern})$`);
  const within = compiled(pattern, RE2JS.CASE_INSENSITIVE);
  const atEnd = compiled(`(?:${pattern})$`, RE2JS.CASE_INSENSITIVE);
  return whole && within && atEnd && { whole, within, atEnd };
}

function compiled(pattern: string, flags = 0): RE2JS | undefined {
  if (pattern.length > longestPattern) return undefined;
  try {
    const made = RE2JS.compile(RE2JS.translateRegExp(pattern), flags);
    return made.programSize() > mostSteps ? undefined : made;
  } catch {
    return undefined; // the form's own mistake, not the writer's
  }
}

/** Why a pattern cannot be used, for who wrote the letter form; undefined where it can. */
export function patternProblem(pattern: string): string | undefined {
  if (made(pattern)) return undefined;
  const consequence = 'Until it is mended, case numbers of this form are not checked.';
  if (isForAnother(pattern))
    return `This pattern looks ahead, behind or back (“(?=”, “(?!”, “(?<=”, “\\1”) or is too large, which would take unlimited time. Write it without. ${consequence}`;
  return `This is no regular expression. Check its brackets. ${consequence}`;
}

const isForAnother = (pattern: string): boolean => {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp; // made, and never let loose on a text
  } catch {
    return false;
  }
};

/** Whether a value is a case number as it must be written; undefined where the form does not say. */
export const isCaseNumber = (value: string, { case_number: form }: Profile): boolean | undefined =>
  shapeOf(form)?.whole.test(value);

/** "claim CM16-0000001": the number of the case itself identifies nobody. */
export const endsInCaseNumber = (words: string, { case_number: form }: Profile): boolean =>
  shapeOf(form)?.atEnd.test(words) ?? false;

/** The case numbers in a text, whatever their letter case. */
export const caseNumbersIn = (text: string, { case_number: form }: Profile): Span[] => found(shapeOf(form)?.within, text);

/** The case numbers of a text, in order. */
export type NumberFinder = (text: string) => readonly Span[];

/** Finds the case numbers of letter forms, whole or cut as old letters have them. */
export function numberFinder(profiles: readonly Profile[]): NumberFinder {
  const patterns = profiles
    .flatMap(({ case_number: form }) => [form?.pattern, form?.cut && `\\b(?:${form.cut})\\b`])
    .filter((pattern) => pattern !== undefined)
    .map((pattern) => pattern.replace(/^\^|\$$/g, ''));
  const all = [...new Set(patterns)].flatMap((pattern) => compiled(pattern, RE2JS.CASE_INSENSITIVE) ?? []);
  return (text) => apart(all.flatMap((pattern) => found(pattern, text)));
}

function found(pattern: RE2JS | undefined, text: string): Span[] {
  const spans: Span[] = [];
  const matcher = pattern?.matcher(text);
  while (spans.length < mostNumbers && matcher?.find())
    if (matcher.end() > matcher.start()) spans.push(span(matcher.start(), matcher.end()));
  return spans;
}

/** Stands for a case number in a text that is looked at by other patterns. */
export const numberMark = '\ue000';

/** A text with a mark in the place of each case number, and the numbers. */
export function maskNumbers(text: string, numbers: NumberFinder): { readonly masked: string; readonly numbers: string[] } {
  const found: string[] = [];
  let masked = '';
  let at = 0;
  for (const { start, end } of numbers(text)) {
    masked += `${unmarked(text.slice(at, start))}${numberMark}`;
    found.push(text.slice(start, end));
    at = end;
  }
  return { masked: masked + unmarked(text.slice(at)), numbers: found };
}

const unmarked = (text: string): string => text.replaceAll(numberMark, ' ');
