/** Accents over letters that no composed sign exists for: a font that does not say where they go would have them beside the letter. */

/** A glyph and where its font puts it, in thousandths of the font's size. */
export interface PlacedGlyph {
  readonly xAdvance: number;
  readonly advanceWidth: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** Shapes of a text in a font: bounds in the font's own units, of which `scale` makes thousandths. */
export interface Shapes {
  readonly glyphs: readonly {
    readonly isMark: boolean;
    readonly bbox: { readonly minX: number; readonly maxX: number; readonly minY: number; readonly maxY: number };
  }[];
  readonly scale: number;
  /** The height of a small letter, for which marks are drawn. */
  readonly xHeight: number;
}

/** Puts each mark that the font left at its pen over the middle of the letter before it. */
export function placeMarks(positions: readonly PlacedGlyph[], { glyphs, scale, xHeight }: Shapes): PlacedGlyph[] {
  let base: { readonly middle: number; readonly top: number; readonly advance: number } | undefined;
  return positions.map((position, at) => {
    const { isMark, bbox } = glyphs[at]!;
    const middle = ((bbox.minX + bbox.maxX) / 2) * scale;
    if (!isMark || position.xAdvance !== 0) {
      base = { middle, top: bbox.maxY * scale, advance: position.xAdvance };
      return position;
    }
    if (!base || position.xOffset !== 0) return position;
    const above = bbox.minY > 0 ? Math.max(0, base.top - xHeight * scale) : 0;
    return { ...position, xOffset: base.middle - base.advance - middle, yOffset: position.yOffset + above };
  });
}
