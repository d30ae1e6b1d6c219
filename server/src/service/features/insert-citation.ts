/** Insert Citation: what can be cited, and the edit that cites it where the cursor is, in prose or in a list. */
import type { Position } from 'vscode-languageserver-types';
import type { CitationChoice, CitationsResult, InsertCitationResult } from '../../protocol';
import { contextOf } from '../check/context';
import type { RationaleDocument } from '../document';
import { printRecord } from '../letter/citations';
import { inForce, sectionNames } from '../library/library';
import { rankGuidelines } from '../library/rank';
import type { GuidelineBasis, Issue } from '../model/model';
import type { Guideline } from '../model/schemas/guideline';
import { scalar } from '../model/yaml-text';
import { atKey, citations, type CitationGroup } from '../prose/citations';
import { addItem } from '../case/insert';
import { contains, type Span, type TextEdit } from '../text';
import type { Surroundings } from '../workspace';
import { asOne } from './edits';
import { lineStart } from './lines';
import { dayThatCounts, forceRange, kindNames, titleAndYear } from './guideline-card';
import { short } from './markdown';
import { placeAt, type Place } from './completion/place';
import { issueAt, recordOf } from './spots';
import { usesOf } from '../case/cited';

export function citationChoices(document: RationaleDocument, position: Position, surroundings: Surroundings): CitationsResult {
  if (document.kind !== 'determination') return { choices: [] };
  const { determination, library, profile } = contextOf(document, surroundings);
  const offset = document.offsetAt(position);
  const day = dayThatCounts(determination)?.day;
  const ranked = rankGuidelines({
    service: issueAt(document, offset)?.service?.value,
    story: determination.caseSummary?.value?.text,
    day,
    citedKeys: usesOf(document).map((use) => use.key),
    library,
    profile,
  });
  const guidelines = ranked.map(({ guideline }) => choiceOf(guideline, day));
  if (listAt(document, offset)) return { choices: guidelines };
  const records = (determination.records?.entries ?? []).map((record): CitationChoice => ({
    key: record.id,
    label: record.title?.value ?? record.id,
    description: record.id,
    detail: printRecord(record, profile),
    kind: 'record',
  }));
  return { choices: [...guidelines, ...records] };
}

function choiceOf(guideline: Guideline, day: string | undefined): CitationChoice {
  const range = forceRange(guideline);
  const force = day !== undefined && !inForce(guideline, day) ? `not in force on ${day}` : range;
  const sections = sectionNames(guideline).join(', ');
  return {
    key: guideline.id,
    label: titleAndYear(guideline),
    description: `${kindNames[guideline.kind]} · ${guideline.id}`,
    detail: [guideline.authors?.join(', '), guideline.publisher, force, short(sections, 300)].filter(Boolean).join(' · '),
    kind: 'guideline',
  };
}

const refused = (words: string): InsertCitationResult => ({ edit: undefined, refused: words });

export function insertCitation(
  document: RationaleDocument,
  position: Position,
  keys: readonly string[],
  surroundings: Surroundings,
): InsertCitationResult {
  const wanted = [...new Set(keys)].filter(
    (key) => surroundings.library.get(key) !== undefined || recordOf(document, key) !== undefined,
  );
  if (wanted.length === 0) return refused('Nothing was chosen that can be cited.');
  const offset = document.offsetAt(position);
  const place = document.kind === 'determination' ? placeAt(document, offset) : undefined;
  if (place?.at === 'prose' && place.prose) return inProse(document, place, offset, wanted);
  const list = listAt(document, offset, place);
  if (list) return inList(document, list, place, wanted);
  return refused('Put the cursor into the case summary, a rationale, evidence or a list of guidelines, and try again.');
}

interface GuidelineList {
  readonly issue: Issue;
  readonly name: 'guideline_basis' | 'claims_administrator_guideline';
  readonly basis: GuidelineBasis | undefined;
}

