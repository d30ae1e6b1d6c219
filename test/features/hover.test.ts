/** Hover: keys with their law, citations with force and print, records, criteria, decision words, findings. */
import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { hover } from '../../server/src/service/features/hover';
import type { Finding } from '../../server/src/service/check/rule';
import { createLibrary } from '../../server/src/service/library/library';
import { cursor, sample, surroundings } from './cursor';

function shown(marked: string, findings: readonly Finding[] = [], uri?: string): { text: string; on: string } {
  const { document, position } = cursor(marked, uri);
  const found = hover(document, position, surroundings, findings);
  const range = found?.range && document.spanOf(found.range);
  return {
    text: (found?.contents as MarkupContent | undefined)?.value ?? '',
    on: range ? document.text.slice(range.start, range.end) : '',
  };
}

const at = (before: string, after: string): string => {
  assert.ok(sample.includes(before + after), `${before}${after} is not in the sample`);
  return sample.replace(before + after, `${before}‸${after}`);
};

describe('hover', () => {
  it('says of a key what it is and which law asks for it', () => {
    const { text, on } = shown(at('    rat', 'ionale: |'));
    assert.equal(on, 'rationale');
    assert.match(text, /medically necessary for this person/);
    assert.match(text, /Labor Code 4610\.6\(e\)/);
  });
  it('says nothing of another law than that of the letter form', () => {
    const federal = (marked: string): string => marked.replace('ca-dwc-imr/2016', 'federal-external-review');
    const { text } = shown(federal(at('    rat', 'ionale: |')));
    assert.match(text, /\*45 CFR 147\.136\(d\)\(2\)\(iii\)\(B\)\* \(text not fully checked\): The notice discusses/);
    assert.doesNotMatch(text, /Labor Code|CCR/);
    const finding = { code: 'identifier', severity: 'warning', span: { start: 0, end: 4 }, message: '' } as const;
    assert.match(shown(`‸${sample}`, [finding]).text, /Source: Labor Code 4610\.6\(m\); .*45 CFR 164\.514/);
    const { text: told } = shown(federal(`‸${sample}`), [finding]);
    assert.match(told, /Source: 45 CFR 164\.514\(b\)\(2\)\./);
    assert.doesNotMatch(told, /Labor Code/);
    assert.match(shown(federal(`‸${sample}`), [{ ...finding, code: 'bare-rationale' }]).text, /Source: NCQA UM 7\./);
  });
  it('shows a guideline with its force on the day of the case and where else it is cited', () => {
    const { text, on } = shown(at('cite: clinic', '-facet-2012'));
    assert.equal(on, 'clinic-facet-2012');
    assert.match(text, /\*\*Facet Procedures 2012\*\*/);
    assert.match(text, /in force on the day of the denial \(2014-10-02\)/);
    assert.match(text, /Printed: “Example Spine Clinic, Facet Procedures, 2012, Injections”/);
    assert.match(text, /Also cited on lines 38, 43\./);
  });
  it('names the edition that superseded one that is not in force', () => {
    const marked = 'case:\n  ur_denial_date: 2018-01-01\nissues:\n  - guideline_basis:\n      - cite: mtus-low‸-back-2004\n';
    assert.match(
      shown(marked).text,
      /\*\*not in force\*\* on the day of the denial \(2018-01-01\)\. It was superseded by .*`mtus-low-back-2017`/,
    );
  });
  it('shows the same for citations in prose, with their pages and section', () => {
    assert.match(shown(at('[@clinic', '-facet-2012, pp')).text, /Injections, pages 12-14”/);
    const { text, on } = shown(at('sec. Inj', 'ections'));
    assert.equal(on, 'Injections');
    assert.match(text, /is a section of it/);
    assert.match(shown(sample.replace('sec. Injections', 'sec. Sur‸gery')).text, /not among the sections/);
  });
  it('shows a record where it is cited and where it is defined', () => {
    assert.match(shown(at('[@mr', 'i].\n        record')).text, /MRI of the lumbar spine, 03\/03\/2014/);
    assert.match(shown(at('  follow', '-up:')).text, /Referred to on line 25\./);
    assert.match(shown(sample.replace('record: mri', 'record: no‸where')).text, /in no library and no record/);
  });
  it('shows a criterion with what the findings make of its topic', () => {
    const { text } = shown(at('criterion: clinic', '-facet-2012/blocks'));
    assert.match(text, /No fusion at the level asked for\./);
    assert.match(text, /the criteria do not support the request/);
    assert.match(shown(at('    crit', 'eria:\n')).text, /0 of 3 met/);
  });
  it('follows the reasoning: groups, what is asked for, what was found, whether the decision agrees', () => {
    const criteria = [
      { id: 'pain', text: 'Facet pain is shown.' },
      {
        id: 'care',
        title: 'Care before',
        decide: { at_least: 2 },
        criteria: [
          { id: 'exercise', text: 'Exercise was tried.' },
          { id: 'therapy', text: 'Therapy was tried.' },
        ],
      },
    ];
    const guideline = {
      id: 'g',
      kind: 'guideline' as const,
      title: 'G',
      topics: [{ id: 't', title: 'Blocks of joints', criteria }],
    };
    const around = { ...surroundings, library: createLibrary([{ guideline }]) };
    const written = (decision: string) => `issues:
  - service: Block
    decision: ${decision}
    guideline_basis:
      - cite: g
        topic: t‸
    criteria:
      - { criterion: g/t/pain, finding: not documented }
      - { criterion: g/t/exercise, finding: met }
`;
    const { document, position } = cursor(written('upheld'));
    const told = (hover(document, position, around)?.contents as MarkupContent).value;
    assert.match(told, /\*\*Blocks of joints\*\* — \*all are asked for\*/);
    assert.match(told, /- \*\*not documented\*\*: Facet pain is shown\./);
    assert.match(
      told,
      /- Care before — \*at least 2 are asked for\*\n  - \*\*met\*\*: Exercise was tried\.\n  - \*\*no finding yet\*\*: Therapy/,
    );
    assert.match(told, /1 of 3 met; what is not documented counts as not met; the criteria do not support the request\./);
    assert.match(told, /“upheld” agrees\./);
    const other = cursor(written('overturned'));
    assert.match((hover(other.document, other.position, around)?.contents as MarkupContent).value, /“overturned” does not agree/);
  });
  it('explains decision words, attestations, priorities and notices', () => {
    assert.match(shown(at('decision: up', 'held')).text, /not medically necessary/);
    assert.match(shown(at('[no-aff', 'iliation')).text, /No affiliation with the employer/);
    assert.match(shown(at('priority: stan', 'dard')).text, /30 days from complete records/);
    assert.match(shown('issues:\n  - notices: [opi‸oid-tapering]').text, /Tapering of opioids/);
  });
  it('says why a finding stands here, with a link to its page', () => {
    const finding: Finding = { code: 'decision-conflict', severity: 'error', message: 'x', span: { start: 0, end: 7 } };
    const { text } = shown('pro‸file: x\n', [finding]);
    assert.match(text, /\[decision-conflict\]\(https:.*decision-conflict\.md\)/);
    assert.match(text, /Labor Code 4610\.6/);
    assert.doesNotMatch(shown('pro‸file: x\n', [{ ...finding, suppressed: { reason: 'r' } }]).text, /decision-conflict/);
  });
  it('reads the schema of the other files', () => {
    assert.match(shown('in_fo‸rce: { from: 2012-01-01 }', [], 'file:///a.guideline.yaml').text, /First and last day in force/);
    assert.match(shown('rules:\n  syn‸tax: error', [], 'file:///rationale.config.yaml').text, /Without a setting: error/);
  });
  it('is silent in plain prose', () => {
    assert.equal(shown(at('The scan sh', 'ows one')).text, '');
  });
});
