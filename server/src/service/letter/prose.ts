/** Prose of the writer → paragraphs and lists of a letter, its citations printed in the profile's form. */
import type { Prose, RecordEntry } from '../model/model';
import type { Profile } from '../model/schemas/profile';
import type { Library } from '../library/library';
import { citations, type Citation, type CitationGroup } from '../prose/citations';
import { paragraphs } from '../prose/paragraphs';
import type { Block, Run } from './blocks';
import { printProseCitation, printRecordCitation } from './citations';
import { oneLine } from './clean';

/** What citations of a document resolve to. */
export interface Sources {
  readonly library: Library;
  readonly records: ReadonlyMap<string, RecordEntry>;
  readonly profile: Profile;
}

const listLine = /^[ \t]*(-|\d{1,3}\.)[ \t](.*)$/u;

function printCited(
  { key, pages, section, prefix, suffix }: Citation,
  { library, records, profile }: Sources,
): string | undefined {
  const locators = { sections: section ? [oneLine(section)] : [], pages };
  const record = records.get(key);
  const guideline = library.get(key);
  if (!record && !guideline) return undefined;
  const printed = record ? printRecordCitation(record, locators, profile) : printProseCitation(guideline!, locators, profile);
  return oneLine(`${prefix === undefined ? '' : `${prefix} `}${printed}${suffix ?? ''}`);
}

/** The printed group; undefined where one of its citations is not known, is unfinished or cannot be read. */
function printGroup(group: CitationGroup, sources: Sources): string | undefined {
  if (!group.closed) return undefined;
  const printed = group.items.map((item) => (item.unread ? undefined : printCited(item, sources)));
  if (printed.some((item) => item === undefined)) return undefined;
  const { open, close, join } = sources.profile.citations.prose;
  return open + printed.join(join) + close;
}

/** The text with its citations printed; those that do not resolve stay as typed. */
export function printCitations(text: string, sources: Sources): string {
  if (!text.includes('@')) return text;
  let printed = '';
  let at = 0;
  for (const group of citations(text)) {
    const words = printGroup(group, sources);
    if (words === undefined) continue;
    printed += text.slice(at, group.span.start) + words;
    at = group.span.end;
  }
  return printed + text.slice(at);
}

/** The lines of a list as items; a line without a mark goes on with the item before it. */
function itemsOf(words: string): { marker: string; words: string }[] {
  const items: { marker: string; words: string }[] = [];
  for (const line of words.split('\n')) {
    const [, marker, rest] = listLine.exec(line) ?? [];
    if (marker !== undefined) items.push({ marker, words: rest! });
    else if (items.length > 0) items.at(-1)!.words += ` ${line.trim()}`;
  }
  return items;
}

/** Paragraphs and lists of a prose, in order. */
export function composeProse(prose: Prose, sources: Sources): Block[] {
  const runs = (words: string): Run[] => [{ text: oneLine(printCitations(oneLine(words), sources)) }];
  return paragraphs(prose.text).map(({ span, list }): Block => {
    const source = prose.sourceSpan(span.start, span.end).start;
    const words = prose.raw.slice(span.start, span.end);
    if (!list) return { kind: 'paragraph', runs: runs(words), source };
    return { kind: 'list', items: itemsOf(words).map((item) => ({ marker: item.marker, runs: runs(item.words) })), source };
  });
}

/** The whole prose in one line, for a cell of a table. */
export const printOneLine = (prose: Prose, sources: Sources): string => oneLine(printCitations(prose.text, sources));
