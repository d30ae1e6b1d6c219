// Times the PDF of a letter of three pages against pdfkit with the same text, the same fonts and no structure.
//   node --import tsx scripts/bench/pdf.mjs [ROUNDS]
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { RationaleDocument } from '../../server/src/service/document.ts';
import { plain } from '../../server/src/service/letter/blocks.ts';
import { composeLetter } from '../../server/src/service/letter/compose.ts';
import { writePdf } from '../../server/src/service/letter/pdf.ts';
import { createLibrary } from '../../server/src/service/library/library.ts';
import { createProfiles } from '../../server/src/service/profiles/profiles.ts';

const rounds = Number(process.argv[2] ?? 20);
const warmUp = 4;
const resolve = createRequire(import.meta.url).resolve;
const font = (path) => new Uint8Array(readFileSync(resolve(`@expo-google-fonts/${path}.ttf`)));
const fonts = {
  serif: font('tinos/400Regular/Tinos_400Regular'),
  'serif-bold': font('tinos/700Bold/Tinos_700Bold'),
  sans: font('arimo/400Regular/Arimo_400Regular'),
  'sans-bold': font('arimo/700Bold/Arimo_700Bold'),
};

const vocabulary =
  'the of patient pain lumbar and with treatment physical therapy not is was documented guideline medical necessity request examination tenderness range motion improvement functional conservative care reported injury symptoms block joint diagnostic evidence criteria considered recommended report weeks sessions normal strength sensation imaging findings requested service'.split(
    ' ',
  );
let seed = 7;
const random = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
const prose = (count) =>
  `${Array.from({ length: count }, () => vocabulary[Math.floor(random() * vocabulary.length)]).join(' ')}.`;

/** Another text every time, so that nothing is remembered from the last. */
function makeLetter() {
  const yaml = `case: { number: CM16-0123456, decision_date: 2017-01-20 }
reviewer: { licensed_in: [Ohio], certified_in: [Neurology] }
case_summary: ${prose(450)}
issues:
  - { service: Physical therapy, decision: upheld, guideline_basis: none, rationale: ${prose(350)} }
  - { service: MRI of the lumbar spine, decision: overturned, guideline_basis: none, rationale: ${prose(350)} }
`;
  const profile = createProfiles([]).default;
  const { determination } = new RationaleDocument('file:///bench.rationale.yaml', yaml);
  return composeLetter({
    determination,
    profile,
    library: createLibrary([]),
    configuration: {},
    draft: false,
    options: { footer: true },
  });
}

/** What pdfkit does by itself: text in its styles, broken in lines and pages. */
function writePlain({ blocks }) {
  return new Promise((done) => {
    const doc = new PDFDocument({
      size: 'LETTER',
      margin: 72,
      bufferPages: true,
      font: null,
      info: { CreationDate: new Date(0) },
    });
    doc.on('data', () => {});
    doc.on('end', done);
    for (const [name, bytes] of Object.entries(fonts)) doc.registerFont(name, bytes);
    for (const block of blocks) {
      if (block.kind === 'table') {
        for (const cell of block.rows.flat())
          doc
            .font(cell.header ? 'sans-bold' : 'sans')
            .fontSize(11)
            .text(plain(cell.runs));
      } else {
        block.runs.forEach((run, index) =>
          doc
            .font(run.bold ? 'serif-bold' : 'serif')
            .fontSize(12)
            .text(run.text, { continued: index < block.runs.length - 1 }),
        );
      }
      doc.moveDown();
    }
    doc.end();
  });
}

const times = { plain: [], tagged: [] };
for (let round = 0; round < rounds + warmUp; round++) {
  const letter = makeLetter();
  const time = async (name, write) => {
    const start = performance.now();
    await write();
    if (round >= warmUp) times[name].push(performance.now() - start);
  };
  await time('plain', () => writePlain(letter));
  await time('tagged', () => writePdf(letter, { fonts }));
}
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const [plainTime, taggedTime] = [median(times.plain), median(times.tagged)];
console.log(
  `pdfkit, no structure: ${plainTime.toFixed(1)} ms; tagged letter: ${taggedTime.toFixed(1)} ms; ratio ${(taggedTime / plainTime).toFixed(2)}`,
);
