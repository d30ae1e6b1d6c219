/**
 * What was found in the texts of one document: sentences, quotations, dates, conclusions … Each analysis of a text is made
 * once, however many rules ask, and is kept for as long as the document has the text; what is found in a sentence, for as long
 * as a text of the document has that sentence. No words of a case are kept anywhere else: with the document they are gone.
 */
import { copied, type Span } from '../text';

/** After a long letter was read as a whole, its every sentence is not worth keeping. */
const mostPassing = 5000;

/** From this length on it costs something to find a text among others. */
const long = 1000;

/** What was found in a text, by the number of the analysis. */
type Found = unknown[];

/** A sentence, with what stands between it and the next. */
export class Sentence {
  readonly found: Found = [];
  /** How many texts of the document have it; 0 while only passing ones do. */
  owners = 0;

  constructor(readonly text: string) {}
}

/** A sentence where it stands in a text. */
export interface Part {
  readonly start: number;
  readonly sentence: Sentence;
}

interface Asked {
  readonly found: Found;
  /** The sentences of the text, once they were asked for. */
  parts?: readonly Part[];
}

interface Held extends Asked {
  /** How many parts of the document have this text. */
  owners: number;
}

export class Texts {
  private readonly held = new Map<string, Held>();
  private readonly byOwner = new Map<object, readonly string[]>();
  /** Those of the texts that are held. */
  private readonly sentences = new Map<string, Sentence>();
  /** Of texts that nobody holds, such as a part of one: those asked of since the last edit, and since the one before. */
  private passing = new Map<string, Asked>();
  private passed = new Map<string, Asked>();
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
      else this.holdNew(text);
    }
  }

  private holdNew(text: string): void {
    // somebody may have asked of it before the check did
    const { found, parts } = this.passing.get(text) ?? { found: [] };
    this.held.set(text, { found, parts, owners: 1 });
    for (const { sentence } of parts ?? []) this.own(sentence);
  }

  private own(sentence: Sentence): void {
    if (sentence.owners++ === 0 && !this.sentences.has(sentence.text)) this.sentences.set(sentence.text, sentence);
  }

  private disown(sentence: Sentence): void {
    if (--sentence.owners === 0 && this.sentences.get(sentence.text) === sentence) this.sentences.delete(sentence.text);
  }

  letGo(owner: object): void {
    for (const text of this.byOwner.get(owner) ?? []) {
      const held = this.held.get(text)!;
      if (--held.owners > 0) continue;
      this.held.delete(text);
      for (const { sentence } of held.parts ?? []) this.disown(sentence);
    }
    this.byOwner.delete(owner);
    this.last = undefined;
  }

  /** How many texts and sentences are kept. */
  get size(): number {
    return this.held.size + this.sentences.size + this.passing.size + this.passed.size;
  }

  foundIn(text: string): Found {
    if (text.length < long) return this.look(text);
    // two strings of the same words are compared word by word at each look-up; the very same one is not
    if (this.last?.text !== text) this.last = { text, found: this.look(text) };
    return this.last.found;
  }

  private look(text: string): Found {
    const known = this.held.get(text) ?? this.passing.get(text);
    if (known) return known.found;
    const asked: Asked = this.passed.get(text) ?? { found: [] };
    this.passing.set(text, asked);
    return asked.found;
  }

  /** The sentences of a text, which `split` finds: one that the document has already is the same one, with all that was found in it. */
  partsOf(text: string, split: (text: string) => readonly Span[]): readonly Part[] {
    const held = this.held.get(text);
    const asked = held ?? this.passing.get(text);
    if (asked?.parts) return asked.parts;
    const parts = split(text).map(({ start, end }): Part => {
      const sentence = this.sentence(text.slice(start, end));
      if (held) this.own(sentence);
      return { start, sentence };
    });
    if (asked) asked.parts = parts;
    return parts;
  }

  private sentence(text: string): Sentence {
    return this.sentences.get(text) ?? new Sentence(copied(text));
  }

  /** The document was edited: texts that nobody asked of since the edit before are let go. */
  edited(): void {
    this.passed = this.passing.size > mostPassing ? new Map() : this.passing;
    this.passing = new Map();
    this.last = undefined;
  }
}

/** The texts of the document that is being asked about; between two questions there are none. */
let current: Texts | undefined;
/** The sentence that is being read alone: what is asked of its text is kept with it. */
let inHand: Sentence | undefined;

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

let analyses = 0;
/** Stands for an answer that is undefined. */
const nothing = Symbol('nothing');

/** An analysis that is made once of each text of the document at hand. Its answers are shared: nobody may change them. */
export function once<T>(analyse: (text: string) => T): (text: string) => T {
  const number = analyses++;
  return (text) => {
    const found = inHand?.text === text ? inHand.found : current?.foundIn(text);
    if (!found) return analyse(text);
    const known = found[number];
    return known === undefined ? kept(found, number, analyse(text)) : asAnswer<T>(known);
  };
}

/** One that is made once of each sentence, and reads nothing but the sentence. */
export function onceOfSentence<T>(analyse: (text: string) => T): (sentence: Sentence) => T {
  const number = analyses++;
  return (sentence) => {
    const known = sentence.found[number];
    if (known !== undefined) return asAnswer<T>(known);
    return kept(sentence.found, number, alone(sentence, analyse));
  };
}

function alone<T>(sentence: Sentence, analyse: (text: string) => T): T {
  const before = inHand;
  inHand = sentence;
  try {
    return analyse(sentence.text);
  } finally {
    inHand = before;
  }
}

function kept<T>(found: Found, number: number, answer: T): T {
  found[number] = answer === undefined ? nothing : answer;
  return answer;
}

const asAnswer = <T>(known: unknown): T => (known === nothing ? undefined : known) as T;

/** The sentences of a text by `split`, known from the document at hand where it has them; a sentence that is read alone is one. */
export function partsBy(text: string, split: (text: string) => readonly Span[]): readonly Part[] {
  if (inHand?.text === text) return [{ start: 0, sentence: inHand }];
  if (current) return current.partsOf(text, split);
  return split(text).map(({ start, end }) => ({ start, sentence: new Sentence(text.slice(start, end)) }));
}
