import vscode = require('vscode');
import { undirected } from '../../report/words/undirected';
import { outdated } from '../outdated';
import type { CostTree } from './cost-tree';
import type { WorkspaceSessions } from '../workspace/workspace-sessions';

/** The tree in the activity bar. Looking at it is a wish for figures. */
export function showInSidebar(sessions: WorkspaceSessions, tree: CostTree): vscode.Disposable {
  const view = vscode.window.createTreeView('hostingCost.handlers', { treeDataProvider: tree, showCollapseAll: true });
  const wake = () => { if (view.visible) sessions.all.filter((session) => !session.isStarted).forEach((session) => void session.start()); };
  const describe = () => { view.message = message(sessions); void describeTraffic(view, sessions); };
  const ofSessions = sessions.onDidChange((session) => { describe(); if (!session) wake(); });
  wake();
  describe();
  return vscode.Disposable.from(view, view.onDidChangeVisibility(wake), ofSessions);
}

/** What shows figures is loaded when there are some. */
async function describeTraffic(view: vscode.TreeView<unknown>, sessions: WorkspaceSessions): Promise<void> {
  if (!sessions.all.some(({ figures }) => figures)) return void (view.description = undefined);
  const { trafficOf } = await import('../code/in-the-code');
  view.description = trafficOf(sessions.all);
}

/** How far the first analysis is; later ones do not disturb. And why figures are older than the code. */
function message({ all }: WorkspaceSessions): string | undefined {
  for (const session of all) {
    const [why, { state, figures }] = [outdated(session), session];
    if (why?.because === 'failed') return vscode.l10n.t('Older than the code: it could not be read again. {0}', undirected(why.message));
    if (why) return vscode.l10n.t('Older than the code: the last analysis was cancelled.');
    if (state.phase === 'analysing' && !figures) return state.progress ? `${state.progress.what} (${state.progress.done}/${state.progress.total})` : vscode.l10n.t('Reading the project…');
  }
  return undefined;
}
