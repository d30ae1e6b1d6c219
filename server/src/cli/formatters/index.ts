/** The formats of `rationale check`, by name, each loaded when it is asked for. */
import type { Formatter } from './formatter';
import type { Format } from './names';

const formatters: Readonly<Record<Format, () => Promise<Formatter>>> = {
  text: async () => (await import('./text')).formatText,
  json: async () => (await import('./json')).formatJson,
  github: async () => (await import('./github')).formatGithub,
  sarif: async () => (await import('./sarif')).formatSarif,
  junit: async () => (await import('./junit')).formatJunit,
};

export const loadFormatter = (format: Format): Promise<Formatter> => formatters[format]();
