import { comparedOptions } from '../../src/hosting/compared-options';
import { everyOption } from '../../src/hosting/every-option';
import type { Change } from '../typed/change';
import { withOption } from '../typed/with-option';
import { element } from '../elements/element';
import { l10n } from '../l10n';
import { setText } from '../elements/set-text';
import type { View } from '../view';

/** Which of the hosting options are compared: folded, by provider. The last one cannot be taken away. */
export function compareField(change: Change): View {
  const boxes = everyOption.map(({ id, serviceName }) => {
    const box = element('vscode-checkbox', { 'label': serviceName, 'data-option': id });
    box.addEventListener('change', () => change((inputs) => withOption(inputs, id, box.checked)));
    return { id, box };
  });
  const providers = [...new Set(everyOption.map(({ provider }) => provider))];
  const groups = providers.map((provider) => element(
    'fieldset', {}, element('legend', {}, provider), ...boxes.filter(({ id }) => everyOption.find((option) => option.id === id)!.provider === provider).map(({ box }) => box),
  ));
  const [summary, left] = [element('summary'), element('p', { class: 'hint' })];
  return {
    root: element('details', { class: 'folded compare' }, summary, ...groups, left),
    update({ inputs, estimate, options }) {
      const chosen = new Set(comparedOptions(inputs).map(({ id }) => id));
      setText(summary, l10n.t('Compare {0} of {1} hosting options', chosen.size, everyOption.length));
      for (const { id, box } of boxes) {
        box.checked = chosen.has(id);
        box.disabled = chosen.size === 1 && chosen.has(id);
      }
      const missing = options.filter(({ id }) => !estimate.options.some(({ optionId }) => optionId === id)).map(({ serviceName }) => serviceName);
      setText(left, missing.length > 0 ? l10n.t('Left out: {0}. The reasons stand under limits.', missing.join(', ')) : '');
    },
  };
}
