/**
 * Loaded before pdf.js. On loading, pdf.js looks for a canvas to draw on and warns that there is none, and inside a worker
 * it takes the worker's messages for its own. Reading text needs no canvas, and the messages are the language server's.
 */
const surroundings = globalThis as Record<string, unknown>;

/** Stands where a class of the canvas is named; never called when text is read. */
class NoCanvas {}

const { warn } = console;
/** What pdf.js looks for or leaves behind; other libraries tell a browser from Node by these. */
const names = ['window', 'self', 'navigator', 'DOMMatrix', 'ImageData', 'Path2D'];
const missing = names.filter((name) => !(name in surroundings));

console.warn = () => undefined;
for (const name of missing) {
  if (name === 'window') surroundings[name] = {};
  else if (name !== 'self' && name !== 'navigator') surroundings[name] = NoCanvas;
}

/** Called when pdf.js is loaded. */
export function restore(): void {
  console.warn = warn;
  for (const name of missing) delete surroundings[name];
}
