/** Words put into the Markdown of hovers and completions as themselves. */
import { MarkupKind, type MarkupContent } from 'vscode-languageserver-types';

export const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/\s+/g, ' ');

export const code = (text: string): string => {
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${text.replace(/\s+/g, ' ')}${fence}`;
};

/** Paragraphs; those that are empty or missing are left out. */
export const paragraphsOf = (...parts: readonly (string | undefined | false)[]): string => parts.filter(Boolean).join('\n\n');

export const markdown = (value: string): MarkupContent => ({ kind: MarkupKind.Markdown, value });

/** Cut to a length that is read at a glance. */
export const short = (text: string, length = 60): string =>
  text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;
