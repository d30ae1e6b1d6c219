/** The product without an editor: a document and what surrounds it in, findings and answers out. Everything here is pure. */
import { RationaleDocument } from './document';
import type { RuleSetting } from './model/schemas/fields';
import { rules } from './rules';
import { checkFile } from './check/check-file';
import { contextOf } from './check/context';
import { features, type Features } from './features';
import { runRules } from './check/engine';
import type { Finding, RuleContext } from './check/rule';
import { pastedLetter } from './import/pasted';
import { reading } from './prose/texts';
import type { Surroundings } from './workspace';

export interface Ports {
  /** A line for the log. Never holds a word of a document. */
  log(message: string): void;
}

export interface Service extends Features {
  /**
   * What the rules say, suppressed findings marked, sorted by place. Of a document that came of another one by an edit only
   * what changed is looked at again.
   */
  check(
    document: RationaleDocument,
    surroundings: Surroundings,
    settings?: Readonly<Record<string, RuleSetting>>,
  ): readonly Finding[];
}

const codes: ReadonlySet<string> = new Set(rules.map((rule) => rule.code));

export function createService(ports: Ports): Service {
  const failed = new Set<string>();
  const onFailure = (code: string, error: unknown) => {
    if (failed.has(code)) return;
    failed.add(code); // once is enough to know, and the message may not carry the document's words
    ports.log(`The check ${code} failed: ${error instanceof Error ? error.name : 'unknown error'}. Please report it.`);
  };
  return {
    ...asked(features),
    check(document, surroundings, settings = {}) {
      if (document.kind !== 'determination') return checkFile(document, surroundings, codes);
      const context: RuleContext = { ...contextOf(document, surroundings), importLetter: pastedLetter(surroundings) };
      const merged = { ...context.profile.rules, ...surroundings.configuration.rules, ...settings };
      return runRules(context, { rules, settings: merged, onFailure });
    },
  };
}

/** What a feature finds in the texts of the document it is asked of, it finds once, and the checks have found it already. */
function asked(all: Features): Features {
  const reader = (answer: (...args: unknown[]) => unknown) => {
    return (...args: unknown[]): unknown => {
      const document = args.find((arg) => arg instanceof RationaleDocument);
      return document ? reading(document.kept.texts, () => answer(...args)) : answer(...args);
    };
  };
  return Object.fromEntries(Object.entries(all).map(([name, answer]) => [name, reader(answer as never)])) as Features;
}
