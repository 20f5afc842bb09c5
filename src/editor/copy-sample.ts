import files from 'sample:project';
import vscode = require('vscode');

/** Writes a fresh copy of the sample project below a folder of the extension's own and gives its address. What was changed in an earlier copy goes with it. */
export async function copySample(storage: vscode.Uri): Promise<vscode.Uri> {
  const folder = vscode.Uri.joinPath(storage, 'orders-api');
  await vscode.workspace.fs.delete(folder, { recursive: true, useTrash: false }).then(undefined, (error: unknown) => {
    if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) throw error;
  });
  for (const [path, text] of Object.entries(files)) await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), new TextEncoder().encode(text));
  return folder;
}
