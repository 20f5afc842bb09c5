import { parseCurrency } from '../../src/report/parse-currency';
import type { Change } from '../typed/change';
import { element } from '../elements/element';
import { field } from './field';
import { l10n } from '../l10n';
import type { View } from '../view';

/** Another currency at a typed rate: `EUR 0.92`. Price lists are in USD. */
export function currencyField(change: Change): View {
  const text = element('vscode-textfield', { id: 'currency', placeholder: 'USD' });
  const { root, error, write } = field(l10n.t('Currency'), text, l10n.t('code and rate for one USD, like EUR 0.92'));
  text.addEventListener('input', () => {
    const typed = text.value.trim().toUpperCase();
    if (typed === '' || typed === 'USD') {
      error('');
      return change((inputs) => ({ ...inputs, currency: undefined }));
    }
    const currency = parseCurrency(typed);
    error(currency ? '' : l10n.t('Three letters and how much of it one USD is, like EUR 0.92.'));
    if (currency) change((inputs) => ({ ...inputs, currency }));
  });
  return {
    root,
    update: ({ inputs: { currency } }) => write(currency ? `${currency.code} ${currency.perUsd}` : ''),
  };
}
