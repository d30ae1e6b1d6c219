/** Cuts a letter at the headings of its form, and parts the fixed words of a section from what was written in it. */
import type { Profile } from '../model/schemas/profile';
import { fillAll } from '../letter/template';
import { joined, type Words } from './join';
import type { Line } from './lines';
import { matchTemplate } from './match';

type ProfileSection = Profile['sections'][number];

export interface Section {
  readonly section: ProfileSection;
  readonly lines: readonly Line[];
}

export interface CutLetter {
  /** Before the first heading. */
  readonly head: readonly Line[];
  readonly sections: readonly Section[];
  readonly missing: readonly string[];
}

const plainHeading = (text: string): string => text.replace(/[\s:]+/g, '').toUpperCase();

/** Cuts at each heading of the form, in its order; one that is not there is missing, and its words stay where they are. */
export function cutAtHeadings(lines: readonly Line[], profile: Profile): CutLetter {
  const found: { section: ProfileSection; at: number }[] = [];
  const missing: string[] = [];
  let from = 0;
  for (const section of profile.sections) {
    const heading = plainHeading(section.heading);
    const at = lines.findIndex((line, index) => index >= from && plainHeading(line.text) === heading);
    if (at < 0) missing.push(section.heading);
    else {
      found.push({ section, at });
      from = at + 1;
    }
  }
  const sections = found.map(({ section, at }, index) => ({ section, lines: lines.slice(at + 1, found[index + 1]?.at) }));
  return { head: lines.slice(0, found[0]?.at ?? lines.length), sections, missing };
}

export interface Opened {
  /** What stands for the names in the fixed paragraphs. */
  readonly values: Readonly<Record<string, string>>;
  readonly content: readonly Line[];
  /** The fixed words are those of the form. */
  readonly exact: boolean;
}

/** The fixed words of the section as one template. */
function fixedTemplate(section: ProfileSection): string {
  const paragraphs = (section.paragraphs ?? []).map((paragraph) =>
    typeof paragraph === 'string' ? paragraph : [paragraph.label, paragraph.text].filter(Boolean).join(' '),
  );
  return paragraphs.join(' ');
}

/** Takes the fixed paragraphs off the section. A section without content of its own is all fixed words. */
export function openSection({ section, lines }: Section, profile: Profile, words: Words): Opened {
  const template = fixedTemplate(section);
  if (template === '') return { values: {}, content: lines, exact: true };
  // the form leaves a phrase out where there is nothing to say
  const optional = new Set(Object.keys(profile.phrases ?? {}));
  const counts = section.content === undefined ? [lines.length] : lines.map((_, index) => index + 1);
  for (const count of counts) {
    const text = joined(lines.slice(0, count), words);
    if (section.content !== undefined && text.length > 2 * template.length + 200) break;
    const values = matchTemplate(template, text, { optional });
    if (values) return { values, content: lines.slice(count), exact: true };
  }
  return { values: looseValues(section, lines, profile, words), content: lines, exact: false };
}

/** Where the fixed words were changed, each paragraph and phrase is looked for by itself. */
function looseValues(section: ProfileSection, lines: readonly Line[], profile: Profile, words: Words): Record<string, string> {
  const values: Record<string, string> = {};
  const text = joined(lines, words);
  for (const paragraph of section.paragraphs ?? []) {
    const template = typeof paragraph === 'string' ? paragraph : [paragraph.label, paragraph.text].filter(Boolean).join(' ');
    Object.assign(values, lines.map((line) => matchTemplate(template, line.text)).find(Boolean));
  }
  for (const phrase of Object.values(profile.phrases ?? {}))
    for (const template of [phrase].flat()) {
      const found = matchTemplate(template, text, { inside: true }) ?? {};
      for (const [name, value] of Object.entries(found)) values[name] ??= value;
    }
  return values;
}

/** How many of the form's headings and fixed paragraphs the letter has. */
export function likeness(lines: readonly Line[], profile: Profile, words: Words): number {
  const { sections } = cutAtHeadings(lines, profile);
  const labels = profile.issue.parts.map(({ label }) => fillAll(label, organizationOf(profile)));
  const labelled = labels.filter((label) => label !== '' && lines.some((line) => line.text.startsWith(label))).length;
  const exact = sections.filter((section) => openSection(section, profile, words).exact).length;
  const all = squash(lines.map((line) => line.text).join(''));
  const fixed = profile.sections.flatMap(({ paragraphs }) => paragraphs ?? []);
  const verbatim = fixed.filter((paragraph) => {
    const text = typeof paragraph === 'string' ? paragraph : paragraph.text;
    return !text.includes('{') && text.length > 20 && all.includes(squash(text));
  });
  return sections.length + exact + labelled + verbatim.length;
}

const squash = (text: string): string => text.replace(/\s+/g, '');

/** The words for the names of the organization. */
export const organizationOf = (profile: Profile): Record<string, string | undefined> => ({
  organization: profile.organization?.name,
  organization_short: profile.organization?.short,
});
