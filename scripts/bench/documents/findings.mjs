// What may be wrong with an item of a made document: one thing each, of the kinds the rules look for.

const last = (item, change) => (item.rationale = [...item.rationale.slice(0, -1), change(item.rationale.at(-1))]);
const first = (item, change) => (item.rationale = [change(item.rationale[0]), ...item.rationale.slice(1)]);
const otherSide = (part) => part.replace(/left|right/, (side) => (side === 'left' ? 'right' : 'left'));

const kinds = [
  (item) => item.extra.push('urgency: high'),
  (item) => (item.decision = item.decision === 'upheld' ? 'overturned' : 'upheld'),
  (item) => last(item, (text) => text.replace(/\[@[\w-]+/, '[@unknown-report')),
  (item) => first(item, (text) => text.replace(/“(\w+ \w+ )\w+/, '“$1certain')),
  (item) => last(item, (text) => text.replace(new RegExp(`${item.part}(?!.*${item.part})`), otherSide(item.part))),
  (item) => (item.cite = item.cite === 'mtus-knee-2004' ? 'mtus-shoulder-2004' : 'mtus-knee-2004'),
  (item) => last(item, (text) => text.slice(0, text.search(/Therefore,|As such,/)).trimEnd()),
  (item) => first(item, (text) => text.replace(' looks for ', ' looks looks for ').replace(' what ', ' what what ')),
  (item) => (item.decision = 'uphold'),
];

/** Makes something wrong with the item. */
export function plant(item, random) {
  random.pick(kinds)(item);
}
