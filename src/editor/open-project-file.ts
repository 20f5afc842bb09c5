import vscode = require('vscode');
import { projectFileName } from '../inputs/project-file-name';
import type { Session } from './session';
import { projectUri } from './workspace/project-uri';

/** An untitled document with the file's name and place when there is no such file: only the person saves it. */
export async function openProjectFile({ root }: Session): Promise<unknown> {
  const uri = projectUri(root, projectFileName);
  const exists = await vscode.workspace.fs.stat(uri).then(() => true, () => false);
  if (exists) return vscode.window.showTextDocument(uri);
  const document = await vscode.workspace.openTextDocument(uri.with({ scheme: 'untitled' }));
  const editor = await vscode.window.showTextDocument(document);
  return document.getText() ? undefined : editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '{\n  "requestsPerMonth": 1000000\n}\n'));
}
