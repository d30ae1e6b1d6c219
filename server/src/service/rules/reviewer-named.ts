/** The reviewer's name, which is confidential. */
import { isMap, isScalar } from 'yaml';
import { isNameKey, isReviewersName } from '../case/reviewer';
import type { Remark, Rule, TextTarget } from '../check/rule';
import { spanOf } from '../model/place';
import type { Unit } from '../model/unit';
import { identifiers } from '../identifiers';

export const reviewerNamed: Rule = {
  code: 'reviewer-named',
  title: 'Reviewer named',
  summary: 'The reviewer’s name is nowhere in the determination.',
  severity: 'error',
  fixable: 'no',
  sources: ['Labor Code 4610.6(f)'],
  checks: [
    { reads: 'entry', check: keys },
    { reads: 'text', check: words },
  ],
};

function* keys({ kind, name, value }: Unit): Iterable<Remark> {
  if (kind !== 'entry' || name !== 'reviewer') return;
  for (const { key } of isMap(value) ? value.items : [])
    if (isScalar(key) && key.range && isNameKey(String(key.value))) yield { span: spanOf(key), message };
}

function* words({ path, prose, role }: TextTarget): Iterable<Remark> {
  if (role === 'notes' || (path[0] === 'reviewer' && isNameKey(String(path[1] ?? '')))) return;
  for (const { kind, span } of identifiers(prose.text)) {
    if (kind !== 'name' || !(path[0] === 'reviewer' || isReviewersName(prose.text, span))) continue;
    yield { span: prose.sourceSpan(span.start, span.end), message };
  }
}

const message = 'The reviewer’s name is confidential and may not be in the file. Take it out.';
