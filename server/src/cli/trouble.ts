/** What went wrong with a file, in words for a person. */
import { lstatSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { visible } from '../service/visible';

/** One file's trouble; it never stops the others. */
export interface Failure {
  /** As shown to the person; undefined when it is about no single file. */
  readonly file: string | undefined;
  readonly message: string;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder.',
  EACCES: 'You have no right to read or write it. Ask for the right, or copy it to a folder of yours.',
  EPERM: 'You have no right to read or write it. Ask for the right, or copy it to a folder of yours.',
  EROFS: 'The disk is read-only. Choose another folder with --out.',
  ENOSPC: 'The disk is full. Make room and try again.',
  EDQUOT: 'The disk quota is used up. Make room and try again.',
  EFBIG: 'The file may not grow so large here. Choose another folder with --out.',
  EISDIR: 'This is a folder, and a file is needed.',
  PIPE: 'This is a pipe and no file, and it might never end. Save what comes out of it as a file, and give that.',
  DEVICE: 'This is a device and no file. Give a file.',
  SOCKET: 'This is a socket and no file. Give a file.',
  LARGE: 'It is too large. Check that it is the right file.',
  ENOTDIR: 'A part of the path is a file, not a folder.',
  EMFILE: 'Too many files are open on this machine. Try again with --jobs 1.',
  ELOOP: 'The links in this path lead in a circle.',
  ENAMETOOLONG: 'The name is too long.',
  EEXIST: 'There is already a file of this name.',
  EBUSY: 'Another program is using the file. Close it and try again.',
};

/** As the file system has it, or as `RefusedFile` has. */
export const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | undefined)?.code;

/** The words for a file that is named and cannot be read: of a link it is said that it is one. */
export const reasonAt = (path: string, error: unknown): string =>
  codeOf(error) === 'ENOENT' && isLink(path) ? lostLink : reasonOf(error);

const lostLink = 'This is a link, and what it points to is not there.';

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/** The words for a failed file operation. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return (code !== undefined && reasons[code]) || `It could not be read or written${code ? ` (${code})` : ''}.`;
}

/**
 * A path as people see it: relative where it lies below the folder they are in, with forward slashes. A name that begins as
 * the commands of a build server do (`::error::`) begins with `./`, for lines may begin with it.
 */
export function shown(path: string, cwd: string): string {
  const near = relative(cwd, path);
  const chosen = near === '' || near.startsWith(`..${sep}`) || near === '..' ? path : near;
  const written = sep === '\\' ? chosen.replaceAll('\\', '/') : chosen;
  return /^[\s:]/.test(written) ? `./${written}` : written;
}

/** A line for a person, in which nothing hides. */
export const line = (text: string): string => `${visible(text)}\n`;

export const failureLine = ({ file, message }: Failure): string =>
  line(`rationale: ${file === undefined ? '' : `${file}: `}${message}`);
