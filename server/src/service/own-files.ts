/** The files that a configuration names, as far as they lie in its folder: it may be anybody's, and reaches no further. */
import { URI, Utils } from 'vscode-uri';
import type { ReadConfiguration } from './configuration';
import { folderInside, outside } from './export-folder';
import { isBounded, isName, isPositive, isWithin, leadsOut, mostPatterns } from './globs';
import type { Configuration } from './model/schemas/configuration';
import { isShared, lockedFolder } from './shared-library';
import type { Span } from './text';
import type { FileProblem, Files, Unread } from './workspace';

/** What a configuration gives inside its folder, and what it had to be denied. */
export interface Own {
  /** Less an export folder that leads out. */
  readonly configuration: Configuration;
  /** URIs, sorted. */
  readonly library: readonly string[];
  readonly profiles: readonly string[];
  readonly words: readonly string[];
  readonly problems: readonly FileProblem[];
}

export const nothing: Own = { configuration: {}, library: [], profiles: [], words: [], problems: [] };

type Key = 'library' | 'profiles' | 'words';

/** `shared`: what the person names beside the configuration; of what lies there nothing is denied, for they have it anyway. */
export async function findOwn(uri: string, read: ReadConfiguration, files: Files, shared: readonly string[]): Promise<Own> {
  const folder = Utils.dirname(URI.parse(uri));
  const problems: FileProblem[] = [];
  const denied: Denied[] = [];
  const home = await realOf(folder.toString(), files);
  const find = async (key: Key): Promise<string[]> => {
    const named = await namedFiles(key, { uri, folder, read, files, problems, denied });
    const inside: string[] = [];
    for (const file of named) {
      const place = await realOf(file, files);
      if (isWithin(home, place)) inside.push(file);
      else denied.push({ words: URI.parse(file).path.slice(folder.path.length + 1), span: read.placeOf([key]), place });
    }
    return inside;
  };
  const found = { library: await find('library'), profiles: await find('profiles'), words: await find('words') };
  const left = denied.filter(({ place }) => !isShared(shared, place));
  if (left.length > 0)
    problems.push({ uri, code: 'leads-outside', between: true, span: left[0]!.span, message: describeDenied(left) });
  const { configuration } = read;
  const target = configuration.export?.folder;
  if (target === undefined || (await folderInside(folder.toString(), target, files)) !== undefined)
    return { configuration, ...found, problems };
  const { folder: _, ...rest } = configuration.export!;
  const message = outside(target, 'the folder of this configuration');
  problems.push({ uri, code: 'folder-leads-outside', between: true, span: read.placeOf(['export', 'folder']), message });
  return { configuration: { ...configuration, export: rest }, ...found, problems };
}

/** Where something lies when links are followed. */
const realOf = async (uri: string, files: Files): Promise<string> => (await files.real?.(uri)) ?? uri;

/** What lies outside: as it is named, where it is named, and its URI. */
interface Denied {
  readonly words: string;
  readonly span: Span;
  readonly place: string;
}

interface Finding {
  readonly uri: string;
  readonly folder: URI;
  readonly read: ReadConfiguration;
  readonly files: Files;
  readonly problems: FileProblem[];
  readonly denied: Denied[];
}

const manyPatterns = `Only the first ${mostPatterns} entries of this list count. Name the files by fewer patterns.`;
const intricate = 'This pattern is too intricate to be matched in time, so it finds no files. Write it with fewer “*”.';

/** Each file once. A name that stands for no file is told; a pattern may wait for its first. */
async function namedFiles(key: Key, { uri, folder, read, files, problems, denied }: Finding): Promise<string[]> {
  const found = new Set<string>();
  const patterns: string[] = [];
  for (const [index, pattern] of (read.configuration[key] ?? []).slice(0, mostPatterns).entries()) {
    const place = Utils.resolvePath(folder, pattern).toString();
    const span = read.placeOf([key, index]);
    if (!isBounded(pattern)) problems.push({ uri, code: 'invalid-value', between: true, span, message: intricate });
    else if (isPositive(pattern) && leadsOut(pattern)) denied.push({ words: pattern, span, place });
    else if (!isPositive(pattern) || !isName(pattern)) patterns.push(pattern);
    else {
      const content = await files.read(place);
      if (typeof content === 'string' || (content && content.why !== 'folder')) found.add(place);
      else problems.push({ uri, code: 'file-missing', between: true, span, message: missing(pattern, key, content) });
    }
  }
  if ((read.configuration[key] ?? []).length > mostPatterns)
    problems.push({ uri, code: 'invalid-value', between: true, span: read.placeOf([key, mostPatterns]), message: manyPatterns });
  const missed = (locked: string) => problems.push(lockedFolder(locked));
  for (const file of await files.find(folder.toString(), patterns, missed)) found.add(file);
  return [...found].sort();
}

/** More names than these make no sentence. */
const mostNamed = 5;

function describeDenied(denied: readonly Denied[]): string {
  const names = denied.slice(0, mostNamed).map(({ words }) => `“${words}”`);
  const more = denied.length > mostNamed ? ` and ${denied.length - mostNamed} more` : '';
  const one = names.length === 1;
  return (
    `${names.join(', ')}${more} ${one ? 'leads' : 'lead'} out of the folder of this configuration, so ${one ? 'it is' : 'they are'} left out. ` +
    'A library that lies elsewhere is named by you: with --library in the call, or in the editor’s setting “rationale.library”.'
  );
}

function missing(name: string, key: Key, there: Unread | undefined): string {
  const files = { library: '**/*.guideline.yaml', profiles: '**/*.profile.yaml', words: '*.txt' }[key];
  return there
    ? `“${name}” is a folder. Name the files in it: “${name.replace(/\/$/, '')}/${files}”.`
    : `There is no file “${name}”. Correct its name, or put it there.`;
}
