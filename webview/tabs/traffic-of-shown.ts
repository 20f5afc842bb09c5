import type { Change } from '../typed/change';
import { element } from '../elements/element';
import { l10n } from '../l10n';
import { readTraffic } from '../fields/read-traffic';
import { setText } from '../elements/set-text';
import { withTrafficOf } from '../typed/with-traffic-of';

/** A field and a button that give each handler in the list the same traffic, in one step; empty takes what was typed back. `shown`: ids of those that the filter leaves. */
export function trafficOfShown(shown: () => string[], change: Change): { root: HTMLElement; follow(): void } {
  const field = element('vscode-textfield', { 'placeholder': l10n.t('Requests a month of each'), 'aria-label': l10n.t('Requests a month of each handler shown') });
  const button = element('vscode-button', { secondary: true });
  const error = element('span', { class: 'error', role: 'alert' });
  button.addEventListener('click', () => {
    const text = field.value.trim();
    const requestsPerMonth = text === '' ? undefined : readTraffic(text);
    setText(error, typeof requestsPerMonth === 'string' ? requestsPerMonth : '');
    if (typeof requestsPerMonth !== 'string') change((inputs) => withTrafficOf(inputs, shown(), requestsPerMonth));
  });
  return {
    root: element('div', { class: 'traffic-of-shown' }, field, button, error),
    follow: () => setText(button, l10n.t('Set traffic of the {0} shown', shown().length)),
  };
}
