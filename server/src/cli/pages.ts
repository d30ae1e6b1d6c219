/** The pages of the rules, as Markdown, built in at build time. */
import pages from '../../generated/pages.json';

const byCode: Readonly<Record<string, string>> = pages;

/** Undefined where a rule has no page. */
export const pageOf = (code: string): string | undefined => (Object.hasOwn(byCode, code) ? byCode[code] : undefined);
