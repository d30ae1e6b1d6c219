/** The entry of a worker thread of `rationale check`: keeps its checker, so that library and configuration are read once. */
import { createChecker, type Checked, type Checker, type CheckSettings } from './check/checker';

export interface CheckTask {
  readonly settings: CheckSettings;
  readonly paths: readonly string[];
}

let kept: { readonly key: string; readonly checker: Checker } | undefined;

export default function check({ settings, paths }: CheckTask): Promise<Checked> {
  const key = JSON.stringify(settings);
  if (kept?.key !== key) kept = { key, checker: createChecker(settings) };
  return kept.checker.check(paths);
}
