import vscode = require('vscode');
import type { Location } from '../report/words/location';
import { projectUri } from './workspace/project-uri';

/** What a click on a row does: shows the place in its editor. */
export function openCode(root: string, { file, line, column }: Location): vscode.Command {
  const position = new vscode.Position(line - 1, column - 1);
  const selection = new vscode.Range(position, position);
  return { command: 'vscode.open', title: vscode.l10n.t('Open the code'), arguments: [projectUri(root, file), { selection, preserveFocus: true }] };
}
