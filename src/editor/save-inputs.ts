import * as vscode from 'vscode';
import type { ProjectInputs } from '../domain';
import { updateProjectFile } from '../project-file';
import { projectFileName } from '../project-file-name';
import { projectUri } from './project-uri';

/** Writes `hosting-cost.json`, in its open editor when there is one, so that undo works there. Throws what to tell the person. */
export async function saveInputs(root: string, inputs: ProjectInputs): Promise<void> {
  const uri = projectUri(root, projectFileName);
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString() && !document.isClosed);
  const before = open ? open.getText() : await readText(uri);
  const { text, diagnostics } = updateProjectFile(before, inputs);
  if (text === undefined) throw new Error(diagnostics.map(({ line, message }) => `${projectFileName}:${line ?? 1}: ${message}`).join('\n'));
  if (text === before) return;
  if (open) await replaceText(open, text);
  else await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
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
