import * as vscode from 'vscode';
import type { WorkspaceSessions } from './workspace-sessions';

/** Reads the project again when the files to leave out change. */
export function followSettings(sessions: WorkspaceSessions): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    for (const session of sessions.all) {
      if (session.isStarted && event.affectsConfiguration('hostingCost.exclude', vscode.Uri.file(session.root))) void session.analyze();
    }
  });
}
