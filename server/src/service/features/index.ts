/** What the service answers an editor besides findings, one file each. */
import { codeActions } from './actions';
import { addCriteria } from './add-criteria';
import { complete } from './completion/complete';
import { definition, rangeInFile, shippedGuideline } from './definition';
import { foldingRanges } from './folding';
import { inlayHints } from './hints';
import { hover } from './hover';
import { citationChoices, insertCitation } from './insert-citation';
import { codeLenses } from './lenses';
import { documentLinks } from './links';
import { newDetermination, newDeterminationText } from './new-determination';
import { paste } from './paste';
import { readiness } from './readiness';
import { documentHighlights, references } from './references';
import { prepareRename, rename } from './rename';
import { selectionRanges } from './selection';
import { setField } from './set-field';
import { documentSymbols } from './symbols';

export const features = {
  complete,
  hover,
  codeActions,
  addCriteria,
  documentSymbols,
  foldingRanges,
  selectionRanges,
  documentLinks,
  definition,
  rangeInFile,
  shippedGuideline,
  references,
  documentHighlights,
  prepareRename,
  rename,
  inlayHints,
  codeLenses,
  citationChoices,
  insertCitation,
  newDetermination,
  newDeterminationText,
  readiness,
  setField,
  paste,
};

export type Features = typeof features;
export type { ActionClient, CompletionClient, DefinitionTarget, Sought } from './feature';
