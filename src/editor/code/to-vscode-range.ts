import vscode = require('vscode');
import type { CodeRange } from '../../domain';

/** From 1-based lines and columns to VS Code's 0-based ones. */
export function toVscodeRange({ line, column, endLine, endColumn }: Omit<CodeRange, 'file'>): vscode.Range {
  return new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);
}
