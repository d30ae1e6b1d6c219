/** The guidelines that are shipped, as the generator wrote them. */
import type { Guideline } from '../model/schemas/guideline';
import data from '../../../generated/guidelines.json';

// the generator has checked the data against the schema
export const shippedGuidelines = data as unknown as readonly Guideline[];
