import vscode = require('vscode');
import type { Grouping } from '../../report/sidebar';

/** Asks how the handlers shall stand in the sidebar, and keeps it in the settings. */
export async function groupHandlers(): Promise<void> {
  const settings = vscode.workspace.getConfiguration('hostingCost', vscode.window.activeTextEditor?.document.uri);
  const now = settings.get<Grouping>('sidebar.groupBy', 'none');
  const choices: { label: string; grouping: Grouping }[] = [
    { label: vscode.l10n.t('One list, the dearest first'), grouping: 'none' },
    { label: vscode.l10n.t('By folder'), grouping: 'folder' },
    { label: vscode.l10n.t('By framework'), grouping: 'framework' },
  ];
  const items = choices.map((choice) => ({ ...choice, description: choice.grouping === now ? vscode.l10n.t('as it is') : undefined }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('How the handlers stand in the sidebar') });
  if (chosen) await settings.update('sidebar.groupBy', chosen.grouping, settings.inspect('sidebar.groupBy')?.workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace);
}
