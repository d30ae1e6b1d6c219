/** Growing selections: sentence, paragraph, value, key with its value, item, section, document. */
import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { RationaleDocument } from '../document';
import { proseOf } from '../model/prose';
import { paragraphs } from '../prose/paragraphs';
import { sentenceAt } from '../prose/sentences';
import type { Span } from '../text';
import { keyName, nodeSpan, pairOf, placeInTree } from './tree';

export const selectionRanges = (document: RationaleDocument, positions: readonly Position[]): SelectionRange[] =>
  positions.map((position) => chain(document, spansAt(document, document.offsetAt(position))));

/** From the inside out; each lies within the next. */
function spansAt(document: RationaleDocument, offset: number): Span[] {
  const outer: Span[] = [{ start: 0, end: document.text.length }];
  const place = placeInTree(document.tree, offset);
  let node: unknown = document.tree.contents;
  for (const step of place.path) {
    if (isMap(node)) {
      const pair = pairOf(node, String(step));
      if (!pair) break;
      const key = nodeSpan(pair.key);
      outer.push({ start: key.start, end: Math.max(key.end, pair.value?.range?.[1] ?? 0) });
      if (place.on === 'key' && keyName(pair) === place.path.at(-1) && place.key) outer.push(place.key);
      else if (pair.value?.range) outer.push(nodeSpan(pair.value));
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if ((node as Node | null)?.range) outer.push(nodeSpan(node as Node));
    }
  }
  if (place.on === 'value' && isScalar(place.node) && typeof place.node.value === 'string') {
    const prose = proseOf(place.node, place.node.value);
    const at = prose.offsetAt(offset);
    if (at !== undefined) {
      const paragraph = paragraphs(prose.text).find(({ span }) => span.start <= at && at <= span.end);
      if (paragraph) outer.push(prose.sourceSpan(paragraph.span.start, paragraph.span.end));
      const sentence = sentenceAt(prose.text, at);
      if (sentence) outer.push(prose.sourceSpan(sentence.start, sentence.end));
    }
  }
  return outer.reverse();
}

function chain(document: RationaleDocument, spans: readonly Span[]): SelectionRange {
  let range: SelectionRange | undefined;
  let within: Span | undefined;
  for (const span of [...spans].reverse()) {
    const clipped = within ? { start: Math.max(span.start, within.start), end: Math.min(span.end, within.end) } : span;
    if (clipped.end < clipped.start || (within && clipped.start === within.start && clipped.end === within.end)) continue;
    within = clipped;
    range = range ? { range: document.rangeOf(clipped), parent: range } : { range: document.rangeOf(clipped) };
  }
  return range!;
}
