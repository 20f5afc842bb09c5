import vscode = require('vscode');
import type { SidebarItem } from '../../report/sidebar';
import { closedOff } from '../../report/words/closed-off';
import { undirected } from '../../report/words/undirected';
import { openCode } from '../open-code';
import type { Session } from '../session';
import type { WorkspaceSessions } from '../workspace/workspace-sessions';
import type { CostNode } from './cost-node';

/** The sidebar's tree: totals, handlers by cost, their awaited calls. With several folders, one branch for each. */
export class CostTree implements vscode.TreeDataProvider<CostNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;
  private readonly shown = new Map<Session, Session['figures']>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly sessions: WorkspaceSessions) {
    this.subscription = vscode.Disposable.from(
      sessions.onDidChange((session) => this.follow(session)),
      vscode.workspace.onDidChangeConfiguration((event) => { if (event.affectsConfiguration('hostingCost.sidebar.groupBy')) this.changed.fire(); }),
    );
  }

  async getChildren(node?: CostNode): Promise<CostNode[]> {
    if (!node) return this.roots();
    if (node.kind === 'project') return rows(node.session);
    return node.row.children.map((row) => ({ kind: 'row', session: node.session, row }));
  }

  getTreeItem(node: CostNode): vscode.TreeItem {
    return node.kind === 'project' ? projectItem(node.session) : rowItem(node.session, node.row);
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  private async roots(): Promise<CostNode[]> {
    const known = this.sessions.all.filter((session) => session.figures?.analysis.handlers.length);
    const [only, ...others] = known;
    if (only && !others.length) return rows(only);
    return known.map((session) => ({ kind: 'project', session }));
  }

  /** Progress alone changes nothing here. */
  private follow(session: Session | undefined): void {
    if (session && this.shown.get(session) === session.figures) return;
    if (session) this.shown.set(session, session.figures);
    else this.shown.clear();
    this.changed.fire();
  }
}

async function rows(session: Session): Promise<CostNode[]> {
  const { costRows } = await import('../code/in-the-code');
  return costRows(session);
}

function projectItem(session: Session): vscode.TreeItem {
  const item = new vscode.TreeItem(session.name, vscode.TreeItemCollapsibleState.Expanded);
  item.id = session.root;
  item.iconPath = vscode.ThemeIcon.Folder;
  item.contextValue = 'project';
  return item;
}

function rowItem({ root }: Session, row: SidebarItem): vscode.TreeItem {
  const { id, icon, location, children } = row;
  const [label, description, tooltip] = [undirected(row.label), undirected(row.description), undirected(row.tooltip)];
  const item = new vscode.TreeItem(closedOff(label), vscode.TreeItemCollapsibleState[children.length ? 'Collapsed' : 'None']);
  item.id = `${root}#${id}`;
  item.description = description;
  item.tooltip = tooltip;
  item.iconPath = new vscode.ThemeIcon(icon);
  item.contextValue = id.slice(0, id.indexOf(':'));
  item.accessibilityInformation = { label: `${label}, ${description}` };
  if (location) item.command = openCode(root, location);
  return item;
}
