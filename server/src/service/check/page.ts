/** Where the page of a rule can be read; opened only when a person clicks. */
const pages = 'https://github.com/review-rationale/review-rationale/blob/main/docs/rules';

export const ruleUrl = (code: string): string => `${pages}/${code}.md`;
