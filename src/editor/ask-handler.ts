import vscode = require('vscode');
import type { Session } from './session';

/** What a link in a hover names. */
export interface HandlerLink {
  root: string;
  handlerId: string;
}

/** Lets the person choose one of the handlers that are known; undefined = none. */
export async function askHandler(sessions: readonly Session[]): Promise<HandlerLink | undefined> {
  const choices = sessions.flatMap(({ root, figures }) =>
    (figures?.analysis.handlers ?? []).map(({ id, name }) => ({ label: name, description: id, link: { root, handlerId: id } })));
  if (!choices.length) return void vscode.window.showInformationMessage(vscode.l10n.t('No serverless handlers were found in this workspace.'));
  const chosen = await vscode.window.showQuickPick(choices, { matchOnDescription: true, placeHolder: vscode.l10n.t('Handler to show in the cost panel') });
  return chosen?.link;
}
