import { element } from '../elements/element';
import { setText } from '../elements/set-text';
import { isEditing } from './is-editing';

let fields = 0;

export interface Field {
  root: HTMLElement;
  /** What is wrong with the value, or '' and what stands there then: the hint. */
  error(message: string, otherwise?: string): void;
  /** Shows the value that counts in place of one that was refused; a person who types is not interrupted. */
  write(value: string): void;
}

/** A labelled control with a hint below it that becomes the error when the value is refused. */
export function field(label: string, control: HTMLElement & { value: string }, hint: string, ...more: HTMLElement[]): Field {
  const id = `hint-${++fields}`;
  const note = element('p', { class: 'hint', id }, hint);
  if (!control.hasAttribute('aria-label')) control.setAttribute('aria-label', label);
  control.setAttribute('aria-description', hint);
  const root = element('div', { class: 'field' }, element('span', { 'class': 'field-label', 'aria-hidden': 'true' }, label), control, ...more, note);
  const error = (message: string, otherwise = hint) => {
    setText(note, message || otherwise);
    note.classList.toggle('error', message !== '');
    if (message) note.setAttribute('role', 'alert');
    else note.removeAttribute('role');
    control.toggleAttribute('invalid', message !== '');
    control.setAttribute('aria-invalid', String(message !== ''));
  };
  return {
    root,
    error,
    write(value) {
      if (isEditing(control)) return;
      if (control.value !== value) control.value = value;
      error('');
    },
  };
}
