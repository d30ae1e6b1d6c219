/** The rules, in the order of the table in the docs. A new rule is one file and one line here. */
import type { Rule } from './rule';
import { suppressionWithoutReason } from './suppression-without-reason';
import { syntax } from './syntax';
import { unusedSuppression } from './unused-suppression';

export const rules: readonly Rule[] = [syntax, unusedSuppression, suppressionWithoutReason];
