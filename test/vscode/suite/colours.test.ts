/** The grammar, by the tokenizer of VS Code and over the YAML grammar of the VS Code that runs. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';
import * as vscode from 'vscode';

interface Token {
  /** The text. */
  readonly c: string;
  /** Its scopes, outermost first, parted by spaces. */
  readonly t: string;
}

interface Contributed {
  readonly contributes: { readonly grammars: readonly { readonly scopeName: string; readonly path: string }[] };
}

const extension = (id: string): vscode.Extension<unknown> => {
  const found = vscode.extensions.getExtension(id);
  assert.ok(found, id);
  return found;
};

const loadGrammar = async (): Promise<IGrammar> => {
  const ours = extension('review-rationale.review-rationale');
  await loadWASM(readFileSync(join(ours.extensionPath, 'node_modules/vscode-oniguruma/release/onig.wasm')));
  const paths = new Map(
    [extension('vscode.yaml'), ours].flatMap(({ extensionPath, packageJSON }) =>
      (packageJSON as Contributed).contributes.grammars.map(({ scopeName, path }) => [scopeName, join(extensionPath, path)]),
    ),
  );
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: (scope) => {
      const path = paths.get(scope);
      return Promise.resolve(path === undefined ? null : parseRawGrammar(readFileSync(path, 'utf8'), path));
    },
  });
  const grammar = await registry.loadGrammar('source.rationale');
  assert.ok(grammar);
  return grammar;
};

const tokenize = (grammar: IGrammar, lines: readonly string[]): Token[] => {
  let stack = INITIAL;
  return lines.flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({ c: line.slice(startIndex, endIndex), t: scopes.join(' ') }));
  });
};

const text = `# rationale-disable-next-line no-records -- none were sent
profile: ca-dwc-imr/2014
issues:
  - service: "Norco 10/325mg #35"
    decision: upheld
    criteria:
      - { criterion: a/b/c, finding: not met, evidence: 'seen [@mri]' }
      - criterion: a/b/d
        finding: met
    rationale: |
      The guideline says "no more than two" [@odg-low-back, p. 300; sec. Facet joint]. It is #60, *not* more.

      decision: overturned is prose here.
    unheard_of: 1
`;

describe('colours', () => {
  let tokens: Token[];
  const scopesOf = (words: string): string => {
    const token = tokens.find(({ c }) => c.trim() === words) ?? tokens.find(({ c }) => c.includes(words));
    assert.ok(token, `${words} in ${JSON.stringify(tokens.map(({ c }) => c))}`);
    return token.t;
  };

  before(async () => {
    tokens = tokenize(await loadGrammar(), text.split('\n'));
  });

  const expected: Record<string, string> = {
    profile: 'keyword.control.section.rationale',
    issues: 'keyword.control.section.rationale',
    service: 'variable.other.property.rationale',
    rationale: 'variable.other.property.rationale',
    upheld: 'constant.language.decision.upheld.rationale',
    'not met': 'constant.language.finding.rationale',
    met: 'constant.language.finding.rationale',
    'odg-low-back': 'variable.other.citation.rationale',
    mri: 'variable.other.citation.rationale',
    '300': 'constant.numeric.page.rationale',
    '"no more than two"': 'string.quoted.double.quotation.rationale',
    'It is #60, *not* more.': 'meta.embedded.prose.rationale',
    'decision: overturned is prose here.': 'meta.embedded.prose.rationale',
    'rationale-disable-next-line': 'keyword.other.suppression.rationale',
  };
  for (const [words, scope] of Object.entries(expected)) {
    it(`shows ${words} as ${scope}`, () => assert.ok(scopesOf(words).includes(scope), scopesOf(words)));
  }

  it('does not know an unknown key', () => assert.ok(!scopesOf('unheard_of').includes('variable.other')));
  it('still sees what follows the prose', () => assert.ok(scopesOf('unheard_of').includes('entity.name.tag.yaml')));
});
