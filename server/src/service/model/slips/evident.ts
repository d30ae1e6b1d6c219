/** Slips that show in a line by itself, whether YAML parses or reads it as something else. */
import type { Context, Detector, Found } from './detector';
import { firstKeyIn, isKey, isList, isTextList, keysAtColumn } from './keys';
import type { Entry, Line } from './lines';
import { lostText } from './lost';
import { quoting, slip } from './marks';
import type { Slip } from './slip';
import { curly, cutByComment, cutInBrackets, firstSign, quoteBehind } from './values';
import { allMatches } from '../../text';

/** White space that YAML does not take for any. */
const oddBlank = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/;
const oddBlanks = new RegExp(oddBlank.source, 'g');

/** The first slip of each line, in order. */
export function evidentSlips(text: string, lines: readonly Line[], whole: boolean): Slip[] {
  const found: Slip[] = [];
  let mended = 0;
  lines.forEach((line, index) => {
    const { entry } = line;
    if (!entry || line.start < mended) return;
    for (const detect of detectors) {
      const slip = detect(line, entry, { text, lines, index, whole });
      if (!slip) continue;
      found.push(slip);
      mended = Math.max(...slip.edits.map(({ span }) => span.end)) + 1;
      break;
    }
  });
  return found;
}

const bodyOf = ({ start, indent, end }: Line, text: string): string => text.slice(start + indent, end);

/** A no-break space or the like in front of the line, behind a dash or between key and value. */
function oddBlankInFront(line: Line, _entry: Entry, { text }: Context): Found {
  const whole = text.slice(line.start, line.end);
  const structural = /^\s*(?:-\s+)*(?:[A-Za-z_][\w-]*\s*:\s*)?/u.exec(whole.replace(/\u200b/g, ' '))![0].length;
  const head = whole.slice(0, structural);
  const [first] = allMatches(head, oddBlanks);
  if (!first || (head.trim() === '' && !startsEntry(whole.slice(structural)))) return undefined;
  const edits = [...allMatches(head, oddBlanks)].map(({ index }) => {
    const start = line.start + index;
    return { span: { start, end: start + 1 }, newText: text[start] === '\u200b' || text[start] === '\ufeff' ? '' : ' ' };
  });
  const start = line.start + first.index;
  return { kind: 'odd-blank', span: { start, end: start + 1 }, edits, sure: true, word: '' };
}

const startsEntry = (rest: string): boolean => {
  const key = /^(?:-\s)?([A-Za-z_][\w-]*)\s*:/u.exec(rest)?.[1];
  return (key !== undefined && isKey(key)) || rest.startsWith('- ');
};

/** `decision：upheld`, `decision:upheld`. */
function colon(line: Line, _entry: Entry, { text }: Context): Found {
  const [whole, head = '', key = '', gap = '', sign = ''] =
    /^((?:-\s+)*)([\w-]{2,40})([ \t]*)(：|﹕|ː|∶|:)(?=\S)/u.exec(bodyOf(line, text)) ?? [];
  if (whole === undefined || !(isKey(key) || isRecord(line, bodyOf(line, text).slice(whole.length)))) return undefined;
  const start = line.start + line.indent + head.length + key.length + gap.length;
  const behind = text[start + 1] ?? '';
  if (sign === ':') return slip('no-blank', start, start + 1, key, ': ');
  return slip('wide-colon', start, start + 1, sign, /\s/.test(behind) ? ':' : ': ');
}

