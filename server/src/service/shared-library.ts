/**
 * The library that a person names beside the configuration: on the command line, or in a setting of the machine. A
 * configuration reaches no further than its folder, for it may be anybody's; a person may name any place.
 */
import { URI } from 'vscode-uri';
import { createMatcher, cutPattern, isBounded, isWithin, plainUri } from './globs';
import type { FileProblem, Files } from './workspace';

export interface SharedLibrary {
  /** Files, folders or patterns: whole paths of this machine, with forward slashes. */
  places(): Promise<readonly string[]>;
  /** Who reads them. */
  readonly files: Files;
}

/** What a folder stands for. A `*.json` may be anything, so it is named on purpose. */
const inFolder: readonly string[] = ['**/*.guideline.{yaml,yml}', '**/*.profile.{yaml,yml}', '**/*.bib'];

export interface SharedFiles {
  /** URIs of guidelines and references. */
  readonly library: readonly string[];
  /** URIs of letter forms. */
  readonly profiles: readonly string[];
  readonly problems: readonly FileProblem[];
}

/** Finds what the places stand for; one that stands for nothing is told. */
export async function findShared(places: readonly string[], files: Files): Promise<SharedFiles> {
  const problems: FileProblem[] = [];
  const uris = new Set<string>();
  for (const place of places) {
    const { folder, pattern } = cutPattern(place);
    const uri = URI.file(folder).toString();
    const missed = (locked: string) => problems.push(lockedFolder(locked));
    const found = await (pattern === undefined
      ? filesAt(uri, files, missed)
      : files.find(uri, [pattern].filter(isBounded), missed));
    for (const file of found) uris.add(file);
    if (found.length === 0) problems.push(nothingAt(URI.file(place).toString()));
  }
  const isProfile = (uri: string) => /\.profile\.ya?ml$/i.test(uri);
  const all = [...uris].sort();
  return { library: all.filter((uri) => !isProfile(uri)), profiles: all.filter(isProfile), problems };
}

async function filesAt(uri: string, files: Files, missed: (uri: string) => void): Promise<readonly string[]> {
  const content = await files.read(uri);
  if (content === undefined) return [];
  return typeof content !== 'string' && content.why === 'folder' ? files.find(uri, inFolder, missed) : [uri];
}

/** Whether a file may belong to what the places name. */
export function matchesShared(places: readonly string[]): (uri: string) => boolean {
  const tests = places.map((place) => {
    const { folder, pattern } = cutPattern(place);
    const uri = plainUri(URI.file(folder).toString()).toString();
    const below = createMatcher(uri, pattern === undefined ? inFolder : [pattern]);
    return (file: string) => (pattern === undefined && plainUri(file).toString() === uri) || below(file);
  });
  return (uri) => tests.some((test) => test(uri));
}

/** Whether a place lies where the person named a library: what is read of it, they have said. */
export const isShared = (places: readonly string[], uri: string): boolean =>
  places.some((place) => isWithin(URI.file(cutPattern(place).folder).toString(), uri));

const nothingAt = (uri: string): FileProblem => ({
  uri,
  code: 'file-missing',
  message: 'No library is here. Correct the place that is named: with --library, or in the setting “rationale.library”.',
  span: { start: 0, end: 0 },
});

export const lockedFolder = (uri: string): FileProblem => ({
  uri,
  code: 'file-unreadable',
  message: 'This folder could not be looked into, so nothing in it is used. Ask for the right to read it.',
  span: { start: 0, end: 0 },
});
