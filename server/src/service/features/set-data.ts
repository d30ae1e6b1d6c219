/** Plain data with one value set by its path, and whether two are the same. */
import type { DataPath } from '../model/write';

type Data = Record<string, unknown> | unknown[];

const isHeld = (value: unknown): value is Data => typeof value === 'object' && value !== null;

/**
 * The data with the value in place, what is missing above it made; undefined takes the value away. Undefined where there is
 * no place: within a text, behind the end of a list. The data given is left as it is.
 */
export function withData(data: unknown, [step, ...rest]: DataPath, value: unknown): { readonly data: unknown } | undefined {
  if (step === undefined) return { data: value ?? null };
  const blank = data === null || data === undefined || data === '';
  if (!blank && (!isHeld(data) || Array.isArray(data) !== (typeof step === 'number'))) return undefined;
  const held: Data = blank ? (typeof step === 'number' ? [] : {}) : Array.isArray(data) ? [...data] : copy(data as object);
  if (Array.isArray(held)) {
    if (typeof step !== 'number' || !Number.isInteger(step) || step < 0 || step > held.length) return undefined;
    if (value === undefined && rest.length === 0) {
      held.splice(step, 1);
      return { data: held };
    }
    const inner = withData(held[step], rest, value);
    if (!inner) return undefined;
    held[step] = inner.data;
    return { data: held };
  }
  const name = String(step);
  if (value === undefined && rest.length === 0) {
    delete held[name];
    return { data: held };
  }
  const inner = withData(Object.hasOwn(held, name) ? held[name] : undefined, rest, value);
  if (inner) define(held, name, inner.data);
  return inner && { data: held };
}

const define = (held: object, name: string, value: unknown): unknown =>
  // `__proto__` is a key like any other
  Object.defineProperty(held, name, { value, writable: true, enumerable: true, configurable: true });

function copy(data: object): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data)) define(result, name, value);
  return result;
}

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (isHeld(value) && Object.keys(value).length === 0);

/** Keys in any order; an empty list or map and nothing are the same. */
export function sameData(a: unknown, b: unknown): boolean {
  if (isBlank(a) && isBlank(b)) return true;
  if (!isHeld(a) || !isHeld(b)) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => Object.hasOwn(b, name) && sameData(a[name as never], b[name as never]));
}
