/** The reasoning on criteria: three values, groups, and what is said of it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  citedTopics,
  criteriaOf,
  evaluateIssue,
  evaluateTopic,
  type CriterionFinding,
} from '../../server/src/service/case/criteria';
import type { CriterionDefinition, CriterionGroup } from '../../server/src/service/model/schemas/guideline';
import { imaging } from './base';
import { complete } from './fragment';
import { context } from './harness';

const [mri, followUp] = imaging.topics! as [
  NonNullable<typeof imaging.topics>[number],
  NonNullable<typeof imaging.topics>[number],
];
const on = (findings: Record<string, CriterionFinding>) => new Map(Object.entries(findings));

describe('criteria that reason', () => {
  it('“all”: supports when all are met, not when one fails, open before', () => {
    assert.equal(evaluateTopic(mri, on({ weakness: 'met', exercises: 'met', 'x-rays': 'met' })).outcome, 'supports');
    assert.equal(evaluateTopic(mri, on({ weakness: 'not met' })).outcome, 'does-not-support');
    assert.equal(evaluateTopic(mri, on({ weakness: 'met' })).outcome, 'open');
  });

  it('“any” with a group of which two are enough', () => {
    assert.equal(evaluateTopic(followUp, on({ 'new-injury': 'met' })).outcome, 'supports');
    assert.equal(evaluateTopic(followUp, on({ pain: 'met', motion: 'met' })).outcome, 'supports');
    assert.equal(evaluateTopic(followUp, on({ 'new-injury': 'not met', pain: 'met' })).outcome, 'open');
    assert.equal(
      evaluateTopic(followUp, on({ 'new-injury': 'not met', pain: 'not met', motion: 'not documented' })).outcome,
      'does-not-support',
    );
  });

  it('what does not apply is out of the count; where too little applies nobody can say', () => {
    assert.equal(evaluateTopic(mri, on({ weakness: 'met', exercises: 'not applicable', 'x-rays': 'met' })).outcome, 'supports');
    assert.equal(
      evaluateTopic(mri, on({ weakness: 'not applicable', exercises: 'not applicable', 'x-rays': 'not applicable' })).outcome,
      'open',
    );
    const two = { decide: { at_least: 2 }, criteria: mri.criteria };
    assert.equal(
      evaluateTopic(two, on({ weakness: 'met', exercises: 'not applicable', 'x-rays': 'not applicable' })).outcome,
      'open',
    );
  });

  it('says what it counted, and that what is not documented counts as not met', () => {
    assert.equal(
      evaluateTopic(mri, on({ weakness: 'met', exercises: 'met', 'x-rays': 'not documented' })).explanation,
      '2 of 3 met; not documented: “X-rays do not explain the findings”, which counts as not met; the criteria do not support the request.',
    );
    assert.equal(
      evaluateTopic(mri, on({ weakness: 'met', exercises: 'not applicable', 'x-rays': 'met' })).explanation,
      '2 of 2 met; the criteria support the request.',
    );
    assert.match(evaluateTopic(mri, on({})).explanation, /^0 of 3 met; no finding yet: .*; the criteria do not decide yet\.$/);
  });

  it('decides exactly when no answer to what is open could change it', () => {
    const definition = (): fc.Arbitrary<CriterionDefinition> => fc.uuid().map((id) => ({ id, text: id }));
    const { group } = fc.letrec<{ group: CriterionGroup }>((tie) => ({
      group: fc.record({
        decide: fc.oneof(
          fc.constant('all' as const),
          fc.constant('any' as const),
          fc.record({ at_least: fc.integer({ min: 1, max: 3 }) }),
        ),
        criteria: fc.array(fc.oneof({ depthSize: 'small' }, definition(), tie('group')), { minLength: 1, maxLength: 3 }),
      }),
    }));
    const truth = (one: CriterionDefinition | CriterionGroup, met: ReadonlySet<string>): boolean => {
      if (!('criteria' in one)) return met.has(one.id);
      const count = one.criteria.filter((inner) => truth(inner, met)).length;
      const { decide = 'all' } = one;
      return decide === 'all' ? count === one.criteria.length : decide === 'any' ? count > 0 : count >= decide.at_least;
    };
    const isAnswerable = (one: CriterionDefinition | CriterionGroup): boolean =>
      !('criteria' in one) ||
      ((typeof one.decide !== 'object' || one.decide.at_least <= one.criteria.length) && one.criteria.every(isAnswerable));
    fc.assert(
      fc.property(group, fc.infiniteStream(fc.constantFrom(undefined, 'met', 'not met', 'not documented')), (topic, stream) => {
        const ids = criteriaOf(topic as never).map((one) => one.id);
        fc.pre(ids.length <= 8 && isAnswerable(topic));
        const findings = new Map<string, CriterionFinding>();
        for (const id of ids) {
          const finding = stream.next().value as CriterionFinding | undefined;
          if (finding) findings.set(id, finding);
        }
        const open = ids.filter((id) => !findings.has(id));
        const outcomes = new Set<boolean>();
        for (let bits = 0; bits < 2 ** open.length; bits++) {
          const met = new Set([
            ...ids.filter((id) => findings.get(id) === 'met'),
            ...open.filter((_, index) => bits & (1 << index)),
          ]);
          outcomes.add(truth(topic, met));
        }
        const expected = outcomes.size > 1 ? 'open' : outcomes.has(true) ? 'supports' : 'does-not-support';
        assert.equal(evaluateTopic(topic as never, findings).outcome, expected);
      }),
      { numRuns: 500 },
    );
  });

  const issueOf = (fragment: string) => {
    const looked = context(complete(fragment));
    return [looked.determination.issues!.items[0]!, looked.library] as const;
  };

  it('finds the topics an item rests on: by topic, by section, by criterion', () => {
    const topics = (fragment: string) => citedTopics(...issueOf(fragment)).map((cited) => cited.topic.id);
    assert.deepEqual(topics('issues:\n  - guideline_basis:\n      - { cite: shoulder-imaging, topic: mri }\n'), ['mri']);
    assert.deepEqual(topics('issues:\n  - guideline_basis:\n      - { cite: shoulder-imaging, topic: shoulder-imaging/mri }\n'), [
      'mri',
    ]);
    assert.deepEqual(
      topics(
        'issues:\n  - guideline_basis:\n      - { cite: shoulder-imaging, sections: [Follow-up, magnetic resonance imaging] }\n',
      ),
      ['follow-up', 'mri'],
    );
    assert.deepEqual(topics('issues:\n  - criteria:\n      - { criterion: shoulder-imaging/mri/weakness }\n'), ['mri']);
    assert.deepEqual(topics(''), []);
  });

  it('one supported topic of several supports', () => {
    const evaluation = evaluateIssue(
      ...issueOf(
        'issues:\n  - criteria:\n      - { criterion: shoulder-imaging/mri/weakness, finding: not met }\n      - { criterion: shoulder-imaging/follow-up/new-injury, finding: met }\n',
      ),
    );
    assert.equal(evaluation.outcome, 'supports');
    assert.deepEqual(
      evaluation.topics.map((topic) => topic.evaluation.outcome),
      ['does-not-support', 'supports'],
    );
  });
});
