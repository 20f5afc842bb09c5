import vscode = require('vscode');
import type { Figures } from '../figures';
import type { Panel } from './panel';
import type { Session } from '../session';
import type { WorkspaceSessions } from '../workspace/workspace-sessions';

const VIEW_TYPE = 'hostingCost.panel';

/** At most one panel for each project. What the panel needs is loaded when the first one opens. */
export class Panels implements vscode.Disposable {
  private readonly panels = new Map<Session, Panel>();
  /** On their way: two commands at once open one. */
  private readonly opening = new Map<Session, Promise<Panel>>();
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly sessions: WorkspaceSessions,
    private readonly memory: vscode.Memento,
  ) {
    const follow = sessions.onDidChange((session) => session ?? this.closeForeign());
    const restore = vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, { deserializeWebviewPanel: (panel) => this.restore(panel) });
    this.subscription = vscode.Disposable.from(follow, restore);
  }

  /** Opens the project's panel or brings it to the front, at one handler if it is asked for. */
  async show(session: Session, focus?: string): Promise<void> {
    const panel = this.panels.get(session) ?? (await (this.opening.get(session) ?? this.open(session)));
    panel.reveal(focus);
  }

  private open(session: Session): Promise<Panel> {
    const opening = this.openNew(session).finally(() => this.opening.delete(session));
    this.opening.set(session, opening);
    return opening;
  }

  /** What a panel would show, as a file; it needs none that is open. */
  async saveReport(session: Session, figures: Figures): Promise<void> {
    const { Panel } = await import('./panel');
    await Panel.saveReport(session, figures);
  }

  /** The panels themselves stay: VS Code brings them back after a reload. */
  dispose(): void {
    this.subscription.dispose();
  }

  /** In place of one that nobody answers, because the extension host ended, with what was typed in it. */
  private async openNew(session: Session): Promise<Panel> {
    const title = vscode.l10n.t('Hosting Cost: {0}', session.name);
    const orphans = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label, input }) => label === title && input instanceof vscode.TabInputWebview && input.viewType.endsWith(VIEW_TYPE));
    const isNamesake = this.sessions.all.some((other) => other !== session && other.name === session.name);
    if (!isNamesake) await vscode.window.tabGroups.close(orphans);
    const panel = await this.adopt(vscode.window.createWebviewPanel(VIEW_TYPE, title, vscode.ViewColumn.Active), session);
    await panel.takeUp();
    return panel;
  }

  private async adopt(webviewPanel: vscode.WebviewPanel, session: Session): Promise<Panel> {
    const { Panel } = await import('./panel');
    const panel = new Panel(webviewPanel, session, vscode.Uri.joinPath(this.extensionUri, 'dist'), this.memory);
    // In colour: a tab's icon is a picture that takes no colour from the theme.
    webviewPanel.iconPath = vscode.Uri.joinPath(this.extensionUri, 'media', 'icon.png');
    webviewPanel.onDidDispose(() => this.panels.delete(session));
    this.panels.set(session, panel);
    // The folder was closed meanwhile.
    this.closeForeign();
    return panel;
  }

  /** After the window was reloaded: the panel comes back with new figures. */
  private async restore(webviewPanel: vscode.WebviewPanel): Promise<void> {
    const free = this.sessions.all.filter((session) => !this.panels.has(session));
    const session = free.find(({ name }) => webviewPanel.title.endsWith(`: ${name}`)) ?? free.find((one) => one === this.sessions.active);
    if (!session) return webviewPanel.dispose();
    await this.adopt(webviewPanel, session);
    await session.start();
  }

  private closeForeign(): void {
    for (const [session, panel] of this.panels) if (!this.sessions.all.includes(session)) panel.dispose();
  }
}
