import vscode = require('vscode');
import type { Diagnostic, Severity } from '../domain';
import type { Figures } from './figures';
import { KeptDiagnostics } from './kept-diagnostics';
import { projectUri } from './workspace/project-uri';
import type { Session } from './session';
import { toVscodeRange } from './code/to-vscode-range';
import type { WorkspaceSessions } from './workspace/workspace-sessions';

const severities: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  information: vscode.DiagnosticSeverity.Information,
  warning: vscode.DiagnosticSeverity.Warning,
};

/** What could not be read, in the Problems view, for each project its own list. */
export function showProblems(sessions: WorkspaceSessions): vscode.Disposable {
  const collections = new Map<Session, { collection: KeptDiagnostics; shown?: Figures }>();
  const update = () => {
    for (const [session, { collection }] of collections) {
      if (sessions.all.includes(session)) continue;
      collection.dispose();
      collections.delete(session);
    }
    for (const session of sessions.all) show(session);
  };
  const show = (session: Session) => {
    const known = collections.get(session) ?? { collection: new KeptDiagnostics() };
    collections.set(session, known);
    if (known.shown === session.figures) return;
    known.shown = session.figures;
    known.collection.show(entries(session.root, session.figures ? diagnosticsOf(session.figures) : []));
  };
  return vscode.Disposable.from(sessions.onDidChange(update), new vscode.Disposable(() => collections.forEach(({ collection }) => collection.dispose())));
}

function diagnosticsOf({ analysis, inputDiagnostics, estimate }: Figures): Diagnostic[] {
  return [...analysis.diagnostics, ...inputDiagnostics, ...estimate.diagnostics];
}

function entries(root: string, diagnostics: Diagnostic[]): [vscode.Uri, vscode.Diagnostic][] {
  return diagnostics.map((diagnostic) => [projectUri(root, diagnostic.file), toVscodeDiagnostic(diagnostic)]);
}

function toVscodeDiagnostic({ line = 1, severity, message }: Diagnostic): vscode.Diagnostic {
  const range = toVscodeRange({ line, column: 1, endLine: line, endColumn: 1_000 });
  const diagnostic = new vscode.Diagnostic(range, message, severities[severity]);
  diagnostic.source = vscode.l10n.t('Hosting Cost');
  return diagnostic;
}
