import { element } from '../elements/element';
import { field } from './field';

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
  const options = choices.map(({ value, label: text }) => element('vscode-option', { value }, text));
  const control = element('vscode-single-select', { label }, ...options);
  const { root, write } = field(label, control, '');
  let latest = '';
  control.addEventListener('change', () => change(control.value));
  requestAnimationFrame(() => whenUnfolded(control, () => {
    // The element reads its options' texts as they are rendered: folded away they have none.
    control.append(...options);
    setTimeout(() => (control.value = latest));
  }));
  return {
    root,
    show(value) {
      latest = value;
      write(value);
    },
  };
}

/** Calls back when the part around it is opened for the first time; not at all where there is none. */
function whenUnfolded(node: HTMLElement, act: () => void): void {
  const fold = node.closest('details');
  if (fold && !fold.open) fold.addEventListener('toggle', act, { once: true });
}
