import { rule } from './harness';

const words = (count: number) => `${'weak '.repeat(count - 5)}therefore it is medically necessary`;
const item = (rationale: string, more = '') => `issues:\n  - ${more}rationale: |\n      ${rationale}\n`;
const bare = (rationale: string) => item(rationale).replace('rationale', '⟦rationale⟧');

rule('bare-rationale', ({ finds, silent }) => {
  finds('under forty words', bare(words(39)), {
    severity: 'warning',
    message: 'This rationale has 39 words. Say what the guideline asks for, what the records show, and why that decides.',
  });
  finds('one word', bare('Denied'), { message: /has 1 word\./ });
  finds('citations are no reasons', bare(`${words(39)} [@mtus-shoulder-2004, sec. Special Studies].`));

  silent('forty words', item(words(40)));
  silent('a service that goes with another one', item(words(20), 'ancillary: true\n    '));
  silent(
    'one that says so in words',
    item('As the requested surgery is not medically necessary, the requested ancillary service is not medically necessary.'),
  );
  silent('a blank one', 'issues:\n  - rationale:\n');
  silent(
    'criteria weighed one by one',
    'issues:\n  - criteria:\n      - criterion: Weakness\n        finding: met\n    rationale: |\n      The criteria are met. It is medically necessary.\n',
  );
});
