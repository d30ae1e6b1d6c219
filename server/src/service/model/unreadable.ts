/** Why a text is not read at all, where, and how that is said. */
import type { Document } from 'yaml';
import type { Span } from '../text';
import { Beyond, mostLevels, parse } from './parse';

/** Over this many UTF-16 code units a file is no determination, and is not parsed. */
export const maxLength = 4_000_000;

/** A few of these came with pasted text and are a slip; a file with more is no text. */
const mostNuls = 8;

/** With the place of the cause. */
export interface Unreadable {
  readonly reason: 'too-large' | 'not-text' | Beyond['reason'];
  readonly span: Span;
}

/** What can be told before a text is parsed. */
export function unreadable(text: string, most = maxLength): Unreadable | undefined {
  if (text.length > most) return { reason: 'too-large', span: { start: 0, end: 0 } };
  const nul = text.indexOf('\0');
  if (nul < 0 || text.split('\0').length <= mostNuls + 1) return undefined;
  return { reason: 'not-text', span: { start: nul, end: nul + 1 } };
}

/** What the parser found; throws anew what was no bound of ours. */
export function beyond(error: unknown, text: string): Unreadable {
  if (!(error instanceof Beyond)) throw error;
  const start = Math.min(error.at, text.length);
  return { reason: error.reason, span: { start, end: Math.min(start + 1, text.length) } };
}

/** The tree of a text, or why there is none. Never throws. */
export function treeOf(text: string, most = maxLength): { readonly tree: Document } | { readonly unreadable: Unreadable } {
  const trouble = unreadable(text, most);
  if (trouble) return { unreadable: trouble };
  try {
    return { tree: parse(text).tree };
  } catch (error) {
    return { unreadable: beyond(error, text) };
  }
}

const messages: Record<Unreadable['reason'], string> = {
  'too-large': `This file is too large to be read (over ${maxLength / 1_000_000} million characters). Check that it is the right file.`,
  'not-text': 'This file is not text. Check that it is the right file, or import the letter it holds.',
  'too-deep': `Lists and keys stand in one another more than ${mostLevels} deep here, so the file is not read. Check that it is the right file, and that brackets are closed.`,
  'too-many-parts':
    'This file has more keys and values than any letter or guideline, so it is not read. Check that it is the right file.',
};

/** For a person: what is the matter, and what to do. */
export const said = ({ reason }: Unreadable): string => messages[reason];