/** The guideline list the offset is in: between its key and the next key of the item. */
function listAt(document: RationaleDocument, offset: number, place = placeAt(document, offset)): GuidelineList | undefined {
  const lists = ['guideline_basis', 'claims_administrator_guideline'] as const;
  const issue = issueAt(document, offset) ?? issueOf(document, place);
  if (!issue) return undefined;
  const bases = { guideline_basis: issue.guidelineBasis, claims_administrator_guideline: issue.claimsAdministratorGuideline };
  const name =
    lists.find((one) => place?.path[0] === 'issues' && place.path[2] === one) ??
    lists.find(
      (one) =>
        bases[one] &&
        contains({ start: bases[one].key.start, end: Math.max(bases[one].key.end + 1, bases[one].span.end) }, offset),
    );
  return name && place?.at !== 'prose' ? { issue, name, basis: bases[name] } : undefined;
}

const issueOf = (document: RationaleDocument, place: Place | undefined): Issue | undefined =>
  place?.path[0] === 'issues' && typeof place.path[1] === 'number'
    ? document.determination.issues?.items[place.path[1]]
    : undefined;

function inList(
  document: RationaleDocument,
  { issue, name, basis }: GuidelineList,
  place: Place | undefined,
  keys: readonly string[],
): InsertCitationResult {
  if (keys.some((key) => recordOf(document, key) !== undefined)) {
    return refused('Records are cited in prose, not in the list of guidelines. Choose guidelines only.');
  }
  const there = new Set(basis?.entries.map((entry) => entry.cite?.value));
  const added = keys.filter((key) => !there.has(key));
  if (added.length === 0) return refused('The list cites that already.');
  const typed = place && entryBeingTyped(document, place, added);
  if (typed) return { edit: asOne(document, [typed]) };
  if (basis && basis.entries.length > 0) {
    const edits = added.map((key) => addItem(document, ['issues', issue.index, name], [itemFor(document, basis, key)]));
    const known = edits.filter((edit) => edit !== undefined).flat();
    return known.length > 0
      ? { edit: asOne(document, known) }
      : refused('This list cannot be added to. Write each entry on its own line behind “- ”.');
  }
  const edit = basis && startList(document, basis, added);
  return edit
    ? { edit: asOne(document, [edit]) }
    : refused('Write each entry of this list on its own line behind “- ”, and try again.');
}

/** Between brackets an entry is a map of its own. */
const itemFor = (document: RationaleDocument, basis: GuidelineBasis, key: string): string =>
  document.text[basis.span.start] === '[' ? `{ cite: ${scalar(key, true)} }` : `cite: ${scalar(key)}`;

/** An entry begun at the cursor (`- ` or `- cite: ` with nothing behind it) takes the first key. */
function entryBeingTyped(document: RationaleDocument, place: Place, keys: readonly string[]): TextEdit | undefined {
  const inEntry = place.path.length >= 4 && typeof place.path[3] === 'number';
  const blank = document.text.slice(place.typed.start, place.typed.end).trim() === '';
  if (!inEntry || !blank || place.flow) return undefined;
  const isCite = place.at === 'value' && place.path[4] === 'cite';
  const isNew = place.at === 'word' && place.path.length === 4 && place.siblings.size === 0;
  if (!isCite && !isNew) return undefined;
  const separator = `\n${' '.repeat(Math.max(0, place.column - 2))}- cite: `;
  return { span: place.typed, newText: `${place.lead}${isNew ? 'cite: ' : ''}${keys.map((key) => scalar(key)).join(separator)}` };
}

