/**
 * A printed guideline line → entries of a guideline basis. Whatever is found is printed again, and only what gives back
 * the very words is kept; all else stays as `text:`.
 */
import { printCitation, printGuidelineLine } from '../letter/citations';
import { fillAll } from '../letter/template';
import { sectionNames, type Library } from '../library/library';
import type { Field, GuidelineBasis, GuidelineEntry } from '../model/model';
import type { CitationForm, Profile } from '../model/schemas/profile';
import type { Guideline } from '../model/schemas/guideline';
import type { PlainBasis, PlainGuidelineEntry } from '../model/write';
import { lengthOfWords, matchTemplate } from './match';
import { splitNames } from './names';

export interface ReadBasis {
  readonly basis: PlainBasis;
  readonly doubts: readonly string[];
}

const nowhere = { start: 0, end: 0 };
const field = (value: string): Field<string> => ({ key: nowhere, span: nowhere, value, empty: value.trim() === '' });

function entryModel(entry: PlainGuidelineEntry): GuidelineEntry {
  const sections = entry.sections === undefined ? undefined : [entry.sections].flat();
  return {
    span: nowhere,
    cite: entry.cite === undefined ? undefined : field(entry.cite),
    sections: sections && { key: nowhere, span: nowhere, empty: sections.length === 0, items: sections.map(field) },
    pages: entry.pages === undefined ? undefined : field(String(entry.pages)),
    text: entry.text === undefined ? undefined : field(entry.text),
  };
}

const basisModel = (basis: PlainBasis): GuidelineBasis => ({
  key: nowhere,
  span: nowhere,
  empty: false,
  none: basis === 'none',
  entries: basis === 'none' ? [] : basis.map(entryModel),
});

const squash = (text: string): string => text.replace(/\s+/g, '');

/** Whether the basis prints these words, white space aside. */
export function prints(basis: PlainBasis, line: string, party: string, library: Library, profile: Profile): boolean {
  const printed = printGuidelineLine(basisModel(basis), party, library, profile);
  return printed !== undefined && squash(printed) === squash(line);
}

/** A guideline and the words a form prints for it. */
interface Printed {
  readonly guideline: Guideline;
  readonly words: string;
}

/** By form, the words of every guideline, longest first. Made once for a library and a profile. */
const printedForms = new WeakMap<Library, Map<Profile, ReadonlyMap<CitationForm, readonly Printed[]>>>();

function printedOf(library: Library, profile: Profile): ReadonlyMap<CitationForm, readonly Printed[]> {
  const made = printedForms.get(library) ?? new Map<Profile, ReadonlyMap<CitationForm, readonly Printed[]>>();
  printedForms.set(library, made);
  const known = made.get(profile);
  if (known) return known;
  const { forms } = profile.citations;
  const result = new Map<CitationForm, Printed[]>(forms.map((form) => [form, []]));
  for (const guideline of library.all()) {
    const form = forms.find(({ kinds }) => kinds.includes(guideline.kind));
    if (form) result.get(form)!.push({ guideline, words: printCitation(guideline, {}, profile) });
  }
  for (const printed of result.values()) printed.sort((a, b) => b.words.length - a.words.length);
  made.set(profile, result);
  return result;
}

/** The words a line can be split at to become statements: each form's own, and those that open a statement of any kind. */
function splitStatements(line: string, profile: Profile): string[] {
  const starts = [0];
  for (const opening of new Set([...profile.citations.openings, ...profile.citations.forms.map((form) => form.lead)])) {
    for (let at = line.indexOf(opening, 1); at >= 0; at = line.indexOf(opening, at + 1)) {
      if (/[.:;)]\s*$/.test(line.slice(0, at))) starts.push(at);
    }
  }
  const places = [...new Set(starts)].sort((a, b) => a - b);
  return places.map((place, index) => line.slice(place, places[index + 1]).trim());
}

const firstTemplate = (template: string | string[] | undefined): string[] => (template === undefined ? [] : [template].flat());

