/** Slips of YAML, put into sound determinations at every place where they may happen: for the tests of what is said of them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { guidelineSchema, type Guideline } from '../../server/src/service/model/schemas/guideline';
import { base, secondItem } from './base';

const folder = join(__dirname, '../../examples');

/** Sound determinations by name. */
export const examples: Readonly<Record<string, string>> = {
  base: base + secondItem,
  ...Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.rationale.yaml'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  ),
};

export const library: Guideline[] = readdirSync(join(folder, 'guidelines')).map((name) =>
  guidelineSchema.parse(parse(readFileSync(join(folder, 'guidelines', name), 'utf8'))),
);

export interface Injected {
  readonly text: string;
  /** The line of the slip, from 0. */
  readonly line: number;
  /** The text with the same meaning and without the slip, where that is not the text before. */
  readonly wanted?: string;
}

export interface SlipKind {
  readonly name: string;
  /** Codes besides `syntax` that may tell it. */
  readonly codes?: readonly string[];
  /** Nobody can tell what was meant. */
  readonly noFix?: boolean;
  inject(text: string): Injected[];
}

/** A line outside of block texts: indentation, dashes, key, value. */
interface Place {
  readonly index: number;
  readonly indent: string;
  readonly dashes: string;
  readonly key: string;
  readonly value: string;
  readonly inList: boolean;
}

function placesOf(text: string): Place[] {
  let block = -1;
  return text.split('\n').flatMap((line, index) => {
    const indent = /^ */.exec(line)![0];
    if (line.trim() === '' || line.trim().startsWith('#')) return [];
    if (block >= 0 && indent.length > block) return [];
    block = -1;
    const match = /^( *)((?:- )*)(?:([\w-]+):(?: +|$))?(.*)$/.exec(line)!;
    const [, , dashes = '', key = '', value = ''] = match;
    if (value === '|') block = indent.length + dashes.length;
    return [{ index, indent, dashes, key, value, inList: key === '' && dashes !== '' }];
  });
}

/** The lines of block texts, by their key. */
function blockLines(text: string): { readonly index: number; readonly first: boolean; readonly count: number }[] {
  const lines = text.split('\n');
  return placesOf(text)
    .filter(({ value }) => value === '|')
    .flatMap(({ index, indent, dashes }) => {
      let end = index + 1;
      const column = indent.length + dashes.length;
      while (end < lines.length && (lines[end]!.trim() === '' || /^ */.exec(lines[end]!)![0].length > column)) end++;
      const own = lines.slice(index + 1, end).flatMap((line, at) => (line.trim() === '' ? [] : [index + 1 + at]));
      return own.map((at, place) => ({ index: at, first: place === 0, count: own.length - place }));
    });
}

/** A line put at the margin before each further line of a block. */
const inBlocks = (text: string, line: string): Injected[] => {
  const lines = text.split('\n');
  return blockLines(text)
    .filter(({ first }) => !first)
    .map(({ index }) => ({
      text: lines.toSpliced(index, 0, line).join('\n'),
      line: index,
      wanted: lines.toSpliced(index, 0, /^ */.exec(lines[index]!)![0] + line).join('\n'),
    }));
};

const replaced = (text: string, index: number, line: string): string => text.split('\n').with(index, line).join('\n');

const at =
  (
    filter: (place: Place) => boolean,
    write: (place: Place, line: string) => string,
    mean?: (place: Place, line: string) => string,
  ) =>
  (text: string): Injected[] =>
    placesOf(text)
      .filter(filter)
      .map((place) => {
        const line = text.split('\n')[place.index]!;
        const wanted = mean && replaced(text, place.index, mean(place, line));
        return { text: replaced(text, place.index, write(place, line)), line: place.index, wanted };
      })
      .filter((injected) => injected.text !== text);

const isPlain = ({ key, value }: Place): boolean =>
  key !== '' && /^[A-Za-z0-9]/.test(value) && !value.includes(': ') && !value.includes(' #');
