import * as vscode from 'vscode';
import { callHover } from '../report/call-hover';
import { handlerHover } from '../report/handler-hover';
import { locationOf } from '../report/location';
import { type Spot, spotAt } from './code-index';
import type { Figures } from './figures';
import { hoverMarkdown } from './hover-markdown';
import { projectPath } from './project-path';
import { projectUri } from './project-uri';
import type { Session } from './session';
import type { WorkspaceSessions } from './workspace-sessions';

/** Languages of the sources that are analysed. */
const languages = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'];

/** Calls behind one `await` that a hover explains; the panel has them all. */
const MOST_CALLS = 4;

/** Figures where the mouse is, from memory: nothing is read or analysed here. */
export function registerHover(sessions: WorkspaceSessions): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    languages.map((language) => ({ language, scheme: 'file' })),
    { provideHover: (document, position) => hoverAt(document, position, sessions) },
  );
}

function hoverAt(document: vscode.TextDocument, position: vscode.Position, sessions: WorkspaceSessions): vscode.Hover | undefined {
  const session = sessions.of(document.uri);
  const file = session?.figures && projectPath(session.root, document.uri);
  if (!session?.figures || file === undefined || !isEnabled(document)) return undefined;
  const spot = spotAt(session.figures, file, position.line + 1, position.character + 1, document.lineAt(position.line).text);
  return spot && new vscode.Hover(contents(spot, session, session.figures));
}

function isEnabled(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('hostingCost', document.uri).get('hover.enabled', true);
}

function contents(spot: Spot, { root }: Session, { estimate, inputs }: Figures): vscode.MarkdownString[] {
  const address = ({ file, line }: { file: string; line: number }) => projectUri(root, file).with({ fragment: `L${line}` }).toString();
  const toPanel = (handlerId: string) => `[${vscode.l10n.t('Open in the cost panel')}](command:hostingCost.openHandler?${encodeURIComponent(JSON.stringify([{ root, handlerId }]))})`;
  if (spot.kind === 'handler') {
    return spot.handlers.map((handler) => markdown(`${hoverMarkdown(handlerHover(handler, estimate, inputs), address)}\n\n${toPanel(handler.id)}`));
  }
  const calls = spot.kind === 'call' ? [spot] : spot.calls.slice(0, MOST_CALLS);
  return calls.map(({ call, handlers }) => {
    const explained = callHover(call, handlers, estimate, inputs);
    const links = spot.kind === 'call' ? explained.links : [{ label: `${call.file}:${call.line}`, location: locationOf(call) }, ...explained.links];
    return markdown(`${hoverMarkdown({ ...explained, links }, address)}\n\n${toPanel(handlers[0]!.id)}`);
  });
}

/** Only the one command of ours may run from a hover. */
function markdown(value: string): vscode.MarkdownString {
  const content = new vscode.MarkdownString(value);
  content.isTrusted = { enabledCommands: ['hostingCost.openHandler'] };
  return content;
}
