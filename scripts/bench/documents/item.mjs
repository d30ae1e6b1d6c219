// One disputed item of a document: service, decision, guidelines, criteria, and a rationale in words of its own.
import { houseId, quotable, topic } from './house.mjs';
import { against, ofThePerson, paragraphs, weighing, write } from './sentences.mjs';
import { parts, services } from './services.mjs';

const day = 86_400_000;
/** A day of 2016 in which an item may have been reported on. */
const someDay = (random) => new Date(Date.UTC(2016, 3, 20) + random.whole(0, 190) * day).toISOString().slice(0, 10);
const american = (iso) => `${iso.slice(5, 7)}/${iso.slice(8)}/${iso.slice(0, 4)}`;
const quoted = (text) => (/[:#]/.test(text) ? `'${text}'` : text);

/** What an item is about, before a word of its rationale is written. */
function makeSubject(number, random) {
  const { name, sides, cite } = random.pick(parts);
  const part = sides ? `${random.pick(['left', 'right'])} ${name}` : name;
  const { title, section, wants } = random.pick(services);
  const numbers = {
    part,
    visits: random.whole(2, 6),
    views: random.whole(2, 4),
    tablets: random.whole(4, 12) * 5,
    days: random.whole(7, 60),
  };
  const service = title.replace(/\{(\w+)\}/g, (_, blank) => numbers[blank]);
  const records = [`report-${number}`, `notes-${number}`].map((key) => ({ key, date: someDay(random) }));
  const decision = random.pick(['upheld', 'upheld', 'overturned']);
  return { part, cite, service, section, wants, records, decision, quotation: random.pick(quotable) };
}

const rules = [
  'The MTUS looks for {wish} where such a request is allowed {source}.',
  'According to the MTUS, {wish} is what a request of this kind rests on {source}.',
  'Two things are asked by the MTUS: {wish} and, beside it, {other} {source}.',
];
const conclusions = {
  upheld: [
    'Therefore, the {service} is not medically necessary.',
    'As such, the request for {service} is not medically necessary.',
  ],
  overturned: ['Therefore, the {service} is medically necessary.', 'As such, the request for {service} is medically necessary.'],
};

/** The words of a rationale: guideline, quotation, the person, what weighs, the conclusion. */
function makeRationale(subject, characters, random) {
  const { part, cite, section, wants, service, decision, records } = subject;
  let cited = 0;
  const own = {
    part,
    service,
    wish: () => random.pick(wants),
    other: 'a plan that tells what would follow',
    source: `[@${cite}, sec. ${section}]`,
    date: () => american(random.pick(records).date),
    records: () => `[@${records[cited++ % records.length].key}]`,
  };
  const { section: place, sentence } = subject.quotation;
  const opening = `${write(random.pick(rules), random, own)} The house guideline says: “${sentence.slice(0, -1)}” [@${houseId}, sec. ${place}].`;
  const ending = `In this case, the ${part} was examined more than once [@${records[0].key}; @${records[1].key}]. ${write(random.pick(conclusions[decision]), random, own)}`;
  const sentences = [...ofThePerson, ...weighing, ...(decision === 'upheld' ? against : [])];
  return [opening, ...paragraphs(sentences, random, own, characters - opening.length - ending.length), ending];
}

const makeCriteria = (subject, random) =>
  random.shuffle(topic.criteria).map((id, at) => ({
    criterion: `${houseId}/${topic.id}/${id}`,
    finding: subject.decision === 'overturned' ? 'met' : random.pick(['not met', 'not documented']),
    evidence: write(`{measure} of the ${subject.part} [@${subject.records[at % 2].key}].`, random, {}),
  }));

/** An item with a rationale of about so many characters. */
export function makeItem(number, characters, random) {
  const subject = makeSubject(number, random);
  return {
    ...subject,
    extra: [],
    criteria: random.chance(0.3) ? makeCriteria(subject, random) : [],
    rationale: makeRationale(subject, characters, random),
  };
}

/** The item as it stands in the list of a document. */
export function itemText({ service, decision, cite, section, quotation, criteria: answered, rationale, extra }) {
  const source = `      - cite: ${cite}\n        sections: ${section}\n`;
  const house =
    answered.length > 0
      ? `      - cite: ${houseId}\n        sections: [${quotation.section}, ${topic.section}]\n        topic: ${topic.id}\n`
      : `      - cite: ${houseId}\n        sections: ${quotation.section}\n`;
  const answers = answered.map(
    (one) => `      - criterion: ${one.criterion}\n        finding: ${one.finding}\n        evidence: ${quoted(one.evidence)}\n`,
  );
  return [
    `  - service: ${quoted(service)}\n    decision: ${decision}\n`,
    ...extra.map((line) => `    ${line}\n`),
    `    claims_administrator_guideline:\n${source}    guideline_basis:\n${source}${house}`,
    ...(answers.length > 0 ? [`    criteria:\n${answers.join('')}`] : []),
    `    rationale: |\n${rationale.map((paragraph) => `      ${paragraph}\n`).join('\n')}`,
  ].join('');
}

export const recordText = ({ key, date }, role) => `  ${key}: { title: ${role.title}, author: ${role.author}, date: ${date} }\n`;
