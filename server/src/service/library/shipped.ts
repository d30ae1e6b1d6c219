/** The guidelines that come with the product: citation data only, made from server/library/ by `npm run generate`. */
import type { Guideline } from '../model/schema';
import data from './shipped.generated.json';

// the generator has checked the data against the schema
export const shippedGuidelines = data as unknown as readonly Guideline[];
