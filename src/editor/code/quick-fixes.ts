import vscode = require('vscode');
import type { TextEdit } from '../../domain';
import type { AdviceNote } from '../../report/advice/advice-notes';
import { hidingEdit } from './hiding-edit';
import { toVscodeRange } from './to-vscode-range';

/** What the light bulb of advice offers: the change itself, where one is proved to be safe, and a comment that hides the advice. */
export function quickFixes(document: vscode.TextDocument, note: AdviceNote, diagnostic: vscode.Diagnostic): vscode.CodeAction[] {
  return [...fixes(document, note, diagnostic), ...hiding(document, diagnostic)];
}

/** None when the text is no longer the one that the advice is about. */
function fixes(document: vscode.TextDocument, { kind, edits }: AdviceNote, diagnostic: vscode.Diagnostic): vscode.CodeAction[] {
  if (!edits?.every((edit) => stillStands(document, edit))) return [];
  const action = new vscode.CodeAction(titleOf(kind), vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  for (const edit of edits) action.edit.replace(document.uri, toVscodeRange(edit), edit.text);
  action.diagnostics = [diagnostic];
  action.isPreferred = true;
  return [action];
}

function stillStands(document: vscode.TextDocument, edit: TextEdit): boolean {
  const text = document.getText(toVscodeRange(edit));
  return text.replaceAll('\r\n', '\n') === edit.before.replaceAll('\r\n', '\n');
}

function titleOf(kind: AdviceNote['kind']): string {
  switch (kind) {
    case 'awaits-in-loop':
      return vscode.l10n.t('Wait for all items at once (Promise.all)');
    case 'client-per-request':
      return vscode.l10n.t('Make the client once, outside of the function');
    default:
      return vscode.l10n.t('Wait for them at once (Promise.all)');
  }
}

function hiding(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): vscode.CodeAction[] {
  const { line } = diagnostic.range.start;
  const edit = hidingEdit(document.getText(), document.fileName, line);
  if (!edit) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Hide this advice here'), vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.insert(document.uri, new vscode.Position(edit.line, 0), edit.text);
  action.diagnostics = [diagnostic];
  return [action];
}
