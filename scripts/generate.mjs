// Writes what is made from other files: the shipped library, profiles and lexicon as JSON, the JSON Schemas, the rules' pages and settings.
//   npm run generate             writes every file that is stale
//   npm run generate -- --check  writes nothing, names the stale files and exits with 1 when there are any
import { existsSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Each gives the files it makes: path below the root to text or, for JSON, to data. The rules are made of the words, so these come first. */
const generators = [
  'signs',
  'lexicon',
  'words',
  'spelling',
  'library',
  'profiles',
  'schemas',
  'rules',
  'pages',
  'settings',
  'practice',
];

async function render(path, content) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const { inferredParser } = await prettier.getFileInfo(path);
  if (!inferredParser) return text.endsWith('\n') ? text : `${text}\n`;
  return prettier.format(text, { ...(await prettier.resolveConfig(path)), filepath: path });
}

const stale = [];
for (const name of generators) {
  const { generate } = await import(`./generate/${name}.mjs`);
  for (const [path, content] of Object.entries(await generate(root))) {
    const file = join(root, path);
    const text = await render(file, content);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    stale.push(path);
    if (process.argv.includes('--check')) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

if (process.argv.includes('--check')) {
  for (const path of stale) console.error(`${path} is stale: run npm run generate`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const path of stale) console.log(`wrote ${path}`);
}
