/** Doubts of an import → places in the text of the determination. */
import { isNode, isPair, type Document } from 'yaml';
import { parse } from '../model/parse';
import type { DataPath } from '../model/write';
import { span, type Span } from '../text';
import type { Doubt } from '../model/doubts';

export interface ImportProblem {
  /** For a physician: what is odd, what to do. */
  readonly message: string;
  /** Where in the YAML: the value it is about, or the nearest one that is there. */
  readonly span: Span;
  /** Line of the YAML, from 0. */
  readonly line: number;
}

function rangeAt(document: Document, path: DataPath): Span | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  const target = isPair(node) ? node.value : node;
  return isNode(target) && target.range ? span(target.range[0], target.range[1]) : undefined;
}

/** One problem for each doubt, at the deepest place of its path that exists. */
export function placeDoubts(doubts: readonly Doubt[], yaml: string): ImportProblem[] {
  if (doubts.length === 0) return [];
  const document = parse(yaml);
  return doubts.map(({ path, message }) => {
    let found: Span | undefined;
    for (let depth = path.length; depth > 0 && !found; depth -= 1) found = rangeAt(document, path.slice(0, depth));
    const place = found ?? span(0, 0);
    return { message, span: place, line: yaml.slice(0, place.start).split('\n').length - 1 };
  });
}
