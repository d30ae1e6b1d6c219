// Reads every determination of a folder and parses it, one after the other, and nothing else: the floor under a check of the folder.
//   node scripts/bench/bare-parse.mjs DIR
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';

const folder = process.argv[2];
for (const name of readdirSync(folder)) {
  if (!name.endsWith('.rationale.yaml')) continue;
  const lineCounter = new LineCounter();
  const { errors } = parseDocument(readFileSync(join(folder, name), 'utf8'), { lineCounter, keepSourceTokens: true });
  if (errors.length > 0) throw errors[0];
}
