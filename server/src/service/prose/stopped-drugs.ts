/** Drugs that a text tells to be stopped and, at the same visit, planned. */
import type { Span } from '../text';
import { bySentence } from './by-sentence';
import { dates } from './dates';
import { drugClass, drugs, type Drug } from './drugs';
import { fold, matches } from './fold';
import { anyOf, tables, type WordList } from './lexicon';
import { phraseFinder } from './phrases';
import { unquoted } from './quotations';
import { once } from './texts';
import { words } from './words';

export interface Stopped {
  /** "anti-inflammatory drugs", or a drug by its generic name. */
  readonly what: string;
  /** The words that tell it to be stopped. */
  readonly span: Span;
  readonly planned: Drug;
  readonly plannedSpan: Span;
}

const classes = phraseFinder(
  Object.entries(tables.drug_class_names).flatMap(([name, rows]) => rows.map((row) => [row, name] as const)),
);
const any = (name: WordList, flags = 'u'): RegExp => new RegExp(`\\b${anyOf(name)}(?!\\w)`, flags);
const stop = new RegExp(`\\b${anyOf('stops_drug')}\\b(?: ${anyOf('stops_drug_between')}){0,3}`, 'gu');
const instead = any('drug_exchanged');
const plan = any('plans_drug');
const onSkin = any('on_the_skin');
const kept = any('drug_kept_away');
/** In code units: a visit is told in so many. */
const reach = 900;

/** The class or drug right behind the words that stop it. */
function stoppedAt(text: string, end: number): string | undefined {
  const rest = text.slice(end, end + 60).split(/[.;,]/u)[0]!;
  const own = words(rest);
  const named = classes(own)[0];
  if (named && named.from <= 3) return named.value;
  const [drug] = drugs(rest);
  return drug && drug.span.start < 30 ? drug.drug : undefined;
}

interface Order {
  readonly kind: 'stop' | 'plan' | 'day';
  /** Of a drug its generic name; nothing of a day. */
  readonly what: string;
  readonly span: Span;
}

function ordersOf(sentence: string): Order[] {
  const folded = fold(sentence);
  const days = dates(sentence).map(({ span }): Order => ({ kind: 'day', what: '', span }));
  if (instead.test(folded.lower)) return days;
  const stops = [...matches(folded, stop)].flatMap(({ span }): Order[] => {
    const what = stoppedAt(sentence, span.end);
    return what === undefined ? [] : [{ kind: 'stop', what, span }];
  });
  const plans = plan.test(folded.lower) ? plannedIn(sentence) : [];
  return [...days, ...stops, ...plans].sort((one, other) => one.span.start - other.span.start);
}

const plannedIn = (sentence: string): Order[] =>
  drugs(sentence).flatMap(({ drug, span }): Order[] => {
    const lower = sentence.toLowerCase();
    const near = lower.slice(Math.max(0, span.start - 20), span.end + 30);
    return kept.test(lower.slice(Math.max(0, span.start - 120), span.start)) || onSkin.test(near)
      ? []
      : [{ kind: 'plan', what: drug, span }];
  });

const orders = unquoted(bySentence(ordersOf));

function find(text: string): Stopped[] {
  const result: Stopped[] = [];
  /** What was stopped at the visit that is being told; another day begins another. */
  let stopped = new Map<string, Span>();
  for (const { kind, what, span } of orders(text)) {
    if (kind === 'day') stopped = new Map();
    else if (kind === 'stop') stopped.set(what, span);
    else {
      const drug = what as Drug;
      for (const name of [drug, drugClass(drug)]) {
        const at = name === undefined ? undefined : stopped.get(name);
        if (!at || span.start - at.end > reach) continue;
        result.push({ what: name!, span: at, planned: drug, plannedSpan: span });
        stopped.delete(name!);
      }
    }
  }
  return result;
}

/** In order. */
export const stoppedAndPlanned = once(find);
