/** A reviewer without license, certification or an attestation that the letter prints. */
import { isMap } from 'yaml';
import { nodeAt } from '../model/structure';
import { reviewerSchema } from '../model/schemas/determination';
import type { ListField, Reviewer } from '../model/model';
import { scalar } from '../model/yaml-text';
import { addItem, addKeys } from '../case/insert';
import { nearest, surely } from '../prose/nearest';
import { plainName } from '../library/section-names';
import { capital, listed } from '../case/presence';
import { isBroken } from '../check/parts';
import type { Fix, Remark, Rule, RuleContext } from '../check/rule';

export const reviewerQualification: Rule = {
  code: 'reviewer-qualification',
  title: 'Reviewer’s qualification incomplete',
  summary: 'The reviewer’s license, certification and attestations are there, and the specialty is one the letter form knows.',
  severity: 'error',
  fixable: 'safe',
  sources: ['Labor Code 4610.6(f)', 'Labor Code 139.5(d)(4)'],
  checks: [
    {
      reads: 'document',
      with: ['broken', 'reviewer'],
      *check(context) {
        const { reviewer } = context.determination;
        if (!reviewer || reviewer.empty || isBroken(context.document) || !isMap(nodeAt(context.document.tree, ['reviewer'])))
          return;
        yield* missing(reviewer, context);
        yield* attestations(reviewer, context);
        yield* specialties(reviewer, context);
      },
    },
  ],
};

const names: Record<string, string> = {
  licensed_in: 'license',
  certified_in: 'board certification',
  subspecialties: 'subspecialty',
  attests: 'attestations',
};

const fieldOf = (reviewer: Reviewer, name: string): ListField | undefined =>
  ({
    licensed_in: reviewer.licensedIn,
    certified_in: reviewer.certifiedIn,
    subspecialties: reviewer.subspecialties,
    attests: reviewer.attests,
  })[name];

/** Whether the list names something. */
const isFilled = (list: ListField | undefined): boolean => list !== undefined && list.items.some((item) => !item.empty);

function* missing(reviewer: Reviewer, context: RuleContext): Iterable<Remark> {
  const lacking = context.profile.required.reviewer.filter((name) => !isFilled(fieldOf(reviewer, name)));
  if (lacking.length === 0) return;
  const absent = lacking.filter((name) => !fieldOf(reviewer, name));
  yield {
    span: (lacking.length === 1 ? fieldOf(reviewer, lacking[0]!)?.key : undefined) ?? reviewer.key,
    message: `The reviewer’s ${listed(lacking.map((name) => names[name] ?? name))} ${lacking.length > 1 || lacking[0] === 'attests' ? 'are' : 'is'} missing. The letter must describe the reviewer’s qualification.`,
    fixes: () => {
      // a stop for each; what is to be attested is known, and for the reviewer to look at
      const attested = Object.keys(context.profile.attestations ?? {}).join(', ');
      const keys = absent.map((name, index) => ({
        name,
        value: () => (name === 'attests' ? ` [${attested}]` : ` [$${index + 1}]`),
      }));
      const edits =
        absent.length > 0 ? addKeys(context.document, ['reviewer'], keys, Object.keys(reviewerSchema.shape)) : undefined;
      return edits
        ? [{ title: `Add the ${listed(absent.map((name) => names[name] ?? name))}`, safe: false, snippet: true, edits }]
        : [];
    },
  };
}

/** What the reviewer attests, in a few words. */
const attested: Record<string, string> = {
  'no-affiliation': 'no affiliation with the parties',
  'active-practice': 'active clinical practice',
  'same-or-similar-specialty': 'the same or a similar specialty',
};

function* attestations(reviewer: Reviewer, context: RuleContext): Iterable<Remark> {
  if (!context.profile.required.reviewer.includes('attests') || !isFilled(reviewer.attests)) return;
  const said = new Set(reviewer.attests?.items.map((item) => item.value));
  const lacking = Object.keys(context.profile.attestations ?? {}).filter((name) => !said.has(name));
  if (lacking.length === 0) return;
  // a word that is nearly one of them is for `invalid-value`
  const unknown = (reviewer.attests?.items ?? []).filter(
    (item) => item.value && !(item.value in (context.profile.attestations ?? {})),
  );
  if (unknown.length >= lacking.length) return;
  yield {
    span: reviewer.attests!.key,
    message: `The reviewer does not attest ${listed(lacking.map((name) => attested[name] ?? name))}, and the letter says so. Add it if it is true.`,
    fixes: () => attesting(lacking, context),
  };
}

function attesting(lacking: readonly string[], { document }: RuleContext): Fix[] {
  const edits = lacking.flatMap((name) => addItem(document, ['reviewer', 'attests'], [scalar(name, true)]) ?? []);
  return edits.length > 0
    ? [{ title: `Attest ${listed(lacking.map((name) => attested[name] ?? name))}`, safe: false, edits }]
    : [];
}

const ofForm = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Of the specialties of a letter form. */
function plainNames(known: readonly string[]): ReadonlySet<string> {
  let plain = ofForm.get(known);
  if (!plain) ofForm.set(known, (plain = new Set(known.map(plainName))));
  return plain;
}

function* specialties(reviewer: Reviewer, { profile }: RuleContext): Iterable<Remark> {
  const known = profile.specialties ?? [];
  if (known.length === 0) return;
  const plain = plainNames(known);
  for (const item of [...(reviewer.certifiedIn?.items ?? []), ...(reviewer.subspecialties?.items ?? [])]) {
    if (!item.value || item.empty || plain.has(plainName(item.value))) continue;
    const near = nearest(item.value, known);
    const sure = surely(item.value, known);
    yield {
      span: item.span,
      severity: 'warning',
      message: `“${capital(item.value.slice(0, 60))}” is not a specialty this letter form knows.${near[0] ? ` Did you mean “${near[0]}”?` : ' Check the name of the board’s specialty.'}`,
      fixes: () =>
        near.map((name) => ({
          title: `Change to “${name}”`,
          safe: name === sure,
          edits: [{ span: item.span, newText: scalar(name, true) }],
        })),
    };
  }
}
