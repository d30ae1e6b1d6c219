/** Lines of a text, by offset. */

/** Where the line of an offset starts. */
export const lineStart = (text: string, at: number): number => (at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);
