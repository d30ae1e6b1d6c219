/** The person's settings, asked of the client once and kept until it says that they changed. */
import type { Connection } from 'vscode-languageserver';
import { ruleSettingSchema, type RuleSetting } from '../service/model/schemas/fields';

export interface Settings {
  readonly checkRun: 'onType' | 'onSave';
  readonly checkWorkspace: boolean;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Files, folders or patterns of the person's own library, as whole paths of the machine. */
  readonly library: readonly string[];
}

const defaults: Settings = { checkRun: 'onType', checkWorkspace: false, rules: {}, library: [] };

export interface SettingsReader {
  /** Those for a document; without one, those of the machine. */
  of(uri?: string): Promise<Settings>;
  forget(): void;
}

export function createSettings(connection: Connection, canAsk: () => boolean): SettingsReader {
  let known = new Map<string | undefined, Promise<Settings>>();
  const ask = async (uri: string | undefined): Promise<Settings> => {
    try {
      return read(
        await connection.workspace.getConfiguration({ ...(uri !== undefined && { scopeUri: uri }), section: 'rationale' }),
      );
    } catch {
      return defaults; // a client that answers with an error is served with the defaults
    }
  };
  return {
    of(uri) {
      if (!canAsk()) return Promise.resolve(defaults);
      let settings = known.get(uri);
      if (!settings) known.set(uri, (settings = ask(uri)));
      return settings;
    },
    forget() {
      known = new Map();
    },
  };
}

function read(value: unknown): Settings {
  const section = (value ?? {}) as {
    check?: { run?: unknown; workspace?: unknown };
    rules?: unknown;
    spelling?: unknown;
    library?: unknown;
  };
  const rules = Object.entries((section.rules ?? {}) as Record<string, unknown>).flatMap(([code, set]) => {
    const parsed = ruleSettingSchema.safeParse(set);
    return parsed.success ? [[code, parsed.data] as const] : [];
  });
  return {
    checkRun: section.check?.run === 'onSave' ? 'onSave' : 'onType',
    checkWorkspace: section.check?.workspace === true,
    rules: { ...Object.fromEntries(rules), ...(section.spelling === false ? { misspelling: 'off' } : {}) },
    library: (Array.isArray(section.library) ? section.library : []).flatMap((place) => wholePath(place) ?? []),
  };
}

/** With forward slashes; a path that begins nowhere counts from nowhere. */
function wholePath(place: unknown): string | undefined {
  if (typeof place !== 'string') return undefined;
  const path = /^(?:[A-Za-z]:|\\)/.test(place.trim()) ? place.trim().replaceAll('\\', '/') : place.trim();
  return /^(?:\/|[A-Za-z]:\/)/.test(path) ? path : undefined;
}
