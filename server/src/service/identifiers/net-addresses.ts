/** What leads to a person in the net: e-mail, pages, handles, addresses of machines. Sites of medicine and law lead to nobody. */
import { anyOf, rowsOf } from '../prose/lexicon';
import { matches, type Folded } from '../prose/fold';
import type { Identifier } from './identifier';

const email =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+-](?:[\p{L}\p{N}._%+-]{0,62}[\p{L}\p{N}_%+-])?@[\p{L}\p{N}][\p{L}\p{N}-]{0,61}(?:\.[\p{L}\p{N}-]{1,30}){0,4}\.\p{L}{2,12}/gu;
const at = '(?: ?[([{]? ?at ?[)\\]}]? ?| ?[([{]@[)\\]}] ?)';
const domains =
  '(?:com|org|net|edu|gov|us|mil|info|biz|io|me|co|uk|ca|mx|de|fr|be|tv|ly|gl|ai|app|law|clinic|online|site|example)';
/** "roe at example dot org", "roe (at) example.com". */
const spelled = new RegExp(
  `(?<![\\p{L}\\p{N}._-])[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,40}${at}[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,40}(?: ?[([{]? ?dot ?[)\\]}]? ?[\\p{L}\\p{N}-]{2,30}){1,3}(?!\\p{L})`,
  'gu',
);
const halfSpelled = new RegExp(
  `(?<![\\p{L}\\p{N}._-])[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,40}(?: ?[([{] ?(?:at|@) ?[)\\]}] ?[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,40}| at (?:gmail|yahoo|hotmail|outlook|aol|icloud|msn|comcast|proton|protonmail|sbcglobal|att|verizon|live))\\.${domains}(?![\\p{L}\\p{N}])`,
  'gu',
);
const handle = new RegExp(
  `(?<![\\p{L}\\p{N}])${anyOf('handle_words')}(?: (?:is|was|handle|name|account|profile|id|user)){0,2}[,:]? ?(?:as )?["'(]?(@?[\\p{L}\\p{N}][\\p{L}\\p{N}._:-]{2,40})`,
  'gu',
);
const atHandle =
  /(?<![\p{L}\p{N}[;.@])@(?=[\p{L}\p{N}_.]{3})[\p{L}_][\p{L}\p{N}_]{0,30}(?:\.[\p{L}\p{N}_]{1,30}){0,3}(?![\p{L}\p{N}@])/gu;

const page = new RegExp(
  `(?<![\\p{L}\\p{N}@./-])(?:(?:https?|ftp|sftp)://[^\\s,;)\\]"]{2,300}|www\\.[\\p{L}\\p{N}-]{1,60}(?:\\.[\\p{L}\\p{N}-]{2,30}){1,3}(?:/[^\\s,;)\\]"]{0,300})?|(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,40}\\.){1,4}${domains}(?:\\.\\p{L}{2})?(?![\\p{L}\\p{N}-])(?::\\d{2,5})?(?:/[^\\s,;)\\]"]{0,300})?)`,
  'gu',
);
/** What every page has. */
const inPage = /\.[a-z]|:\/\//;
const publicSites = new Set(rowsOf('public_sites'));

const ip = /(?<![\p{L}\p{N}.])(?:\d{1,3}\.){3}\d{1,3}(?::\d{2,5})?(?![\p{N}.]\p{N}|\p{N})/gu;
const ip6 = /(?<![\p{L}\p{N}:.])(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}){1,7}(?![\p{L}\p{N}:])/gu;

const machine =
  /(?<!\p{L})(?:ip|address|logged (?:in|on)|login|log-in|host|server|computer|from)(?: address)?(?: (?:is|was|from|at))?:? $/u;

/** "www.odg.com/x" is of odg.com, and so is "pubmed.ncbi.nlm.nih.gov" of a government. */
function isPublicSite(words: string): boolean {
  const host = words.replace(/^[a-z]+:\/\//u, '').replace(/[/:?#][\s\S]*$/u, '');
  const parts = host.split('.');
  return /(?:^|\.)(?:gov|mil)$|\.gov\./u.test(host) || parts.some((_, index) => publicSites.has(parts.slice(index).join('.')));
}

export function* emails(folded: Folded): Iterable<Identifier> {
  for (const pattern of folded.text.includes('@') ? [email, spelled, halfSpelled] : [spelled, halfSpelled])
    for (const { span } of matches(folded, pattern)) yield { kind: 'e-mail address', span };
}

export function* pages(folded: Folded): Iterable<Identifier> {
  for (const { groups, start } of inPage.test(folded.lower) ? matches(folded, page) : []) {
    const words = groups[0].replace(/(?<![.:])[.:]+$/u, '');
    if (!isPublicSite(words)) yield { kind: 'internet address', span: folded.source(start, start + words.length) };
  }
  for (const { groups, end } of matches(folded, handle)) {
    const own = (groups[1] ?? '').replace(/(?<![.:])[.:]+$/u, '');
    // a word of English follows "handle" often: a name in the net has a sign or a digit in it
    const from = end - (groups[1] ?? '').length;
    if (/[\p{N}_@:.]/u.test(own)) yield { kind: 'internet address', span: folded.source(from, from + own.length) };
  }
  if (!folded.text.includes('@')) return;
  for (const { span } of matches(folded, atHandle)) yield { kind: 'internet address', span };
}

export function* machines(folded: Folded): Iterable<Identifier> {
  for (const { groups, span, start } of matches(folded, ip)) {
    const parts = groups[0].split(/[.:]/u).slice(0, 4).map(Number);
    // "3.3.1.1" is a section of a guideline
    const told = parts.some((part) => part > 99) || machine.test(folded.lower.slice(Math.max(0, start - 30), start));
    if (told && parts.every((part) => part < 256)) yield { kind: 'internet address', span };
  }
  for (const { groups, span } of matches(folded, ip6)) {
    if (/::|(?:[0-9a-f]{1,4}:){5}/u.test(groups[0])) yield { kind: 'internet address', span };
  }
}
