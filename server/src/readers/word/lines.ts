/** The simple HTML that the library makes of a Word file → lines, one a paragraph. */
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

const unescape = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name]!);

/** A row of a table being read: the lines of each of its cells. */
type Row = string[];

/** Each cell is one line, and none is a label: then the row is one of figures or findings, and its cells belong together. */
const isGrid = (cells: Row): boolean =>
  cells.filter((cell) => cell !== '').length > 1 && cells.every((cell) => !/\n|:$/.test(cell)) && cells.join('').length < 400;

const rowText = (cells: Row): string => {
  const trimmed = cells.map((cell) => cell.trim());
  return isGrid(trimmed) ? trimmed.join(' | ') : trimmed.filter((cell) => cell !== '').join('\n');
};

/** Rows of tables within tables are read from the inside. */
export function linesOfHtml(html: string): string {
  const rows: Row[] = [];
  let text = '';
  const outer: string[] = [];
  for (const [, closing, tag, words] of html.matchAll(/<(\/?)([a-z0-9]+)(?:[^a-z0-9<>][^<>]*)?>|([^<]+)/gi)) {
    if (words !== undefined) text += unescape(words).replace(/[\t\n]/g, ' ');
    else if (tag === 'br') text += '\n';
    else if (tag === 'tr' && !closing) rows.push([]);
    else if (tag === 'tr') {
      const row = rows.pop();
      if (row) text += `${rowText(row)}\n`;
    } else if ((tag === 'td' || tag === 'th') && !closing) {
      outer.push(text);
      text = '';
    } else if (tag === 'td' || tag === 'th') {
      rows.at(-1)?.push(text);
      text = outer.pop() ?? '';
    } else if (closing && /^(?:p|h\d|li)$/.test(tag!)) text += '\n';
  }
  return text;
}

/** A file made of a print has a paragraph for each line of it: then many begin in the middle of a sentence. */
export function wrapsLines(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const torn = lines.filter(
    (line, index) => index > 0 && /^\p{Ll}{2}/u.test(line) && !/[.!?:;]["'”’)\]]*$/.test(lines[index - 1]!),
  );
  return torn.length > lines.length * 0.25;
}
