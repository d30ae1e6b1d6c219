/** The SARIF output against the official schema, and what code scanning reads from it. */
import assert from 'node:assert/strict';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import { rules } from '../../server/src/service/rules';
import { call, makeFolder, removeFolders } from './call';

// the schema is of draft-04, and uses nothing of it that draft-07 has otherwise but the name of `$id`
const { id, $schema: _draft04, ...keywords } = schema as Record<string, unknown>;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile({ $id: String(id), ...keywords });

const text = `profile: ca-dwc-imr/2014
case:
  ur_denial_date: 2014-2-3
# rationale-disable-next-line unknown-key -- the court asked for it
extra: 1
case_summary: |
  Seen twice. TODO
`;

async function sarif(files: Readonly<Record<string, string>>, ...argv: string[]): Promise<{ log: Log; code: number }> {
  const { out, code } = await call(['check', '--format', 'sarif', ...argv], { cwd: makeFolder(files) });
  const log = JSON.parse(out) as Log;
  assert.ok(validate(log), ajv.errorsText(validate.errors, { separator: '\n' }));
  return { log, code };
}

describe('SARIF', () => {
  afterEach(removeFolders);

  it('is valid with findings, fixes, suppressions and failures', async () => {
    const { log, code } = await sarif({ 'a b/ä.rationale.yaml': text }, '.', 'missing.rationale.yaml');
    assert.equal(code, 2);
    const run = log.runs[0]!;
    assert.equal(run.invocations?.[0]?.executionSuccessful, false);
    assert.match(run.invocations[0].toolExecutionNotifications?.[0]?.message.text ?? '', /no such file/);
    const results = run.results ?? [];
    const date = results.find((one) => one.ruleId === 'invalid-value')!;
    assert.equal(date.locations?.[0]?.physicalLocation?.artifactLocation?.uri, 'a%20b/%C3%A4.rationale.yaml');
    assert.deepEqual(date.locations[0].physicalLocation?.region, { startLine: 3, startColumn: 19, endLine: 3, endColumn: 27 });
    assert.equal(date.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent?.text, '2014-02-03');
    const extra = results.find((one) => one.ruleId === 'unknown-key')!;
    assert.deepEqual(extra.suppressions, [{ kind: 'inSource', justification: 'the court asked for it' }]);
    assert.deepEqual(date.suppressions, []);
  });

  it('describes every rule, and results point at theirs', async () => {
    const { log } = await sarif({ 'a.rationale.yaml': text });
    const run = log.runs[0]!;
    const described = run.tool.driver.rules ?? [];
    assert.deepEqual(
      described.map((rule) => rule.id),
      rules.map((rule) => rule.code),
    );
    for (const rule of described) {
      assert.ok(rule.help?.text && rule.help.markdown && rule.shortDescription?.text && rule.helpUri?.includes(rule.id), rule.id);
    }
    for (const result of run.results ?? []) assert.equal(described[result.ruleIndex ?? -1]?.id, result.ruleId);
  });

  it('is valid with nothing found, and says nothing of the machine', async () => {
    const { log, code } = await sarif({
      'a.rationale.yaml': 'profile: ca-dwc-imr/2014\n',
      'rationale.config.yaml': 'rules: { missing-section: off }\n',
    });
    assert.equal(code, 0);
    assert.deepEqual(log.runs[0]?.results, []);
    assert.ok(!JSON.stringify(log).includes('/tmp/'));
  });
});
