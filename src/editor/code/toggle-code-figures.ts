import vscode = require('vscode');

const switches = ['codeLens.enabled', 'inlayHints.enabled'] as const;

/** Hides what is shown in the code, or shows it again; where a folder or workspace has its own switch, that one is turned. */
export async function toggleCodeFigures(): Promise<void> {
  const settings = vscode.workspace.getConfiguration('hostingCost', vscode.window.activeTextEditor?.document.uri);
  const wanted = !switches.some((name) => settings.get(name, true));
  for (const name of switches) await settings.update(name, wanted, targetOf(settings, name));
}

function targetOf(settings: vscode.WorkspaceConfiguration, name: string): vscode.ConfigurationTarget {
  const { workspaceFolderValue, workspaceValue } = settings.inspect(name) ?? {};
  if (workspaceFolderValue !== undefined) return vscode.ConfigurationTarget.WorkspaceFolder;
  return workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
}
