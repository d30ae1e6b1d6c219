/**
 * Loaded before pdf.js. On loading, pdf.js looks for a canvas to draw on and warns that there is none, and inside a worker
 * it takes the worker's messages for its own. Reading text needs no canvas, and the messages are the language server's.
 */
interface Surroundings {
  window?: unknown;
  DOMMatrix?: unknown;
  ImageData?: unknown;
  Path2D?: unknown;
}
const surroundings = globalThis as Surroundings;

/** Stands where a class of the canvas is named; never called when text is read. */
class NoCanvas {}

const warn = console.warn;
const hadWindow = surroundings.window !== undefined;
console.warn = () => undefined;
if (!hadWindow) surroundings.window = {};
surroundings.DOMMatrix ??= NoCanvas;
surroundings.ImageData ??= NoCanvas;
surroundings.Path2D ??= NoCanvas;

/** Called when pdf.js is loaded. */
export function restore(): void {
  console.warn = warn;
  if (!hadWindow) delete surroundings.window;
}
