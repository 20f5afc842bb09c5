import type { ProjectInputs } from '../src/domain';
import type { ExportFormat, ReadyState } from '../src/messages';
import { projectFileName } from '../src/inputs/project-file-name';
import { asFound } from './typed/as-found';
import { element } from './elements/element';
import { exportMenu } from './export-menu';
import { l10n } from './l10n';
import { sameInputs } from './typed/same-inputs';
import { setText } from './elements/set-text';

export interface ToolbarActions {
  save(): void;
  undo(): void;
  redo(): void;
  /** Forget what was typed over found and assumed values. */
  reset(): void;
  export(format: ExportFormat): void;
}

export interface Toolbar {
  root: HTMLElement;
  show(state: ReadyState, inputs: ProjectInputs, can: { undo: boolean; redo: boolean }): void;
}

/** Keep, take back, do again, forget, export. A report has no file to save to. */
export function toolbar({ surface }: ReadyState, actions: ToolbarActions, ended: AbortSignal): Toolbar {
  const save = element('vscode-button', {}, l10n.t('Save to {0}', projectFileName));
  save.addEventListener('click', actions.save);
  const [undo, redo, reset] = [tool('undo', l10n.t('Undo (Ctrl+Z)'), actions.undo), tool('redo', l10n.t('Redo (Ctrl+Shift+Z)'), actions.redo), tool('reset', l10n.t('Reset to what was found'), actions.reset)];
  const note = element('span', { class: 'hint', role: 'status' });
  return {
    root: element('div', { 'class': 'toolbar', 'role': 'group', 'aria-label': l10n.t('What was typed') }, note, undo, redo, reset, exportMenu(surface, actions.export, ended), ...(surface === 'editor' ? [save] : [])),
    show({ savedInputs, saveError }, inputs, can) {
      const changed = !sameInputs(savedInputs, inputs);
      save.disabled = !changed;
      enable(undo, can.undo);
      enable(redo, can.redo);
      enable(reset, !sameInputs(asFound(inputs), inputs));
      note.classList.toggle('error', saveError !== undefined);
      setText(note, saveError !== undefined ? l10n.t('Not saved: {0}', saveError) : (changed && surface === 'editor' ? l10n.t('Not saved yet.') : ''));
    },
  };
}

function tool(icon: string, label: string, click: () => void): HTMLButtonElement {
  const button = element('button', { 'type': 'button', 'class': `tool ${icon}`, 'title': label, 'aria-label': label });
  button.addEventListener('click', () => button.getAttribute('aria-disabled') !== 'true' && click());
  return button;
}

/** A button that a person has just pressed keeps the focus when there is nothing more for it to do. */
function enable(button: HTMLButtonElement, isEnabled: boolean): void {
  button.setAttribute('aria-disabled', String(!isEnabled));
}
