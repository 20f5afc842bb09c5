import * as vscode from 'vscode';
import type { CostChanges, HandlerChange } from '../../report/cost-changes';
import { moneyChange } from '../../report/money-change';
import { othersDifference } from '../../report/others-difference';
import { undirected } from '../../report/undirected';
import { openCode } from '../open-code';
import type { Session } from '../session';

/** One project's difference from HEAD, or why there is none to show. */
export interface ProjectChanges {
  session: Session;
  branch: string;
  changes: CostChanges;
}

export type ChangeNode = { kind: 'total'; of: ProjectChanges } | { kind: 'handler'; of: ProjectChanges; change: HandlerChange } | { kind: 'others'; of: ProjectChanges; difference: string };

/** The view "Changes since HEAD": what the working tree costs more or less, then the handlers that differ. */
export class ChangesTree implements vscode.TreeDataProvider<ChangeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private projects: readonly ProjectChanges[] = [];
  readonly onDidChangeTreeData = this.changed.event;

  show(projects: readonly ProjectChanges[]): void {
    this.projects = projects;
    this.changed.fire();
  }

  getChildren(node?: ChangeNode): ChangeNode[] {
    if (node) return node.kind === 'total' ? partsOf(node.of) : [];
    return this.projects.filter(({ changes }) => changes.handlers.length > 0).map((of) => ({ kind: 'total', of }));
  }

  getTreeItem(node: ChangeNode): vscode.TreeItem {
    if (node.kind === 'others') return othersItem(node.of, node.difference);
    return node.kind === 'total' ? totalItem(node.of) : handlerItem(node.of, node.change);
  }

  dispose(): void {
    this.changed.dispose();
  }
}

function partsOf(of: ProjectChanges): ChangeNode[] {
  const difference = othersDifference(of.changes);
  const handlers = of.changes.handlers.map((change): ChangeNode => ({ kind: 'handler', of, change }));
  return difference === undefined ? handlers : [...handlers, { kind: 'others', of, difference }];
}

function totalItem({ session, branch, changes: { before, after, currency } }: ProjectChanges): vscode.TreeItem {
  const cost = moneyChange(before, after, currency);
  const item = new vscode.TreeItem(vscode.l10n.t('{0} a month', cost.difference), vscode.TreeItemCollapsibleState.Expanded);
  item.id = session.root;
  item.description = `${cost.before} → ${cost.after}`;
  item.tooltip = vscode.l10n.t('{0}: AWS Lambda for the working tree against the last commit of {1}, at the present traffic.', session.name, branch);
  item.iconPath = new vscode.ThemeIcon('git-compare');
  return item;
}

function handlerItem({ session, changes }: ProjectChanges, { id, name, before, after, reasons, location }: HandlerChange): vscode.TreeItem {
  const item = new vscode.TreeItem(undirected(name));
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
