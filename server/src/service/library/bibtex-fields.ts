/** The fields of a BibTeX entry: with those it takes from others of its file by `crossref` and `xdata`. */

export interface Entry {
  readonly id: string;
  /** In small letters: "article". */
  readonly type: string;
  /** By name in small letters, values as TeX. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Longer chains are no references. */
const longestChain = 100;
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

/** The entries of a file, and what is known of them already: many may take from one that takes from many. */
export interface Entries {
  readonly byId: ReadonlyMap<string, Entry>;
  readonly known: Map<Entry, ReadonlyMap<string, string>>;
}

/** All fields of an entry, its own first. */
export function fieldsOf(entry: Entry, entries: Entries, chain = 0): ReadonlyMap<string, string> {
  const { byId, known } = entries;
  const before = known.get(entry);
  if (before) return before;
  const all = new Map(entry.fields);
  known.set(entry, entry.fields); // who takes from itself by others has only its own
  if (chain < longestChain)
    for (const key of new Set(parentsOf(entry))) {
      const parent = byId.get(key);
      if (!parent || parent === entry) continue;
      const theirs = fieldsOf(parent, entries, chain + 1);
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
  known.set(entry, all);
  return all;
}
