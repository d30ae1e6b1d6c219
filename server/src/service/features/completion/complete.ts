/** Completion: what can be typed at the cursor, in a document that is mostly half-written. */
import { CompletionItemKind, type CompletionList, type Position, type Range } from 'vscode-languageserver-types';
import type { RationaleDocument } from '../../document';
import { rules } from '../../rules/index';
import type { Span } from '../../text';
import type { Surroundings } from '../../workspace';
import { completing } from './completing';
import { lineStart } from '../lines';
import type { CompletionClient } from '../feature';
import { keyOffers } from './key-offers';
import { toItem, type Offer } from './offer';
import { placeAt, type Place } from './place';
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
  const place = placeAt(document, offset);
  if (!place) return nothing;
  if (place.at === 'comment') return ruleCodes(document, offset, client);
  const context = completing(document, place, surroundings);
  if (place.at === 'prose') {
    const found = document.kind === 'determination' ? proseOffers(context, offset) : undefined;
    return found ? listOf(document, found.offers, { span: found.span, prefix: found.prefix, lead: '' }, client) : nothing;
  }
  const keys = place.at === 'value' ? [] : keyOffers(context);
  const values = place.at === 'key' ? [] : valueOffers(context);
  // where an entry begins, what to cite is asked for sooner than how an entry is built
  const isEntry = place.prefix.trim() === '' && values.some((offer) => offer.ranked);
  return listOf(
    document,
    isEntry ? [...values, ...keys] : [...keys, ...values],
    { span: place.typed, prefix: place.prefix, lead: place.lead },
    client,
  );
}

type Insertion = Pick<Place, 'prefix' | 'lead'> & { readonly span: Span };

function listOf(
  document: RationaleDocument,
  offers: readonly Offer[],
  { span, prefix, lead }: Insertion,
  client: CompletionClient,
): CompletionList {
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
function ruleCodes(document: RationaleDocument, offset: number, client: CompletionClient): CompletionList {
  const start = lineStart(document.text, offset);
  const before = document.text.slice(start, offset);
  const directive = /#\s*rationale-disable-(?:next-line|file)\s+(?:[\w-]+\s*,\s*)*([\w-]*)$/.exec(before);
  if (!directive) return nothing;
  const prefix = directive[1]!;
  const offers = rules.map((rule) => ({
    label: rule.code,
    snippet: rule.code,
    kind: CompletionItemKind.EnumMember,
    detail: rule.title,
    documentation: rule.summary,
  }));
  return listOf(document, offers, { span: { start: offset - prefix.length, end: offset }, prefix, lead: '' }, client);
}
