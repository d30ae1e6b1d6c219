/** Words that were to be replaced before a text is finished. */
import { bySentence } from './by-sentence';
import { apart, type Span } from '../text';
import { citations } from './citations';
import { fold, matches } from './fold';

export type PlaceholderKind = 'note' | 'bracket' | 'blank' | 'filler' | 'snippet' | 'masked date';

export interface Placeholder {
  readonly span: Span;
  readonly kind: PlaceholderKind;
}

const instructions =
  'insert|enter|add|fill|type|paste|describe|state|specify|name|list|choose|select|replace|your|click|tbd|todo|date|body part|service|patient|guideline|reason|section|page|xxx*';

/** The case matters for some: "XXX" is left to be filled, "xxx" may be a film's, "todo" is Spanish. */
const cased: readonly (readonly [PlaceholderKind, RegExp])[] = [
  ['note', /(?<![\p{L}\p{N}])(?:TODO|FIXME|TBD|TBA|TKTK|XXX{1,20})(?![\p{L}\p{N}/-])/gu],
  ['snippet', /\$\{\d{1,3}(?::[^{}\n]{0,200})?(?:\|[^{}\n]{0,200}\|)?\}|(?<![\p{L}\p{N}$])\$\d(?![\d,.\p{L}])/gu],
];

const folded: readonly (readonly [PlaceholderKind, RegExp])[] = [
  ['bracket', new RegExp(`\\[(?!@)(?:please )?(?:${instructions})\\b[^\\][\\n]{0,300}\\]`, 'gu')],
  ['bracket', new RegExp(`<(?:${instructions})\\b[a-z ,'/-]{0,80}>|\\{\\{[^{}\\n]{0,120}\\}\\}|<<[^<>\\n]{1,120}>>`, 'gu')],
  ['blank', /(?<!_)_{3,}(?!_)|\[ ?\]|\[\.{2,6}\]/gu],
  ['filler', /\blorem ipsum\b/gu],
  // State letters mask dates so; a determination that prints one was not finished.
  ['masked date', /(?<![\p{L}\p{N}/])(?:xx|mm)\/(?:xx|dd)\/(?:xx|xxxx|yy|yyyy)(?![\p{L}\p{N}/])/gu],
];

function findPlaceholders(text: string): Placeholder[] {
  const source = fold(text);
  const found: Placeholder[] = [];
  for (const [kind, pattern] of cased) for (const match of matches(source, pattern, true)) found.push({ kind, span: match.span });
  for (const [kind, pattern] of folded) for (const match of matches(source, pattern)) found.push({ kind, span: match.span });
  // "[@cite]" is how the snippets write a citation that is still to be chosen.
  for (const group of citations(text)) {
    if (group.items.some((item) => /^(?:cite|key|citation|guideline)$/iu.test(item.key)))
      found.push({ kind: 'bracket', span: group.span });
  }
  return apart(found);
}

/** The placeholders left in a text, in order. "[sic]", "[@key]" and "(Date of Injury)" are none. */
export const placeholders = bySentence(findPlaceholders);
