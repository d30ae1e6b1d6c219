/** Picks one or several guidelines or records and puts their citations at the cursor. */
import * as vscode from 'vscode';
import {
  citationsRequest,
  insertCitationRequest,
  type CitationChoice,
  type CitationsParams,
  type CitationsResult,
  type InsertCitationParams,
  type InsertCitationResult,
} from '../../../server/src/protocol';
import { visible } from '../../../server/src/service/visible';
import { tellInformation } from '../tell';
import { applyEdit } from './apply-edit';
import { activeDetermination, toPosition, type Command } from './command';

interface CitationItem extends vscode.QuickPickItem {
  readonly key: string;
}

export const insertCitation: Command = {
  id: 'rationale.insertCitation',
  async run({ client }) {
    const editor = activeDetermination();
    if (!editor) return;
    const uri = editor.document.uri.toString();
    const at = (): CitationsParams => ({ uri, position: toPosition(editor.selection.active) });
    const { choices } = await client.sendRequest<CitationsResult>(citationsRequest, at());
    if (choices.length === 0) {
      void tellInformation(vscode.l10n.t('There is nothing to cite yet. Add guidelines or records first.'));
      return;
    }
    const keys = await pickKeys(choices);
    if (keys.length === 0) return;
    const params: InsertCitationParams = { ...at(), keys };
    await applyEdit(editor, await client.sendRequest<InsertCitationResult>(insertCitationRequest, params));
  },
};

const groups = [
  { kind: 'guideline', title: 'Guidelines and studies' },
  { kind: 'record', title: 'Records of this case' },
] as const;

const toItems = (choices: readonly CitationChoice[]): CitationItem[] =>
  groups.flatMap(({ kind, title }) => {
    const items = choices
      .filter((choice) => choice.kind === kind)
      .map(({ key, label, description, detail }) => ({
        key,
        label: visible(label),
        description: visible(description),
        detail: visible(detail),
      }));
    return items.length > 0 ? [{ label: title, kind: vscode.QuickPickItemKind.Separator, key: '' }, ...items] : [];
  });

const separator: CitationItem = { label: '', kind: vscode.QuickPickItemKind.Separator, key: '' };
/** The last entry of the list: it turns the list into one to tick several in. */
const citeSeveral = (): CitationItem => ({
  label: `$(checklist) ${vscode.l10n.t('Cite Several…')}`,
  alwaysShow: true,
  key: 'several',
});

/** Enter takes the one under the cursor, or, once several were asked for, all that are ticked. */
const pickKeys = (choices: readonly CitationChoice[]): Promise<string[]> =>
  new Promise((resolve) => {
    const pick = vscode.window.createQuickPick<CitationItem>();
    const items = toItems(choices);
    const more = citeSeveral();
    pick.title = vscode.l10n.t('Insert Citation');
    pick.placeholder = vscode.l10n.t('Title, section, author or year');
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    pick.items = [...items, separator, more];
    pick.onDidAccept(() => {
      const taken = pick.canSelectMany ? pick.selectedItems : pick.activeItems;
      if (taken.length === 0) return;
      if (taken[0] === more) {
        pick.canSelectMany = true;
        pick.placeholder = vscode.l10n.t('Tick those to cite together');
        pick.items = items;
        return;
      }
      resolve(taken.map(({ key }) => key));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve([]);
      pick.dispose();
    });
    pick.show();
  });
