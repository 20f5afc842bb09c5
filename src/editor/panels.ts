import * as vscode from 'vscode';
import type { Panel } from './panel';
import type { Session } from './session';
import type { WorkspaceSessions } from './workspace-sessions';

const VIEW_TYPE = 'hostingCost.panel';

/** At most one panel for each project. What the panel needs is loaded when the first one opens. */
export class Panels implements vscode.Disposable {
  private readonly panels = new Map<Session, Panel>();
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly sessions: WorkspaceSessions,
  ) {
    const follow = sessions.onDidChange((session) => session ?? this.closeForeign());
    const restore = vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, { deserializeWebviewPanel: (panel) => this.restore(panel) });
    this.subscription = vscode.Disposable.from(follow, restore);
  }

  /** Opens the project's panel or brings it to the front, at one handler if it is asked for. */
  async show(session: Session, focus?: string): Promise<void> {
    const panel = this.panels.get(session) ?? (await this.adopt(this.create(session), session));
    panel.reveal(focus);
  }

  dispose(): void {
    this.subscription.dispose();
    for (const panel of this.panels.values()) panel.dispose();
  }

  private create({ name }: Session): vscode.WebviewPanel {
    return vscode.window.createWebviewPanel(VIEW_TYPE, vscode.l10n.t('Hosting Cost: {0}', name), vscode.ViewColumn.Active);
  }

  private async adopt(webviewPanel: vscode.WebviewPanel, session: Session): Promise<Panel> {
    const { Panel } = await import('./panel');
    const panel = new Panel(webviewPanel, session, vscode.Uri.joinPath(this.extensionUri, 'dist'));
    // In colour: a tab's icon is a picture that takes no colour from the theme.
    webviewPanel.iconPath = vscode.Uri.joinPath(this.extensionUri, 'media', 'icon.png');
    webviewPanel.onDidDispose(() => this.panels.delete(session));
    this.panels.set(session, panel);
    return panel;
  }

  /** After the window was reloaded: the panel comes back with new figures. */
  private async restore(webviewPanel: vscode.WebviewPanel): Promise<void> {
    const session = this.sessions.all.find(({ name }) => webviewPanel.title.endsWith(`: ${name}`)) ?? this.sessions.active;
    if (!session || this.panels.has(session)) return webviewPanel.dispose();
    await this.adopt(webviewPanel, session);
    await session.start();
  }

  private closeForeign(): void {
    for (const [session, panel] of this.panels) if (!this.sessions.all.includes(session)) panel.dispose();
  }
}
