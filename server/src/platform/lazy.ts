/** Large parts that are bundled as files of their own on Node, so that who never exports or imports never loads them. */
import type { Readers } from '../readers';
import type { Writers } from '../service/letter/export';

/** PDF and DOCX. */
export const loadWriters = async (): Promise<Writers> => (await import('./writers')).writers;

/** Published letters: PDF and DOCX. */
export const loadReaders = async (): Promise<Readers> => (await import('../readers')).readers;
