import { element } from './element';
import { field } from './field';

export interface ChoiceField {
  root: HTMLElement;
  show(value: string): void;
}

/** One of a list. */
export function choiceField(label: string, values: readonly string[], change: (value: string) => void): ChoiceField {
  const control = element('vscode-single-select', {}, ...values.map((value) => element('vscode-option', { value }, value)));
  const { root } = field(label, control, '');
  control.addEventListener('change', () => change(control.value));
  return {
    root,
    show(value) {
      if (document.activeElement !== control && control.value !== value) control.value = value;
    },
  };
}
