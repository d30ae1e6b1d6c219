/** The formats of `rationale check`, by name. */
import type { Formatter } from './formatter';
import { formatGithub } from './github';
import { formatJson } from './json';
import { formatJunit } from './junit';
import type { Format } from './names';
import { formatSarif } from './sarif';
import { formatText } from './text';

export const formatters: Readonly<Record<Format, Formatter>> = {
  text: formatText,
  json: formatJson,
  github: formatGithub,
  sarif: formatSarif,
  junit: formatJunit,
};
