import vscode = require('vscode');
import { comparison } from '../../report/comparison';
import { money } from '../../report/words/format';
import { headline } from '../../report/headline';
import { outdated } from '../outdated';
import type { Session } from '../session';
import type { WorkspaceSessions } from '../workspace/workspace-sessions';

/** One status bar item: what the project of the active editor costs. Hidden where there are no handlers. */
export function showInStatusBar(sessions: WorkspaceSessions): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('hostingCost.status', vscode.StatusBarAlignment.Left, 0);
  item.name = vscode.l10n.t('Hosting Cost');
  item.command = 'hostingCost.estimate';
  const update = () => show(item, sessions.active);
  return vscode.Disposable.from(item, sessions.onDidChange(update), vscode.window.onDidChangeActiveTextEditor(update));
}

function show(item: vscode.StatusBarItem, session: Session | undefined): void {
  if (!session?.figures?.analysis.handlers.length) return item.hide();
  const { currency } = session.figures.estimate;
  const isOutdated = outdated(session) !== undefined;
  const { lambda, container } = comparison(session.figures.estimate);
  const { sentence, detail } = headline(session.figures.estimate);
  const bills = [lambda, container].flatMap((option) => (option ? `${option.serviceName} ${money(option.listCostPerMonth.likely, currency)}/mo` : []));
  item.text = `$(${isOutdated ? 'warning' : 'server-process'}) ${bills.join(' · ')}`;
  item.tooltip = [isOutdated ? vscode.l10n.t('Older than the code.') : '', sentence, detail].filter(Boolean).join(' ');
  item.show();
}
