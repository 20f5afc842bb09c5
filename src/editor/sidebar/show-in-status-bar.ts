import vscode = require('vscode');
import type { WorkspaceSessions } from '../workspace/workspace-sessions';

/** One status bar item: what the project of the active editor costs. Hidden where there are no handlers. */
export function showInStatusBar(sessions: WorkspaceSessions): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('hostingCost.status', vscode.StatusBarAlignment.Left, 0);
  item.name = vscode.l10n.t('Hosting Cost');
  item.command = 'hostingCost.estimate';
  const update = async () => {
    if (!sessions.active?.figures) return item.hide();
    const { showStatus } = await import('../code/in-the-code');
    // Whatever is active by now.
    showStatus(item, sessions.active);
  };
  return vscode.Disposable.from(item, sessions.onDidChange(update), vscode.window.onDidChangeActiveTextEditor(update));
}
