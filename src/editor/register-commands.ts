import vscode = require('vscode');
import type { HandlerLink } from './ask-handler';
import { analyzeWithProgress } from './analyze-with-progress';
import type { CostNode } from './sidebar/cost-node';
import type { Panels } from './panel/panels';
import { openSample } from './open-sample';
import type { Session } from './session';
import type { WorkspaceSessions } from './workspace/workspace-sessions';

/** The commands of package.json; `storage` is the extension's own folder. */
export function registerCommands(sessions: WorkspaceSessions, panels: Panels, storage: vscode.Uri): vscode.Disposable {
  const commands: Record<string, (argument?: unknown) => Promise<unknown>> = {
    'hostingCost.compareWithHead': async () => vscode.commands.executeCommand('hostingCost.changes.focus'),
    'hostingCost.estimate': () => estimate(sessions, panels),
    'hostingCost.filterHandlers': async () => { await vscode.commands.executeCommand('hostingCost.handlers.focus'); await vscode.commands.executeCommand('list.find'); },
    'hostingCost.groupHandlers': async () => (await import('./code/in-the-code')).groupHandlers(),
    'hostingCost.openHandler': (argument) => openHandler(argument, sessions, panels),
    'hostingCost.openProjectFile': () => forProject(sessions, async (session) => (await import('./code/in-the-code')).openProjectFile(session)),
    'hostingCost.openSample': () => openSample(storage),
    'hostingCost.refresh': () => Promise.all(sessions.all.map((session) => read(session, session.analyze()))),
    'hostingCost.saveReport': () => forProject(sessions, (session) => writeReport(session, panels)),
    'hostingCost.toggleCodeFigures': async () => (await import('./code/in-the-code')).toggleCodeFigures(),
  };
  return vscode.Disposable.from(...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)));
}

/** The panel opens at once and fills when the figures are there. */
function estimate(sessions: WorkspaceSessions, panels: Panels): Promise<unknown> {
  return forProject(sessions, (session) => Promise.all([panels.show(session), read(session, session.start())]));
}

async function openHandler(argument: unknown, sessions: WorkspaceSessions, panels: Panels): Promise<unknown> {
  const link = linkOf(argument) ?? (await askHandlerOf(sessions));
  const session = link && sessions.withRoot(link.root);
  return session && Promise.all([panels.show(session, link.handlerId), read(session, session.start())]);
}

/** From a link in a hover, or from a row of the sidebar. */
function linkOf(argument: unknown): HandlerLink | undefined {
  const { root, handlerId, kind, session, row } = (argument ?? {}) as Partial<HandlerLink> & Partial<CostNode & { kind: 'row' }>;
  if (typeof root === 'string' && typeof handlerId === 'string') return { root, handlerId };
  return kind === 'row' && session && row ? { root: session.root, handlerId: row.id.replace(/^handler:/, '') } : undefined;
}

async function askHandlerOf(sessions: WorkspaceSessions): Promise<HandlerLink | undefined> {
  await Promise.all(sessions.all.map((session) => read(session, session.start())));
  return (await import('./code/in-the-code')).askHandler(sessions.all);
}

async function writeReport(session: Session, panels: Panels): Promise<void> {
  await read(session, session.start());
  if (session.figures) await panels.saveReport(session, session.figures);
}

/** Shows progress while figures are on their way, and says once why there are none. */
async function read(session: Session, analysis: Promise<void>): Promise<void> {
  await analyzeWithProgress(session, vscode.ProgressLocation.Notification, analysis);
  if (session.state.phase === 'failed') void vscode.window.showErrorMessage(vscode.l10n.t('Hosting Cost: {0}', session.state.message));
}

/** The folder of the active editor; asks when there are several and none is active. */
async function forProject(sessions: WorkspaceSessions, act: (session: Session) => Promise<unknown>): Promise<unknown> {
  const session = await askProject(sessions);
  if (session) return act(session);
  if (!sessions.all.length) void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder with serverless handlers first.'));
  return undefined;
}

async function askProject({ all, active }: WorkspaceSessions): Promise<Session | undefined> {
  if (all.length < 2 || vscode.window.activeTextEditor) return active;
  const chosen = await vscode.window.showQuickPick(
    all.map((session) => ({ label: session.name, description: session.root, session })),
    { placeHolder: vscode.l10n.t('Project to estimate') },
  );
  return chosen?.session;
}
