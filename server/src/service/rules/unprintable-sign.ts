/** A sign that the letter's fonts do not have, or that cannot be seen: told before the letter goes out with something else for it. */
import { strangeSigns, type StrangeSign } from '../prose/signs';
import type { Remark, Rule } from '../check/rule';
import type { Prose } from '../model/model';

export const unprintableSign: Rule = {
  code: 'unprintable-sign',
  title: 'Sign that the letter cannot print',
  summary: 'Every sign is in the fonts of the letter, and can be seen.',
  severity: 'warning',
  fixable: 'review',
  sources: [],
  checks: [
    {
      reads: 'text',
      *check({ prose, role }) {
        if (role === 'notes') return;
        const signs = strangeSigns(prose.text);
        for (const sign of signs.slice(0, most)) yield remarkOf(sign, prose);
        const rest = signs.slice(most);
        if (rest.length === 0) return;
        const { start, end } = rest[0]!.places[0]!;
        yield {
          span: prose.sourceSpan(start, end),
          message: `The letter cannot print ${rest.length} other signs of this text either. Write it in the letters of the letter’s language.`,
        };
      },
    },
  ],
};

/** A text in another script would have a finding for each of its words. */
const most = 8;

function remarkOf(sign: StrangeSign, prose: Prose): Remark {
  const places = sign.places.map(({ start, end }) => prose.sourceSpan(start, end));
  const unseen = sign.printed === '';
  return {
    span: places[0]!,
    message: unseen ? unseenMessage(sign) : lackingMessage(sign),
    related: places.slice(1, 6).map((place) => ({ span: place, message: 'Here too' })),
    fixes: () =>
      unseen || isPlain(sign.printed)
        ? [
            {
              title: unseen ? 'Delete what cannot be seen' : `Write “${sign.printed}”`,
              safe: false,
              edits: places.map((place) => ({ span: place, newText: sign.printed })),
            },
          ]
        : [],
  };
}

/** A number of a sign helps no reader, and some signs mean something to the file. */
const isPlain = (printed: string): boolean => /^[\p{L}\p{N}(√×→←≤≥][\p{L}\p{N}()√×→←≤≥ ]*$/u.test(printed);

/** How often, where that is more than once. */
const times = ({ places }: StrangeSign): string => (places.length === 1 ? '' : `, ${places.length} times in this text`);

const lackingMessage = (sign: StrangeSign): string =>
  `The fonts of the letter do not have “${sign.sign}” (${sign.codes}${times(sign)}). Every format prints “${sign.printed}” for it. Write what it means in words.`;

const unseenMessage = (sign: StrangeSign): string =>
  `A character that cannot be seen stands here (${sign.codes}${times(sign)}). The letter is printed without it. Delete it.`;
