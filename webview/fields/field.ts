import { element } from '../elements/element';

let fields = 0;

/** A labelled control with a hint below it that becomes the error when the value is refused. */
export function field(label: string, control: HTMLElement, hint: string, ...more: HTMLElement[]): { root: HTMLElement; error(message: string, otherwise?: string): void } {
  const id = `hint-${++fields}`;
  const note = element('p', { class: 'hint', id }, hint);
  if (!control.hasAttribute('aria-label')) control.setAttribute('aria-label', label);
  control.setAttribute('aria-description', hint);
  const root = element('div', { class: 'field' }, element('span', { 'class': 'field-label', 'aria-hidden': 'true' }, label), control, ...more, note);
  return {
    root,
    error(message, otherwise = hint) {
      note.textContent = message || otherwise;
      note.classList.toggle('error', message !== '');
      if (message) note.setAttribute('role', 'alert');
      else note.removeAttribute('role');
      control.toggleAttribute('invalid', message !== '');
      control.setAttribute('aria-invalid', String(message !== ''));
    },
  };
}
