import vscode = require('vscode');
import { asGlob } from '../../changes/as-glob';
import type { AnalysisClient } from '../thread/analysis-client';
import { excludedGlobs } from './excluded-globs';
import { isAnalysedFile } from './is-analysed-file';
import { projectPath } from './project-path';
import { Session } from '../session';

/** One session for each workspace folder on disk. */
export class WorkspaceSessions implements vscode.Disposable {
  private readonly sessions = new Map<string, Session>();
  private readonly inside = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<Session | undefined>();
  private readonly subscription: vscode.Disposable;

  /** Figures or state of a session changed; undefined = folders came or went. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly client: AnalysisClient) {
    this.subscription = vscode.workspace.onDidChangeWorkspaceFolders(() => this.follow());
    this.follow();
  }

  get all(): Session[] {
    return [...this.sessions.values()];
  }

  /** Session of the folder that holds the file. */
  of(uri: vscode.Uri): Session | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return folder && this.sessions.get(folder.uri.fsPath);
  }

  withRoot(root: string): Session | undefined {
    return this.sessions.get(root);
  }

  /** Session of the active editor's folder, else the first. */
  get active(): Session | undefined {
    const uri = vscode.window.activeTextEditor?.document.uri;
    return (uri && this.of(uri)) ?? this.all[0];
  }

  dispose(): void {
    this.subscription.dispose();
    for (const session of this.sessions.values()) session.dispose();
    this.changed.dispose();
  }

  private follow(): void {
    const folders = (vscode.workspace.workspaceFolders ?? []).filter((folder) => folder.uri.scheme === 'file');
    const roots = new Set(folders.map((folder) => folder.uri.fsPath));
    for (const [root, session] of this.sessions) {
      if (roots.has(root)) continue;
      session.dispose();
      this.sessions.delete(root);
    }
    for (const folder of folders) if (!this.sessions.has(folder.uri.fsPath)) this.open(folder);
    this.changed.fire(undefined);
    // Failures become the session's state.
    for (const session of this.all) if (this.hasOtherInside(session.root) && session.isStarted) void session.analyze();
  }

  /** Whether the folders inside a folder are not those of the last time that this was asked. */
  private hasOtherInside(root: string): boolean {
    const inside = foldersInside(root).join();
    const isOther = (this.inside.get(root) ?? '') !== inside;
    this.inside.set(root, inside);
    return isOther;
  }

  private open(folder: vscode.WorkspaceFolder): void {
    const root = folder.uri.fsPath;
    const session = new Session(root, folder.name, this.client, {
      excluded: () => [...excludedGlobs.of(folder.uri), ...foldersInside(root).map((inner) => `${asGlob(inner)}/**`)],
      unsavedTexts: () => unsavedTexts(root),
      openFiles: () => vscode.workspace.textDocuments.flatMap((document) => ownPath(root, document) ?? []),
    });
    session.onDidChange(() => this.changed.fire(session));
    this.sessions.set(root, session);
  }
}

/** Workspace folders inside another one, relative to it: what they hold is theirs alone, so that nothing is counted twice. */
function foldersInside(root: string): string[] {
  return (vscode.workspace.workspaceFolders ?? []).flatMap(({ uri }) => (uri.fsPath === root ? [] : (projectPath(root, uri) ?? [])));
}

function* unsavedTexts(root: string): Iterable<[string, string]> {
  for (const document of vscode.workspace.textDocuments) {
    const file = document.isDirty ? ownPath(root, document) : undefined;
    if (file !== undefined) yield [file, document.getText()];
  }
}

/** Undefined for what is no file of this project, or none that is analysed. */
function ownPath(root: string, { uri }: vscode.TextDocument): string | undefined {
  const file = vscode.workspace.getWorkspaceFolder(uri)?.uri.fsPath === root ? projectPath(root, uri) : undefined;
  return file !== undefined && isAnalysedFile(file) ? file : undefined;
}
