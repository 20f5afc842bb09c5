import { join } from 'node:path';
import vscode = require('vscode');
import { AnalysisClient } from './editor/thread/analysis-client';
import { analysisThreads } from './editor/thread/analysis-threads';
import { CostTree } from './editor/sidebar/cost-tree';
import { followEdits } from './editor/workspace/follow-edits';
import { followFiles } from './editor/workspace/follow-files';
import { followSettings } from './editor/workspace/follow-settings';
import { followState } from './editor/workspace/follow-state';
import { Panels } from './editor/panel/panels';
import { PendingEdits } from './editor/workspace/pending-edits';
import { registerCodeFigures } from './editor/code/register-code-figures';
import { registerCommands } from './editor/register-commands';
import { registerHover } from './editor/code/register-hover';
import { registerQuickFixes } from './editor/code/register-quick-fixes';
import { registerTool } from './editor/register-tool';
import { showInSidebar } from './editor/sidebar/show-in-sidebar';
import { showInStatusBar } from './editor/sidebar/show-in-status-bar';
import { showProblems } from './editor/show-problems';
import { ShownAdvice } from './editor/code/shown-advice';
import { ShownChanges } from './editor/sidebar/shown-changes';
import { startWhereLikely } from './editor/workspace/start-where-likely';
import { WorkspaceSessions } from './editor/workspace/workspace-sessions';
import { l10n } from './l10n';

/** What other extensions, and the tests, get: the projects with their figures, and the rows of the sidebar. */
export interface HostingCostApi {
  sessions: WorkspaceSessions;
  tree: CostTree;
  changes: ShownChanges;
}

export function activate(context: vscode.ExtensionContext): HostingCostApi {
  l10n.speak(vscode.l10n.bundle);
  const startThread = analysisThreads(join(__dirname, 'analysis-worker.js'), { storage: (context.storageUri ?? context.globalStorageUri).fsPath, words: vscode.l10n.bundle });
  const client = new AnalysisClient(startThread, (reason) => vscode.l10n.t('The analysis ended unexpectedly ({0}).', reason));
  const sessions = new WorkspaceSessions(client);
  const tree = new CostTree(sessions);
  const edits = new PendingEdits();
  const advice = new ShownAdvice(sessions);
  const changes = new ShownChanges(sessions);
  const panels = new Panels(context.extensionUri, sessions, context.workspaceState);
  context.subscriptions.push(
    client,
    sessions,
    tree,
    panels,
    edits,
    advice,
    changes,
    followEdits(sessions, edits),
    followFiles(sessions),
    followSettings(sessions),
    followState(sessions),
    registerCodeFigures(sessions, edits),
    registerCommands(sessions, panels, context.globalStorageUri),
    registerHover(sessions),
    registerQuickFixes(sessions, advice),
    registerTool(sessions),
    showInSidebar(sessions, tree),
    showInStatusBar(sessions),
    showProblems(sessions),
    startWhereLikely(sessions),
  );
  return { sessions, tree, changes };
}
