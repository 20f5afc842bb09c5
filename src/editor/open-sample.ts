import vscode = require('vscode');

/** Opens a copy of the sample project: in this window when nothing is open here, else in a new one. */
export async function openSample(storage: vscode.Uri): Promise<unknown> {
  const { copySample } = await import('./code/in-the-code');
  const folder = await copySample(storage);
  return vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: (vscode.workspace.workspaceFolders ?? []).length > 0 });
}
