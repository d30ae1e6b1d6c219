/** One JSON object a file and line, for programs. */
import { visibleJson } from '../../service/visible';
import type { Formatter } from './formatter';

export const formatJson: Formatter = {
  file({ file, findings }) {
    const plain = findings.map(({ code, severity, message, range, fixable, suppressed }) => {
      return { code, severity, message, range, fixable, ...(suppressed ? { suppressed } : {}) };
    });
    return `${visibleJson(JSON.stringify({ file, findings: plain }))}\n`;
  },
};
