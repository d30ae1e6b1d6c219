/** Files around determinations, hostile ones: guidelines, bibliographies, letter forms, configurations. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readConfiguration } from '../../server/src/service/configuration';
import { checkLibrary } from '../../server/src/service/library/check';
import { createLibrary } from '../../server/src/service/library/library';
import { readLibraryFile } from '../../server/src/service/library/sources';
import { readProfileFile } from '../../server/src/service/profiles/read';
import type { Span } from '../../server/src/service/text';
import { kindOf } from './lib/kind';
import { changed, changes, hostile } from './lib/texts';

const folder = join(__dirname, '../../server');
const file = (path: string): string => readFileSync(join(folder, path), 'utf8');
const guidelines = readdirSync(join(folder, 'library')).filter((name) => name.endsWith('.guideline.yaml')).slice(0, 6).map((name) => file(`library/${name}`)); // prettier-ignore
const profiles = ['ca-dwc-imr-2016', 'ca-dwc-imr-2014'].map((name) => file(`profiles/${name}.profile.yaml`));
const configuration = 'library: ["guidelines/*"]\nprofiles: ["*.profile.yaml"]\nprivate_terms: [Roe]\nrules: { scope: off }\n';
const csl = '[{"id":"a","type":"article","title":"T","author":[{"family":"Roe","given":"J."}],"issued":{"date-parts":[[2010]]}}]';
const bib =
  '@string{j = "J"}\n@article{a, title={A {Title}}, author={Roe, Jane and {An Organization}}, journal = j # "x", year=2010}\n';

const readers: Readonly<Record<string, (text: string) => readonly { readonly span: Span; readonly message: string }[]>> = {
  ...Object.fromEntries(
    ['a.guideline.yaml', 'a.bib', 'a.json'].map((name) => [
      name,
      (text: string) => {
        const { entries, problems } = readLibraryFile(`file:///${name}`, text);
        const own = entries.map((entry) => ({ ...entry, uri: `file:///${name}` }));
        checkLibrary(own, createLibrary(own));
        return problems;
      },
    ]),
  ),
  'a.profile.yaml': (text) => readProfileFile('file:///a.profile.yaml', text).problem ? [readProfileFile('file:///a.profile.yaml', text).problem!] : [],
  'rationale.config.yaml': (text) => readConfiguration('file:///rationale.config.yaml', text).problems,
}; // prettier-ignore

const text = fc.oneof(
  hostile,
  fc
    .record({ text: fc.constantFrom(...guidelines, ...profiles, configuration, csl, bib), changes })
    .map((one) => one.changes.reduce(changed, one.text)),
);

export const kind = kindOf({
  name: 'library',
  share: 20,
  milliseconds: 6000,
  inputs: fc.record({ text, name: fc.constantFrom(...Object.keys(readers)) }),
  show: ({ text, name }) => `${name}: ${text}`,
  run({ text, name }) {
    for (const { span, message } of readers[name]!(text)) {
      assert.ok(0 <= span.start && span.start <= span.end && span.end <= Math.max(1, text.length), `${span.start}–${span.end}`);
      assert.notEqual(message, '');
    }
  },
});
