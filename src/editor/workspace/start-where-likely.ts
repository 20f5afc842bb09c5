import vscode = require('vscode');
import { analyzeWithProgress } from '../analyze-with-progress';
import { isAnalysedFile } from './is-analysed-file';
import type { Session } from '../session';
import { whereHandlersAreLikely } from './where-handlers-are-likely';
import type { WorkspaceSessions } from './workspace-sessions';

/** A source shows early what it is, in characters; the window waits for this look. */
const MOST_LOOKED_AT = 100_000;

/**
 * Starts the analysis where handlers are likely, so that hovers have figures without anybody asking: one search by
 * name in each folder, then a look at the text of sources that are opened. Nothing else happens in other projects.
 */
export function startWhereLikely(sessions: WorkspaceSessions): vscode.Disposable {
  const searched = new Set<Session>();
  const cancelling = new vscode.CancellationTokenSource();
  const search = () => sessions.all.filter((session) => !searched.has(session)).forEach((session) => {
    searched.add(session);
    void searchFolder(session, cancelling.token);
  });
  const look = (document: vscode.TextDocument) => {
    const session = sessions.of(document.uri);
    if (session && !session.isStarted && isAnalysedFile(document.fileName) && whereHandlersAreLikely.source.test(document.getText().slice(0, MOST_LOOKED_AT))) start(session);
  };
  search();
  vscode.workspace.textDocuments.forEach(look);
  return vscode.Disposable.from(sessions.onDidChange((session) => session ?? search()), vscode.workspace.onDidOpenTextDocument(look), cancelling);
}

async function searchFolder(session: Session, token: vscode.CancellationToken): Promise<void> {
  const pattern = new vscode.RelativePattern(session.root, whereHandlersAreLikely.files);
  const found = await vscode.workspace.findFiles(pattern, '**/node_modules/**', 1, token);
  if (found.length && !session.isStarted) start(session);
}

function start(session: Session): void {
  void analyzeWithProgress(session, vscode.ProgressLocation.Window, session.start());
}
