/** Hover: what a key is and which law asks for it, what a citation names and whether it was in force, what a finding says and why. */
import type { Hover, Position } from 'vscode-languageserver-types';
import { contextOf } from '../check/context';
import { findCriterion, topicNamed } from '../case/criteria';
import type { RationaleDocument } from '../document';
import { printRecord } from '../letter/citations';
import { sectionNames } from '../library/library';
import { describe, keySchemas, schemasAt } from '../model/structure';
import { rules } from '../rules';
import { ruleUrl } from '../check/page';
import type { Finding, RuleContext } from '../check/rule';
import type { Span } from '../text';
import { contains } from '../text';
import type { Surroundings } from '../workspace';
import { guidelineCard, titleAndYear } from './guideline-card';
import { legalBasis, printLaw, sourcesUnder } from './law';
import { code, escaped, markdown, paragraphsOf, short } from './markdown';
import { schemaOf } from './schemas';
import { reasoning } from './reasoning';
import { citationSpot, issueAt, recordKeyAt, recordOf, type CitationSpot } from './spots';
import { nodeSpan, placeInTree, type TreePlace } from './tree';
import { usesOf } from '../case/cited';
import { atKey } from '../prose/citations';

interface Card {
  readonly span: Span;
  readonly text: string;
}

export function hover(
  document: RationaleDocument,
  position: Position,
  surroundings: Surroundings,
  findings: readonly Finding[] = [],
): Hover | undefined {
  if (document.unreadable) return undefined;
  const offset = document.offsetAt(position);
  const context = contextOf(document, surroundings);
  const subject =
    document.kind === 'determination'
      ? (subjectCard(context, offset) ?? formatCard(context, offset))
      : formatCard(context, offset);
  const found = findings
    .filter((finding) => !finding.suppressed && contains(finding.span, offset))
    .map((finding) => findingCard(finding, context));
  const parts = [subject, ...found].filter((card) => card !== undefined);
  if (parts.length === 0) return undefined;
  const smallest = parts.reduce((a, b) => (b.span.end - b.span.start < a.span.end - a.span.start ? b : a));
  return { contents: markdown(parts.map((card) => card.text).join('\n\n---\n\n')), range: document.rangeOf(smallest.span) };
}

function asCited(key: string): string | undefined {
  const named = atKey(key);
  return named && `Prose refers to it as ${code(`[${named}]`)}.`;
}

/** What the words stand for: a guideline, a record, a criterion. */
function subjectCard(context: RuleContext, offset: number): Card | undefined {
  const { document, library, profile } = context;
  const record = recordKeyAt(document, offset);
  if (record) {
    const places = usesOf(document).filter((use) => use.key === record.id);
    return {
      span: record.key,
      text: paragraphsOf(`**${escaped(printRecord(record, profile))}**`, timesCited(document, places), asCited(record.id)),
    };
  }
  const criterion = criterionCard(context, offset);
  if (criterion) return criterion;
  const spot = citationSpot(document, offset);
  if (!spot) return undefined;
  const { key } = spot.use;
  const others = usesOf(document).filter((use) => use.key === key && use !== spot.use);
  const cited = recordOf(document, key);
  if (spot.use.by !== 'cite' && cited) {
    return { span: spot.span, text: paragraphsOf(`**${escaped(printRecord(cited, profile))}**`, elsewhere(document, others)) };
  }
  const guideline = library.get(key);
  if (!guideline)
    return {
      span: spot.span,
      text: `${code(key)} is in no library${spot.use.by === 'cite' ? '' : ' and no record of this document'}.`,
    };
  return {
    span: spot.span,
    text: paragraphsOf(
      guidelineCard(guideline, context, spot.locators),
      sectionLine(spot, guideline),
      elsewhere(document, others),
    ),
  };
}

function sectionLine({ section }: CitationSpot, guideline: Parameters<typeof sectionNames>[0]): string | undefined {
  if (section === undefined) return undefined;
  const names = sectionNames(guideline);
  if (names.length === 0) return undefined;
  const listed = names.some((name) => name.toLowerCase() === section.toLowerCase());
  return listed
    ? `“${escaped(section)}” is a section of it.`
    : `“${escaped(section)}” is not among the sections the library knows of it.`;
}

function elsewhere(document: RationaleDocument, uses: readonly { readonly span: Span }[]): string | undefined {
  if (uses.length === 0) return undefined;
  const lines = uses.map((use) => document.positionAt(use.span.start).line + 1);
  return `Also cited on line${lines.length > 1 ? 's' : ''} ${[...new Set(lines)].join(', ')}.`;
}

function timesCited(document: RationaleDocument, uses: readonly { readonly span: Span }[]): string {
  if (uses.length === 0) return 'Not referred to in this document.';
  const lines = [...new Set(uses.map((use) => document.positionAt(use.span.start).line + 1))];
  return `Referred to on line${lines.length > 1 ? 's' : ''} ${lines.join(', ')}.`;
}

