/**
 * A file of this machine → its bytes: the one function by which all of the product reads a file that a person names. What is
 * no file (a pipe, a device, a socket, a folder) is told by its `stat` and never opened, for it may wait for ever; what is too
 * large is refused before it is read.
 */
import { closeSync, constants, fstatSync, openSync, readSync, statSync, type Stats } from 'node:fs';

/** Why a file was not read: names for what the system has no error code for, beside its own (`ENOENT`, `EISDIR` …). */
export type Refusal = 'EISDIR' | 'PIPE' | 'DEVICE' | 'SOCKET' | 'LARGE';

/** Thrown by {@link readFile}; `code` as in the errors of the file system. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile';
  constructor(readonly code: Refusal) {
    super(code);
  }
}

/** `rationale check <(command)`: who starts the command has opened this pipe already, and means it. */
const opened = /^\/(?:dev\/(?:fd\/\d+|stdin)|proc\/self\/fd\/\d+)$/;

/** Reads at most so many bytes. Throws `RefusedFile`, or the file system's error. */
export function readFile(path: string, most: number): Uint8Array {
  const isOpened = opened.test(path);
  const before = check(statSync(path), most, isOpened);
  // between the two looks another thing may have taken its place: that one must not be waited for
  const file = openSync(path, constants.O_RDONLY | (isOpened ? 0 : (constants.O_NONBLOCK ?? 0)));
  try {
    check(fstatSync(file), most, isOpened);
    return readAll(file, before.size, most);
  } finally {
    closeSync(file);
  }
}

function check(stats: Stats, most: number, isOpened: boolean): Stats {
  if (stats.isDirectory()) throw new RefusedFile('EISDIR');
  if (stats.isSocket()) throw new RefusedFile('SOCKET');
  if (stats.isCharacterDevice() || stats.isBlockDevice()) throw new RefusedFile('DEVICE');
  if (stats.isFIFO() && !isOpened) throw new RefusedFile('PIPE');
  if (stats.size > most) throw new RefusedFile('LARGE');
  return stats;
}

/** The size is only what is to be expected: a pipe has none, and a file may grow while it is read. */
function readAll(file: number, expected: number, most: number): Uint8Array {
  let bytes = new Uint8Array(Math.max(expected, 0) + 1);
  let length = 0;
  for (;;) {
    const count = readSync(file, bytes, length, bytes.length - length, null);
    if (count === 0) return bytes.subarray(0, length);
    length += count;
    if (length > most) throw new RefusedFile('LARGE');
    if (length < bytes.length) continue;
    const larger = new Uint8Array(Math.min(bytes.length * 2 + 65_536, most + 1));
    larger.set(bytes);
    bytes = larger;
  }
}
