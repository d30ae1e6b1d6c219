/** What a run or a paragraph is by its styles: a property it does not name itself is its style's, or that of the style's base. */
import { around, childAt, childOf, childrenOf, nameOf, valueOf } from './xml';

export interface Styles {
  /** The property of a run that counts, as `w:vanish`; undefined where nothing names it. */
  ofRun(run: Element, property: string): Element | undefined;
  /** The property of a paragraph that counts. */
  ofParagraph(paragraph: Element, property: string): Element | undefined;
  /** Whether a paragraph is a heading by its style or its level in the outline. */
  isHeading(paragraph: Element): boolean;
}

/** Styles upon styles: Word itself follows ten. */
const mostBases = 50;

export function createStyles(part: Document | undefined): Styles {
  const all = part ? childrenOf(part.documentElement).filter((one) => nameOf(one) === 'w:style') : [];
  const byId = new Map(all.map((style) => [valueOf(style, 'styleId') ?? '', style]));
  const standard = all.find(
    (one) => valueOf(one, 'type') === 'paragraph' && /^(?:1|true|on)$/.test(valueOf(one, 'default') ?? ''),
  );

  /** A style and those it is based on, the nearest first. */
  const chainOf = remembered((id: string | undefined): readonly Element[] => {
    const found = new Set<Element>();
    let style = byId.get(id ?? '');
    for (; style && !found.has(style) && found.size < mostBases; style = byId.get(valueOf(childOf(style, 'w:basedOn')) ?? ''))
      found.add(style);
    return [...found];
  });
  const stylesOf = remembered((paragraph: Element | undefined): readonly Element[] => {
    const id = valueOf(childAt(paragraph, 'w:pPr', 'w:pStyle'));
    return id === undefined ? (standard ? [standard] : []) : chainOf(id);
  });
  /** What the first of the styles that has the property says of it; a chain of styles is one object. */
  const firstIn = remembered((styles: readonly Element[]) =>
    remembered((path: string): Element | undefined => {
      const [place = '', property = ''] = path.split(' ');
      for (const style of styles) {
        const found = childAt(style, place, property);
        if (found) return found;
      }
      return undefined;
    }),
  );
  const ofParagraph = (paragraph: Element, property: string): Element | undefined =>
    childAt(paragraph, 'w:pPr', property) ?? firstIn(stylesOf(paragraph))(`w:pPr ${property}`);

  return {
    ofParagraph,
    ofRun(run, property) {
      const own = childOf(run, 'w:rPr');
      const path = `w:rPr ${property}`;
      return (
        childOf(own, property) ??
        firstIn(chainOf(valueOf(childOf(own, 'w:rStyle'))))(path) ??
        firstIn(stylesOf(around(run, 'w:p')))(path)
      );
    },
    isHeading(paragraph) {
      const level = valueOf(ofParagraph(paragraph, 'w:outlineLvl'));
      return (
        (level !== undefined && level !== '9') ||
        stylesOf(paragraph).some((style) => /^(?:heading \d|title)$/i.test(valueOf(childOf(style, 'w:name')) ?? ''))
      );
    },
  };
}

/** Asked once for each, for a letter has thousands of runs; the styles of a paragraph do not change while it is read. */
function remembered<K, V>(ask: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, ask(key));
    return known.get(key)!;
  };
}
