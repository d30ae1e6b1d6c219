/**
 * The defects that were found in real determinations, each as a change that plants it into a sound one. Used on letters of our own
 * (mutations.test.ts) and, for measuring only, on published ones (test/corpus/defects.ts).
 */
import { RationaleDocument } from '../../server/src/service/document';
import type { Library } from '../../server/src/service/library/library';
import type { Issue, Prose } from '../../server/src/service/model/model';
import { statedPersons } from '../../server/src/service/prose/ages';
import { lateralities } from '../../server/src/service/prose/laterality';
import { conclusions } from '../../server/src/service/prose/necessity';
import { regionsMeet, regionsOf } from '../../server/src/service/prose/regions';
import { spinalLevels } from '../../server/src/service/prose/spine';
import { isDependent } from '../../server/src/service/case/basis';
import { applyEdits, type TextEdit } from '../../server/src/service/text';

export interface Letter {
  readonly name: string;
  readonly text: string;
}

export interface Defect {
  readonly name: string;
  /** The rules of which one is to find it. */
  readonly codes: readonly string[];
  /** The letter with the defect, once for each place it can be planted; none where it cannot. */
  plant(letter: Letter, others: readonly Letter[], library: Library): readonly string[];
}

const read = ({ text }: Letter) => new RationaleDocument('file:///letter.rationale.yaml', text).determination;
const itemsOf = (letter: Letter): readonly Issue[] => read(letter).issues?.items ?? [];
const change = (letter: Letter, ...edits: TextEdit[]): string => applyEdits(letter.text, edits);
const replace = (span: TextEdit['span'], newText: string): TextEdit => ({ span, newText });

/** One variant for each disputed item that gives one. */
const perItem =
  (plant: (issue: Issue, letter: Letter, library: Library, all: readonly Issue[]) => string | undefined): Defect['plant'] =>
  (letter, _others, library) =>
    itemsOf(letter).flatMap((issue, _at, all) => plant(issue, letter, library, all) ?? []);

const otherSide = (text: string): string =>
  text.replace(/\b(left|right)\b/gi, (word) => {
    const other = word.toLowerCase() === 'left' ? 'right' : 'left';
    return /^\p{Lu}/u.test(word) ? other[0]!.toUpperCase() + other.slice(1) : other;
  });

/** Levels moved away within the column: L4-5 becomes L1-2, C5-6 becomes C2-3. */
const otherLevels = (text: string): string =>
  text
    .replace(/\bL5[-/]S1\b/g, 'L2-3')
    .replace(
      /\bL(\d)[-/]L?(\d)\b/g,
      (_all, a: string, b: string) =>
        `L${Number(a) > 3 ? Number(a) - 3 : Number(a) + 3}-${Number(a) > 3 ? Number(b) - 3 : Number(b) + 3}`,
    )
    .replace(
      /\bC(\d)[-/]C?(\d)\b/g,
      (_all, a: string, b: string) =>
        `C${Number(a) > 3 ? Number(a) - 3 : Number(a) + 3}-${Number(a) > 3 ? Number(b) - 3 : Number(b) + 3}`,
    );

const moved = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** A sentence put first into a prose value. */
function begin(prose: Prose, sentence: string): TextEdit {
  const start = Math.max(0, prose.text.search(/\S/u));
  const at = prose.sourceSpan(start, start + 1).start;
  return { span: { start: at, end: at }, newText: `${sentence} ` };
}

/** The whole lines of a key of an item, its value included. */
function linesOf(letter: Letter, start: number, end: number): TextEdit['span'] {
  const from = letter.text.lastIndexOf('\n', start - 1) + 1;
  const to = letter.text.indexOf('\n', Math.max(start, end - 1));
  return { start: from, end: to < 0 ? letter.text.length : to + 1 };
}

