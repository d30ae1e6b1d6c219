/** What `--rule CODE=SEVERITY` asks for. */
import type { RuleSetting } from '../../service/model/schemas/fields';
import { UsageError } from '../io';
import { meant } from '../meant';

const severities: readonly RuleSetting[] = ['off', 'hint', 'info', 'warning', 'error'];

/** A later one of the same rule has the last word. */
export function ruleSettings(texts: readonly string[], codes: readonly string[]): Record<string, RuleSetting> {
  const settings: Record<string, RuleSetting> = {};
  for (const text of texts) {
    const [code = '', value = ''] = text.split('=', 2).map((part) => part.trim());
    const severity = severities.find((one) => one === value);
    if (!codes.includes(code)) {
      throw new UsageError(`There is no rule “${code}” for --rule. ${meant(code, codes)}Run "rationale explain" for the list.`);
    }
    if (severity === undefined)
      throw new UsageError(`--rule ${text} has no severity that is known. Write ${code}= and one of ${severities.join(', ')}.`);
    settings[code] = severity;
  }
  return settings;
}
