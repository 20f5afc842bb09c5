import vscode = require('vscode');
import { excludedGlobs } from './excluded-globs';
import type { WorkspaceSessions } from './workspace-sessions';

/** Reads the project again when the files to leave out change. */
export function followSettings(sessions: WorkspaceSessions): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    for (const session of sessions.all) {
      const isAffected = excludedGlobs.settings.some((name) => event.affectsConfiguration(name, vscode.Uri.file(session.root)));
      if (session.isStarted && isAffected) void session.analyze();
    }
  });
}