/** A criterion or a topic with what the findings make of it; on the key `criteria`, of all topics. */
function criterionCard(context: RuleContext, offset: number): Card | undefined {
  const { document, library } = context;
  const issue = issueAt(document, offset);
  if (!issue) return undefined;
  const entry = issue.guidelineBasis?.entries.find(({ topic }) => topic && contains(topic.span, offset));
  const cited = entry && library.get(entry.cite?.value ?? '');
  const topic = cited && topicNamed(cited, entry.topic?.value?.trim() ?? '');
  if (entry?.topic && cited && topic) {
    const text = reasoning(issue, context, (one) => one.topic === topic);
    return { span: entry.topic.span, text: text ?? `**${escaped(topic.title)}**` };
  }
  if (!issue.criteria || !contains({ start: issue.criteria.key.start, end: issue.criteria.span.end }, offset)) return undefined;
  if (contains(issue.criteria.key, offset)) {
    const text = reasoning(issue, context);
    return text === undefined ? undefined : { span: issue.criteria.key, text };
  }
  for (const { criterion } of issue.criteria.entries) {
    const found = criterion && contains(criterion.span, offset) ? findCriterion(criterion.value ?? '', library) : undefined;
    if (!criterion || !found) continue;
    const why = reasoning(issue, context, (one) => one.topic === found.topic);
    return {
      span: criterion.span,
      text: paragraphsOf(escaped(found.text), `${escaped(titleAndYear(found.guideline))} (${code(found.guideline.id)})`, why),
    };
  }
  return undefined;
}

/** What the format says of a key or of a word of a closed list. */
function formatCard(context: RuleContext, offset: number): Card | undefined {
  const { document } = context;
  const schema = schemaOf(document.kind);
  const place = placeInTree(document.tree, offset);
  const name = place.path.at(-1);
  if (place.on === 'key' && typeof name === 'string' && place.key) {
    const own = keySchemas(schema, place.path.slice(0, -1)).get(name) ?? schemasAt(schema, place.path)[0];
    const setting = place.path.at(-2) === 'rules' && place.path.length === 2 ? ruleText(name) : undefined;
    const law = document.kind === 'determination' ? printLaw(legalBasis(place.path, context.profile)) : '';
    const text = paragraphsOf(setting ?? (own && describe(own)), law);
    return text === '' ? undefined : { span: place.key, text: `**${code(name)}**\n\n${text}` };
  }
  return document.kind === 'determination' ? valueCard(context, place) : undefined;
}

/** A decision, a notice, an attestation, a priority, the letter form. */
function valueCard({ profile, profiles }: RuleContext, { path, node, on }: TreePlace): Card | undefined {
  if (on !== 'value' || !node?.range) return undefined;
  const word = String((node as { value?: unknown }).value ?? '');
  const name = path.findLast((step) => typeof step === 'string');
  const decision = profile.decisions.find((one) => one.value === word);
  const texts: Record<string, string | undefined> = {
    decision:
      decision &&
      paragraphsOf(
        `Printed “${escaped(decision.print)}”.`,
        decision.supports === undefined
          ? 'The service is medically necessary in part.'
          : `The service is ${decision.supports ? '' : 'not '}medically necessary.`,
      ),
    notices:
      profile.notices[word] && paragraphsOf(`**${escaped(profile.notices[word].title)}**`, escaped(profile.notices[word].text)),
    attests: profile.attestations[word] && escaped(profile.attestations[word]),
    priority:
      profile.priorities[word] &&
      paragraphsOf(`Printed “${escaped(profile.priorities[word])}”.`, deadline(profile.deadlines[word])),
    profile:
      profiles.get(word) &&
      paragraphsOf(`**${escaped(profiles.get(word)!.title)}**`, escaped(profiles.get(word)!.description ?? '')),
    finding: profile.appendix.findings[word] && `Printed “${escaped(profile.appendix.findings[word])}”.`,
  };
  const text = texts[String(name)];
  return text ? { span: nodeSpan(node), text } : undefined;
}

function deadline(
  time: { days?: number | undefined; working_days?: number | undefined; law?: string | undefined } | undefined,
): string | undefined {
  if (!time) return undefined;
  const due = time.days !== undefined ? `${time.days} days` : `${time.working_days} working days`;
  return `Due ${due} from complete records${time.law ? ` (${escaped(time.law)})` : ''}.`;
}

function ruleText(name: string): string | undefined {
  const rule = rules.find((one) => one.code === name);
  return rule && paragraphsOf(escaped(rule.summary), `Without a setting: ${rule.default === false ? 'off' : rule.severity}.`);
}

/** Why a finding stands here: the rule, its sources, its page. */
function findingCard(finding: Finding, { profile, profiles }: RuleContext): Card {
  const rule = rules.find((one) => one.code === finding.code);
  const sources = sourcesUnder(profile, rule?.sources ?? [], profiles);
  return {
    span: finding.span,
    text: paragraphsOf(
      `**${escaped(rule?.title ?? short(finding.code))}** — [${finding.code}](${ruleUrl(finding.code)})`,
      rule && escaped(rule.summary),
      sources.length > 0 && `Source: ${sources.map(escaped).join('; ')}.`,
    ),
  };
}
