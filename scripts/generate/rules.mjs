// The rules' metadata: on top of each page under docs/rules/, and as the tables of docs/rules/README.md.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../server/src/service/rules/index.ts';

const fixes = { safe: 'safe fixes', review: 'fixes to review', no: 'no fix' };

const metadata = ({ code, severity, fixable, default: on, sources }) =>
  [
    `\`${code}\``,
    on === false ? `${severity}, off by default` : severity,
    fixes[fixable],
    ...(sources.length > 0 ? [`rests on: ${sources.join('; ')}`] : []),
  ].join(' · ');

/** Section by section of a code of law, as people look it up; a paper or a measurement is none. */
const law = /^(?:Labor Code|\d+ (?:CCR|CFR)) /;

function table(head, rows) {
  return [
    `| ${head.join(' | ')} |`,
    `| ${head.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}

function overview() {
  const link = (code) => `[\`${code}\`](${code}.md)`;
  const bySource = new Map();
  for (const { code, sources } of rules)
    for (const source of sources.filter((one) => law.test(one))) bySource.set(source, [...(bySource.get(source) ?? []), code]);
  const numeric = new Intl.Collator('en', { numeric: true });
  const served = [...bySource].sort(([a], [b]) => numeric.compare(a, b));
  return `# The rules

Generated from the rules themselves by \`npm run generate\`. Every rule can be set to \`off\`, \`hint\`, \`info\`, \`warning\` or \`error\`
under \`rules:\` in the configuration of a workspace, in the editor's settings, and with \`--rule\` on the command line. An error holds a final export back.

${table(
  ['Rule', 'Severity', 'Fixes', 'What it checks'],
  rules.map(({ code, severity, fixable, summary, default: on }) => [
    link(code),
    on === false ? `${severity} (off)` : severity,
    fixes[fixable],
    summary,
  ]),
)}

## By section of law

${table(
  ['Section', 'Rules'],
  served.map(([source, codes]) => [source, codes.map(link).join(', ')]),
)}
`;
}

export function generate(root) {
  const files = { 'docs/rules/README.md': overview() };
  for (const rule of rules) {
    const path = `docs/rules/${rule.code}.md`;
    if (!existsSync(join(root, path))) continue; // a test misses it
    const page = readFileSync(join(root, path), 'utf8');
    files[path] = page.replace(
      /<!-- metadata -->[\s\S]*?<!-- \/metadata -->/,
      () => `<!-- metadata -->\n\n${metadata(rule)}\n\n<!-- /metadata -->`,
    );
  }
  return files;
}
