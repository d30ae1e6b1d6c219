/** Large parts that are bundled as files of their own on Node, so that who never exports or imports never loads them. */
import type { Readers } from '../service/import/reader';
import type { Writers } from '../service/letter/export';
import { hasThread, startNodeThread } from './reader-node';
import { readInThread } from './reading';

/** PDF and DOCX. */
export const loadWriters = async (): Promise<Writers> => (await import('./writers')).writers;

let readers: Readers | undefined;

/** Published letters: PDF and DOCX, in a thread of their own; from source, where there is no file for one, in this one. */
export const loadReaders = async (): Promise<Readers> =>
  (readers ??= hasThread() ? readInThread((news) => startNodeThread(news)) : (await import('../readers')).readers);
