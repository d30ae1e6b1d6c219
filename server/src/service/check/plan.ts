/** Which checks are asked of what: those that read the same parts are asked together. */
import type { RuleSetting } from '../model/schemas/fields';
import type { ItemPart } from './item-parts';
import type { Part } from './parts';
import type { Check, Rule, Severity } from './rule';

export interface Task {
  readonly rule: Rule;
  readonly check: Check;
  readonly severity: Severity;
  /** The severity is somebody's setting, and the last word. */
  readonly isSet: boolean;
}

export interface Group {
  readonly reads: 'text' | 'unit' | 'pairs' | 'document';
  readonly parts: readonly Part[];
  /** Names the parts: groups with the same see the same. */
  readonly key: string;
  /** Of checks that read some parts of an item alone: those. */
  readonly of: readonly ItemPart[] | undefined;
  readonly tasks: readonly Task[];
}

export interface Plan {
  readonly groups: readonly Group[];
  /** Checks of the comments that silence others. */
  readonly after: readonly Task[];
}

const settingOf = (rule: Rule, settings: Readonly<Record<string, RuleSetting>>): RuleSetting =>
  settings[rule.code] ?? (rule.default === false ? 'off' : rule.severity);

export function planOf(rules: readonly Rule[], settings: Readonly<Record<string, RuleSetting>>): Plan {
  const groups = new Map<string, Group & { tasks: Task[] }>();
  const after: Task[] = [];
  const names = new Map<Part, number>();
  const nameOf = (part: Part): number => names.get(part) ?? (names.set(part, names.size), names.size - 1);
  for (const rule of rules) {
    const severity = settingOf(rule, settings);
    if (severity === 'off') continue;
    for (const check of rule.checks) {
      const task = { rule, check, severity, isSet: settings[rule.code] !== undefined };
      if (check.reads === 'suppressions') {
        after.push(task);
        continue;
      }
      const reads = check.reads === 'entry' || check.reads === 'issue' ? 'unit' : check.reads;
      const of = check.reads === 'issue' && check.of ? [...check.of].sort() : undefined;
      const parts = [...new Set(check.with ?? [])].sort((a, b) => nameOf(a) - nameOf(b));
      const named = parts.map(nameOf).join(' ');
      const key = `${reads} ${named} ${of?.join(' ')}`;
      const group = groups.get(key);
      if (group) group.tasks.push(task);
      else groups.set(key, { reads, parts, key: named, of, tasks: [task] });
    }
  }
  return { groups: [...groups.values()], after };
}
