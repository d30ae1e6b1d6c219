/** The fields of a BibTeX entry: with those it takes from others of its file by `crossref` and `xdata`. */

export interface Entry {
  readonly id: string;
  /** In small letters: "article". */
  readonly type: string;
  /** By name in small letters, values as TeX. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Longer chains are a circle. */
const longestChain = 10;
const notTaken: ReadonlySet<string> = new Set([
  'crossref',
  'xref',
  'xdata',
  'ids',
  'entryset',
  'label',
  'keywords',
  'title',
  'subtitle',
  'doi',
  'url',
  'pages',
  'abstract',
  'note',
  'file',
]);

/** The names that `crossref` and `xdata` of an entry give. */
export const parentsOf = ({ fields }: Entry): readonly string[] =>
  [...(fields.get('xdata')?.split(',') ?? []), fields.get('crossref') ?? ''].map((key) => key.trim()).filter((key) => key !== '');

/** All fields of an entry, its own first. `byId` are the entries of the file. */
export function fieldsOf(entry: Entry, byId: ReadonlyMap<string, Entry>, chain = 0): ReadonlyMap<string, string> {
  const all = new Map(entry.fields);
  if (chain >= longestChain) return all;
  for (const key of parentsOf(entry)) {
    const parent = byId.get(key);
    if (!parent || parent === entry) continue;
    const theirs = fieldsOf(parent, byId, chain + 1);
    const give = (name: string, value: string | undefined): void => {
      if (value !== undefined && !all.get(name)) all.set(name, value);
    };
    if (parent.type === 'xdata') for (const [name, value] of theirs) give(name, value);
    else {
      give(parent.type === 'periodical' ? 'journaltitle' : 'booktitle', theirs.get('booktitle') ?? theirs.get('title'));
      // who gives no author has none: the parent's wrote or edited the whole
      for (const [name, value] of theirs) if (!notTaken.has(name)) give(name, value);
    }
  }
  return all;
}