/** In place of `none`, of nothing, or of `[]`. */
function startList(document: RationaleDocument, basis: GuidelineBasis, keys: readonly string[]): TextEdit | undefined {
  if (!basis.none && !basis.empty) return undefined;
  const colon = document.text.indexOf(':', basis.key.end);
  if (colon < 0) return undefined;
  const pad = ' '.repeat(document.positionAt(basis.key.start).character + 2);
  const rest = document.text.slice(colon + 1, colon + 1000);
  const written = /^(?:[ \t]*(?:none|"none"|'none'|\[[ \t]*\]|~|null|""|''))?[ \t]*(#[^\r\n]*)?(?=\r?\n|$)/.exec(rest);
  if (!written) return undefined;
  const comment = written[1] ? ` ${written[1]}` : '';
  return {
    span: { start: colon + 1, end: colon + 1 + written[0].length },
    newText: comment + keys.map((key) => `\n${pad}- cite: ${scalar(key)}`).join(''),
  };
}

function inProse(document: RationaleDocument, place: Place, offset: number, keys: readonly string[]): InsertCitationResult {
  const { text } = document;
  const body = place.prose!;
  const group = groupAt(text, body, offset);
  const added = keys.filter((key) => !group?.items.some((item) => item.key === key));
  if (added.length === 0) return refused('It is cited here already.');
  const edit = group ? intoGroup(body, group, added) : newGroup(text, body, offset, added);
  if (isBlock(text, body) || isQuoted(text, body)) {
    return isQuoted(text, body) && !(offset > body.start && offset < body.end)
      ? refused('Put the cursor between the quotation marks, and try again.')
      : { edit: asOne(document, [edit]) };
  }
  // a text on one line: with the citation it may need quotation marks
  const value = text.slice(body.start, edit.span.start) + edit.newText + text.slice(edit.span.end, body.end);
  return { edit: asOne(document, [{ span: body, newText: `${place.lead}${scalar(value.trim(), place.flow)}` }]) };
}

const isBlock = (text: string, body: Span): boolean => body.start > 0 && text[body.start - 1] === '\n';
const isQuoted = (text: string, body: Span): boolean => /^["']/.test(text.slice(body.start, body.end));

/** A key that prose cannot name is written all the same, and told of. */
const named = (key: string): string => atKey(key) ?? `@${key}`;

/** The group the offset is in, or stands right behind on the same line. */
function groupAt(text: string, body: Span, offset: number): CitationGroup | undefined {
  const prose = text.slice(body.start, body.end);
  const at = offset - body.start;
  return citations(prose).find(
    ({ span, closed }) => closed && span.start < at && (at <= span.end || /^[ \t]+$/.test(prose.slice(span.end, at))),
  );
}

function intoGroup(body: Span, { span, items }: CitationGroup, keys: readonly string[]): TextEdit {
  const blank = items.length === 1 && items[0]!.key === '';
  const end = body.start + span.end - 1;
  const cited = keys.map(named).join('; ');
  return blank
    ? { span: { start: body.start + span.start + 1, end }, newText: cited }
    : { span: { start: end, end }, newText: `; ${cited}` };
}

/** A group of its own, with a space where words touch it. Before the first word of a line it stands behind the indentation. */
function newGroup(text: string, body: Span, cursor: number, keys: readonly string[]): TextEdit {
  const block = isBlock(text, body);
  const from = Math.max(body.start, lineStart(text, cursor));
  const rest = text.slice(cursor, body.end).split(/\r?\n/, 1)[0]!;
  const opens = block && text.slice(from, cursor).trim() === '';
  const offset = opens && rest.trim() !== '' ? cursor + rest.length - rest.trimStart().length : cursor;
  const before = text.slice(from, offset);
  const left = before.trim() !== '' && !/[\s([“"'‘—–-]$/.test(before) ? ' ' : '';
  const right = /^[\p{L}\p{N}“"'‘([]/u.test(text.slice(offset, body.end)) ? ' ' : '';
  const pad = opens && rest.trim() === '' ? ' '.repeat(missingIndent(text, body, before)) : '';
  return { span: { start: offset, end: offset }, newText: `${pad}${left}[${keys.map(named).join('; ')}]${right}` };
}

/** On a blank line of a block: what its lines are indented by, less what stands before the cursor. */
function missingIndent(text: string, body: Span, before: string): number {
  const first = text
    .slice(body.start, body.end)
    .split(/\r?\n/)
    .find((line) => line.trim() !== '');
  return Math.max(0, (first ? first.length - first.trimStart().length : 0) - before.length);
}
