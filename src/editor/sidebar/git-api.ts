import vscode = require('vscode');

/** The part that is used of what VS Code's built-in Git extension offers (extensions/git/src/api/git.d.ts in microsoft/vscode). */
export interface GitApi {
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  getRepository(uri: vscode.Uri): GitRepository | null;
}

export interface GitRepository {
  readonly state: {
    readonly HEAD?: { readonly commit?: string; readonly name?: string };
    readonly indexChanges: readonly GitChange[];
    readonly mergeChanges: readonly GitChange[];
    readonly workingTreeChanges: readonly GitChange[];
    /** Apart only with `git.untrackedChanges` "separate". */
    readonly untrackedChanges?: readonly GitChange[];
    readonly onDidChange: vscode.Event<void>;
  };
  /** Text of a file in a revision; rejects where there is none. */
  show(revision: string, path: string): Promise<string>;
}

export interface GitChange {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** Undefined where the extension is missing, switched off, or waits for the workspace to be trusted. */
export async function gitApi(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  const git = extension && (extension.isActive ? extension.exports : await extension.activate());
  return git?.enabled ? git.getAPI(1) : undefined;
}
