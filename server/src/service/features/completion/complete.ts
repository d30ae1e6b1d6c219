/** Completion: what can be typed at the cursor, in a document that is mostly half-written. */
import { CompletionItemKind, type CompletionList, type Position, type Range } from 'vscode-languageserver-types';
import type { RationaleDocument } from '../../document';
import { rules } from '../../rules/index';
import type { Span } from '../../text';
import type { Surroundings } from '../../workspace';
import { completing, type Completing } from './completing';
import { lineStart } from '../lines';
import type { CompletionClient } from '../feature';
import { keyOffers } from './key-offers';
import { toItem, type Offer } from './offer';
import { atPlace, type Place } from './place';
import { proseOffers } from './prose-offers';
import { valueOffers } from './value-offers';

const nothing: CompletionList = { isIncomplete: false, items: [] };

export function complete(
  document: RationaleDocument,
  position: Position,
  surroundings: Surroundings,
  client: CompletionClient,
): CompletionList {
  const offset = document.offsetAt(position);
  const offered = atPlace(document, offset, (place, readable): Offered | undefined =>
    place.at === 'comment'
      ? ruleCodes(document.text, offset)
      : offersAt(completing(document, readable, place, surroundings), offset),
  );
  return offered ? listOf(document, offered, client) : nothing;
}

/** What is offered, and the stretch of the text as typed that it takes the place of. */
interface Offered extends Pick<Place, 'prefix' | 'lead'> {
  readonly offers: readonly Offer[];
  readonly span: Span;
}

function offersAt(context: Completing, offset: number): Offered | undefined {
  const { place, typedDocument } = context;
  if (place.at === 'prose') {
    const found = typedDocument.kind === 'determination' ? proseOffers(context, offset) : undefined;
    return found && { ...found, lead: '' };
  }
  const keys = place.at === 'value' ? [] : keyOffers(context);
  const values = place.at === 'key' ? [] : valueOffers(context);
  // where an entry begins, what to cite is asked for sooner than how an entry is built
  const isEntry = place.prefix.trim() === '' && values.some((offer) => offer.ranked);
  const offers = isEntry ? [...values, ...keys] : [...keys, ...values];
  return { offers, span: place.typed, prefix: place.prefix, lead: place.lead };
}

function listOf(document: RationaleDocument, { offers, span, prefix, lead }: Offered, client: CompletionClient): CompletionList {
  const insertion = {
    range: document.rangeOf(span),
    prefix,
    lead,
    snippets: client.snippets,
    spaces: spacesBefore(document, span.start),
  };
  return {
    // our ranking depends on what is typed, so the next letter asks again
    isIncomplete: offers.some((offer) => offer.ranked),
    items: offers.map((offer, index) => toItem(offer, index, insertion)),
  };
}

function spacesBefore(document: RationaleDocument, at: number): Range | undefined {
  let start = at;
  while (start > 0 && document.text[start - 1] === ' ') start--;
  return start < at ? document.rangeOf({ start, end: at }) : undefined;
}

/** In `# rationale-disable-next-line …`: the codes of the rules. */
function ruleCodes(text: string, offset: number): Offered | undefined {
  const before = text.slice(lineStart(text, offset), offset);
  const directive = /#\s*rationale-disable-(?:next-line|file)\s+(?:[\w-]+\s*,\s*)*([\w-]*)$/.exec(before);
  if (!directive) return undefined;
  const prefix = directive[1]!;
  const offers = rules.map((rule) => ({
    label: rule.code,
    snippet: rule.code,
    kind: CompletionItemKind.EnumMember,
    detail: rule.title,
    documentation: rule.summary,
  }));
  return { offers, span: { start: offset - prefix.length, end: offset }, prefix, lead: '' };
}
