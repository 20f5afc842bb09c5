import * as vscode from 'vscode';
import type { ProjectInputs } from '../domain';
import { updateProjectFile } from '../project-file';
import { projectFileName } from '../project-file-name';
import { projectUri } from './project-uri';

/** Writes `hosting-cost.json`, in its open editor when there is one, so that undo works there. Throws what to tell the person. */
export async function saveInputs(root: string, inputs: ProjectInputs): Promise<void> {
  const uri = projectUri(root, projectFileName);
  const open = openDocument(uri);
  const before = open ? open.getText() : await readText(uri);
  const { text, diagnostics } = updateProjectFile(before, inputs);
  if (text === undefined) throw new Error(diagnostics.map(({ line, message }) => `${projectFileName}:${line ?? 1}: ${message}`).join('\n'));
  if (text === before) return;
  if (open) await replaceText(open, text);
  else await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** The document in an editor's tab. One without a tab is a memory of VS Code that may be older than the file. */
function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const isSame = (other: vscode.Uri) => other.toString() === uri.toString();
  const hasTab = vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputText && isSame(input.uri)));
  return hasTab ? vscode.workspace.textDocuments.find((document) => isSame(document.uri)) : undefined;
}

/** Empty when the project has no such file yet. */
async function readText(uri: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return '';
    throw error;
  }
}

async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length)), text);
  const saved = (await vscode.workspace.applyEdit(edit)) && (await document.save());
  if (!saved) throw new Error(vscode.l10n.t('{0} could not be saved.', document.fileName));
}
