import { join } from 'node:path';
import vscode = require('vscode');
import type { ProjectInputs } from '../../domain';
import { type InputConflict, mergeInputs } from '../../inputs/merge-inputs';
import { parseProjectFile, updateProjectFile } from '../../inputs/project-file';
import { projectFileName } from '../../inputs/project-file-name';
import { projectFilePath, readProjectFile } from '../../inputs/read-project-file';
import { writeWholeFile } from '../../inputs/write-whole-file';
import { projectUri } from '../workspace/project-uri';

/** What is to be saved, and how to ask about what was changed in the file meanwhile. */
export interface InputsToSave {
  inputs: ProjectInputs;
  /** What `hosting-cost.json` said when `inputs` were typed. */
  base: ProjectInputs;
  /** True when what was typed shall replace what the file says by now. */
  confirm(conflicts: InputConflict[]): Promise<boolean>;
}

/** Other writers at the same moment are waited for this often. */
const MOST_TRIES = 100;

/**
 * Writes `hosting-cost.json`, in its open editor when there is one, so that undo works there. What others wrote into it since
 * `base` stays. Resolves to false when the person wants nothing written; throws what to tell the person.
 */
export async function saveInputs(root: string, wanted: InputsToSave): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const onDisk = readProjectFile(root);
    const open = openDocument(projectUri(root, projectFileName), onDisk);
    const before = open ? open.getText() : onDisk;
    const text = await textToWrite(before ?? '', wanted);
    if (text === undefined) return false;
    if (text === before) return true;
    // Asking takes its time: the text may be another one by now.
    if (open ? open.getText() === before && (await replaceText(open, text)) : await writeWholeFile(projectFilePath(root) ?? join(root, projectFileName), before, text)) return true;
  }
  throw new Error(vscode.l10n.t('{0} could not be saved: somebody else keeps changing it.', projectFileName));
}

async function textToWrite(before: string, { inputs, base, confirm }: InputsToSave): Promise<string | undefined> {
  const { merged, conflicts } = mergeInputs(base, inputs, parseProjectFile(before).inputs);
  const { text, diagnostics } = updateProjectFile(before, merged);
  if (text === undefined) throw new Error(diagnostics.map(({ line, message }) => `${projectFileName}:${line ?? 1}: ${message}`).join('\n'));
  return conflicts.length === 0 || (await confirm(conflicts)) ? text : undefined;
}

/**
 * The document in an editor's tab. One without a tab is a memory of VS Code that may be older than the file, and so may be one that has no unsaved changes and
 * another text: it is about to be loaded anew.
 */
function openDocument(uri: vscode.Uri, onDisk: string | undefined): vscode.TextDocument | undefined {
  const isSame = (other: vscode.Uri) => other.toString() === uri.toString();
  const hasTab = vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputText && isSame(input.uri)));
  const document = hasTab ? vscode.workspace.textDocuments.find((one) => isSame(one.uri)) : undefined;
  return document && (document.isDirty || document.getText() === onDisk) ? document : undefined;
}

async function replaceText(document: vscode.TextDocument, text: string): Promise<true> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length)), text);
  const saved = (await vscode.workspace.applyEdit(edit)) && (await document.save());
  if (!saved) throw new Error(vscode.l10n.t('{0} could not be saved.', document.fileName));
  return true;
}
