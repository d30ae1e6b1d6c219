/** The shape of a letter form's case numbers; none where the form names none, or a workspace's form has an expression that is none. */
import type { Profile } from '../model/schemas/profile';

/** Finds case numbers in a text, whatever their letter case. */
export const caseNumbersIn = ({ case_number: form }: Profile): RegExp | undefined => form && compiled(form.pattern, 'giu');

/** Tells whether a value is a case number as it must be written. */
export const wholeCaseNumber = ({ case_number: form }: Profile): RegExp | undefined =>
  form && compiled(`^(?:${form.pattern})$`, 'u');

/** "claim CM16-0000001": the number of the case itself identifies nobody. */
export const endsInCaseNumber = (words: string, { case_number: form }: Profile): boolean =>
  (form && compiled(`(?:${form.pattern})$`, 'iu'))?.test(words) ?? false;

function compiled(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return undefined; // the form's own mistake, not the writer's
  }
}
