/** The writers of PDF and Word files with their fonts: large, so a bundle of its own that is loaded when asked for. */
import sans from '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf';
import sansBold from '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf';
import serif from '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf';
import serifBold from '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf';
import { writeDocx } from '../service/letter/docx';
import type { Writers } from '../service/letter/export';
import { writePdf, type FontFiles } from '../service/letter/pdf';

const fonts: FontFiles = { serif, 'serif-bold': serifBold, sans, 'sans-bold': sansBold };

export const writers: Writers = {
  writePdf: (letter, { source } = {}) => writePdf(letter, { fonts, source }),
  writeDocx,
};
