/** Letters of our own, invented from end to end, and the shapes in which extractors hand such letters over. */
import { RationaleDocument } from '../../server/src/service/document';
import { importLetter, type ImportOutcome } from '../../server/src/service/import';
import type { Letter } from '../../server/src/service/letter/blocks';
import { composeLetter } from '../../server/src/service/letter/compose';
import { writeText } from '../../server/src/service/letter/text';
import { createLibrary } from '../../server/src/service/library/library';
import { shippedGuidelines } from '../../server/src/service/library/shipped';
import { writeDetermination, type PlainDetermination } from '../../server/src/service/model/write';
import { createProfiles } from '../../server/src/service/profiles/profiles';

export const profiles = createProfiles([]);
export const library = createLibrary(shippedGuidelines.map((guideline) => ({ guideline })));

export const importText = (text: string, fileName?: string): ImportOutcome => importLetter(text, { profiles, library, fileName });

/** The letter of plain data. */
export function letterOf(data: PlainDetermination): Letter {
  const { determination } = new RationaleDocument('file:///letter.rationale.yaml', writeDetermination(data));
  const profile = profiles.get(data.profile ?? '') ?? profiles.default;
  return composeLetter({ determination, profile, library, configuration: {}, draft: false });
}

export const textOf = (data: PlainDetermination): string => writeText(letterOf(data));

/** Several items of every kind: a modified request in both wordings, an ancillary one, an overturned one, colons in titles. */
export const several: PlainDetermination = {
  profile: 'ca-dwc-imr/2016',
  case: {
    number: 'CM16-9000001',
    priority: 'standard',
    date_of_injury: '2016-03-14',
    ur_denial_date: '2016-10-03',
    application_received: '2016-10-21',
    date_assigned: '2016-10-28',
    decision_date: '2016-11-22',
  },
  reviewer: {
    licensed_in: ['Oregon', 'California'],
    certified_in: ['Physical Medicine & Rehabilitation', 'Pain Management'],
    attests: ['no-affiliation', 'active-practice', 'same-or-similar-specialty'],
  },
  case_summary:
    'A 44-year-old warehouse clerk fell from a loading ramp and hurt the left shoulder and the low back. Treatment so far was rest, ice, twelve supervised exercise sessions and a well-fitting sling. On 09/19/2016 the clerk reported pain of 6/10 at night, and could raise the arm to shoulder height only.\n\nThe treating physician asked for an operation, and for the services that go with it. The request of 09/21/2016 names 5 items (see below); it encloses an imaging report.\n',
  issues: [
    {
      service: 'Left shoulder arthroscopy with repair of the rotator cuff',
      decision: 'upheld',
      claims_administrator_guideline: [{ cite: 'mtus-shoulder-2004', sections: ['Surgical Considerations'] }],
      guideline_basis: [
        { cite: 'mtus-shoulder-2004', sections: ['Surgical Considerations', 'Summary'] },
        { cite: 'mtus-chronic-pain-2016', sections: ['Physical medicine treatment'] },
      ],
      rationale:
        'The guideline asks for three months of exercise before an operation is thought of. Here six weeks are on record, and strength was still growing at the last visit. Therefore, the operation is not medically necessary.\n',
    },
    {
      service: 'Labs to include: EKG',
      decision: 'upheld',
      ancillary: true,
      claims_administrator_guideline: 'none',
      guideline_basis: 'none',
      rationale: 'As the operation itself is not medically necessary, what goes with it is not either.\n',
    },
    {
      service: 'Tramadol 50mg #30',
      decision: 'upheld',
      modified: { requested: 'Tramadol 50mg #60', authorized: 'Tramadol 50mg #30' },
      claims_administrator_guideline: [{ cite: 'mtus-opioid-2016' }],
      guideline_basis: [{ cite: 'mtus-chronic-pain-2016', sections: ['Tramadol (Ultram)'] }],
      rationale:
        'Relief and function were not measured at any of the visits. One half was authorized so that the dose can be lowered step by step. The rest is not medically necessary.\n',
      notices: ['opioid-tapering'],
    },
    {
      service: 'supervised exercise 2 times a week for 6 weeks',
      decision: 'overturned',
      modified: { requested: 'Supervised exercise 2 times a week for 6 weeks', authorized: '4 sessions of home instruction' },
      claims_administrator_guideline: [{ text: 'Official Disability Guidelines, Shoulder Chapter: Physical therapy' }],
      guideline_basis: [{ cite: 'odg-shoulder', sections: ['Physical therapy'] }],
      rationale:
        'The guideline supports the number asked for while function improves; range of motion grew by 20 degrees in a month. This is medically necessary.\n\nA home program may follow.\n',
    },
    {
      service: 'Retrospective: Cold pack, DOS: 11/11/2016',
      decision: 'overturned',
      claims_administrator_guideline: 'none',
      guideline_basis: [{ cite: 'mtus-shoulder-2004', sections: ['Initial Care'] }],
      rationale: 'Cold in the first days is what the guideline advises. The cold pack is medically necessary.\n',
    },
  ],
};

