/** Whether a rationale says why it goes beyond the guideline the law puts first: it is silent, does not apply, or is rebutted. */
import type { Issue } from '../model/model';
import type { Profile } from '../model/schemas/profile';
import { guidelineNames } from '../prose/guideline-names';
import { anySentence } from '../prose/by-sentence';
import { once } from '../prose/texts';
import { anyOf } from '../prose/lexicon';
import { basisOf, type Source } from './basis';
import type { Library } from '../library/library';

/** The wordings in which writers leave the first guideline, besides naming it as silent. */
const leaving = [
  new RegExp(
    `\\b(?:alternat(?:iv)?e|other|additional|another|non-?${anyOf('mtus')}|outside|secondary)(?: [a-z-]{1,20}){0,3} (?:guidelines?|sources?|references?|criteria|evidence|literature|recommendations?)\\b[^.;]{0,60}\\b(?:used|utilized|consulted|cited|applied|referenced|sought|reviewed|considered|relied|addresses|address)\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:used|utilized|consulted|cited|applied|turn(?:ed)? to|refer(?:red)? to|looked to|relied on|relied upon)(?: [a-z-]{1,20}){0,3} (?:alternat(?:iv)?e|other|non-?${anyOf('mtus')}|outside|secondary)(?: [a-z-]{1,20}){0,2} (?:guidelines?|sources?|evidence|literature)\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:${anyOf('odg')}|${anyOf('odg_in_full')}(?: \\(${anyOf('odg')}\\))?|guidelines?)(?: [a-z-]{1,20}){0,3} (?:(?:was|were|is|are|has been|have been) (?:therefore |thus |then |instead )?(?:used|utilized|consulted|cited|applied|referenced|sought)) (?:instead|in (?:this|its|their) place)\\b`,
    'u',
  ),
  /\b(?:rebut\w*|presumption|presumptively|variance from|preponderance)\b/u,
  new RegExp(`\\boutside (?:of )?(?:the )?(?:ca |california )?(?:${anyOf('mtus', 'mtus_in_full', 'acoem')})\\b`, 'u'),
  new RegExp(
    `\\b(?:not|n't) (?:specifically |directly |explicitly |otherwise )?(?:addressed|discussed|mentioned|covered|found|referenced|listed)\\b[^.;]{0,40}\\b(?:in|by|within|under)\\b[^.;]{0,40}\\b(?:${anyOf('mtus', 'acoem')}|guidelines?|schedule)\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:guidelines?|${anyOf('mtus', 'acoem')}|schedule|chapters?|ca ${anyOf('mtus')})\\b[^.;]{0,60}\\b(?:(?:do|does|did|is|are) not|silent|no (?:specific |clear )?(?:mention|recommendation|guidance|discussion))\\b[^.;]{0,40}\\b(?:address\\w*|discuss\\w*|cover\\w*|mention\\w*|speak|applicable|apply|pertain|specif\\w*|provide|contain|on|regarding|of|for)\\b`,
    'u',
  ),
];

const namesFirst = new RegExp(`\\b${anyOf('mtus')}\\b`, 'iu');

/** Whether the item rests on works, and none of them is of the kind that comes first. */
export function restsOutside(issue: Issue, profile: Profile, library: Library): Source[] | undefined {
  const basis = basisOf(issue, library);
  const isPrimary = ({ kinds, words }: Source): boolean =>
    profile.citations.primary.some((kind) => kinds.has(kind)) || namesFirst.test(words);
  // an entry the library does not know may be anything
  const known = basis.length > 0 && basis.every((source) => source.guideline !== undefined || source.entry.text !== undefined);
  return known && !basis.some(isPrimary) ? basis : undefined;
}

const leaves = leaving.map(anySentence);

/** Said in so many words, or by naming the first guideline as silent. */
export const saysWhyBeyond = once(
  (text: string): boolean => guidelineNames(text).some(({ use }) => use === 'silent') || leaves.some((inText) => inText(text)),
);
