import * as path from 'node:path';
import vscode = require('vscode');

/** Path of a file relative to the project's root with `/`; undefined when it lies outside. */
export function projectPath(root: string, uri: vscode.Uri): string | undefined {
  if (uri.scheme !== 'file') return undefined;
  const relative = path.relative(root, uri.fsPath);
  if (relative === '' || relative.startsWith('..') || path.isAbsolute(relative)) return undefined;
  return relative.split(path.sep).join('/');
}
