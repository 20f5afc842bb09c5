import vscode = require('vscode');
import type { CostChanges, HandlerChange } from '../../report/cost-changes';
import { moneyChange } from '../../report/words/money-change';
import { othersDifference } from '../../report/others-difference';
import { closedOff } from '../../report/words/closed-off';
import { undirected } from '../../report/words/undirected';
import { openCode } from '../open-code';
import type { Session } from '../session';
import type { ChangeNode } from './changes-tree';

/** One project's difference from HEAD. */
export interface ProjectChanges {
  session: Session;
  branch: string;
  changes: CostChanges;
}

/** For each project that costs more or less: the sum, and below it the handlers that differ. */
export function changeNodes(projects: readonly ProjectChanges[]): ChangeNode[] {
  return projects.filter(({ changes }) => changes.handlers.length > 0).map((of) => {
    const difference = othersDifference(of.changes);
    const items = [...of.changes.handlers.map((change) => handlerItem(of, change)), ...(difference === undefined ? [] : [othersItem(of, difference)])];
    return { item: totalItem(of), children: items.map((item) => ({ item, children: [] })) };
  });
}

function totalItem({ session, branch, changes: { serviceName, before, after, currency } }: ProjectChanges): vscode.TreeItem {
  const cost = moneyChange(before, after, currency);
  const item = new vscode.TreeItem(vscode.l10n.t('{0} a month', cost.difference), vscode.TreeItemCollapsibleState.Expanded);
  item.id = session.root;
  item.description = `${cost.before} → ${cost.after}`;
  item.tooltip = vscode.l10n.t('{0}: {1} for the working tree against the last commit of {2}, at the present traffic.', session.name, serviceName, branch);
  item.iconPath = new vscode.ThemeIcon('git-compare');
  return item;
}

function handlerItem({ session, changes }: ProjectChanges, { id, name, before, after, reasons, location }: HandlerChange): vscode.TreeItem {
  const item = new vscode.TreeItem(closedOff(undirected(name)));
  item.id = `${session.root}#${id}`;
  const perMonth = vscode.l10n.t('{0}/mo', moneyChange(before, after, changes.currency, changes.after - changes.before).difference);
  item.description = `${perMonth} · ${undirected(reasons.join(', '))}`;
  item.tooltip = undirected([id, ...reasons].join('\n'));
  item.iconPath = new vscode.ThemeIcon(before === undefined ? 'diff-added' : after === undefined ? 'diff-removed' : 'diff-modified');
  item.accessibilityInformation = { label: `${undirected(name)}, ${item.description}` };
  if (location) item.command = openCode(session.root, location);
  return item;
}

function othersItem({ session, changes: { hasFreeTier } }: ProjectChanges, difference: string): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Other handlers'));
  item.id = `${session.root}#`;
  item.description = hasFreeTier ? vscode.l10n.t('{0}/mo · share the free tier', difference) : vscode.l10n.t('{0}/mo · share the price tiers', difference);
  item.tooltip = hasFreeTier
    ? vscode.l10n.t('They do the same as before. All handlers share the account\'s free tier and the price tiers: what some need more or less of them is missing or left for the others.')
    : vscode.l10n.t('They do the same as before. All handlers share the price tiers: what some need more or less of them is missing or left for the others.');
  item.iconPath = new vscode.ThemeIcon('blank');
  return item;
}
