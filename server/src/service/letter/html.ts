/** Letter → HTML: one self-contained, accessible file without scripts; the preview shows the same body. */
import { escape } from 'html-escaper';
import type { Block, Cell, Letter, Run } from './blocks';

/** The body and style sheet of a letter, for a page of somebody else's. */
export interface HtmlBody {
  readonly body: string;
  readonly style: string;
}

/** Line, from 0, of an offset of the determination. */
export type LineOf = (offset: number) => number;

/** Colours come from whoever shows the letter; the lines are drawn in the colour of the text. */
const style = `
.letter { font-family: Tinos, "Times New Roman", Times, serif; font-size: 12pt; line-height: 1.25; max-width: 6.5in; margin: 0 auto; overflow-wrap: break-word; }
.letter h2, .letter h3 { font-size: inherit; line-height: inherit; }
.letter h2 { text-align: center; margin: 1.4em 0 .6em; break-after: avoid; }
.letter h3 { margin: 1.2em 0; font-weight: normal; break-after: avoid; }
.letter p, .letter ul, .letter ol { margin: 0 0 1em; }
.letter p { orphans: 2; widows: 2; }
.letter p.tight { margin-bottom: 0; }
.letter p.keep { break-after: avoid; }
.letter ul { list-style-type: "- "; padding-inline-start: 1.2em; }
.letter ol { padding-inline-start: 2em; }
.letter table { border-collapse: collapse; width: 100%; margin: 0 0 1.4em; font-family: Arimo, Arial, Helvetica, sans-serif; font-size: 10pt; }
.letter th, .letter td { border: 1px solid currentColor; padding: .1em .5em; text-align: start; vertical-align: top; font-weight: inherit; }
.letter th { background: rgb(128 128 128 / .2); }
.letter thead { display: table-header-group; }
.letter tr { break-inside: avoid; }
.letter .new-page { break-before: page; }
.letter .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.letter .draft-mark { text-align: center; font-weight: bold; letter-spacing: .3em; border: 2px solid currentColor; margin: 0 0 1em; padding: .2em; }
@media print { .letter .draft-mark { position: fixed; inset: 40% 0 auto; border: 0; font: bold 110pt Arial, sans-serif; letter-spacing: 0; color: rgb(128 128 128 / .25); transform: rotate(-52deg); z-index: -1; } }
`.trim();

const pageStyle = `
:root { color-scheme: light; }
body { margin: 0; padding: 1in; color: #000; background: #fff; }
@page { margin: 1in; }
@media print { body { padding: 0; } }
@media (max-width: 40em) { body { padding: 1rem; } }
`.trim();

const sizes = { letter: 'letter', a4: 'A4' } as const;

const writeRun = ({ text, bold }: Run): string => (bold ? `<strong>${escape(text)}</strong>` : escape(text));

const writeRuns = (runs: readonly Run[]): string => runs.map(writeRun).join('');

function writeCell(cell: Cell): string {
  const span = (cell.columns ?? 1) > 1 ? ` colspan="${cell.columns}"` : '';
  if (cell.header) return `<th scope="${cell.header === 'row' ? 'row' : 'col'}"${span} dir="auto">${writeRuns(cell.runs)}</th>`;
  return `<td${span} dir="auto">${writeRuns(cell.runs)}</td>`;
}

function writeTable(block: Extract<Block, { kind: 'table' }>, line: string): string {
  const isHead = (row: readonly Cell[]) => row.every((cell) => cell.header === 'column');
  const row = (cells: readonly Cell[]) => `<tr>${cells.map(writeCell).join('')}</tr>`;
  const head = block.rows.filter(isHead).map(row);
  const body = block.rows.filter((cells) => !isHead(cells)).map(row);
  const parts = [`<caption class="unseen">${escape(block.title)}</caption>`];
  if (head.length > 0) parts.push(`<thead>${head.join('')}</thead>`);
  parts.push(`<tbody>${body.join('\n')}</tbody>`);
  return `<table class="${block.shape}"${line}>${parts.join('\n')}</table>`;
}

function writeList({ items }: Extract<Block, { kind: 'list' }>, line: string): string {
  const numbered = items.every((item) => /^\d+\.$/.test(item.marker));
  const written = items.map(({ marker, runs }) => {
    const value = numbered ? ` value="${Number.parseInt(marker, 10)}"` : '';
    return `<li${value} dir="auto">${writeRuns(runs)}</li>`;
  });
  const tag = numbered ? 'ol' : 'ul';
  return `<${tag}${line}>\n${written.join('\n')}\n</${tag}>`;
}

function writeBlock(block: Block, lineOf: LineOf | undefined): string {
  const line = lineOf && block.source !== undefined ? ` data-line="${lineOf(block.source)}"` : '';
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}${block.newPage ? ' class="new-page"' : ''} dir="auto"${line}>${writeRuns(block.runs)}</h${block.level + 1}>`;
    case 'issue-title':
      return `<h3 dir="auto"${line}>${writeRuns(block.runs)}</h3>`;
    case 'paragraph': {
      const names = [block.tight && 'tight', block.keepWithNext && 'keep'].filter(Boolean).join(' ');
      return `<p${names ? ` class="${names}"` : ''} dir="auto"${line}>${writeRuns(block.runs)}</p>`;
    }
    case 'list':
      return writeList(block, line);
    case 'table':
      return writeTable(block, line);
  }
}

/** The letter as the body of a page. With `lineOf`, elements carry `data-line`, the source line from 0. */
export function writeHtmlBody(letter: Letter, lineOf?: LineOf): HtmlBody {
  const parts = letter.blocks.map((block) => writeBlock(block, lineOf));
  parts.unshift(`<h1 class="unseen">${escape(letter.title)}</h1>`);
  if (letter.draftMark) parts.unshift(`<p class="draft-mark">${escape(letter.draftMark)}</p>`);
  const body = `<div class="letter" lang="${escape(letter.language)}">\n${parts.join('\n')}\n</div>`;
  return { body, style };
}

/** A string of CSS. Only letters, digits and a few marks go in as they are. */
const cssString = (text: string): string =>
  `"${text.replace(/[^\w .,:-]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;

/** `Case 1, page {page} of {pages}` as the content of a page's margin box. */
function footerStyle({ footer, footerText }: Letter): string {
  if (!footer) return '';
  const counters: Readonly<Record<string, string>> = { '{page}': 'counter(page)', '{pages}': 'counter(pages)' };
  const content = footerText
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => counters[part] ?? cssString(part));
  return `\n@page { @bottom-center { content: ${content.join(' ')}; font: 9pt sans-serif; } }`;
}

/** The letter as one HTML file. */
export function writeHtml(letter: Letter): string {
  const { body } = writeHtmlBody(letter);
  return `<!DOCTYPE html>
<html lang="${escape(letter.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(titleOf(letter))}</title>
<style>
${pageStyle}
@page { size: ${sizes[letter.pageSize]}; }${footerStyle(letter)}
${style}
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

const titleOf = ({ title, draftMark }: Letter): string => (draftMark ? `${draftMark}: ${title}` : title);
