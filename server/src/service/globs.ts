/** Whether a file is one of those that glob patterns, relative to a folder, stand for. Works on URIs, so on any file system. */
import picomatch from 'picomatch/posix';
import { URI } from 'vscode-uri';

/**
 * A test for URIs of files. Whoever finds files may know more than the patterns say (what is ignored, what is excluded):
 * a file that is found passes, one that passes need not be found.
 */
export function createMatcher(folder: string, patterns: readonly string[]): (uri: string) => boolean {
  const from = plainUri(folder);
  const matches = picomatch(patterns.filter(isPositive), { dot: true });
  return (uri) => {
    const file = plainUri(uri);
    return file.scheme === from.scheme && file.authority === from.authority && matches(relative(from.path, file.path));
  };
}

/** Of wildcards between two slashes, of `**`, and of parentheses in a pattern: to match many takes unlimited time. */
const most = { wildcards: 3, anyFolders: 4, groups: 1, length: 500 };

/** Whether a glob pattern, or a line of an ignore file, is matched in a time that anybody can wait for. */
export function isBounded(pattern: string): boolean {
  const count = (text: string, sought: RegExp): number => text.match(sought)?.length ?? 0;
  if (pattern.length > most.length || count(pattern, /\(/g) > most.groups) return false;
  if (count(pattern, /\*\*/g) > most.anyFolders) return false;
  return pattern.split('/').every((step) => step === '**' || count(step, /[*+!@?](?=\()|\*+/g) <= most.wildcards);
}

/** A URI as everyone here writes it: clients differ in what they escape, and in the case of a drive letter. */
export const plainUri = (uri: string): URI => URI.parse(URI.parse(uri).toString());

/** “!a” takes files away, while “!(a)” stands for some. */
const isPositive = (pattern: string): boolean => pattern !== '' && !/^!(?!\()/.test(pattern);

/** The way from a folder to a file, by `..` where it lies outside. */
function relative(folder: string, file: string): string {
  const from = folder.split('/');
  const to = file.split('/');
  const parted = from.findIndex((step, index) => step !== to[index]);
  const shared = parted < 0 ? from.length : parted;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
