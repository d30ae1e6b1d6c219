// Makes determinations to measure with: the same for the same seed, of a size that is asked for, most of their items without a finding.
import { itemText, makeItem, recordText } from './item.mjs';
import { plant } from './findings.mjs';
import { makeRandom } from './random.mjs';
import { ofThePerson, paragraphs } from './sentences.mjs';

const roles = [
  { title: 'Progress report', author: 'treating physician' },
  { title: 'Therapy notes', author: 'physical therapist' },
];

const header = (number) => `# Made by a program for measuring; nobody is meant.
profile: ca-dwc-imr/2016

case:
  number: CM16-${String(number).padStart(7, '0')}
  priority: standard
  date_of_injury: 2016-03-14
  ur_denial_date: 2016-11-28
  application_received: 2016-12-09
  date_assigned: 2016-12-27
  records_received: 2016-12-29
  decision_date: 2017-01-19

reviewer:
  licensed_in: [California]
  certified_in: [Orthopedic Surgery]
  attests: [no-affiliation, active-practice, same-or-similar-specialty]

records:
  denial: { title: Utilization review determination, date: 2016-11-28, kind: utilization-review }
  intake: { title: First report, author: treating physician, date: 2016-03-21 }
`;

/** Where the shape asks for more records than the items have: each with a day, and cited in the summary, ten at a time. */
function manyRecords(count, random) {
  const records = Array.from({ length: count }, (_, at) => ({
    key: `visit-${at + 1}`,
    date: `2016-${String(random.whole(4, 10)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`,
  }));
  const sentences = [];
  for (let at = 0; at < count; at += 10) {
    const keys = records.slice(at, at + 10).map(({ key }) => `@${key}`);
    sentences.push(`The notes of the visits from ${at + 1} on were read [${keys.join('; ')}].`);
  }
  return { records, sentences };
}

function makeSummary(characters, random, more) {
  const own = { part: () => random.pick(['right shoulder', 'low back', 'left knee']), date: '09/12/2016', records: '[@intake]' };
  const opening =
    'The injured worker is a 47-year-old woman who was injured at work on March 14, 2016, when a rack gave way and several parts of the body were struck.';
  const texts = [
    opening,
    ...paragraphs(ofThePerson, random, own, characters - opening.length),
    ...(more.length > 0 ? [more.join(' ')] : []),
  ];
  texts.push('On November 28, 2016, Utilization Review non-certified the requests.');
  return `\ncase_summary: |\n${texts.map((paragraph) => `  ${paragraph}\n`).join('\n')}`;
}

/**
 * The text of a determination of about so many kilobytes (of 1000 bytes).
 *
 * Shapes: `items` grows by the number of its items, `prose` has one item with a very long rationale, `records` one record in every
 * 110 characters. `findings` is the share of items something is wrong with.
 */
export function makeDetermination({ seed, kilobytes, shape = 'items', findings = 0.2 }) {
  const random = makeRandom(seed);
  const size = kilobytes * 1000;
  const many = manyRecords(shape === 'records' ? Math.round(size / 110) : 0, random);
  const summary = makeSummary(Math.min(random.whole(1000, 2000), size * 0.25), random, many.sentences);
  const head = header(seed % 10_000_000);
  const records = many.records.map((record) => recordText(record, roles[0]));
  const items = [];
  let length = head.length + summary.length + records.join('').length + 10;
  const enough = shape === 'items' ? size - 600 : 0;
  do {
    const rest = size - length - 1100;
    const characters = shape === 'prose' ? rest : Math.max(700, Math.min(random.whole(1000, 4000), rest));
    const item = makeItem(items.length + 1, characters, random);
    if (random.next() < findings) plant(item, random);
    const own = item.records.map((record, at) => recordText(record, roles[at]));
    const text = itemText(item);
    records.push(...own);
    items.push(text);
    length += text.length + own.join('').length + 1;
  } while (length < enough);
  return `${head}${records.join('')}${summary}\nissues:\n${items.join('\n')}`;
}

/** Kilobytes of a determination as they come: log-normal, between 3 and 8. */
export function usualSize(random) {
  return Math.min(8, Math.max(3, 4.5 * Math.exp(0.3 * random.normal())));
}
