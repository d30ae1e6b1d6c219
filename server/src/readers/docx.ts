/** Word file → text, one paragraph a line; the marks that Word writes before the items of a list are written out. */
import mammoth from 'mammoth';
import type { LetterFile } from '../service/import/reader';
import { mostText } from './limits';
import { boundedParts } from './parts';
import { damagedWord, problem, tooMuch } from './problems';

/** No bold, no marks of revision and comment: only the words. */
const plainStyles = ['b => ', 'i => ', 'strike => ', 'comment-reference => '];

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

const unescape = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name]!);

/** The simple HTML that the library makes of a file → lines. */
export function linesOfHtml(html: string): string {
  const lists: { readonly ordered: boolean; count: number }[] = [];
  let text = '';
  for (const [, closing, tag, words] of html.matchAll(/<(\/?)([a-z0-9]+)(?:[^a-z0-9<>][^<>]*)?>|([^<]+)/gi)) {
    if (words !== undefined) text += unescape(words).replace(/[\t\n]/g, ' ');
    else if (tag === 'br') text += '\n';
    else if (tag === 'ol' || tag === 'ul') {
      if (closing) lists.pop();
      else lists.push({ ordered: tag === 'ol', count: 0 });
    } else if (tag === 'li' && !closing) {
      const list = lists.at(-1);
      if (list) list.count += 1;
      text += list?.ordered ? `\n${list.count}. ` : '\n- ';
    } else if (closing && /^(?:p|h\d|li|tr|td|th)$/.test(tag!)) text += '\n';
  }
  return text;
}

/** Never rejects. */
export async function readDocx(bytes: Uint8Array): Promise<LetterFile> {
  const parts = boundedParts(bytes);
  if ('kind' in parts) return parts;
  try {
    // the library takes a buffer on Node and an array buffer in the browser
    const arrayBuffer = parts.slice().buffer;
    const buffer = typeof Buffer === 'undefined' ? undefined : Buffer.from(arrayBuffer);
    const input = { arrayBuffer, buffer } as Parameters<typeof mammoth.convertToHtml>[0];
    const { value } = await mammoth.convertToHtml(input, {
      styleMap: plainStyles,
      ignoreEmptyParagraphs: true,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    });
    const text = linesOfHtml(value);
    if (text.trim() === '') return problem('There is no text in this Word file. Choose another one.');
    if (text.length > mostText) return tooMuch;
    return { kind: 'text', text };
  } catch {
    return damagedWord;
  }
}