/** One item, in the form of 2014. */
export const single: PlainDetermination = {
  profile: 'ca-dwc-imr/2014',
  case: {
    number: 'CM14-9000002',
    priority: 'standard',
    date_of_injury: '2013-02-11',
    ur_denial_date: '2014-08-04',
    application_received: '2014-08-20',
    date_assigned: '2014-09-02',
    decision_date: '2014-09-26',
  },
  reviewer: {
    licensed_in: ['Nevada'],
    certified_in: ['Neurology'],
    subspecialties: ['Neuromuscular Medicine'],
    attests: ['no-affiliation', 'active-practice', 'same-or-similar-specialty'],
  },
  case_summary:
    'A 51-year-old driver has had pain in the low back since a collision. Sitting for more than 20 minutes makes it worse.\n',
  issues: [
    {
      service: 'Nerve conduction studies of both legs',
      decision: 'overturned',
      claims_administrator_guideline: [{ cite: 'mtus-low-back-2004' }],
      guideline_basis: [{ cite: 'mtus-low-back-2004', pages: 303 }],
      rationale:
        'The guideline allows such studies where signs are not clear after four weeks. They are not clear here. The studies are medically necessary.\n',
    },
  ],
};

/** Lines as a printer breaks them. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Header and paragraphs of an exported text. */
function partsOf(text: string): { readonly header: string[]; readonly paragraphs: string[] } {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const start = lines.findIndex((line) => line.startsWith('HOW THE IMR'));
  return { header: lines.slice(0, start), paragraphs: lines.slice(start) };
}

const pairs = (header: readonly string[]): [string, string][] =>
  header.flatMap((line) =>
    line
      .split(/ {2,}/)
      .map((pair): [string, string] => [pair.slice(0, pair.indexOf(':') + 1), pair.slice(pair.indexOf(':') + 1).trim()]),
  );

const isHeading = (text: string): boolean => text === text.toUpperCase();
const isLabel = (text: string): boolean => /^(?:Claims Administrator guideline|MAXIMUS guideline|Decision rationale):/.test(text);

export interface Shape {
  readonly name: string;
  /** Whether paragraphs inside the prose can be told from lines. */
  readonly keepsParagraphs: boolean;
  of(text: string): string;
}

/** Form feeds after every so many lines, wherever that is. */
function withPages(lines: readonly string[], perPage: number, between: string): string {
  return lines.map((line, index) => (index > 0 && index % perPage === 0 ? between : '') + line).join('\n');
}

const layoutHeader = (header: readonly string[]): string[] => {
  const [number, assigned, injury, decision, denial, priority, application] = pairs(header).map(([label, value]) => ({
    label,
    value,
  }));
  const row = (a: string, b: string, c = '', d = '') => `${a.padEnd(23)}${b.padEnd(32)}${c.padEnd(21)}${d}`.trimEnd();
  return [
    row(number!.label, number!.value),
    row(assigned!.label, assigned!.value, injury!.label, injury!.value),
    row(decision!.label, decision!.value, denial!.label, denial!.value),
    row(priority!.label, priority!.value, 'Application', application!.value),
    row('', '', 'Received:'),
  ];
};

