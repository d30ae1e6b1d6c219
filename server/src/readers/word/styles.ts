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

export function createStyles(part: Document | undefined): Styles {
  const all = part ? childrenOf(part.documentElement).filter((one) => nameOf(one) === 'w:style') : [];
  const byId = new Map(all.map((style) => [valueOf(style, 'styleId') ?? '', style]));
  const standard = all.find(
    (one) => valueOf(one, 'type') === 'paragraph' && /^(?:1|true|on)$/.test(valueOf(one, 'default') ?? ''),
  );

  /** A style and those it is based on, the nearest first. */
  const chain = (id: string | undefined): Element[] => {
    const found: Element[] = [];
    for (
      let style = byId.get(id ?? '');
      style && !found.includes(style);
      style = byId.get(valueOf(childOf(style, 'w:basedOn')) ?? '')
    )
      found.push(style);
    return found;
  };
  const stylesOf = (paragraph: Element | undefined): Element[] => {
    const id = valueOf(childAt(paragraph, 'w:pPr', 'w:pStyle'));
    return id === undefined ? (standard ? [standard] : []) : chain(id);
  };
  const first = (places: readonly (Element | undefined)[], property: string): Element | undefined => {
    for (const place of places) {
      const found = childOf(place, property);
      if (found) return found;
    }
    return undefined;
  };
  const ofParagraph = (paragraph: Element, property: string): Element | undefined =>
    first([childOf(paragraph, 'w:pPr'), ...stylesOf(paragraph).map((style) => childOf(style, 'w:pPr'))], property);

  return {
    ofParagraph,
    ofRun(run, property) {
      const own = childOf(run, 'w:rPr');
      const styles = [...chain(valueOf(childOf(own, 'w:rStyle'))), ...stylesOf(around(run, 'w:p'))];
      return first([own, ...styles.map((style) => childOf(style, 'w:rPr'))], property);
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
