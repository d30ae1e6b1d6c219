/**
 * Every rule has a page, and what the page calls bad is found, what it calls good is not. Under “## Bad” and “## Good” a block
 * `yaml` is a fragment (fragment.ts), `yaml whole` a whole file, `yaml named NAME` one of that name; `yaml guideline` and `yaml config` anywhere set the scene.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { configurationSchema } from '../../server/src/service/model/schemas/configuration';
import { guidelineSchema } from '../../server/src/service/model/schemas/guideline';
import { rules } from '../../server/src/service/rules';
import { check, wholeText, type Setup } from './harness';

const folder = join(__dirname, '../../docs/rules');

interface Block {
  readonly heading: string;
  readonly info: string;
  readonly text: string;
}

function blocksOf(page: string): Block[] {
  const blocks: Block[] = [];
  let heading = '';
  for (const match of page.matchAll(/^## (.+)$|^```(yaml[^\n]*)\n([\s\S]*?)^```$/gm)) {
    if (match[1] !== undefined) heading = match[1].trim();
    else blocks.push({ heading, info: match[2]!.trim(), text: match[3]! });
  }
  return blocks;
}

describe('the rules’ pages', () => {
  for (const { code } of rules) {
    describe(code, () => {
      const read = () => readFileSync(join(folder, `${code}.md`), 'utf8');
      const scene = (): Setup => ({
        library: blocksOf(read()).flatMap(({ info, text }) =>
          info === 'yaml guideline' ? [guidelineSchema.parse(parse(text))] : [],
        ),
        configuration: blocksOf(read()).flatMap(({ info, text }) =>
          info === 'yaml config' ? [configurationSchema.parse(parse(text))] : [],
        )[0],
        settings: { [code]: 'warning' }, // also the rules that a workspace has to switch on
      });
      const found = ({ info, text }: Block) =>
        check(wholeText(text, { whole: info !== 'yaml' }), { ...scene(), file: /^yaml named (.+)$/.exec(info)?.[1] }).filter(
          (one) => one.code === code,
        );
      const examples = (heading: string) =>
        blocksOf(read()).filter((one) => one.heading === heading && /^yaml(?: whole| named .+)?$/.test(one.info));

      it('finds what the page calls bad', () => {
        assert.ok(examples('Bad').length > 0, 'no bad example');
        for (const example of examples('Bad')) assert.ok(found(example).length > 0, example.text);
      });

      it('has nothing to say of what the page calls good', () => {
        assert.ok(examples('Good').length > 0, 'no good example');
        for (const example of examples('Good'))
          assert.deepEqual(
            found(example).map((one) => one.message),
            [],
            example.text,
          );
      });
    });
  }

  it('there is no page without a rule', () => {
    const codes = new Set(rules.map((one) => one.code));
    const pages = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
    assert.deepEqual(
      pages.filter((name) => !codes.has(name.slice(0, -3))),
      [],
    );
  });
});
