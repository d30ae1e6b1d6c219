/** What the makers of completions look at: the place, the model around it, letter form and library. */
import type * as z from 'zod';
import { contextOf } from '../../check/context';
import type { RationaleDocument } from '../../document';
import type { Issue } from '../../model/model';
import type { RuleContext } from '../../check/rule';
import type { Surroundings } from '../../workspace';
import { schemaOf } from '../schemas';
import type { Place } from './place';

export interface Completing extends RuleContext {
  readonly place: Place;
  readonly schema: z.ZodType;
  /** The disputed item the cursor is in. */
  readonly issue: Issue | undefined;
  /** The document as typed; `document` is its readable form. */
  readonly typedDocument: RationaleDocument;
}

export function completing(
  document: RationaleDocument,
  readable: RationaleDocument,
  place: Place,
  surroundings: Surroundings,
): Completing {
  const context = contextOf(readable, surroundings);
  const [first, index] = place.path;
  const issue = first === 'issues' && typeof index === 'number' ? context.determination.issues?.items[index] : undefined;
  return { ...context, place, schema: schemaOf(document.kind), issue, typedDocument: document };
}
