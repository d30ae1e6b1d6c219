/** Adds the criteria of the topics that the disputed item at the cursor cites, each to be answered. */
import { addCriteriaRequest, type AddCriteriaParams, type AddCriteriaResult } from '../../../server/src/protocol';
import { applyEdit } from './apply-edit';
import { activeDetermination, toPosition, type Command } from './command';

export const addCriteria: Command = {
  id: 'rationale.addCriteria',
  async run({ client }) {
    const editor = activeDetermination();
    if (!editor) return;
    const params: AddCriteriaParams = { uri: editor.document.uri.toString(), position: toPosition(editor.selection.active) };
    await applyEdit(editor, await client.sendRequest<AddCriteriaResult>(addCriteriaRequest, params));
  },
};
