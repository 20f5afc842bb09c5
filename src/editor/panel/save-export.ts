import vscode = require('vscode');
import type { ExportFormat, WebviewMessage } from '../../messages';
import { projectUri } from '../workspace/project-uri';
import { saveReport } from './save-report';
import type { Session } from '../session';

/** `hosting-cost.json` is what the person types: an estimate must not be offered to take its place. */
const files: Record<Exclude<ExportFormat, 'html'>, { filter: string; name: string; encoding: 'utf8' | 'base64' }> = {
  csv: { filter: 'CSV', name: 'hosting-cost.csv', encoding: 'utf8' },
  json: { filter: 'JSON', name: 'hosting-cost-estimate.json', encoding: 'utf8' },
  md: { filter: 'Markdown', name: 'hosting-cost.md', encoding: 'utf8' },
  png: { filter: 'PNG', name: 'hosting-cost.png', encoding: 'base64' },
};

/** Asks where, and writes what the panel shows. */
export async function saveExport(session: Session, { format, content }: WebviewMessage & { kind: 'export' }): Promise<void> {
  if (format === 'html') return session.figures && saveReport(session, session.figures);
  const { filter, name, encoding } = files[format];
  const target = await vscode.window.showSaveDialog({ defaultUri: projectUri(session.root, name), filters: { [filter]: [format] } });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, Buffer.from(content, encoding));
  const open = vscode.l10n.t('Open');
  if ((await vscode.window.showInformationMessage(vscode.l10n.t('{0} was saved.', vscode.workspace.asRelativePath(target)), open)) === open) await vscode.commands.executeCommand('vscode.open', target);
}
