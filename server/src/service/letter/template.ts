/** Fills the templates of a letter form: words with names in braces, for which a document has values. */
import type { Template } from '../model/schemas/profile';

/** Values by name; one that is undefined or blank counts as missing. */
export type TemplateValues = Readonly<Record<string, string | number | undefined>>;

const names = /\{([a-z_]+)\}/g;

const withStop = /\{([a-z_]+)\}(\.?)/g;

/** A value that ends its sentence itself gets no second stop: "Berg P Jr.", "Is it safe?". */
const ended = (value: string, stop: string): string => (stop !== '' && /[.?!]$/.test(value) ? value : value + stop);

const valueOf = (values: TemplateValues, name: string): string => {
  const value = values[name];
  return value === undefined ? '' : String(value);
};

/** The first of the templates whose names all have a value, filled in; undefined where there is none. */
export function fill(template: Template | undefined, values: TemplateValues): string | undefined {
  if (template === undefined) return undefined;
  const choices = typeof template === 'string' ? [template] : template;
  const complete = choices.find((choice) => namesOf(choice).every((name) => valueOf(values, name).trim() !== ''));
  return complete === undefined
    ? undefined
    : complete.replace(withStop, (_, name: string, stop: string) => ended(valueOf(values, name), stop));
}

/** The template with what has no value left empty. */
export const fillAll = (template: string, values: TemplateValues): string =>
  template.replace(names, (_, name: string) => valueOf(values, name));

/** The names a template asks for. */
export const namesOf = (template: string): string[] => [...template.matchAll(names)].map((match) => match[1]!);
