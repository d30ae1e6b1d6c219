/** Keys that can stand at the cursor: those not there yet, the required ones first, each opening its structure. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type * as z from 'zod';
import { describe, keySchemas } from '../../model/structure';
import type { Completing } from './completing';
import { issueLines, keyBody, partOf, recordLines, type BodyPlace } from './key-bodies';
import { legalBasis, printLaw } from '../law';
import { paragraphsOf } from '../markdown';
import type { Offer } from './offer';

export function keyOffers(completing: Completing): Offer[] {
  const { place, schema } = completing;
  const body: BodyPlace = { path: place.path, column: place.column, flow: place.flow, profile: completing.profile, schema };
  const required = requiredKeys(completing);
  const names = [...keySchemas(schema, place.path)].filter(([name]) => !place.siblings.has(name));
  const ordered = [...names.filter(([name]) => required.has(name)), ...names.filter(([name]) => !required.has(name))];
  const offers = ordered.map(([name, keySchema]) => {
    const { snippet, again } = place.at === 'key' ? { snippet: '', again: false } : keyBody(completing.document.kind, name, body);
    const behind = place.at === 'key' ? '' : `:${snippet}`;
    return {
      label: name,
      snippet: `${name}${behind}`,
      kind: CompletionItemKind.Property,
      description: required.has(name) ? 'required' : undefined,
      documentation: keyDocumentation(completing, name, keySchema),
      again,
    };
  });
  return [...wholeParts(completing, body), ...offers];
}

/** Keys a finished file must have: the letter form's to say for determinations, else the schema's. */
function requiredKeys({ document, place, profile, schema }: Completing): ReadonlySet<string> {
  if (document.kind !== 'determination') {
    const shape = keySchemas(schema, place.path);
    return new Set([...shape].filter(([, one]) => (one.def as { type: string }).type !== 'optional').map(([name]) => name));
  }
  const { required } = profile;
  const part = partOf(place.path);
  const byPart: Record<string, readonly string[]> = {
    '': ['profile', ...required.document],
    case: required.case,
    reviewer: required.reviewer,
    issues: required.issue,
    records: ['title', 'date'],
    guideline: ['cite'],
    criteria: ['criterion', 'finding'],
  };
  return new Set(byPart[part]);
}

export const keyDocumentation = (
  { document, place, profile }: Pick<Completing, 'document' | 'place' | 'profile'>,
  name: string,
  schema: z.ZodType,
): string =>
  paragraphsOf(describe(schema), document.kind === 'determination' && printLaw(legalBasis([...place.path, name], profile)));

/** A whole disputed item, a whole record: where one is begun. */
function wholeParts({ document, place }: Completing, body: BodyPlace): Offer[] {
  if (document.kind !== 'determination' || place.flow || place.at !== 'word') return [];
  const { path } = place;
  if (path.length === 2 && path[0] === 'issues' && place.siblings.size === 0) {
    return [
      {
        label: 'Disputed item',
        snippet: issueLines(body, 0),
        kind: CompletionItemKind.Snippet,
        detail: 'service, decision, guidelines, rationale',
      },
    ];
  }
  if (path.length === 1 && path[0] === 'records') {
    return [
      {
        label: 'Record',
        snippet: recordLines(body, 2),
        kind: CompletionItemKind.Snippet,
        detail: 'key, title, date',
        documentation: 'The key is how prose refers to the document: `[@key]`.',
      },
    ];
  }
  return [];
}
