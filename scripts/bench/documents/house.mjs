// The workspace the documents of the benchmark stand in: a configuration and a guideline of one's own, with text to quote. All invented.

const text = {
  'Course of care': [
    'A first course of care is short, and a second one follows only where the first has shown a gain that can be measured.',
    'What counts as a gain is written down before the course begins, in words that the person would use.',
    'A program at home is taught from the first day and takes the place of visits as soon as it can.',
    'Where nothing has changed after six weeks, the diagnosis is looked at again before more of the same is ordered.',
  ],
  'Studies and devices': [
    'A study is of use where its result would change what is done, and the request says what that change would be.',
    'A device is lent before it is bought, and the time of the loan is named.',
    'Plain films come first after a blow, and other images follow where the films leave a question open.',
    'A study that was made within half a year is not repeated unless something new has happened.',
  ],
  'Requests and reports': [
    'A request names the part of the body, the number of visits and the goal that they are meant to reach.',
    'A report tells what the person can do now, and what was possible at the last visit.',
    'The person who examines writes down what was found, and keeps it apart from what was told.',
    'What was tried before is listed with the time it took and with what came of it.',
  ],
};

export const houseId = 'house-care';

/** Sentences that may be quoted, each with its section. */
export const quotable = Object.entries(text).flatMap(([section, list]) => list.map((sentence) => ({ section, sentence })));

const criteria = {
  'goal-named': 'A goal is named that can be measured.',
  'gain-measured': 'The course before has shown a gain.',
  'home-program': 'A program at home was taught.',
  'nothing-repeated': 'Nothing is asked for that was done within half a year.',
};

/** The one topic of the guideline that carries criteria. */
export const topic = { id: 'course', section: 'Measures', criteria: Object.keys(criteria) };

const guideline = `id: ${houseId}
kind: guideline
title: Care After Strain
publisher: Example Review Organization
year: 2015
sections: [${Object.keys(text).join(', ')}, ${topic.section}]
topics:
  - id: ${topic.id}
    title: What a request is measured by
    section: ${topic.section}
    decide: { at_least: 1 }
    criteria:
${Object.entries(criteria)
  .map(([id, words]) => `      - { id: ${id}, text: ${words} }`)
  .join('\n')}
excerpts:
${Object.entries(text)
  .map(([section, list]) => `  - { section: ${section}, text: "${list.join(' ')}" }`)
  .join('\n')}
`;

/** The files of the workspace besides the documents, by path. */
export const workspaceFiles = {
  'rationale.config.yaml': 'library: [guidelines/*.guideline.yaml]\n',
  [`guidelines/${houseId}.guideline.yaml`]: guideline,
};
