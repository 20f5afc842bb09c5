import { element } from './element';
import { field } from './field';
import { isEditing } from './is-editing';

export interface ChoiceField {
  root: HTMLElement;
  show(value: string): void;
}

export interface Choice {
  value: string;
  label: string;
}

/** One of a list. */
export function choiceField(label: string, choices: readonly Choice[], change: (value: string) => void): ChoiceField {
  const control = element('vscode-single-select', { label }, ...choices.map(({ value, label: text }) => element('vscode-option', { value }, text)));
  const { root } = field(label, control, '');
  control.addEventListener('change', () => change(control.value));
  return {
    root,
    show(value) {
      if (!isEditing(control) && control.value !== value) control.value = value;
    },
  };
}
