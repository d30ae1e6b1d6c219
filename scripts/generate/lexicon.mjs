// The words of the trade, from server/lexicon/: lists of rows, and tables of lists by name. How rows are written stands in each file.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { readData } from './data.mjs';

const balanced = (row) => {
  let depth = 0;
  for (const char of row) {
    if (char === '(') depth++;
    if (char === ')' && --depth < 0) return false;
  }
  return depth === 0;
};

const says =
  (what) =>
  ({ input }) =>
    `“${input}”: ${what}`;

const row = z
  .string({ error: says('a row is a word or a phrase. Put it in quotes if it is one that YAML takes for something else.') })
  .refine((text) => text !== '' && text.trim() === text && !/\s\s|\n/.test(text), {
    error: says('write single spaces, and none at the ends.'),
  })
  .refine(balanced, { error: says('a bracket has no partner.') })
  .refine((text) => !/[\\^$+?{}]|\.\*/.test(text), {
    error: says('only ( | ) * # and [ ] have a meaning of their own. Take out the other sign.'),
  });

const rows = z.array(row).superRefine((all, context) => {
  const seen = new Set();
  all.forEach((text, index) => {
    if (seen.has(text)) context.addIssue({ code: 'custom', path: [index], message: `“${text}” stands here twice.` });
    seen.add(text);
  });
});

/** A list of rows, or single words parted by spaces. */
const list = z.preprocess((value) => (typeof value === 'string' ? value.trim().split(/\s+/) : value), rows);
const table = z.record(z.string(), list);
const isTable = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** One or the other, so that a mistake is told of its row. */
const content = z.any().transform((value, context) => {
  const result = (isTable(value) ? table : list).safeParse(value);
  if (!result.success) for (const { path, message } of result.error.issues) context.addIssue({ code: 'custom', path, message });
  return result.data;
});
const lexiconFile = z.record(z.string(), content);

export function generate(root) {
  const folder = join(root, 'server/lexicon');
  const lexicon = { lists: {}, tables: {} };
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  for (const file of files) {
    for (const [name, content] of Object.entries(readData(folder, file, lexiconFile)[0])) {
      const place = Array.isArray(content) ? lexicon.lists : lexicon.tables;
      if (name in lexicon.lists || name in lexicon.tables)
        throw new Error(`${join(folder, file)}: “${name}” has a list already.`);
      place[name] = content;
    }
  }
  return { 'server/generated/lexicon.json': lexicon };
}
