import vscode = require('vscode');
import { projectPath } from '../workspace/project-path';
import type { ShownAdvice } from './shown-advice';
import type { WorkspaceSessions } from '../workspace/workspace-sessions';

/** Behind the light bulb of advice: the change itself, where one is proved to be safe, and a comment that hides the advice. */
export function registerQuickFixes(sessions: WorkspaceSessions, advice: ShownAdvice): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, _range, { diagnostics }) {
      const session = sessions.of(document.uri);
      const file = session && projectPath(session.root, document.uri);
      if (!session || file === undefined) return [];
      const noted = diagnostics.flatMap((diagnostic) => {
        const note = advice.noteOf(session, file, diagnostic);
        return note ? [{ note, diagnostic }] : [];
      });
      if (noted.length === 0) return [];
      const { quickFixes } = await import('./in-the-code');
      return noted.flatMap(({ note, diagnostic }) => quickFixes(document, note, diagnostic));
    },
  };
  return vscode.languages.registerCodeActionsProvider({ scheme: 'file' }, provider, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] });
}