/** What follows the name of a guideline: its sections and pages, as the form prints them. */
function readLocators(rest: string, guideline: Guideline, form: CitationForm): PlainGuidelineEntry | undefined {
  if (rest === '') return {};
  const names = sectionNames(guideline);
  const tries = [
    ...firstTemplate(form.sections),
    ...firstTemplate(form.pages),
    ...firstTemplate(form.sections).flatMap((sections) => firstTemplate(form.pages).map((pages) => sections + pages)),
  ];
  for (const template of tries.reverse()) {
    const groups = matchTemplate(template, rest);
    if (!groups) continue;
    const pages = groups.pages ?? groups.page;
    if (pages !== undefined && !/^[\s\d,;&–-]+$|^\p{L}?\d[\p{L}\d\s,;&–-]*$/u.test(pages)) continue;
    const entry: PlainGuidelineEntry = {};
    if (groups.sections !== undefined) entry.sections = splitNames(groups.sections, names);
    if (pages !== undefined) entry.pages = /^[1-9]\d{0,5}$/.test(pages.trim()) ? Number(pages.trim()) : pages.trim();
    return entry;
  }
  return undefined;
}

/**
 * The citations of one statement's body. Every place where the form's join is followed by the name of a guideline begins
 * a citation; `undefined` where the body does not begin with one.
 */
function readCitations(body: string, form: CitationForm, printed: readonly Printed[]): PlainGuidelineEntry[] | undefined {
  const found = printed.find(({ words }) => {
    const length = lengthOfWords(body, words);
    return length !== undefined && !/^[\p{L}\p{N}]/u.test(body.slice(length));
  });
  if (!found) return undefined;
  const after = body.slice(lengthOfWords(body, found.words)!);
  for (let at = after.indexOf(form.join); at >= 0; at = after.indexOf(form.join, at + 1)) {
    const following = readCitations(after.slice(at + form.join.length).trim(), form, printed);
    const own = following && readLocators(after.slice(0, at), found.guideline, form);
    if (following && own) return [{ cite: found.guideline.id, ...own }, ...following];
  }
  const own = readLocators(after, found.guideline, form);
  return own && [{ cite: found.guideline.id, ...own }];
}

/** Entries of one statement; its own words where no library entry prints it. */
function readStatement(statement: string, library: Library, profile: Profile): PlainGuidelineEntry[] {
  const { forms } = profile.citations;
  const printed = printedOf(library, profile);
  for (const form of [...forms].sort((a, b) => b.lead.length - a.lead.length)) {
    if (!statement.startsWith(form.lead) || !statement.endsWith(form.end)) continue;
    const body = statement.slice(form.lead.length, statement.length - form.end.length).trim();
    const entries = readCitations(body, form, printed.get(form)!);
    if (entries) return entries;
  }
  return [{ text: statement }];
}

/** What a reader of the entries should look at. */
function doubtsOf(entries: readonly PlainGuidelineEntry[], library: Library): string[] {
  return entries.flatMap((entry) => {
    const guideline = entry.cite === undefined ? undefined : library.get(entry.cite);
    if (!guideline) return [];
    const names = new Set(sectionNames(guideline));
    const unknown = [entry.sections ?? []]
      .flat()
      .filter((name) => names.size > 0 && !guideline.sections_incomplete && !names.has(name));
    return unknown.map((name) => `“${name}” is no section of ${guideline.title} that the library knows. Please check it.`);
  });
}

/** Reads the words behind a guideline label. */
export function readGuidelineLine(line: string, party: string, library: Library, profile: Profile): ReadBasis {
  const { citations } = profile;
  const check = (basis: PlainBasis) => prints(basis, line, party, library, profile);
  if (squash(line) === squash(fillAll(citations.none, { party }))) return { basis: 'none', doubts: [] };

  const outside = citations.outside === undefined ? undefined : fillAll(citations.outside, { party });
  const saysOutside = outside !== undefined && lengthOfWords(line, outside);
  const body = saysOutside ? line.slice(saysOutside).trim() : line;
  const entries = splitStatements(body, profile).flatMap((statement) => readStatement(statement, library, profile));
  const whole: PlainGuidelineEntry[] = [{ text: line }];
  // words of a statement that the profile's lead and end stand around
  const inner = entries.map((entry) => (entry.text === undefined ? entry : { text: withoutLead(entry.text, profile) }));
  const candidates = saysOutside ? [inner, entries, [{ text: outside }, ...entries]] : [inner, entries];
  const chosen = candidates.find(check) ?? whole;
  const doubts = doubtsOf(chosen, library);
  if (chosen === whole && !check(whole)) doubts.push('This citation is not worded as the letter form has it. Please check it.');
  return { basis: chosen, doubts };
}

function withoutLead(statement: string, profile: Profile): string {
  const form = profile.citations.forms.find(({ lead }) => statement.startsWith(lead));
  if (!form) return statement;
  const body = statement.slice(form.lead.length);
  return body.endsWith(form.end) ? body.slice(0, body.length - form.end.length) : body;
}
