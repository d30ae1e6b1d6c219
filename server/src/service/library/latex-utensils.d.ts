/** The parser for BibTeX alone: the package's main file would bring its LaTeX parser along. */
declare module 'latex-utensils/out/src/bibtex/bibtex_parser_simple' {
  import type { bibtexParser } from 'latex-utensils';
  export function parse(text: string): bibtexParser.BibtexAst;
}
