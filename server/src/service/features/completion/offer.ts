/** What completion offers, and its form as an LSP item that keeps our order. */
import {
  type CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type CompletionItem,
  type CompletionItemLabelDetails,
  type Range,
} from 'vscode-languageserver-types';
import { markdown } from '../markdown';
import { literal, plainOf } from '../../snippet';

export interface Offer {
  readonly label: string;
  /** Inserted text, a snippet. Lines after the first carry their whole indentation. */
  readonly snippet: string;
  readonly kind: CompletionItemKind;
  /** Beside the label, dimmed. */
  readonly description?: string | undefined;
  readonly detail?: string | undefined;
  /** Markdown. */
  readonly documentation?: string | undefined;
  /** Ask for completions again once it is inserted. */
  readonly again?: boolean;
  /** The order of the list is ours and already fits what is typed: the editor must not sort or filter anew. */
  readonly ranked?: boolean;
  /** Starts on the line below: no spaces are left behind on this one. */
  readonly below?: boolean;
  /** Words by which it is found besides its label. */
  readonly words?: string;
}

export interface Insertion {
  readonly range: Range;
  /** What stands between the range's start and the cursor. */
  readonly prefix: string;
  /** Put before every insertion. */
  readonly lead: string;
  readonly snippets: boolean;
  /** The spaces right before what is typed. */
  readonly spaces?: Range | undefined;
}

const suggestAgain = { title: 'Suggest', command: 'editor.action.triggerSuggest' };

export function toItem(offer: Offer, index: number, { range, prefix, lead, snippets, spaces }: Insertion): CompletionItem {
  const snippet = literal(lead) + offer.snippet;
  const plain = plainOf(snippet);
  // a stop that held nothing leaves no space at the end of its line
  const bare = plain.includes('\n') ? plain.replace(/(?<![ \t])[ \t]+$/gm, '') : plain;
  const isSnippet = snippets && plain !== snippet;
  const labelDetails: CompletionItemLabelDetails | undefined = offer.description ? { description: offer.description } : undefined;
  return {
    label: offer.label,
    kind: offer.kind,
    sortText: String(index).padStart(5, '0'),
    filterText: filterText(offer, prefix),
    textEdit: {
      range,
      newText: isSnippet ? snippet : bare,
    },
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(plain.includes('\n') ? { insertTextMode: InsertTextMode.asIs } : {}),
    ...(offer.below && spaces ? { additionalTextEdits: [{ range: spaces, newText: '' }] } : {}),
    ...(labelDetails ? { labelDetails } : {}),
    ...(offer.detail ? { detail: offer.detail } : {}),
    ...(offer.documentation ? { documentation: markdown(offer.documentation) } : {}),
    ...(offer.again && snippets ? { command: suggestAgain } : {}),
  };
}

/**
 * The editor matches this against what is typed, and sorts by the match. A ranked offer fits already, so it repeats what is
 * typed; as long as nothing is typed it carries all the words it can be found by.
 */
function filterText(offer: Offer, prefix: string): string {
  if (!offer.ranked) return offer.words ? `${offer.label} ${offer.words}` : offer.label;
  return prefix.trim() === '' ? `${offer.label} ${offer.words ?? ''}`.trim() : prefix.trimStart();
}
