// Where in a document the benchmark types and asks: near its middle, in the prose of a rationale and behind a decision.

/** Positions in a made document: inside a long line of prose, at the end of a `decision:`, and where its value and key stand. */
export function placesIn(text) {
  const lines = text.split('\n');
  const nearest = (matches) => {
    const middle = lines.length / 2;
    const found = lines.flatMap((line, at) => (matches(line) ? [at] : []));
    return found.reduce((best, at) => (Math.abs(at - middle) < Math.abs(best - middle) ? at : best));
  };
  const decision = nearest((line) => /^ +decision: \w+$/.test(line));
  const prose = nearest((line) => /^ {6}\w/.test(line) && line.length > 200);
  const half = lines[prose].indexOf(' ', Math.min(lines[prose].length / 2, 2000));
  const key = lines[decision].indexOf('decision');
  return {
    prose: { line: prose, character: half },
    key: { line: decision, character: key + 3 },
    value: { line: decision, character: lines[decision].indexOf(': ') + 2 },
    valueEnd: { line: decision, character: lines[decision].length },
    indent: key,
  };
}

/** An empty range, or one of so many characters. */
export const at = ({ line, character }, length = 0) => ({
  start: { line, character },
  end: { line, character: character + length },
});
