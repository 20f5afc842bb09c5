import * as vscode from 'vscode';
import type { ExportFormat, WebviewMessage } from '../../messages';
import { projectUri } from '../workspace/project-uri';
import { saveReport } from './save-report';
import type { Session } from '../session';

const filters: Record<Exclude<ExportFormat, 'html'>, { name: string; encoding: 'utf8' | 'base64' }> = {
  csv: { name: 'CSV', encoding: 'utf8' },
  json: { name: 'JSON', encoding: 'utf8' },
  md: { name: 'Markdown', encoding: 'utf8' },
  png: { name: 'PNG', encoding: 'base64' },
};

/** Asks where, and writes what the panel shows. */
export async function saveExport(session: Session, { format, content }: WebviewMessage & { kind: 'export' }): Promise<void> {
  if (format === 'html') return session.figures && saveReport(session, session.figures);
  const { name, encoding } = filters[format];
  const target = await vscode.window.showSaveDialog({ defaultUri: projectUri(session.root, `hosting-cost.${format}`), filters: { [name]: [format] } });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, Buffer.from(content, encoding));
  const open = vscode.l10n.t('Open');
  if ((await vscode.window.showInformationMessage(vscode.l10n.t('{0} was saved.', vscode.workspace.asRelativePath(target)), open)) === open) await vscode.commands.executeCommand('vscode.open', target);
}
