import { element } from '../elements/element';
import { field } from './field';
import { isEditing } from './is-editing';
import { l10n } from '../l10n';
import { readNumber } from './read-number';

export interface NumberFieldOptions {
  label: string;
  hint: string;
  min: number;
  max: number;
  whole?: true;
  /** Ends and step of a slider beside the text. */
  slider?: { min: number; max: number; step: number };
  change(value: number | undefined): void;
}

export interface NumberField {
  root: HTMLElement;
  /** `typed` is what a person wrote; `effective` is what counts, shown as a placeholder. */
  show(typed: number | undefined, effective: number): void;
}

/** A number between bounds, typed or dragged; empty means found or assumed. */
export function numberField({ label, hint, min, max, whole, slider: ends, change }: NumberFieldOptions): NumberField {
  const control = element('vscode-textfield', { inputmode: 'decimal' });
  const slider = element('input', { 'type': 'range', ...ends, 'aria-label': l10n.t('{0}, slider', label) });
  const { root, error, write } = field(label, control, hint, ...(ends ? [slider] : []));
  control.addEventListener('input', () => {
    const text = control.value.trim();
    const value = readNumber(text);
    const refused = text !== '' && !(value >= min && value <= max && (!whole || Number.isInteger(value)));
    error(refused ? whole ? l10n.t('A whole number from {0} to {1}.', min, max) : l10n.t('A number from {0} to {1}.', min, max) : '');
    if (!refused) change(text === '' ? undefined : value);
  });
  slider.addEventListener('input', () => {
    error('');
    control.value = String(slider.valueAsNumber);
    change(slider.valueAsNumber);
  });
  return {
    root,
    show(typed, effective) {
      write(typed === undefined ? '' : String(typed));
      control.placeholder = String(effective);
      if (ends && !isEditing(slider)) slider.valueAsNumber = typed ?? effective;
    },
  };
}
