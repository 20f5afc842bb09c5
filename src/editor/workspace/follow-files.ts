import vscode = require('vscode');
import { isAnalysedFile } from './is-analysed-file';
import { projectFileName } from '../../inputs/project-file-name';
import { projectPath } from './project-path';
import type { Session } from '../session';
import type { WorkspaceSessions } from './workspace-sessions';

/** Changes on disk within this time, in ms, are answered together: a branch switch, an install. */
const GATHER_MS = 150;

/** Analyses again when files change on disk: saved elsewhere, renamed, deleted, another branch. */
export function followFiles(sessions: WorkspaceSessions): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**');
  const changes = new Map<Session, { timer: NodeJS.Timeout; onlyInputs: boolean }>();
  const changed = (uri: vscode.Uri) => {
    const session = sessions.of(uri);
    const file = session?.isStarted ? projectPath(session.root, uri) : undefined;
    if (!session || file === undefined || !matters(file)) return;
    const before = changes.get(session);
    clearTimeout(before?.timer);
    const onlyInputs = file === projectFileName && (before?.onlyInputs ?? true);
    const timer = setTimeout(() => {
      changes.delete(session);
      // Failures become the session's state.
      void (onlyInputs ? session.estimate() : session.analyze());
    }, GATHER_MS);
    changes.set(session, { timer, onlyInputs });
  };
  return vscode.Disposable.from(
    watcher, watcher.onDidChange(changed), watcher.onDidCreate(changed), watcher.onDidDelete(changed),
    new vscode.Disposable(() => changes.forEach(({ timer }) => clearTimeout(timer))),
  );
}

/** Written by a build at each save. Who has sources there sees their figures follow the editor, not the disk. */
const OUTPUT = /(?:^|\/)(?:build|coverage|dist|out)\//;

/** A folder that is renamed or deleted comes as one event, with a name that rarely has a dot. */
function matters(file: string): boolean {
  if (OUTPUT.test(file)) return false;
  return isAnalysedFile(file) || (!file.slice(file.lastIndexOf('/') + 1).includes('.') && isAnalysedFile(`${file}/folder.ts`));
}
