import type { TrafficShape } from '../../src/domain';
import type { Change } from '../typed/change';
import { choiceField } from './choice-field';
import { element } from '../elements/element';
import { field } from './field';
import { l10n } from '../l10n';
import type { View } from '../view';

const choices = [
  { value: 'daily', label: l10n.t('one peak a day') },
  { value: 'flat', label: l10n.t('flat') },
  { value: 'office-hours', label: l10n.t('office hours') },
  { value: 'spiky', label: l10n.t('spiky: half of it in two hours') },
  { value: 'typed', label: l10n.t('typed: 24 hours') },
];

/** How the traffic spreads over the day: a known shape, or the weight of each hour. */
export function shapeField(change: Change): View {
  const set = (trafficShape: TrafficShape | undefined) => change((inputs) => ({ ...inputs, trafficShape }));
  const text = element('vscode-textfield', { id: 'shape-hours' });
  const hours = field(l10n.t('Weights of the 24 hours'), text, l10n.t('from midnight, like 1 1 1 1 1 1 2 5 9 9 9 9 7 8 9 9 8 6 4 3 2 2 1 1'));
  const choice = choiceField(l10n.t('Shape of the traffic'), choices, (value) => set(value === 'typed' ? { hours: weights(text.value) ?? evenly } : (value as TrafficShape)));
  text.addEventListener('input', () => {
    const typed = weights(text.value);
    hours.error(typed ? '' : l10n.t('24 numbers, not all of them 0.'));
    if (typed) change((inputs) => ({ ...inputs, trafficShape: { ...(typeof inputs.trafficShape === 'object' ? inputs.trafficShape : {}), hours: typed } }));
  });
  return {
    root: element('div', { class: 'fields' }, choice.root, hours.root),
    update({ inputs: { trafficShape = 'daily' } }) {
      const isTyped = typeof trafficShape === 'object';
      choice.show(isTyped ? 'typed' : trafficShape);
      hours.root.hidden = !isTyped;
      if (isTyped) hours.write(trafficShape.hours.join(' '));
    },
  };
}

const evenly = Array.from({ length: 24 }, () => 1);

/** 24 weights, or nothing where the text has others. */
function weights(text: string): number[] | undefined {
  const found = text.trim().split(/[\s,;]+/).map(Number);
  return found.length === 24 && found.every((weight) => weight >= 0 && weight <= 1e9) && found.some((weight) => weight > 0) ? found : undefined;
}
