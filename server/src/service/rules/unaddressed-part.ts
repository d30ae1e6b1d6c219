/** One of several things that are asked for, of which the rationale says not a word. */
import type { Issue } from '../model/model';
import { isDependent } from '../case/basis';
import { listed } from '../case/presence';
import { reasonsTold, swappedReasons } from '../case/swapped';
import { anySentence } from '../prose/by-sentence';
import { drugClass, type Drug } from '../prose/drugs';
import { anyOf } from '../prose/lexicon';
import { conclusion } from '../prose/necessity';
import { regionsMeet, regionsOf } from '../prose/regions';
import { sectionKinds } from '../prose/section-kinds';
import { serviceNames, type Named, type ServiceNames } from '../prose/service-names';
import type { Span } from '../text';
import type { Rule } from '../check/rule';

export const unaddressedPart: Rule = {
  code: 'unaddressed-part',
  title: 'A part of the request that is not spoken of',
  summary: 'Where several parts of the body, drugs or services are asked for in one item, the rationale speaks of each.',
  severity: 'info',
  fixable: 'no',
  sources: ['Labor Code 4610.6(c)', 'Labor Code 4610.6(e)'],
  checks: [
    { reads: 'document', with: [reasonsTold], check: swappedReasons },
    {
      reads: 'issue',
      of: ['service', 'ancillary', 'rationale'],
      *check(issue) {
        const { service, rationale } = issue;
        if (!service?.value || !rationale?.value || isDependent(issue)) return;
        const { text } = rationale.value;
        const { span } = conclusion(text);
        if (!span) return; // it is still being written
        const missed = unspoken(issue, text);
        if (missed.length === 0) return;
        yield {
          span: service.span,
          message: `The rationale says nothing of the ${listed(missed)}, which this item asks for. Give reasons for each part of the request.`,
          related: [{ span: rationale.value.sourceSpan(span.start, span.end), message: 'The conclusion' }],
        };
      },
    },
  ],
};

/** By their names in the request: of the parts of the body, else of the drugs, else of the services. */
function unspoken({ service }: Issue, text: string): string[] {
  const asked = serviceNames(service!.value!);
  const told = serviceNames(text);
  const names = (some: readonly Named<string>[]): string[] => some.map(({ span }) => shown(service!.value!, span));
  const parts = missing(asked.regions, (one) => regionsOf(text).some((other) => regionsMeet(one, other)));
  if (parts.length > 0) return names(parts);
  const drugs = missing(asked.drugs, (one) => speaksOfDrug(one as Drug, told, text));
  if (drugs.length > 0) return names(drugs);
  return names(missing(asked.kinds, (one) => told.kinds.some(({ value }) => value === one) || speaksOfAll(text)));
}

const shown = (text: string, { start, end }: Span): string => text.slice(start, end).toLowerCase();

/** Of several different ones those that are not spoken of, each once. */
function missing<T extends string>(asked: readonly Named<T>[], isSpokenOf: (one: T) => boolean): Named<T>[] {
  const each = asked.filter(({ value }, index) => asked.findIndex((other) => other.value === value) === index);
  return each.length < 2 ? [] : each.filter(({ value }) => !isSpokenOf(value));
}

const speaksOfAll = anySentence(new RegExp(`\\b${anyOf('whole_request')}\\b`, 'u'));

function speaksOfDrug(drug: Drug, told: ServiceNames, text: string): boolean {
  const own = drugClass(drug);
  return (
    told.drugs.some(({ value }) => value === drug || (own !== undefined && drugClass(value as Drug) === own)) ||
    (own !== undefined && (sectionKinds(text) as readonly string[]).includes(own)) ||
    speaksOfAll(text)
  );
}
