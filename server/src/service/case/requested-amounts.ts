/** The amounts of a request that utilization review allowed in part: what was asked, allowed and is left. */
import type { Field, Issue } from '../model/model';
import { quantities, totalOf, type Quantity } from '../prose/quantities';
import { fold } from '../prose/fold';

/** The three texts of a modified request; undefined where one is missing or the whole request is before the reviewer again. */
export interface ModifiedRequest {
  readonly requested: Field<string>;
  readonly authorized: Field<string>;
  readonly service: Field<string>;
}

const written = (field: Field<string> | undefined): field is Field<string> => (field?.value ?? '').trim() !== '';

export const sameWords = (a: string, b: string): boolean => fold(a.trim()).lower === fold(b.trim()).lower;

export function modifiedRequest({ modified, service }: Issue): ModifiedRequest | undefined {
  if (!written(modified?.requested) || !written(modified.authorized) || !written(service)) return undefined;
  return { requested: modified.requested, authorized: modified.authorized, service };
}

/** What a text asks for in pieces, sessions or hours; undefined where refills multiply it or it cannot be told. */
export function amountOf(text: string): { readonly value: number; readonly unit: string } | undefined {
  return quantities(text).some(({ kind, value }) => kind === 'refills' && value !== 0) ? undefined : totalOf(text);
}

/** The strengths of drugs: "10/325mg", "5%". Grams and millilitres say how much, and a part of them may be left. */
export const strengthsOf = (text: string): Quantity[] =>
  quantities(text).filter(({ kind, unit }) => kind === 'strength' && /^(?:mg|mcg|%|meq)(?:\/|$)/u.test(unit));

export const strengthKey = ({ parts, value, unit }: Quantity): string => `${(parts ?? [value]).join('/')} ${unit}`;
