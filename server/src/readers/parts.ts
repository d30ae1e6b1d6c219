/** The XML parts of a Word file, unpacked within bounds, before anything builds a tree of them. */
import { unzipSync } from 'fflate';
import type { LetterFile } from '../service/import/reader';
import { kindOfParts, latin } from './kinds';
import { deepest, mostNodes, mostXml } from './limits';
import { cutOff, damagedWord, tooMuch } from './problems';

/** The XML of a Word file by the names of its parts. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** The parts, which are known to be within bounds; or why they are not read. */
export function boundedParts(bytes: Uint8Array): { readonly parts: Parts } | LetterFile {
  if (!latin(bytes.subarray(-66_000)).includes('PK\u0005\u0006')) return cutOff;
  const names = new Set<string>();
  let size = 0;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      // a part is unpacked into as many bytes as its entry says, and never into more
      filter: ({ name, originalSize }) => {
        names.add(name);
        const wanted = /\.(?:xml|rels)$/i.test(name);
        if (wanted) size += originalSize;
        return wanted && size <= mostXml;
      },
    });
  } catch {
    return damagedWord;
  }
  const other = kindOfParts(names, latin(bytes.subarray(0, 128)));
  if (other) return other;
  if (size > mostXml || !areWithin(Object.values(parts))) return tooMuch;
  return { parts };
}

function areWithin(parts: readonly Uint8Array[]): boolean {
  let nodes = 0;
  for (const part of parts) {
    const measured = measureXml(part);
    nodes += measured.nodes;
    if (nodes > mostNodes || measured.depth > deepest) return false;
  }
  return true;
}

const sign = (character: string): number => character.charCodeAt(0);
const [open, close, slash, bang, ask, equals, double, single] = [...'<>/!?="\''].map(sign);

/** Elements and attributes of an XML text, and how deep the elements stand in each other. What is no XML is measured somehow. */
export function measureXml(xml: Uint8Array): { readonly nodes: number; readonly depth: number } {
  let nodes = 0;
  let level = 0;
  let depth = 0;
  for (let at = xml.indexOf(open!); at >= 0 && at < xml.length; at = xml.indexOf(open!, at)) {
    const next = xml[at + 1];
    if (next === bang || next === ask) {
      at = endOfOther(xml, at);
      continue;
    }
    const { end, attributes } = measureTag(xml, at);
    if (next === slash) level -= 1;
    else {
      nodes += 1 + attributes;
      if (xml[end - 1] !== slash) depth = Math.max(depth, (level += 1));
    }
    at = end;
  }
  return { nodes, depth };
}

/** Where a tag ends, past the values of its attributes. */
function measureTag(xml: Uint8Array, from: number): { readonly end: number; readonly attributes: number } {
  let attributes = 0;
  let quote: number | undefined;
  let at = from + 1;
  for (; at < xml.length; at += 1) {
    const byte = xml[at];
    if (quote !== undefined) {
      if (byte === quote) quote = undefined;
    } else if (byte === close) break;
    else if (byte === equals) attributes += 1;
    else if (byte === double || byte === single) quote = byte;
  }
  return { end: at, attributes };
}

/** Where a comment, a stretch of CDATA, a declaration or an instruction ends. */
function endOfOther(xml: Uint8Array, at: number): number {
  const head = latin(xml.subarray(at, at + 9));
  const ending = head.startsWith('<!--') ? '-->' : head === '<![CDATA[' ? ']]>' : head.startsWith('<?') ? '?>' : '>';
  const signs = [...ending].map(sign);
  const isEnding = (end: number): boolean => signs.every((one, index) => xml[end + 1 - signs.length + index] === one);
  let end = xml.indexOf(close!, at + ending.length);
  while (end >= 0 && !isEnding(end)) end = xml.indexOf(close!, end + 1);
  return end < 0 ? xml.length : end + 1;
}