/** The key of a record is the writer's own; what it holds stands in braces. */
const isRecord = ({ section, indent }: Line, rest: string): boolean => section === 'records' && indent > 0 && /^\s*\{/.test(rest);

/** `- cite mtus-low-back-2004`: YAML takes it for words. */
function colonInItem(line: Line, { dashes, key, value, valueStart }: Entry, { lines, index }: Context): Found {
  const first = key === undefined && dashes !== '' ? /^([a-z]+) +\S/.exec(value)?.[1] : undefined;
  if (first === undefined || firstKeyIn(listAbove(line, lines, index)) !== first) return undefined;
  const at = valueStart + first.length;
  return {
    kind: 'no-colon',
    span: { start: valueStart, end: at },
    edits: [{ span: { start: at, end: at }, newText: ':' }],
    sure: true,
    word: first,
  };
}

/** `- Surgical Considerations: arthroscopy` in a list of texts: YAML takes what stands before the colon for a key. */
function colonInText(line: Line, { dashes }: Entry, { text, lines, index }: Context): Found {
  const body = dashes === '' ? '' : bodyOf(line, text).slice(dashes.length).trimEnd();
  if (!/^[^\s"'[{|>#&*!][^#]*?:(?:\s|$)/.test(body) || !isTextList(listAbove(line, lines, index))) return undefined;
  const start = line.start + line.indent + dashes.length;
  return quoting('colon-inside', text, start, start + body.length, '');
}

/** The key of the list that an item is in. */
const listAbove = ({ indent }: Line, lines: readonly Line[], index: number): string | undefined =>
  lines.slice(0, index).findLast(({ entry }) => entry?.key !== undefined && entry.style === 'none' && entry.column <= indent)
    ?.entry?.key;

const wideColonLast = (line: Line, _entry: Entry, { text }: Context): Found => {
  const [, head = '', key = '', sign = ''] =
    /^((?:-\s+)*)([a-z_]{2,40})[ \t]*(：|﹕|ː|∶)(?:\s|$)/u.exec(bodyOf(line, text)) ?? [];
  if (!isKey(key)) return undefined;
  const start = text.indexOf(sign, line.start + line.indent + head.length);
  return slip('wide-colon', start, start + 1, sign, ':');
};

/** `Decision:`, `Case Summary:`, where the key that is meant is not there too. */
function keySpelling(line: Line, entry: Entry, { text, lines, index }: Context): Found {
  const [, head = '', written = ''] =
    /^((?:- +)*)["']?([A-Za-z][A-Za-z _-]{1,40}?)["']?[ \t]*:(?=[ \t]|$)/.exec(bodyOf(line, text)) ?? [];
  if (written === '' || isKey(written)) return undefined;
  const column = line.indent + head.length;
  const key = written.trim().toLowerCase().replace(/[ -]+/g, '_');
  if (!keysAtColumn(line.section, column).includes(key) || siblings(lines, index, column).includes(key)) return undefined;
  if (column === 0 && entry.key === undefined && /\w \w+ \w+ \w/.test(written)) return undefined;
  const start = line.start + line.indent + head.length;
  return slip('key-spelling', start, start + written.length, key, key);
}

/** The keys of the map that a line stands in. */
function siblings(lines: readonly Line[], index: number, column: number): string[] {
  const keys: string[] = [];
  // the first key of an item has none above
  for (const step of lines[index]!.entry?.dashes ? [1] : [-1, 1]) {
    for (let at = index + step; at >= 0 && at < lines.length; at += step) {
      const { entry, kind } = lines[at]!;
      if (kind !== 'entry' || !entry) continue;
      if (entry.column < column) break;
      if (step > 0 && entry.dashes !== '' && entry.column <= column) break;
      if (entry.column === column && entry.key !== undefined) keys.push(entry.key);
      if (step < 0 && entry.dashes !== '' && entry.column === column) break;
    }
  }
  return keys;
}

/** `-service: x`, `– item`, `• item`: only where a list stands. */
function dash(line: Line, _entry: Entry, context: Context): Found {
  const { text } = context;
  const body = bodyOf(line, text);
  const start = line.start + line.indent;
  const glued = /^-(?=[^\s-])/.test(body);
  if (glued && (isKeyed(body.slice(1)) || inList(line, context))) return slip('dash-blank', start, start + 1, '', '- ');
  const odd = /^([–—‒−•◦▪‣·●*])[ \t\u00a0]*(?=\S)/u.exec(body);
  if (!odd || !(isKeyed(body.slice(odd[0].length)) || inList(line, context))) return undefined;
  return slip('dash-kind', start, start + odd[0].length, odd[1]!, '- ');
}

const isKeyed = (rest: string): boolean => isKey(/^([a-z_]+)[ \t]*:/.exec(rest)?.[1] ?? '');

/** Whether the line stands below a key that holds a list, or beside an item of one. */
function inList(line: Line, { lines, index }: Context): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const { entry, indent } = lines[at]!;
    if (!entry || indent > line.indent) continue;
    if (indent === line.indent && entry.dashes !== '') return true;
    if (entry.style === 'none' && isList(entry.key)) return true;
    if (indent < line.indent) break;
  }
  for (let at = index + 1; at < lines.length; at++) {
    const { entry, indent } = lines[at]!;
    if (!entry || indent > line.indent) continue;
    return indent === line.indent && entry.dashes !== '';
  }
  return false;
}

/** Words at the margin, or less far in than the text they belong to: YAML may take them for a key. */
function lostLines(line: Line, { key, dashes, value, style }: Entry, { text, lines, index }: Context): Found {
  if (key !== undefined || dashes !== '' || style !== 'plain' || isKey(/^[\w-]*/.exec(value)![0])) return undefined;
  if (isRecord(line, value.replace(/^[\w-]+/, ''))) return undefined;
  // of lines that follow one another the first tells
  let above = index - 1;
  while (lines[above]?.kind === 'blank') above--;
  const before = lines[above]?.entry;
  if (before && before.key === undefined && before.dashes === '' && before.style === 'plain') return undefined;
  return lostText(text, lines, index);
}

const detectors: readonly Detector[] = [
  oddBlankInFront,
  colon,
  colonInItem,
  colonInText,
  wideColonLast,
  keySpelling,
  dash,
  lostLines,
  firstSign,
  curly,
  cutByComment,
  cutInBrackets,
  quoteBehind,
];
