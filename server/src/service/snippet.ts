/** Snippet text: tab stops in what the editor inserts, and the same text for a client that knows none. */

/** Text that stands for itself inside a snippet. */
export const literal = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** Inside a choice, commas and bars part the words. */
export const choice = (stop: number, words: readonly string[]): string =>
  words.length === 0 ? `$${stop}` : `\${${stop}|${words.map((word) => word.replace(/[\\$},|]/g, '\\$&')).join(',')}|}`;

/** The words of a snippet: a stop gives its default, a choice its first word, an empty stop nothing. */
export function plainOf(snippet: string): string {
  const plain = (from: number, stopAt: string | undefined): [string, number] => {
    let text = '';
    let at = from;
    while (at < snippet.length) {
      const char = snippet[at]!;
      if (char === '\\' && /[\\$}]/.test(snippet[at + 1] ?? '')) {
        text += snippet[at + 1]!;
        at += 2;
      } else if (stopAt !== undefined && char === stopAt) return [text, at];
      else if (char !== '$') {
        text += char;
        at++;
      } else {
        const stop = /^\$(?:(\d+|[A-Z_]+)|\{(\d+|[A-Z_]+)([:|}]))/.exec(snippet.slice(at, at + 40));
        if (!stop) {
          text += char;
          at++;
        } else if (stop[1] !== undefined || stop[3] === '}') at += stop[0].length;
        else if (stop[3] === ':') {
          const [inner, end] = plain(at + stop[0].length, '}');
          text += inner;
          at = end + 1;
        } else {
          const [words, end] = choiceAt(snippet, at + stop[0].length);
          text += words[0] ?? '';
          at = end;
        }
      }
    }
    return [text, at];
  };
  return plain(0, undefined)[0];
}

/** The words of a choice that starts behind its first bar, and where the stop ends. */
function choiceAt(snippet: string, from: number): [string[], number] {
  const words = [''];
  let at = from;
  while (at < snippet.length) {
    const char = snippet[at]!;
    if (char === '\\') {
      words[words.length - 1] += snippet[at + 1] ?? '';
      at += 2;
    } else if (char === '|') return [words, at + 2];
    else {
      if (char === ',') words.push('');
      else words[words.length - 1] += char;
      at++;
    }
  }
  return [words, at];
}
