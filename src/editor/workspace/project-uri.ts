import * as path from 'node:path';
import vscode = require('vscode');

/** Address of a file that is named relative to the project's root with `/`. */
export function projectUri(root: string, file: string): vscode.Uri {
  return vscode.Uri.file(path.join(root, file));
}
