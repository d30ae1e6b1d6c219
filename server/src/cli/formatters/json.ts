/** One JSON object a file and line, for programs. */
import type { Formatter } from './formatter';

export const formatJson: Formatter = {
  file({ file, findings }) {
    const plain = findings.map(({ code, severity, message, range, fixable, suppressed }) => {
      return { code, severity, message, range, fixable, ...(suppressed ? { suppressed } : {}) };
    });
    return JSON.stringify({ file, findings: plain }) + '\n';
  },
};
