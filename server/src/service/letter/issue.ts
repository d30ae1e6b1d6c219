/** One disputed item of the letter: its title and decision, the guideline lines, the rationale, the notices. */
import type { Issue } from '../model/model';
import type { Profile } from '../model/schemas/profile';
import type { Block, Run } from './blocks';
import { printGuidelineLine } from './citations';
import { oneLine } from './clean';
import { gap, wordsOf, type Composing } from './composing';
import { composeProse } from './prose';
import { fillAll } from './template';

/** The service as the title names it: the two sentences of a modified request, the prefix of an ancillary item. */
export function serviceTitle(issue: Issue, profile: Profile, draft = false): string {
  const service = wordsOf(issue.service) || gap('service', draft);
  const requested = wordsOf(issue.modified?.requested);
  const authorized = wordsOf(issue.modified?.authorized);
  const prefix = issue.ancillary?.value === true ? profile.issue.ancillary_prefix : '';
  if (requested === '' || authorized === '') return prefix + service;
  const { modified, modified_other } = profile.issue;
  // sentence position may change the first letter's case; any other difference is one of substance
  const same = service.toLowerCase() === requested.toLowerCase();
  return prefix + fillAll(same ? modified_other : modified, { requested, authorized, service });
}

function decisionWord(issue: Issue, { profile, draft }: Composing): string {
  const written = wordsOf(issue.decision);
  return profile.decisions.find(({ value }) => value === written)?.print ?? (written || gap('decision', draft));
}

export function composeIssue(issue: Issue, composing: Composing): Block[] {
  const { profile, draft } = composing;
  const decision = decisionWord(issue, composing);
  const title = fillAll(profile.issue.title, { service: serviceTitle(issue, profile, draft), decision: '\0' });
  const [before = '', after = ''] = title.split('\0');
  const runs: Run[] = [{ text: decision === '' ? before.replace(/(?<![\s:])[\s:]+$/, '') : before, bold: true }];
  if (decision !== '') runs.push({ text: decision });
  if (after !== '') runs.push({ text: after, bold: true });
  return [
    { kind: 'issue-title', runs: runs.filter((run) => run.text !== ''), source: issue.span.start },
    ...profile.issue.parts.flatMap((part) => composePart(issue, part, composing)),
    ...composeNotices(issue, profile),
  ];
}

function composePart(issue: Issue, part: Profile['issue']['parts'][number], composing: Composing): Block[] {
  const { profile, library, draft, values } = composing;
  const label: Run = { text: fillAll(part.label, values), bold: true };
  const labelled = (text: string, source: number | undefined): Block => ({
    kind: 'paragraph',
    runs: [label, { text: ` ${text}` }],
    source,
  });
  if (part.field === 'rationale') {
    const { rationale } = issue;
    const blocks = rationale?.value ? composeProse(rationale.value, composing) : [];
    const [first, ...rest] = blocks;
    if (first?.kind === 'paragraph') return [{ ...first, runs: [label, { text: ' ' }, ...first.runs] }, ...rest];
    if (first) return [{ kind: 'paragraph', runs: [label], keepWithNext: true, source: rationale?.key.start }, ...blocks];
    return draft ? [labelled(gap('rationale', draft), rationale?.key.start ?? issue.span.start)] : [];
  }
  const basis = part.field === 'guideline_basis' ? issue.guidelineBasis : issue.claimsAdministratorGuideline;
  const line = basis && printGuidelineLine(basis, profile.parties[part.field], library, profile);
  const words = line === undefined ? gap('guideline', draft) : oneLine(line);
  return words === '' ? [] : [labelled(words, basis?.key.start ?? issue.span.start)];
}

function composeNotices(issue: Issue, profile: Profile): Block[] {
  return (issue.notices?.items ?? []).flatMap((item): Block[] => {
    const notice = profile.notices[wordsOf(item)];
    return notice ? [{ kind: 'paragraph', runs: [{ text: oneLine(notice.text) }], source: item.span.start }] : [];
  });
}

/** The decision on one item as a sentence of its own, where the form lists the decisions apart. */
export function composeDecision(issue: Issue, composing: Composing): Block {
  const { profile, draft } = composing;
  const template = profile.decision_line ?? profile.issue.title;
  const words = fillAll(template, { service: serviceTitle(issue, profile, draft), decision: decisionWord(issue, composing) });
  return { kind: 'paragraph', runs: [{ text: oneLine(words) }], source: issue.span.start };
}
