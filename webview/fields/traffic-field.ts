import { requestsToEdit, shortNumber } from '../../src/report/words/format';
import { parseTraffic } from '../../src/report/parse-traffic';
import type { Change } from '../typed/change';
import { element } from '../elements/element';
import { field } from './field';
import { isEditing } from './is-editing';
import { l10n } from '../l10n';
import { requestsToStep, stepToRequests, trafficSteps } from './traffic-scale';
import type { View } from '../view';

/** A text and a slider for the project's requests: the text takes `3M`, `50 rps`, `2k/min`. */
export function trafficField(change: Change): View {
  const text = element('vscode-textfield', { 'id': 'traffic', 'aria-label': l10n.t('Requests per month of the whole project') });
  const slider = element('input', { 'type': 'range', 'min': 0, 'max': trafficSteps, 'step': 1, 'aria-label': l10n.t('Requests per month, slider') });
  const { root, error, write } = field(l10n.t('Requests per month'), text, l10n.t('like 3M, 50 rps or 2k/min'), slider);
  const set = (requestsPerMonth: number | undefined) => change((inputs) => ({ ...inputs, requestsPerMonth }));
  text.addEventListener('input', () => {
    const parsed = text.value.trim() === '' ? { requestsPerMonth: undefined } : parseTraffic(text.value);
    if ('error' in parsed) return error(parsed.error);
    error('', parsed.requestsPerMonth === undefined ? undefined : l10n.t('{0} requests a month', shortNumber(parsed.requestsPerMonth)));
    set(parsed.requestsPerMonth);
  });
  slider.addEventListener('input', () => {
    error('');
    text.value = requestsToEdit(stepToRequests(slider.valueAsNumber));
    set(stepToRequests(slider.valueAsNumber));
  });
  return {
    root,
    update({ inputs, estimate }) {
      write(inputs.requestsPerMonth === undefined ? '' : requestsToEdit(inputs.requestsPerMonth));
      text.placeholder = requestsToEdit(estimate.requestsPerMonth);
      if (!isEditing(slider)) slider.valueAsNumber = requestsToStep(inputs.requestsPerMonth ?? estimate.requestsPerMonth);
      slider.setAttribute('aria-valuetext', l10n.t('{0} requests a month', requestsToEdit(inputs.requestsPerMonth ?? estimate.requestsPerMonth)));
    },
  };
}
