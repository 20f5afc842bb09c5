import vscode = require('vscode');
import { isAnalysedFile } from './is-analysed-file';
import { projectFileName } from '../../inputs/project-file-name';
import type { PendingEdits } from './pending-edits';
import { projectPath } from './project-path';
import type { Session } from '../session';
import type { WorkspaceSessions } from './workspace-sessions';

/** Pause after the last keystroke in a file before its text is sent, in ms. */
const PAUSE_MS = 40;

/** Sends what is typed and not saved to the analysis: one timer for each file, so that one file never delays another. */
export function followEdits(sessions: WorkspaceSessions, edits: PendingEdits): vscode.Disposable {
  const timers = new Map<string, NodeJS.Timeout>();
  const later = (document: vscode.TextDocument) => {
    const key = document.uri.toString();
    clearTimeout(timers.get(key));
    timers.set(key, setTimeout(() => { timers.delete(key); void send(document, sessions, edits); }, PAUSE_MS));
  };
  return vscode.Disposable.from(
    // A change without changes says that the document is, or is no longer, what was saved: its text may be that of the file again.
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => { if ((contentChanges.length || !document.isDirty) && projectFile(document, sessions)) { edits.edited(document); later(document); } }),
    vscode.workspace.onDidSaveTextDocument((document) => { if (projectFile(document, sessions)) later(document); }),
    vscode.workspace.onDidCloseTextDocument((document) => { if (projectFile(document, sessions)) later(document); }),
    new vscode.Disposable(() => timers.forEach((timer) => clearTimeout(timer))),
  );
}

async function send(document: vscode.TextDocument, sessions: WorkspaceSessions, edits: PendingEdits): Promise<void> {
  const { uri, version } = document;
  const found = projectFile(document, sessions);
  if (!found) return edits.follow(uri.toString(), version);
  const text = document.isDirty && !document.isClosed ? document.getText() : undefined;
  found.session.setText(found.file, text);
  // Failures become the session's state.
  await (found.file === projectFileName ? found.session.estimate() : found.session.analyze(text === undefined ? 'all' : 'text'));
  edits.follow(uri.toString(), version);
}

/** The file that figures depend on, in a project that somebody looks at. */
function projectFile({ uri }: vscode.TextDocument, sessions: WorkspaceSessions): { session: Session; file: string } | undefined {
  const session = sessions.of(uri);
  const file = session?.isStarted ? projectPath(session.root, uri) : undefined;
  return session && file !== undefined && isAnalysedFile(file) ? { session, file } : undefined;
}
