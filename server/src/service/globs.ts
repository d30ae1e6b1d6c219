/** Whether a file is one of those that glob patterns, relative to a folder, stand for. Works on URIs, so on any file system. */
import picomatch from 'picomatch/posix';
import { URI, Utils } from 'vscode-uri';

/**
 * A test for URIs of files. Whoever finds files may know more than the patterns say (what is ignored, what is excluded):
 * a file that is found passes, one that passes need not be found.
 */
export function createMatcher(folder: string, patterns: readonly string[]): (uri: string) => boolean {
  const from = plainUri(folder);
  const matches = picomatch(
    patterns.filter((pattern) => isPositive(pattern) && isBounded(pattern) && !leadsOut(pattern)).slice(0, mostPatterns),
    { dot: true },
  );
  return (uri) => {
    const file = plainUri(uri);
    const below = from.path.replace(/\/?$/, '/');
    return isSameDisk(from, file) && file.path.startsWith(below) && matches(file.path.slice(below.length));
  };
}

/** More patterns are named by no configuration. */
export const mostPatterns = 200;

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
export const isPositive = (pattern: string): boolean => pattern !== '' && !/^!(?!\()/.test(pattern);

/** Whether a pattern is the name of one file. */
export const isName = (pattern: string): boolean => !/[*?[\]{}()|\\]/.test(pattern);

/** `/etc`, `C:\guidelines`, `\\server\share`, `file:///etc`, `~/guidelines`. */
const fromTheRoot = /^(?:[\\/]|[A-Za-z]:|[A-Za-z][A-Za-z0-9+.-]*:[\\/]|~$|~[^\\/]*[\\/])/;

/** Whether a pattern, or a folder's name, can stand for what lies outside the folder it counts from; `a/../b` cannot. */
export function leadsOut(pattern: string): boolean {
  if (fromTheRoot.test(pattern)) return true;
  const steps: string[] = [];
  for (const step of pattern.split(/[\\/]/)) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.some((step) => step.split(/[{}(),|]/).includes('..'));
}

/** Whether a URI is a folder, or lies below it. */
export function isWithin(folder: string, uri: string): boolean {
  const [from, to] = [plainUri(folder), plainUri(uri)].map((one) => Utils.resolvePath(one, '.')) as [URI, URI];
  return isSameDisk(from, to) && `${to.path}/`.startsWith(from.path.replace(/\/?$/, '/'));
}

const isSameDisk = (a: URI, b: URI): boolean => a.scheme === b.scheme && a.authority === b.authority;

/** A whole path with signs of a pattern in it: the folder down to the first of them, and the rest; a name has no rest. */
export function cutPattern(path: string): { readonly folder: string; readonly pattern: string | undefined } {
  const steps = path.split('/');
  const first = steps.findIndex((step) => !isName(step));
  if (first < 0) return { folder: path, pattern: undefined };
  return { folder: steps.slice(0, first).join('/') || '/', pattern: steps.slice(first).join('/') };
}
