import vscode = require('vscode');
import { projectPath } from '../workspace/project-path';
import { sourceLanguages } from './source-languages';
import type { WorkspaceSessions } from '../workspace/workspace-sessions';

/** Figures where the mouse is, from memory: nothing is read or analysed here. */
export function registerHover(sessions: WorkspaceSessions): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    sourceLanguages,
    { provideHover: (document, position) => hoverAt(document, position, sessions) },
  );
}

async function hoverAt(document: vscode.TextDocument, { line, character }: vscode.Position, sessions: WorkspaceSessions): Promise<vscode.Hover | undefined> {
  const session = sessions.of(document.uri);
  const figures = session?.figuresInCode;
  const file = session && projectPath(session.root, document.uri);
  if (!figures || file === undefined || !isEnabled(document)) return undefined;
  const lineText = document.lineAt(line).text;
  const { hoverContents } = await import('./in-the-code');
  const contents = hoverContents(session.root, figures, { file, line: line + 1, column: character + 1, lineText });
  return contents.length ? new vscode.Hover(contents) : undefined;
}

function isEnabled(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('hostingCost', document.uri).get('hover.enabled', true);
}
