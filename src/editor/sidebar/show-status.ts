import vscode = require('vscode');
import { comparison } from '../../report/comparison';
import { money } from '../../report/words/format';
import { headline } from '../../report/headline';
import { outdated } from '../outdated';
import type { Session } from '../session';

/** What a project costs, in the status bar; hidden where it has no handlers. */
export function showStatus(item: vscode.StatusBarItem, session: Session | undefined): void {
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
