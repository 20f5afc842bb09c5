import { element } from './element';
import { field } from './field';

export interface NumberFieldOptions {
  label: string;
  hint: string;
  min: number;
  max: number;
  whole?: true;
  change(value: number | undefined): void;
}

export interface NumberField {
  root: HTMLElement;
  /** `typed` is what a person wrote; `effective` is what counts, shown as a placeholder. */
  show(typed: number | undefined, effective: number): void;
}

/** A number between bounds; empty means found or assumed. */
export function numberField({ label, hint, min, max, whole, change }: NumberFieldOptions): NumberField {
  const control = element('vscode-textfield', { inputmode: 'decimal' });
  const { root, error } = field(label, control, hint);
  control.addEventListener('input', () => {
    const text = control.value.trim();
    const value = Number(text);
    const refused = text !== '' && !(value >= min && value <= max && (!whole || Number.isInteger(value)));
    error(refused ? `A ${whole ? 'whole ' : ''}number from ${min} to ${max}.` : '');
    if (!refused) change(text === '' ? undefined : value);
  });
  return {
    root,
    show(typed, effective) {
      if (document.activeElement !== control) control.value = typed === undefined ? '' : String(typed);
      control.placeholder = String(effective);
    },
  };
}
