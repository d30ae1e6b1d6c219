/** The fonts of the letter, read from the packages they come in. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import type { FontFiles } from '../../server/src/service/letter/pdf';

const packages = createRequire(__filename);
const font = (name: string, path: string): Uint8Array =>
  new Uint8Array(readFileSync(join(dirname(packages.resolve(`@expo-google-fonts/${name}/package.json`)), path)));

export const fonts: FontFiles = {
  serif: font('tinos', '400Regular/Tinos_400Regular.ttf'),
  'serif-bold': font('tinos', '700Bold/Tinos_700Bold.ttf'),
  sans: font('arimo', '400Regular/Arimo_400Regular.ttf'),
  'sans-bold': font('arimo', '700Bold/Arimo_700Bold.ttf'),
};
