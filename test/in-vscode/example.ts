import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { HostingCostApi } from '../../src/extension';
import type { Figures } from '../../src/editor/figures';
import type { Session } from '../../src/editor/session';

/** The example project as the extension sees it, read and priced. */
export interface Example {
  api: HostingCostApi;
  session: Session;
}

export async function openExample(): Promise<Example> {
  // VS Code in a browser saves by itself: tests look at what is not saved.
  await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global);
  const api = await activated();
  const [session] = api.sessions.all;
  assert.ok(session, 'a folder is open');
  await session.start();
  assert.deepEqual(session.state, { phase: 'ready' });
  return { api, session };
}

export function extension(): vscode.Extension<HostingCostApi> {
  const found = vscode.extensions.getExtension<HostingCostApi>('hosting-cost.hosting-cost');
  assert.ok(found, 'the extension is installed');
  return found;
}

export async function activated(): Promise<HostingCostApi> {
  return extension().activate();
}

export function figuresOf({ session }: Example): Figures {
  assert.ok(session.figures, 'there are figures');
  return session.figures;
}

export async function openFile({ session }: Example, file: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(vscode.Uri.file(join(session.root, file)), { preview: false });
}

/** Resolves as soon as `isSo`, asked at every change of the session; mocha's limit ends the wait. */
export async function untilFigures({ session }: Example, isSo: (figures: Figures) => boolean): Promise<Figures> {
  for (;;) {
    if (session.figures && isSo(session.figures)) return session.figures;
    await new Promise<void>((resolve) => {
      const following = session.onDidChange(() => {
        following.dispose();
        resolve();
      });
    });
  }
}

/** Where `text` begins in the document, `offset` characters on. */
export function placeOf(document: vscode.TextDocument, text: string, offset = 0): vscode.Position {
  const index = document.getText().indexOf(text);
  assert.notEqual(index, -1, `"${text}" stands in ${document.fileName}`);
  return document.positionAt(index + offset);
}

/** Takes back what a test typed, and closes all editors. */
export async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
