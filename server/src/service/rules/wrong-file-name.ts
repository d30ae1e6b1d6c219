/** A determination in a file that nothing knows for one. */
import { firstLine } from '../case/insert';
import { determinationName, isMisnamed } from '../determination-name';
import type { Rule } from '../check/rule';

export const wrongFileName: Rule = {
  code: 'wrong-file-name',
  title: 'File is not known as a determination',
  summary: 'A determination lies in a file whose name ends in .rationale.yaml, for by that it is found and checked.',
  severity: 'warning',
  fixable: 'no',
  sources: [],
  checks: [
    {
      reads: 'document',
      with: ['outline'],
      *check({ document }) {
        const path = decodeURIComponent(document.uri.replace(/^[^:]*:/u, '').replace(/%(?![\da-f]{2})/giu, '%25'));
        if (document.uri.startsWith('untitled:') || !isMisnamed(path, document.text)) return;
        const name = determinationName(path);
        yield {
          span: firstLine(document.text),
          message: `This file is a determination, but its name does not say so, and editors leave it unchecked. Call it “${name}”.`,
          rename: name,
        };
      },
    },
  ],
};
