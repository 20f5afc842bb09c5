import vscode = require('vscode');
import type { ProjectChanges } from './change-nodes';
import { ChangesTree } from './changes-tree';
import { gitApi, type GitApi } from './git-api';
import { headFiles } from './head-files';
import type { Session } from '../session';
import type { WorkspaceSessions } from '../workspace/workspace-sessions';

/** What Git and the figures report within this time, in ms, is answered together. */
const GATHER_MS = 500;

/** Keeps the view "Changes since HEAD" up to date while somebody sees it. */
export class ShownChanges implements vscode.Disposable {
  readonly tree = new ChangesTree();
  private readonly view = vscode.window.createTreeView('hostingCost.changes', { treeDataProvider: this.tree });
  private readonly subscriptions: vscode.Disposable[] = [];
  private readonly watched = new Set<unknown>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly sessions: WorkspaceSessions) {
    this.subscriptions.push(this.view, this.tree, sessions.onDidChange((session) => { if (session?.state.phase !== 'analysing') this.later(); }), this.view.onDidChangeVisibility(() => this.later()));
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private later(): void {
    clearTimeout(this.timer);
    if (this.view.visible) this.timer = setTimeout(() => void this.update(), GATHER_MS);
  }

  private async update(): Promise<void> {
    try {
      const git = await gitApi();
      if (!git) return this.say(vscode.l10n.t('The built-in Git extension is missing, switched off, or waits for this workspace to be trusted: there is nothing to compare with.'));
      this.watch(git, git.onDidOpenRepository);
      const found = await Promise.all(this.sessions.all.map((session) => this.changesOf(session, git)));
      const known = found.filter((one) => one !== undefined);
      const { changeNodes } = await import('../code/in-the-code');
      this.tree.show(changeNodes(known));
      this.view.message = known.length === 0 ? vscode.l10n.t('No folder here is in a Git repository with a commit.') : known.every(({ changes }) => changes.handlers.length === 0) ? vscode.l10n.t('No handler costs more or less than at HEAD.') : undefined;
    } catch (error) {
      // Given up for something newer, which may change nothing and so tell nobody: asked again.
      if (error instanceof DOMException) this.later();
      else this.say(error instanceof Error ? error.message : String(error));
    }
  }

  private async changesOf(session: Session, git: GitApi): Promise<ProjectChanges | undefined> {
    const repository = git.getRepository(vscode.Uri.file(session.root));
    if (!repository?.state.HEAD?.commit) return undefined;
    this.watch(repository, repository.state.onDidChange);
    // Whoever cancelled an analysis, or saw it fail, says when it is tried again.
    if (session.state.phase !== 'cancelled' && session.state.phase !== 'failed') await session.start();
    const changes = session.figures && (await session.compare(await headFiles(session.root, repository)));
    return changes && { session, branch: repository.state.HEAD?.name ?? repository.state.HEAD!.commit!.slice(0, 8), changes };
  }

  private watch(what: unknown, event: vscode.Event<unknown>): void {
    if (this.watched.has(what)) return;
    this.watched.add(what);
    this.subscriptions.push(event(() => this.later()));
  }

  private say(message: string): void {
    this.tree.show([]);
    this.view.message = message;
  }
}
