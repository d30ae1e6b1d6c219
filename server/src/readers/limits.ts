/** What a letter may take: far more than any letter does, and little enough for every machine. */

/** Pages of a PDF. */
export const mostPages = 1_000;

/** UTF-16 code units of text; in a PDF each stretch of it counts for one more. The longest published letter has some tens of thousands. */
export const mostText = 1_000_000;

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

/** Notes and comments that are named more than once. Word writes none. */
export const mostNamedAgain = 100;
