/** A document together with its letter form, library and configuration: what rules and features look at. */
import type { RationaleDocument } from '../document';
import { allOf, toldBy } from './gather';
import { KeptWith } from './kept-with';
import type { RuleContext } from './rule';
import type { WordList } from '../word-lists';
import type { Surroundings } from '../workspace';

const none: readonly WordList[] = [];

/** The letter form is the one the document names, else the workspace's, else the product's. */
export function contextOf(
  document: RationaleDocument,
  { configuration, library, profiles, wordLists = none }: Surroundings,
): RuleContext {
  const { determination } = document;
  const name = determination.profile?.value ?? configuration.defaults?.profile;
  const profile = (name === undefined ? undefined : profiles.get(name)) ?? profiles.default;
  const context: RuleContext = {
    document,
    determination,
    profile,
    profiles,
    library,
    configuration,
    wordLists,
    gathered: (fact) => allOf(document.units.map((unit) => toldBy(fact, unit, context, new KeptWith()))),
  };
  return context;
}
