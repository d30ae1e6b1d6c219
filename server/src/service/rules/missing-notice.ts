/** A denied opioid without the notice that nobody should stop it abruptly. */
import type { Issue } from '../model/model';
import type { Profile } from '../model/schemas/profile';
import { containment } from '../prose/similar';
import { wordsOf } from '../prose/lexicon';
import { words } from '../prose/words';
import { scalar } from '../model/yaml-text';
import { addItem, addKeys } from '../case/insert';
import { orders } from '../case/presence';
import type { RationaleDocument } from '../document';
import type { Fix, Rule } from '../check/rule';

export const missingNotice: Rule = {
  code: 'missing-notice',
  title: 'Missing notice',
  summary: 'An item that denies a long-term opioid carries the notice on tapering.',
  severity: 'warning',
  fixable: 'review',
  sources: ['14 of the 15 denied opioids in 194 published letters carry it', '8 CCR 9792.24.4'],
  checks: [
    {
      reads: 'issue',
      *check(issue, { document, profile }) {
        const name = Object.keys(profile.notices ?? {}).find((one) => /opioid|taper/.test(one));
        const supports = profile.decisions?.find((decision) => decision.value === issue.decision?.value?.trim())?.supports;
        if (name === undefined || supports !== false || issue.notices?.items.some((item) => item.value === name)) return;
        const drug = opioidOf(issue);
        if (drug === undefined || isShortCourse(issue) || isTyped(issue, profile.notices[name]!)) return;
        yield {
          span: issue.service!.span,
          message: `This denies an opioid, ${drug}, without the notice that it should not be stopped abruptly. Add the notice.`,
          fixes: () => fixes(issue, name, profile, document),
        };
      },
    },
  ],
};

const opioids = wordsOf('opioids');

/** A test for drugs, or a programme to come off them, is no opioid. */
const otherService =
  /\b(?:urine|screens?|screening|test|tests|testing|uds|udt|toxicology|detox\w*|wean\w*|taper\w*|consult\w*|evaluation|program|naloxone|narcan)\b/i;

/** The opioid that the disputed service is, as it is written there. */
function opioidOf({ service, modified }: Issue): string | undefined {
  const text = service?.value ?? '';
  if (text === '' || otherService.test(text)) return undefined;
  for (const where of [text, modified?.requested?.value ?? '']) {
    const found =
      words(where.slice(0, 2000)).find((word) => opioids.has(word.lower))?.text ?? /\btylenol (?:#|no\.? ?)3\b/i.exec(where)?.[0];
    if (found) return found;
  }
  return undefined;
}

/** A few days after an operation are no long-term use. */
const shortCourse = /\b(?:post-? ?operative(?:ly)?|post-? ?op|peri-?operative|after (?:the )?surgery)\b/i;

function isShortCourse({ ancillary, service, rationale }: Issue): boolean {
  if (ancillary?.value === true || shortCourse.test(service?.value ?? '')) return true;
  const text = rationale?.value?.text ?? '';
  return (
    /\b(?:post-? ?operative|post-? ?op|acute) (?:pain|use|course|period|medications?|analgesi\w+|opioids?)\b/i.test(text) &&
    !/\b(?:chronic|long[- ]term|ongoing|on-going|continued)\b/i.test(text)
  );
}

const isTyped = ({ rationale }: Issue, notice: Profile['notices'][string]): boolean =>
  rationale?.value !== undefined && containment(notice.text, rationale.value.text) > 0.5;

function fixes(issue: Issue, name: string, profile: Profile, document: RationaleDocument): Fix[] {
  const path = ['issues', issue.index];
  const edits =
    issue.notices && !issue.notices.empty
      ? addItem(document, [...path, 'notices'], [scalar(name, true)])
      : issue.notices
        ? undefined
        : addKeys(document, path, [{ name: 'notices', value: () => ` [${scalar(name, true)}]` }], orders.issue);
  return edits ? [{ title: `Add the notice “${profile.notices[name]!.title}”`, safe: false, edits }] : [];
}
