import vscode = require('vscode');
import type { WorkspaceSessions } from './workspace-sessions';

type Shown = 'analysing' | 'cancelled' | 'failed' | 'idle' | 'noHandlers' | 'ready';

/** Tells VS Code which welcome text the empty sidebar shows: the context key `hostingCost.state`. */
export function followState(sessions: WorkspaceSessions): vscode.Disposable {
  let told: Shown | undefined;
  const tell = () => {
    const shown = stateOf(sessions);
    if (shown === told) return;
    told = shown;
    void vscode.commands.executeCommand('setContext', 'hostingCost.state', shown);
  };
  tell();
  return sessions.onDidChange(tell);
}

function stateOf({ all }: WorkspaceSessions): Shown {
  if (all.some(({ figures }) => figures?.analysis.handlers.length)) return 'ready';
  const phases = new Set(all.map(({ state }) => state.phase));
  for (const phase of ['analysing', 'failed', 'cancelled'] as const) if (phases.has(phase)) return phase;
  return phases.has('ready') ? 'noHandlers' : 'idle';
}
