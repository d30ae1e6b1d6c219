/** Which law asks for what a key holds. `checked` is false where only a part of the source, or a copy of it, could be read. */

export interface LegalBasis {
  readonly source: string;
  /** What it asks, in a sentence. */
  readonly says: string;
  readonly checked: boolean;
}

const read = (source: string, says: string): LegalBasis => ({ source, says, checked: true });
const unchecked = (source: string, says: string): LegalBasis => ({ source, says, checked: false });

const condition = read(
  'Labor Code 4610.6(e)',
  'Each analysis cites the employee’s medical condition, the relevant documents in the record and the relevant findings.',
);
const states = read('Labor Code 4610.6(e)', 'The determination states whether the disputed service is medically necessary.');
const qualifications = read(
  'Labor Code 4610.6(f)',
  'The qualifications of the reviewer are described; the name stays confidential.',
);
const reviewerRule = read(
  'Labor Code 139.5(d)(4)',
  'The reviewer knows the condition and the treatment, is licensed without restriction in a state and, as MD or DO, board certified.',
);
const inTime = read(
  'Labor Code 4610.6(d)',
  '30 days from the request and its documents; 3 days for an imminent and serious threat; 5 working days for a formulary dispute.',
);
const standards = read(
  'Labor Code 4610.5(c)',
  'Medical necessity rests on the MTUS first, then on other evidence as the law ranks it.',
);
const citing = unchecked(
  '8 CCR 9792.21.1(d)',
  'A citation of the MTUS names year, chapter and section; of another guideline its organization, year, chapter and section; of a study author, title, year and journal.',
);
const documents = read('8 CCR 9792.10.6(d)', 'The determination lists the documents reviewed.');

/** By the key, or by parent and key where the same word means two things. California’s workers’ compensation law. */
const bases: Readonly<Record<string, readonly LegalBasis[]>> = {
  case_summary: [condition],
  records: [documents, read('8 CCR 9792.10.6(b)(2)', 'No determination rests on the utilization review decision alone.')],
  'records/kind': [read('8 CCR 9792.10.6(b)(2)', 'No determination rests on the utilization review decision alone.')],
  'records/date': [documents],
  reviewer: [qualifications, reviewerRule],
  'reviewer/licensed_in': [reviewerRule],
  'reviewer/certified_in': [reviewerRule],
  'reviewer/attests': [
    read('Labor Code 139.5(c)(2), (d)(5)', 'The reviewer has no tie to the parties, the providers or the treatment.'),
  ],
  issues: [states],
  'issues/service': [read('Labor Code 4610.6(a)', 'The review is limited to the medical necessity of the disputed treatment.')],
  'issues/decision': [states],
  'issues/modified': [
    read('Labor Code 4610.5(c)', 'Treatment is in dispute when it was modified or denied on medical necessity.'),
  ],
  'issues/claims_administrator_guideline': [standards],
  'issues/guideline_basis': [
    standards,
    citing,
    read('8 CCR 9792.21(d)', 'Treatment is not denied only because the MTUS does not address it.'),
  ],
  'issues/criteria': [condition],
  'criteria/evidence': [condition],
  'criteria/finding': [condition],
  'issues/rationale': [
    condition,
    read('Labor Code 4610.6(d)(1)', 'It is written in layperson’s terms to the maximum extent practicable.'),
  ],
  'guideline_basis/cite': [citing],
  'guideline_basis/sections': [citing],
  'case/priority': [inTime],
  'case/records_received': [inTime],
  'case/decision_date': [inTime],
  'case/application_received': [
    unchecked('Labor Code 4610.5(h)', 'The application is made within 30 days of the decision of utilization review.'),
  ],
  'in_force/from': [read('Labor Code 5307.27(a)', 'Updates of the MTUS are adopted by order, so editions change by date.')],
  in_force: [read('Labor Code 5307.27(a)', 'Updates of the MTUS are adopted by order, so editions change by date.')],
};

/** What the law asks of the key at the end of a path. */
export function legalBasis(path: readonly (string | number)[]): readonly LegalBasis[] {
  const names = path.filter((step): step is string => typeof step === 'string');
  const last = names.at(-1) ?? '';
  const parent = names[0] === 'records' && names.length === 3 ? 'records' : names.at(-2);
  const section = parent === 'claims_administrator_guideline' ? 'guideline_basis' : parent;
  return bases[section === undefined ? last : `${section}/${last}`] ?? [];
}

/** As lines of Markdown. */
export const printLaw = (bases: readonly LegalBasis[]): string =>
  bases.map(({ source, says, checked }) => `*${source}*${checked ? '' : ' (text not fully checked)'}: ${says}`).join('  \n');