const isText = (place: Place): boolean =>
  isPlain(place) &&
  ['service', 'title', 'author', 'criterion', 'evidence', 'requested', 'sections'].includes(place.key) &&
  !/^[\w-]+\//.test(place.value);
const head = ({ indent, dashes, key }: Place): string => `${indent}${dashes}${key}`;
const known = ({ key }: Place): boolean => /^[a-z_-]+$/.test(key);
/** What a record is called is the writer's to say. */
const isRecordKey = ({ indent, value }: Place): boolean => indent.length === 2 && value.startsWith('{');

/** A value written bare that has to stand in quotation marks. */
const bare = (name: string, value: (value: string) => string, filter = isText): SlipKind => ({
  name,
  inject: at(
    filter,
    (place) => `${head(place)}: ${value(place.value)}`,
    (place) => `${head(place)}: ${JSON.stringify(value(place.value))}`,
  ),
});
const before = (name: string, sign: string): SlipKind => bare(name, (value) => sign + value);

export const slips: readonly SlipKind[] = [
  {
    name: 'no blank after the colon',
    inject: at(
      (place) => known(place) && place.value !== '',
      (place) => `${head(place)}:${place.value}`,
    ),
  },
  {
    name: 'no colon',
    inject: at(
      (place) => known(place) && place.indent !== '',
      (place) => `${head(place)} ${place.value}`,
    ),
  },
  {
    name: 'no colon at the margin',
    inject: at(
      (place) => known(place) && place.indent === '' && place.dashes === '' && place.value !== '',
      (place) => `${head(place)} ${place.value}`,
    ),
  },
  {
    name: 'full-width colon',
    inject: at(
      (place) => known(place),
      (place) => `${head(place)}：${place.value}`,
    ),
  },
  {
    name: 'no-break space behind the colon',
    inject: at(
      (place) => known(place) && place.value !== '',
      (place) => `${head(place)}:\u00a0${place.value}`,
    ),
  },
  {
    name: 'no-break spaces for indentation',
    inject: at(
      (place) => known(place) && place.indent !== '',
      (place, line) => place.indent.replace(/ /g, '\u00a0') + line.trimStart(),
    ),
  },
  {
    name: 'tab for indentation',
    inject: at(
      (place) => known(place) && place.indent !== '',
      (place, line) => place.indent.replace(/ {2}/g, '\t') + line.trimStart(),
    ),
  },
  {
    name: 'one too far in',
    inject: at(
      (place) => known(place) && place.indent !== '' && place.dashes === '',
      (_place, line) => ` ${line}`,
    ),
  },
  {
    name: 'one too little in',
    inject: at(
      (place) => known(place) && place.indent.length > 2 && place.dashes === '',
      (_place, line) => line.slice(1),
    ),
  },
  {
    name: 'item one too far in',
    inject: at(
      (place) => place.dashes !== '',
      (_place, line) => ` ${line}`,
    ),
  },
  {
    name: 'item one too little in',
    inject: at(
      (place) => place.dashes !== '' && place.indent !== '',
      (_place, line) => line.slice(1),
    ),
  },
  {
    name: 'dash without blank',
    inject: at(
      (place) => place.dashes !== '',
      (_place, line) => line.replace('- ', '-'),
    ),
  },
  ...['–', '•', '*', '—', '·'].map((mark) => ({
    name: `${mark} as list mark`,
    inject: at(
      (place) => place.dashes !== '',
      (_place, line) => line.replace('- ', `${mark} `),
    ),
  })),
  ...['@', '`', '*', '&', '!', '%', '|', '> ', '] ', '} ', ', ', '- ', '? ', '* ', '& ', '! '].map((sign) =>
    before(`${sign} in front`, sign),
  ),
  bare('[x] in front', (value) => `[x] ${value}`),
  bare('{x} in front', (value) => `{x} ${value}`),
  bare('"x" in front', (value) => `"Urgent" ${value}`),
  bare("'x' in front", (value) => `'Urgent' ${value}`),
  bare('# in front', (value) => `#4 ${value}`),
  bare('colon inside', (value) => `Right: ${value}`),
  {
    name: 'colon inside a list item',
    codes: ['invalid-value'],
    inject: (text) =>
      at(
        ({ key, value }) => key === 'sections' && /^[A-Z]/.test(value),
        (place) => `${head(place)}:\n${place.indent}  - Right: ${place.value}`,
        (place) => `${head(place)}:\n${place.indent}  - ${JSON.stringify(`Right: ${place.value}`)}`,
      )(text).map((injected) => ({ ...injected, line: injected.line + 1 })),
  },
  bare('colon at the end', (value) => `${value}:`),
  bare(' # 4 inside', (value) => `${value} # 4`),
  bare(' #4 inside', (value) => `${value} #4`),
  {
    name: 'double quotation mark open',
    inject: at(
      (place) => isText(place),
      (place) => `${head(place)}: "${place.value}`,
    ),
  },
  {
    name: 'single quotation mark open',
    inject: at(
      (place) => isText(place) && !place.value.includes("'"),
      (place) => `${head(place)}: '${place.value}`,
    ),
  },
  {
    name: 'stray quotation mark behind',
    codes: ['sentence-slip'],
    inject: at(
      (place) => isText(place) && !/\d$/.test(place.value),
      (place) => `${head(place)}: ${place.value}"`,
    ),
  },
  { name: 'two quotation marks behind', inject: at(isText, (place) => `${head(place)}: "${place.value}""`) },
  {
    name: 'curly quotes around',
    inject: at(
      (place) => isText(place) && !['evidence', 'criterion'].includes(place.key),
      (place) => `${head(place)}: “${place.value}”`,
    ),
  },
  {
    name: 'curly quote in front',
    inject: at(
      (place) => isText(place) && !['evidence', 'criterion'].includes(place.key),
      (place) => `${head(place)}: “${place.value}`,
    ),
  },
  {
    name: 'curly quote behind',
    inject: at(
      (place) => isText(place) && !['evidence', 'criterion'].includes(place.key),
      (place) => `${head(place)}: ${place.value}”`,
    ),
  },
  {
    name: 'closing bracket missing',
    inject: at(
      ({ value }) => /^\[.*\]$/.test(value),
      (_place, line) => line.slice(0, -1),
    ),
  },
  {
    name: 'closing brace missing',
    inject: at(
      ({ value }) => /^\{.*\}$/.test(value),
      (_place, line) => line.slice(0, -1),
    ),
  },
  {
    name: 'key in capitals',
    codes: ['unknown-key'],
    inject: at(
      (place) => known(place) && !isRecordKey(place),
      (place, line) => line.replace(place.key, place.key[0]!.toUpperCase() + place.key.slice(1)),
    ),
  },
  {
    name: 'key with blanks',
    codes: ['unknown-key'],
    inject: at(
      (place) => known(place) && place.key.includes('_'),
      (place, line) =>
        line.replace(
          place.key,
          place.key
            .split('_')
            .map((word) => word[0]!.toUpperCase() + word.slice(1))
            .join(' '),
        ),
    ),
  },
  {
    name: 'value on the next line, not indented',
    inject: (text) =>
      at(
        (place) => isText(place) || (known(place) && isPlain(place) && place.indent !== ''),
        (place) => `${head(place)}:\n${place.indent}${place.dashes.replace('-', ' ')}${place.value}`,
      )(text),
  },
  {
    name: 'second line not indented',
    inject: at(
      isText,
      (place, line) => `${line}\n${place.indent}${place.dashes.replace('-', ' ')}and one more word`,
      (_place, line) => `${line} and one more word`,
    ),
  },
  {
    name: 'first line of a block not indented',
    inject: (text) =>
      blockLines(text)
        .filter(({ first }) => first)
        .map(({ index }) => ({ text: replaced(text, index, text.split('\n')[index]!.trimStart()), line: index })),
  },
  {
    name: 'block at the margin',
    inject: (text) =>
      blockLines(text)
        .filter(({ first }) => first)
        .map(({ index, count }) => {
          const lines = text.split('\n');
          for (let line = index, left = count; left > 0; line++) {
            if (lines[line]!.trim() !== '') left--;
            lines[line] = lines[line]!.trimStart();
          }
          return { text: lines.join('\n'), line: index };
        }),
  },
  {
    name: 'all but the first line of a block at the margin',
    inject: (text) =>
      blockLines(text).flatMap(({ first, count }, place, all) => {
        const next = all[place + 1];
        if (!first || count < 2 || !next) return [];
        const lines = text.split('\n');
        for (let line = next.index, left = count - 1; left > 0; line++) {
          if (lines[line]!.trim() !== '') left--;
          lines[line] = lines[line]!.trimStart();
        }
        return [{ text: lines.join('\n'), line: next.index }];
      }),
  },
  {
    name: 'a line of a block one too little in',
    inject: (text) =>
      blockLines(text)
        .filter(({ first, count }) => !first && count > 1)
        .map(({ index }) => ({
          text: replaced(text, index, text.split('\n')[index]!.trimStart()),
          line: index,
        })),
  },
  {
    name: '--- at the margin in a block',
    inject: (text) => inBlocks(text, '---'),
  },
  {
    name: '% at the margin in a block',
    inject: (text) => inBlocks(text, '%50 of the range is lost'),
  },
  {
    name: 'a key twice, equal',
    inject: at(
      (place) => isPlain(place) && place.dashes === '' && known(place),
      (_place, line) => `${line}\n${line}`,
    ),
  },
  {
    ...bare(
      'a number for a text',
      () => '29881',
      ({ key }) => ['service', 'title', 'author'].includes(key),
    ),
    codes: ['invalid-value'],
  },
  {
    ...bare(
      'true for a text',
      () => 'true',
      ({ key }) => ['service', 'title', 'author'].includes(key),
    ),
    codes: ['invalid-value'],
  },
  {
    ...bare(
      'a number with leading zeros',
      () => '0071',
      ({ key }) => ['service', 'title', 'author'].includes(key),
    ),
    codes: ['invalid-value'],
  },
  {
    name: 'a date with slashes',
    codes: ['invalid-value'],
    inject: at(
      (place) => /^\d{4}-\d\d-\d\d$/.test(place.value),
      (place) => `${head(place)}: ${place.value.slice(5, 7)}/${place.value.slice(8)}/${place.value.slice(0, 4)}`,
    ),
  },
  { name: 'NUL', inject: at(isText, (place) => `${head(place)}: ${place.value.slice(0, 3)}\0${place.value.slice(3)}`) },
  {
    name: 'vertical tab',
    inject: at(
      isText,
      (place) => `${head(place)}: ${place.value.slice(0, 3)}\u000b${place.value.slice(3)}`,
      (place) => `${head(place)}: ${place.value.slice(0, 3)} ${place.value.slice(3)}`,
    ),
  },
  {
    name: 'backspace in a block',
    inject: (text) =>
      blockLines(text).map(({ index }) => ({ text: replaced(text, index, `${text.split('\n')[index]!}\b`), line: index })),
  },
];

/** What changes nothing: nothing may be said of it. */
export const harmless: readonly SlipKind[] = [
  { name: 'a byte order mark', inject: (text) => [{ text: `\ufeff${text}`, line: 0 }] },
  { name: 'line ends of Windows', inject: (text) => [{ text: text.replace(/\n/g, '\r\n'), line: 0 }] },
  {
    name: 'mixed line ends',
    inject: (text) =>
      [2, 3, 5].map((every) => ({
        text: text
          .split('\n')
          .map((line, index) => (index % every === 0 ? `${line}\r` : line))
          .join('\n'),
        line: 0,
      })),
  },
  { name: 'white space at line ends', inject: (text) => [{ text: text.replace(/:$/gm, ':  '), line: 0 }] },
  {
    name: 'a comment',
    inject: at(
      (place) => isText(place),
      (_place, line) => `${line} # to be looked at`,
    ),
  },
];
