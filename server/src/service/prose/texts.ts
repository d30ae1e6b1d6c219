/**
 * What was found in the texts of one document: sentences, quotations, dates, conclusions … Each analysis of a text is made
 * once, however many rules ask, and is kept for as long as the document has the text. No words of a case are kept anywhere
 * else: with the document they are gone.
 */

/** After a long letter was read as a whole, its every sentence is not worth keeping. */
const mostPassing = 5000;

/** From this length on it costs something to find a text among others. */
const long = 1000;

type Analysis = (text: string) => unknown;
type Found = Map<Analysis, unknown>;

interface Held {
  readonly found: Found;
  /** How many parts of the document have this text. */
  owners: number;
}

export class Texts {
  private readonly held = new Map<string, Held>();
  private readonly byOwner = new Map<object, readonly string[]>();
  /** Of texts that nobody holds, such as a sentence on its own: those asked of since the last edit, and since the one before. */
  private passing = new Map<string, Found>();
  private passed = new Map<string, Found>();
  private last: { readonly text: string; readonly found: Found } | undefined;

  /** Keeps what is found in a text until its owner lets go. */
  hold(owner: object, textsOf: () => readonly string[]): void {
    if (this.byOwner.has(owner)) return;
    const texts = textsOf();
    this.byOwner.set(owner, texts);
    this.last = undefined;
    for (const text of texts) {
      const held = this.held.get(text);
      if (held) held.owners++;
      else this.held.set(text, { found: new Map(), owners: 1 });
    }
  }

  letGo(owner: object): void {
    for (const text of this.byOwner.get(owner) ?? []) {
      const held = this.held.get(text)!;
      if (--held.owners === 0) this.held.delete(text);
    }
    this.byOwner.delete(owner);
    this.last = undefined;
  }

  /** How many texts are kept. */
  get size(): number {
    return this.held.size + this.passing.size + this.passed.size;
  }

  foundIn(text: string): Found {
    if (text.length < long) return this.look(text);
    // two strings of the same words are compared word by word at each look-up; the very same one is not
    if (this.last?.text !== text) this.last = { text, found: this.look(text) };
    return this.last.found;
  }

  private look(text: string): Found {
    const known = this.held.get(text)?.found ?? this.passing.get(text);
    if (known) return known;
    const found: Found = this.passed.get(text) ?? new Map();
    this.passing.set(text, found);
    return found;
  }

  /** The document was edited: sentences that nobody asked of since the edit before are let go. */
  edited(): void {
    this.passed = this.passing.size > mostPassing ? new Map() : this.passing;
    this.passing = new Map();
    this.last = undefined;
  }
}

/** The texts of the document that is being asked about; between two questions there are none. */
let current: Texts | undefined;

/** Does a piece of work in which nothing is found twice in these texts. It must be done when `work` returns. */
export function reading<T>(texts: Texts, work: () => T): T {
  if (texts === current) return work();
  const before = current;
  current = texts;
  try {
    return work();
  } finally {
    current = before;
  }
}

/** An analysis that is made once of each text of the document at hand. Its answers are shared: nobody may change them. */
export function once<T>(analyse: (text: string) => T): (text: string) => T {
  return (text) => {
    const found = current?.foundIn(text);
    if (!found) return analyse(text);
    let answer = found.get(analyse) as T | undefined;
    if (answer === undefined && !found.has(analyse)) found.set(analyse, (answer = analyse(text)));
    return answer as T;
  };
}
