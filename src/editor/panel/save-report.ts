import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import vscode = require('vscode');
import { htmlReport } from '../../html-report';
import type { ReadyState } from '../../messages';
import type { Figures } from '../figures';
import { projectUri } from '../workspace/project-uri';
import type { Session } from '../session';

/** Asks where, writes the panel with its figures as one HTML file, and offers to open it. */
export async function saveReport({ root, name }: Session, figures: Figures): Promise<void> {
  const target = await vscode.window.showSaveDialog({ defaultUri: projectUri(root, 'hosting-cost.html'), filters: { HTML: ['html'] } });
  if (!target) return;
  const html = htmlReport(reportState(name, figures), { script: await bundle('webview.js'), style: await bundle('webview.css') });
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(html));
  const open = vscode.l10n.t('Open in the browser');
  if ((await vscode.window.showInformationMessage(vscode.l10n.t('The report was saved.'), open)) === open) await vscode.env.openExternal(target);
}

/** With what was typed in the panel, saved or not: the report shows what the person sees. */
function reportState(projectName: string, { analysis: { handlers, diagnostics, stats }, inputs, inputDiagnostics }: Figures): ReadyState {
  return { phase: 'ready', surface: 'report', projectName, handlers, stats, diagnostics: [...diagnostics, ...inputDiagnostics], savedInputs: inputs };
}

/** A bundle beside this one. */
function bundle(file: string): Promise<string> {
  return readFile(join(__dirname, file), 'utf8');
}
