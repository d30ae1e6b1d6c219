import { rule } from './harness';

const text = 'case: { number: CM16-0000001 }\ncase_summary: |\n  She fell.\nissues:\n  - service: MRI\n';
const marked = text.replace('case: { number: CM16-0000001 }', '⟦case: { number: CM16-0000001 }⟧');

rule('wrong-file-name', ({ finds, silent }) => {
  finds('plain YAML', marked, {
    whole: true,
    file: 'CM16-0000001.yaml',
    severity: 'warning',
    message: /Call it “CM16-0000001\.rationale\.yaml”/,
  });
  finds('no ending', marked, { whole: true, file: 'CM16', message: /“CM16\.rationale\.yaml”/ });
  finds('a name with signs', marked, { whole: true, file: 'my%20case%20100%25.yml', message: /“my case 100%\.rationale\.yaml”/ });
  finds('a text file', marked, { whole: true, file: 'a.rationale.txt', message: /“a\.rationale\.yaml”/ });

  silent('its own endings', text, { whole: true, file: 'A.Rationale.YML' });
  silent('something else', 'name: ci\nissues:\n  - a\n', { whole: true, file: 'ci.yaml' });
  silent('a configuration', text, { whole: true, file: 'rationale.config.yaml' });
});