/** All labels, then all values, in two columns one after the other. */
const columnsHeader = (header: readonly string[]): string[] => {
  const all = pairs(header);
  const left = [0, 1, 3, 5].map((index) => all[index]!);
  const right = [2, 4, 6].map((index) => all[index]!);
  const column = (own: readonly [string, string][]) => [
    ...own.flatMap(([label]) => label.replace('Application Received:', 'Application\nReceived:').split('\n')),
    '',
    ...own.map(([, value]) => value),
    '',
  ];
  return [...column(left), ...column(right)];
};

/** The shapes of `pdftotext -layout`, plain `pdftotext`, pdfminer, pdf-parse, a .NET extractor, and our own export. */
export const shapes: readonly Shape[] = [
  { name: 'one paragraph a line', keepsParagraphs: true, of: (text) => text },
  {
    name: 'with layout, a blank line before labels, pages in mid-sentence',
    keepsParagraphs: true,
    of(text) {
      const { header, paragraphs } = partsOf(text);
      const lines = paragraphs.flatMap((paragraph) =>
        isHeading(paragraph) ? ['', `${' '.repeat(30)}${paragraph}`] : ['', ...wrap(paragraph, 92)],
      );
      return withPages([...layoutHeader(header), ...lines], 23, '\f');
    },
  },
  {
    name: 'plain, no blank lines, header in columns',
    keepsParagraphs: true, // by the short lines
    of(text) {
      const { header, paragraphs } = partsOf(text);
      return [
        ...columnsHeader(header),
        withPages(
          paragraphs.flatMap((paragraph) => wrap(paragraph, 94)),
          21,
          '\n\f',
        ),
      ].join('\n');
    },
  },
  {
    name: 'a blank line after every line, decision on a line of its own',
    keepsParagraphs: true,
    of(text) {
      const { header, paragraphs } = partsOf(text);
      const lines = paragraphs.flatMap((paragraph) => {
        const title = /^(.*): (Upheld|Overturned)$/.exec(paragraph);
        return [...(title ? [...wrap(`${title[1]}:`, 90), title[2]!] : wrap(paragraph, 90)), ''];
      });
      return [...header.flatMap((line) => line.split(/ {2,}/)), ...lines].map((line) => `${line} `).join('\n\n');
    },
  },
  {
    name: 'page ends as blank lines, trailing spaces, odd spaces, ligatures, CRLF',
    keepsParagraphs: true,
    of(text) {
      const { header, paragraphs } = partsOf(text);
      const lines = paragraphs.flatMap((paragraph) => ['', ...wrap(paragraph, 88)]);
      const odd = withPages(lines, 19, ' \n\n')
        .replace(/fi/g, '\ufb01')
        .replace(/ of /g, ' of\u00a0')
        .replace(/\. (?=[A-Z])/g, '.  ');
      const cells = header.flatMap((line) => line.split(/ {2,}/)).flatMap((pair) => pair.split(/(?<=:) /));
      return [...cells, ...odd.split('\n')].map((line) => ` ${line} `).join('\r\n');
    },
  },
  {
    name: 'blank lines only before labels and headings',
    keepsParagraphs: false,
    of(text) {
      const { header, paragraphs } = partsOf(text);
      return [
        ...layoutHeader(header),
        ...paragraphs.flatMap((paragraph) => [
          ...(isHeading(paragraph) || isLabel(paragraph) || / (?:Upheld|Overturned)$/.test(paragraph) ? [''] : []),
          ...wrap(paragraph, 96),
        ]),
      ].join('\n');
    },
  },
];

/** As a shape without paragraphs hands it back: the prose in one paragraph. */
export const flattened = (data: PlainDetermination): PlainDetermination => {
  const flat = (text: string | undefined) => text?.trim().replace(/\n+/g, ' ').concat('\n');
  return {
    ...data,
    case_summary: flat(data.case_summary),
    issues: data.issues?.map((issue) => ({ ...issue, rationale: flat(issue.rationale) })),
  };
};
