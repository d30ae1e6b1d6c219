/** The parts of a Word file, found by what the file says they are and not by their names. */
import { strToU8, zipSync } from 'fflate';
import { decodeText } from '../decode';
import type { Parts } from '../parts';
import { childrenOf, parseXml, valueOf, writeXml } from './xml';

/** What a part is, by the end of the address that relationships give. */
export type PartKind = 'styles' | 'numbering' | 'footnotes' | 'endnotes' | 'header' | 'footer' | 'comments';

export interface WordPackage {
  readonly body: Document;
  /** Parts of a kind that the body names, parsed. */
  parts(kind: PartKind): Document[];
  /** The file with the body as it is now, and without what was written into it. Pictures are left out. */
  packed(): Uint8Array;
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** `../media/a.xml` beside `word/` → `media/a.xml`; a target that begins with a slash counts from the top. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The characters that mark places while a file is read, as they could stand in one. */
const ourMarks = /[\uFDD0\uFDD1]|&#(?:x0*fdd[01]|0*6497[67]);/gi;

const parsed = (file: Uint8Array): Document => parseXml((decodeText(file) ?? '').replace(ourMarks, '\uFFFD'));

interface Relationship {
  readonly kind: string;
  readonly path: string;
}

function relationships(files: Parts, path: string): Relationship[] {
  const folder = folderOf(path);
  const file = files[`${folder}_rels/${path.slice(folder.length)}.rels`];
  if (!file) return [];
  return childrenOf(parsed(file).documentElement)
    .filter((one) => valueOf(one, 'TargetMode') !== 'External')
    .map((one) => ({
      kind: (valueOf(one, 'Type') ?? '').split('/').at(-1)!,
      path: resolved(folder, valueOf(one, 'Target') ?? ''),
    }));
}

/** What is written into the body before it is packed. */
const written = new Set(['numbering', 'footnotes', 'endnotes', 'comments', 'header', 'footer']);

/** Opens a file; throws where it is none of Word's. */
export function openWord(files: Parts): WordPackage {
  const main = relationships(files, '').find(({ kind }) => kind === 'officeDocument')?.path ?? 'word/document.xml';
  if (!files[main]) throw new Error('no document');
  const body = parsed(files[main]);
  const related = relationships(files, main);
  const read = ({ path }: Relationship): Document[] => (files[path] ? [parsed(files[path])] : []);
  return {
    body,
    parts: (kind) => related.filter((one) => one.kind === kind).flatMap(read),
    packed() {
      const kept = Object.entries(files).filter(([path]) => !related.some((one) => one.path === path && written.has(one.kind)));
      return zipSync({ ...Object.fromEntries(kept), [main]: strToU8(writeXml(body)) }, { level: 0 });
    },
  };
}
