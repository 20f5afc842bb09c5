import vscode = require('vscode');
import type { WorkspaceSessions } from './workspace/workspace-sessions';

/** The language-model tool `hostingCost_estimate` of package.json: an agent gets the figures and their reasons instead of inventing some. */
export function registerTool(sessions: WorkspaceSessions): vscode.Disposable {
  // Forks of VS Code leave language models out.
  if (!vscode.lm?.registerTool) return new vscode.Disposable(() => undefined);
  return vscode.lm.registerTool('hostingCost_estimate', {
    prepareInvocation: () => ({ invocationMessage: vscode.l10n.t('Estimating hosting cost') }),
    async invoke({ input }) {
      const { answerQuestion } = await import('./code/in-the-code');
      const text = await answerQuestion(input, (folder) => (folder === undefined ? sessions.active : sessions.all.find(({ name, root }) => name === folder || root === folder)));
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
    },
  });
}
