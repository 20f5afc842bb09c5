import vscode = require('vscode');
import type { Figures } from '../figures';
import type { PendingEdits } from '../workspace/pending-edits';
import { projectPath } from '../workspace/project-path';
import type { Session } from '../session';
import { sourceLanguages } from './source-languages';
import type { WorkspaceSessions } from '../workspace/workspace-sessions';

/** The project of a file, with its figures. */
interface Known {
  root: string;
  file: string;
  figures: Figures;
}

/** Code lenses above handlers and inlay hints at awaits, from memory; each has its switch. */
export function registerCodeFigures(sessions: WorkspaceSessions, edits: PendingEdits): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const shown = new WeakMap<Session, Figures | undefined>();
  const follow = sessions.onDidChange((session) => {
    if (session && shown.get(session) === session.figuresInCode) return;
    if (session) {
      shown.set(session, session.figuresInCode);
      void prepare(session);
    }
    changed.fire();
  });
  const settings = vscode.workspace.onDidChangeConfiguration((event) => { if (event.affectsConfiguration('hostingCost')) changed.fire(); });
  const lenses: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document, token) {
      const known = await knownOf(document, 'codeLens.enabled', sessions, edits, token);
      if (!known) return [];
      const { codeLenses } = await import('./in-the-code');
      return codeLenses(known.root, known.figures, known.file, hideBelow(document));
    },
  };
  const hints: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(document, range, token) {
      const known = await knownOf(document, 'inlayHints.enabled', sessions, edits, token);
      if (!known) return [];
      const { inlayHints } = await import('./in-the-code');
      return inlayHints(known.root, known.figures, known.file, document, range, hideBelow(document));
    },
  };
  return vscode.Disposable.from(
    changed, follow, settings,
    vscode.languages.registerCodeLensProvider(sourceLanguages, lenses),
    vscode.languages.registerInlayHintsProvider(sourceLanguages, hints),
  );
}

/** Hovers, lenses and hints then find the new figures by place at once. */
async function prepare(session: Session): Promise<void> {
  const figures = session.figuresInCode;
  const { prepareIndex } = await import('./in-the-code');
  if (figures) await prepareIndex(figures, () => session.figuresInCode === figures);
}

async function knownOf(document: vscode.TextDocument, setting: string, sessions: WorkspaceSessions, edits: PendingEdits, token: vscode.CancellationToken): Promise<Known | undefined> {
  const session = sessions.of(document.uri);
  const file = session && projectPath(session.root, document.uri);
  if (!session?.figuresInCode || file === undefined || !settingsOf(document).get(setting, true)) return undefined;
  const figures = (await edits.settled(document, token)) ? session.figuresInCode : undefined;
  return figures && { root: session.root, file, figures };
}

function hideBelow(document: vscode.TextDocument): number {
  return settingsOf(document).get('hideBelowUsdPerMonth', 0);
}

function settingsOf({ uri }: vscode.TextDocument): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('hostingCost', uri);
}