function withoutKey(
  letter: Letter,
  part: { readonly key: TextEdit['span']; readonly span: TextEdit['span'] } | undefined,
): string | undefined {
  if (!part) return undefined;
  const whole = linesOf(letter, part.key.start, part.span.end);
  // the first key of an item carries its dash
  return letter.text.slice(whole.start, part.key.start).includes('-') ? undefined : change(letter, replace(whole, ''));
}

export const defects: readonly Defect[] = [
  {
    name: 'flipped decision',
    codes: ['decision-conflict'],
    plant: perItem((issue, letter) => {
      const { decision } = issue;
      return decision?.value
        ? change(letter, replace(decision.span, decision.value === 'upheld' ? 'overturned' : 'upheld'))
        : undefined;
    }),
  },
  {
    name: 'dropped conclusion',
    codes: ['missing-conclusion'],
    plant: perItem((issue, letter) => {
      const prose = issue.rationale?.value;
      const found = prose ? conclusions(prose.text).flatMap(({ sentence }) => sentence ?? []) : [];
      const last = found.at(-1);
      // a rationale that is nothing but its conclusion would be empty
      if (!prose || !last || isDependent(issue) || prose.text.trim().length - (last.end - last.start) < 80) return undefined;
      return change(letter, ...found.map((sentence) => replace(prose.sourceSpan(sentence.start, sentence.end), '')));
    }),
  },
  {
    name: 'wrong side',
    codes: ['laterality'],
    plant: perItem((issue, letter) => {
      const service = issue.service;
      const asked = lateralities(service?.value ?? '');
      const said = lateralities(issue.rationale?.value?.text ?? '').filter(({ region }) => region !== undefined);
      if (!service?.value || asked.length !== 1 || asked[0]!.side === 'bilateral' || said.length === 0) return undefined;
      // a rationale that speaks of both sides cannot be told from a comparison
      if (said.some(({ side }) => side !== asked[0]!.side)) return undefined;
      return change(letter, replace(service.span, otherSide(letter.text.slice(service.span.start, service.span.end))));
    }),
  },
  {
    name: 'wrong level of the spine',
    codes: ['spine-level'],
    plant: perItem((issue, letter) => {
      const service = issue.service;
      const text = issue.rationale?.value?.text ?? '';
      if (!service?.value || spinalLevels(service.value).length === 0 || spinalLevels(text).length === 0) return undefined;
      const written = letter.text.slice(service.span.start, service.span.end);
      const other = otherLevels(written);
      return other === written ? undefined : change(letter, replace(service.span, other));
    }),
  },
  {
    name: 'other date of injury',
    codes: ['fact-mismatch'],
    plant: (letter) => {
      const field = read(letter).case?.dates.date_of_injury;
      return field?.value && read(letter).caseSummary ? [change(letter, replace(field.span, moved(field.value, -30)))] : [];
    },
  },
  {
    name: 'other date of the denial',
    codes: ['fact-mismatch'],
    plant: (letter) => {
      const field = read(letter).case?.dates.ur_denial_date;
      const summary = read(letter).caseSummary?.value?.text ?? '';
      if (
        !field?.value ||
        !/utilization review|\bUR\b/iu.test(summary) ||
        field.value <= (read(letter).case?.dates.date_of_injury?.value ?? '')
      )
        return [];
      return [change(letter, replace(field.span, moved(field.value, -2)))];
    },
  },
  {
    name: 'other age',
    codes: ['fact-mismatch'],
    plant: (letter) => {
      const summary = read(letter).caseSummary?.value;
      const age = statedPersons(summary?.text ?? '').find((one) => one.age !== undefined)?.age;
      const prose = itemsOf(letter)[0]?.rationale?.value;
      return age !== undefined && prose ? [change(letter, begin(prose, `The patient is ${age + 11} years old.`))] : [];
    },
  },
  {
    name: 'other sex',
    codes: ['fact-mismatch'],
    plant: (letter) => {
      const summary = read(letter).caseSummary?.value;
      const person = statedPersons(summary?.text ?? '').find(({ sex, age }) => sex !== undefined && age !== undefined);
      const prose = itemsOf(letter)[0]?.rationale?.value;
      return person && prose
        ? [change(letter, begin(prose, `The patient is a ${person.age}-year-old ${person.sex === 'female' ? 'man' : 'woman'}.`))]
        : [];
    },
  },
  {
    name: 'summary of another letter',
    codes: ['fact-mismatch'],
    plant: (letter, others) => {
      const own = read(letter).caseSummary?.value;
      return others.slice(0, 1).flatMap((other) => {
        const theirs = read(other).caseSummary;
        const field = read(letter).caseSummary;
        if (
          !own ||
          !theirs?.value ||
          !field ||
          read(other).case?.dates.date_of_injury?.value === read(letter).case?.dates.date_of_injury?.value
        )
          return [];
        return [change(letter, replace(field.span, other.text.slice(theirs.span.start, theirs.span.end)))];
      });
    },
  },
  {
    name: 'pasted rationale',
    codes: ['duplicate-rationale', 'laterality', 'spine-level'],
    plant: (letter) => {
      const items = itemsOf(letter).filter(
        (issue) => !isDependent(issue) && issue.rationale?.value && issue.rationale.value.text.length > 200,
      );
      const [first, second] = items;
      if (!first || !second) return [];
      const copied = letter.text.slice(first.rationale!.span.start, first.rationale!.span.end);
      return [change(letter, replace(second.rationale!.span, copied))];
    },
  },
  {
    name: 'dropped item of a dependent service',
    codes: ['orphan-ancillary'],
    plant: (letter) => {
      const items = itemsOf(letter);
      if (!items.some(({ ancillary }) => ancillary?.value === true) || items.every(({ ancillary }) => ancillary?.value === true))
        return [];
      const gone = items
        .filter(({ ancillary }) => ancillary?.value !== true)
        .map(({ span }) => linesOf(letter, span.start, span.end));
      return [change(letter, ...gone.map((span) => replace(span, '')))];
    },
  },
  {
    name: 'dropped section',
    codes: ['missing-section'],
    plant: (letter) => {
      const { caseSummary, reviewer } = read(letter);
      const ofItems = itemsOf(letter).flatMap(({ decision, guidelineBasis, claimsAdministratorGuideline, rationale }) =>
        [decision, guidelineBasis, claimsAdministratorGuideline, rationale].map((part) => withoutKey(letter, part)),
      );
      return [withoutKey(letter, caseSummary), withoutKey(letter, reviewer), ...ofItems].filter((text) => text !== undefined);
    },
  },
  {
    name: 'guideline of the next edition',
    codes: ['guideline-not-in-force'],
    plant: perItem((issue, letter, library) => {
      for (const { cite } of issue.guidelineBasis?.entries ?? []) {
        const next = library.get(cite?.value?.trim() ?? '')?.superseded_by;
        if (cite && next && library.get(next)) return change(letter, replace(cite.span, next));
      }
      return undefined;
    }),
  },
  {
    name: 'chapter on another part of the body',
    codes: ['wrong-body-part'],
    plant: perItem((issue, letter, library) => {
      const service = issue.service?.value ?? '';
      const asked = regionsOf(service);
      const entries = issue.guidelineBasis?.entries ?? [];
      const guidelines = entries.map(({ cite }) => library.get(cite?.value?.trim() ?? ''));
      // a chapter alone: what else is cited may be what the service rests on
      const [only] = guidelines;
      if (entries.length !== 1 || only?.kind !== 'mtus' || (only.body_regions ?? []).length === 0 || asked.length === 0)
        return undefined;
      const wrong = ['mtus-knee-2004', 'mtus-low-back-2004', 'mtus-shoulder-2004'].find((id) => {
        const regions = library.get(id)!.body_regions ?? [];
        return !regions.some((region) => asked.some((one) => regionsMeet(region as typeof one, one)));
      });
      return wrong ? change(letter, replace(entries[0]!.cite!.span, wrong)) : undefined;
    }),
  },
  {
    name: 'ODG relied on and not cited',
    codes: ['named-not-cited'],
    plant: perItem((issue, letter, library) => {
      const entries = issue.guidelineBasis?.entries ?? [];
      const prose = issue.rationale?.value;
      const cites = entries.some(
        ({ cite, text }) => library.get(cite?.value ?? '')?.kind === 'odg' || /ODG|Disability/u.test(text?.value ?? ''),
      );
      return prose && entries.length > 0 && !cites
        ? change(letter, begin(prose, 'The Official Disability Guidelines state that this service is considered in some cases.'))
        : undefined;
    }),
  },
  {
    name: 'slides or a bulletin as the source',
    codes: ['weak-source'],
    plant: (letter) =>
      [
        'https://www.slideshare.net/someone/a-talk',
        'http://www.aetna.com/cpb/medical/data/1_99/0001.html',
        'Some topic, accessed from UpToDate.com on 12/17/2016',
        'www.example.com',
      ].flatMap((source) => {
        const entry = itemsOf(letter)[0]?.guidelineBasis?.entries[0];
        const cite = entry?.cite;
        if (!cite || entry.sections || entry.pages || entry.topic) {
          const text = entry?.text;
          return text ? [change(letter, replace(text.span, JSON.stringify(source)))] : [];
        }
        const line = letter.text.lastIndexOf('cite:', cite.span.start);
        return [change(letter, replace({ start: line, end: cite.span.end }, `text: ${JSON.stringify(source)}`))];
      }),
  },
  {
    name: 'page where a section belongs',
    codes: ['unknown-section'],
    plant: perItem((issue, letter) => {
      const section = issue.guidelineBasis?.entries[0]?.sections?.items[0];
      return section && issue.guidelineBasis?.entries[0]?.cite ? change(letter, replace(section.span, '"326"')) : undefined;
    }),
  },
  {
    name: '“no documentation” of what the summary tells',
    codes: ['absolute-negative'],
    plant: (letter) => {
      const summary = read(letter).caseSummary?.value;
      const prose = itemsOf(letter).find((issue) => !isDependent(issue))?.rationale?.value;
      const said: readonly (readonly [string, string])[] = [
        [
          'The report of the spring describes functional improvement with the exercises.',
          'There is no documentation of functional improvement.',
        ],
        ['The nerve study showed a radiculopathy.', 'There is no evidence of radiculopathy.'],
        [
          'Conservative care has failed over four months.',
          'There is no documentation that the patient has tried and failed conservative treatment.',
        ],
        ['The patient kept a home exercise program for a year.', 'The records do not document a home exercise program.'],
      ];
      return summary && prose ? said.map(([there, denied]) => change(letter, begin(summary, there), begin(prose, denied))) : [];
    },
  },
  {
    name: 'numbers that do not add up',
    codes: ['quantity-arithmetic'],
    plant: perItem((issue, letter) => {
      const { service, modified } = issue;
      const count = /#(\d+)/u.exec(service?.value ?? '');
      if (!service || !count || !/#\d/u.test(modified?.requested?.value ?? '') || !/#\d/u.test(modified?.authorized?.value ?? ''))
        return undefined;
      const written = letter.text.slice(service.span.start, service.span.end);
      return change(letter, replace(service.span, written.replace(count[0], `#${Number(count[1]) + 10}`)));
    }),
  },
  {
    name: 'notice on tapering left out',
    codes: ['missing-notice'],
    plant: perItem((issue, letter) => withoutKey(letter, issue.notices)),
  },
  {
    name: 'criteria quoted and not weighed',
    codes: ['criteria-quoted'],
    plant: perItem((issue, letter) => {
      const prose = issue.rationale?.value;
      if (!prose || issue.criteria || isDependent(issue)) return undefined;
      const quoted =
        'The guidelines state, ""Criteria for use: 1. Weakness on examination. 2. Six weeks of exercises. 3. A plan for what follows.""';
      return change(letter, begin(prose, `${quoted.replaceAll('""', '"')}`));
    }),
  },
];
