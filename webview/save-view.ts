import type { ProjectInputs } from '../src/domain';
import type { ReadyState } from '../src/messages';
import { projectFileName } from '../src/project-file-name';
import { element } from './element';
import { setText } from './set-text';

export interface SaveActions {
  save(): void;
  /** Forget everything that was typed. */
  reset(): void;
  /** Back to what is saved. */
  restore(): void;
}

export interface SaveView {
  root: HTMLElement;
  show(state: ReadyState, inputs: ProjectInputs): void;
}

/** Keep or forget what was typed. A report has no file to save to. */
export function saveView({ surface }: ReadyState, { save, reset, restore }: SaveActions): SaveView {
  const [saveButton, restoreButton, resetButton] = [button(`Save to ${projectFileName}`, save), button('Undo changes', restore, true), button('Reset to found values', reset, true)];
  const note = element('p', { class: 'hint', role: 'status' });
  const shown = surface === 'editor' ? [saveButton, restoreButton, resetButton] : [restoreButton, resetButton];
  return {
    root: element('div', { class: 'save' }, ...shown, note),
    show({ savedInputs, saveError }, inputs) {
      const changed = stable(savedInputs) !== stable(inputs);
      saveButton.disabled = restoreButton.disabled = !changed;
      resetButton.disabled = stable(inputs) === '{}';
      note.classList.toggle('error', saveError !== undefined);
      setText(note, saveError ?? (changed && surface === 'editor' ? 'Not saved yet.' : ''));
    },
  };
}

function button(label: string, click: () => void, secondary?: true): HTMLElementTagNameMap['vscode-button'] {
  const node = element('vscode-button', { secondary }, label);
  node.addEventListener('click', click);
  return node;
}

/** Inputs as text, without what is undefined or empty and in one order, to compare them. */
function stable(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).flatMap(([key, inner]) => (inner === undefined || stable(inner) === '{}' ? [] : [`${JSON.stringify(key)}:${stable(inner)}`]));
  return `{${entries.sort().join(',')}}`;
}
