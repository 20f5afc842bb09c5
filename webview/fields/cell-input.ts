import { element } from '../elements/element';
import { isEditing } from './is-editing';

export interface CellInput {
  root: HTMLElement;
  /** `typed` is empty where nothing is typed; then the placeholder shows what counts. */
  show(typed: string, effective: string): void;
}

/** A small input in a table. `read` answers the value, or in words why it is refused; empty takes the typed value back. */
export function cellInput(label: string, read: (text: string) => number | string, change: (value: number | undefined) => void): CellInput {
  const note = element('span', { class: 'cell-error', role: 'alert' });
  const input = element('input', { 'type': 'text', 'class': 'cell', 'aria-label': label, 'autocomplete': 'off', 'spellcheck': 'false' });
  const refuse = (error: string) => {
    if (note.textContent === error) return;
    note.textContent = error;
    if (error) input.after(note);
    else note.remove();
    input.setCustomValidity(error);
    input.setAttribute('aria-invalid', String(error !== ''));
  };
  input.addEventListener('input', () => {
    const text = input.value.trim();
    const value = text === '' ? undefined : read(text);
    refuse(typeof value === 'string' ? value : '');
    if (typeof value !== 'string') change(value);
  });
  return {
    root: input,
    show(typed, effective) {
      if (!isEditing(input)) {
        if (input.value !== typed) input.value = typed;
        refuse('');
      }
      if (input.placeholder !== effective) input.placeholder = effective;
    },
  };
}
