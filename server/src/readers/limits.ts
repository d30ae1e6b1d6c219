/** What a letter may take: far more than any letter does, and little enough for every machine. */

/** Pages of a PDF. */
export const mostPages = 1_000;

/** UTF-16 code units of text; in a PDF each stretch of it counts for one more, in a Word file what is written out at a mark counts apart. The longest published letter has some tens of thousands. */
export const mostText = 1_000_000;

/** Stretches of text on one page of a PDF: some programs write each letter alone, and then a page has some thousands. */
export const mostStretches = 30_000;

/** What a page of a PDF draws, in operators of pdf.js; a page of text takes some hundreds, a chart some thousands. */
export const mostOperators = 200_000;

/** Bytes that a PDF may unpack to, all together and into one array; a letter takes one million. */
export const mostUnpacked = 512_000_000;
export const mostAtOnce = 64_000_000;

/** Bytes of the determination that travels in a PDF. */
export const mostAttached = 16_000_000;

/** Bytes of the XML in a Word file, and its elements and attributes; each of these takes a kilobyte of memory. */
export const mostXml = 32_000_000;
export const mostNodes = 500_000;

/** Elements in elements. Word writes some tens, nested tables and all. */
export const deepest = 200;
