/** Reads the letter forms a workspace names: one that is wrong anywhere is not used, and is told at its first wrong place. */
import { RationaleDocument } from '../document';
import { isScalar } from 'yaml';
import { toData } from '../model/data';
import { profileSchema, type Profile } from '../model/schemas/profile';
import { missingKeys, nodeAt, structureProblems } from '../model/structure';
import { placeOfError } from '../model/parse';
import { said } from '../model/unreadable';
import type { Span } from '../text';
import { patternProblem } from './case-number';

export interface ProfileProblem {
  readonly code: string;
  readonly message: string;
  readonly span: Span;
}

export interface ProfileFile {
  readonly profile?: Profile;
  readonly problem?: ProfileProblem;
}

/** The form of a file, or why there is none. Never fails. */
export function readProfileFile(uri: string, text: string): ProfileFile {
  const { tree, unreadable } = new RationaleDocument(uri, text);
  if (unreadable) return { problem: { code: 'syntax', message: said(unreadable), span: unreadable.span } };
  const parsed = profileSchema.safeParse(toData(tree));
  if (!parsed.success) return { problem: problemOf(tree, text) };
  const [wrong] = patternProblems(tree);
  return wrong ? { profile: parsed.data, problem: { code: 'invalid-value', ...wrong } } : { profile: parsed.data };
}

/** Patterns of case numbers that cannot be used. */
export function patternProblems(tree: RationaleDocument['tree']): readonly Pick<ProfileProblem, 'message' | 'span'>[] {
  return ['pattern', 'cut'].flatMap((key) => {
    const node = nodeAt(tree, ['case_number', key]);
    const message = isScalar(node) && typeof node.value === 'string' ? patternProblem(node.value) : undefined;
    return node?.range && message ? [{ message, span: { start: node.range[0], end: node.range[1] } }] : [];
  });
}

function problemOf(tree: RationaleDocument['tree'], text: string): ProfileProblem {
  const unused = 'This profile is not used:';
  const [broken] = tree.errors;
  if (broken) {
    return { code: 'syntax', message: `${unused} it cannot be read here.`, span: placeOfError(broken, text) };
  }
  const wrong = structureProblems(tree, profileSchema);
  const first = wrong.find((one) => one.kind === 'invalid-value') ?? wrong[0];
  if (first) {
    const message = `${unused} ${first.message.charAt(0).toLowerCase()}${first.message.slice(1)}`;
    return { code: first.kind, message, span: first.span };
  }
  const [missing] = missingKeys(tree, profileSchema);
  if (missing) return { code: 'missing-value', ...missing, message: `This profile is not used. ${missing.message}` };
  const message = 'This profile is not complete, so it is not used.';
  return { code: 'invalid-value', message, span: { start: 0, end: 0 } };
}
