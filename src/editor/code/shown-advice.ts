import vscode = require('vscode');
import type { AdviceNote } from '../../report/advice/advice-notes';
import type { Figures } from '../figures';
import { KeptDiagnostics } from '../kept-diagnostics';
import { projectUri } from '../workspace/project-uri';
import type { Session } from '../session';
import type { WorkspaceSessions } from '../workspace/workspace-sessions';

/** Advice may come later than figures: it is looked for when nothing was typed for this time, in ms. */
const PAUSE_MS = 400;

interface Shown {
  problems: KeptDiagnostics;
  notes: readonly AdviceNote[];
  figures?: Figures;
  timer?: NodeJS.Timeout;
}

/** What could be done better, as information in the code and in the Problems view; it follows the figures. */
export class ShownAdvice implements vscode.Disposable {
  private readonly shown = new Map<Session, Shown>();
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly sessions: WorkspaceSessions) {
    this.subscriptions = vscode.Disposable.from(
      sessions.onDidChange((session) => (session ? this.follow(session) : this.forgetClosed())),
      vscode.workspace.onDidChangeConfiguration((event) => { if (event.affectsConfiguration('hostingCost.advice.enabled')) this.shown.forEach((_, session) => this.show(session)); }),
    );
  }

  /** Advice on a file, whose diagnostic begins where the given one does. */
  noteOf(session: Session, file: string, diagnostic: vscode.Diagnostic): AdviceNote | undefined {
    const { line, character } = diagnostic.range.start;
    return this.shown.get(session)?.notes.find(({ range, message }) => range.file === file && range.line - 1 === line && range.column - 1 === character && message === diagnostic.message);
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.shown.forEach(({ problems, timer }) => { clearTimeout(timer); problems.dispose(); });
  }

  private follow(session: Session): void {
    const known: Shown = this.shown.get(session) ?? { problems: new KeptDiagnostics(), notes: [] };
    this.shown.set(session, known);
    if (session.state.phase !== 'ready' || known.figures === session.figures) return;
    known.figures = session.figures;
    clearTimeout(known.timer);
    known.timer = setTimeout(() => void this.ask(session, known), PAUSE_MS);
  }

  /** Given up when the figures are out of date: the next ones ask again. Given up for something that leaves them as they are, it is asked again here. */
  private async ask(session: Session, known: Shown): Promise<void> {
    const { figures } = session;
    try {
      const notes = await session.advise();
      // The folder may be closed meanwhile.
      if (session.figures !== figures || this.shown.get(session) !== known) return;
      known.notes = notes;
      this.show(session);
    } catch (error) {
      if (!(error instanceof DOMException)) console.error('Hosting Cost: no advice', error);
      else if (session.figures === figures && this.shown.get(session) === known) known.timer = setTimeout(() => void this.ask(session, known), PAUSE_MS);
    }
  }

  private show(session: Session): void {
    const { problems, notes } = this.shown.get(session)!;
    problems.show(notes.flatMap((note) => {
      const uri = projectUri(session.root, note.range.file);
      return vscode.workspace.getConfiguration('hostingCost', uri).get('advice.enabled', true) ? [[uri, toDiagnostic(note)] as const] : [];
    }));
  }

  private forgetClosed(): void {
    for (const [session, { problems, timer }] of this.shown) {
      if (this.sessions.all.includes(session)) continue;
      clearTimeout(timer);
      problems.dispose();
      this.shown.delete(session);
    }
  }
}

/** On the first line alone: what runs over many lines would be underlined from end to end. */
function toDiagnostic({ kind, message, range: { line, column, endLine, endColumn } }: AdviceNote): vscode.Diagnostic {
  const end = endLine === line ? endColumn - 1 : Number.MAX_SAFE_INTEGER;
  const diagnostic = new vscode.Diagnostic(new vscode.Range(line - 1, column - 1, line - 1, end), message, vscode.DiagnosticSeverity.Information);
  diagnostic.source = vscode.l10n.t('Hosting Cost');
  diagnostic.code = kind;
  return diagnostic;
}
