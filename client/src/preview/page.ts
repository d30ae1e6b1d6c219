/** The preview's page as it is before the letter arrives: a complete document under a strict content security policy. */
import { escape } from 'html-escaper';

export interface PageParts {
  /** The origin of the extension's own files. */
  readonly source: string;
  readonly script: string;
  /** Random, new for each page. */
  readonly nonce: string;
  readonly title: string;
  /** What the page keeps while hidden. */
  readonly state: string;
}

/** A template tag that escapes every value it is given. */
const html = (parts: TemplateStringsArray, ...values: readonly string[]): string =>
  parts.reduce((page, part, index) => page + escape(values[index - 1] ?? '') + part);

export function renderPage({ source, script, nonce, title, state }: PageParts): string {
  const policy = `default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'; img-src ${source} data:; font-src ${source}`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
      </head>
      <body>
        <p id="status" role="status">Preparing the letter…</p>
        <main id="letter"></main>
        <script nonce="${nonce}" src="${script}" data-state="${state}"></script>
      </body>
    </html>`;
}

/** A nonce of 128 random bits. */
export const randomNonce = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
