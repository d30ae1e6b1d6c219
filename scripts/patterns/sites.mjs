// Where the source writes a regular expression: the literals, and the places that build one from words.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

const isRegExp = (node) =>
  (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === 'RegExp';

/** `literals`: source, flags and place of each; `built`: the places (`file:line`) of `new RegExp(…)`. */
export function sitesIn(root, patterns) {
  const literals = [];
  const built = [];
  for (const file of globSync(patterns, { cwd: root }).sort()) {
    const tree = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
    const placeOf = (node) => `${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    const visit = (node) => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        literals.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), at: placeOf(node) });
      } else if (isRegExp(node)) built.push(placeOf(node));
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return { literals, built };
}
