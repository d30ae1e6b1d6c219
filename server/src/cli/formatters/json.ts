/** One JSON object a file and line, for programs. */
import { isFixable } from '../check/report';
import type { Formatter } from './formatter';

export const formatJson: Formatter = ({ files }) =>
  files
    .map(({ file, findings }) => {
      const plain = findings.map((finding) => {
        const { code, severity, message, range, suppressed } = finding;
        return { code, severity, message, range, fixable: isFixable(finding), ...(suppressed ? { suppressed } : {}) };
      });
      return JSON.stringify({ file, findings: plain }) + '\n';
    })
    .join('');
