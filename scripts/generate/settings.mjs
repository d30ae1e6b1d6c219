// The rules in the editor's settings: package.json lists each code with what it checks, so that the settings editor completes it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../server/src/service/rules/index.ts';

const severities = ['off', 'hint', 'info', 'warning', 'error'];

export function generate(root) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const groups = [manifest.contributes.configuration].flat();
  const setting = groups.map((group) => group.properties['rationale.rules']).find(Boolean);
  setting.properties = Object.fromEntries(
    rules.map(({ code, severity, summary, default: on }) => [
      code,
      // no `default`: a value that nobody set must not win over the configuration of the folder
      { type: 'string', enum: severities, description: `${summary} (${on === false ? 'off' : severity})` },
    ]),
  );
  setting.additionalProperties = false;
  return { 'package.json': manifest };
}
