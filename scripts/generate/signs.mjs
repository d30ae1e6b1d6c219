// The characters that all fonts of the letter have, so that a letter can be checked without loading them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

const packages = createRequire(import.meta.url);
const files = [
  'arimo/400Regular/Arimo_400Regular.ttf',
  'arimo/700Bold/Arimo_700Bold.ttf',
  'tinos/400Regular/Tinos_400Regular.ttf',
  'tinos/700Bold/Tinos_700Bold.ttf',
];

export function generate() {
  const [first, ...others] = files.map(
    (file) => new Set(fontkit.create(readFileSync(packages.resolve(`@expo-google-fonts/${file}`))).characterSet),
  );
  const common = [...first].filter((code) => code >= 0x20 && others.every((font) => font.has(code))).sort((a, b) => a - b);
  const ranges = [];
  for (const code of common) {
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return { 'server/generated/signs.json': { ranges } };
}
