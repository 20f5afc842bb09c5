import type { Architecture } from '../../src/domain';
import type { Change } from '../typed/change';
import { choiceField } from './choice-field';
import { compareField } from './compare-field';
import { currencyField } from './currency-field';
import { element } from '../elements/element';
import { l10n } from '../l10n';
import { numberField } from './number-field';
import { shapeField } from './shape-field';
import { sizeField } from './size-field';
import { trafficField } from './traffic-field';
import type { View } from '../view';

const asFound = 'found';
const architectures = [
  { value: asFound, label: l10n.t('as the project says') },
  { value: 'arm64', label: 'arm64' },
  { value: 'x86_64', label: 'x86_64' },
];

/** Traffic and settings of the whole project; what is seldom touched is folded. What is not typed shows the found or assumed value as a placeholder. */
export function inputsView(regions: readonly string[], change: Change): View {
  const peak = numberField({
    label: l10n.t('Peak hour over mean hour'), hint: l10n.t('1 is flat, 3 a web shop, 24 one hour a day'), min: 1, max: 24, slider: { min: 1, max: 24, step: 0.5 },
    change: (peakToMean) => change((inputs) => ({ ...inputs, peakToMean })),
  });
  const region = choiceField(l10n.t('Region'), regions.map((value) => ({ value, label: value })), (value) => change((inputs) => ({ ...inputs, region: value })));
  const [traffic, shape, compare, more] = [trafficField(change), shapeField(change), compareField(change), moreView(change)];
  return {
    root: element('section', { 'class': 'inputs', 'aria-label': l10n.t('Traffic and settings') }, traffic.root, shape.root, peak.root, region.root, compare.root, more.root),
    update(figures) {
      const { inputs, settings } = figures;
      [traffic, shape, compare, more].forEach((view) => view.update(figures));
      peak.root.hidden = (settings.trafficShape ?? 'daily') !== 'daily';
      peak.show(inputs.peakToMean, settings.peakToMean);
      region.show(settings.region);
    },
  };
}

/** Sizes, processors and money. */
function moreView(change: Change): View {
  const architecture = choiceField(l10n.t('Lambda architecture'), architectures, (value) => change((inputs) => ({ ...inputs, architecture: value === asFound ? undefined : (value as Architecture) })));
  const tasks = numberField({
    label: l10n.t('Containers that always run'), hint: l10n.t('2 survive the loss of a zone'), min: 1, max: 1000, whole: true, slider: { min: 1, max: 20, step: 1 },
    change: (minTasks) => change((inputs) => ({ ...inputs, container: { ...inputs.container, minTasks } })),
  });
  const freeTier = element('vscode-checkbox', { label: l10n.t('Subtract the account\'s free tier') });
  freeTier.addEventListener('change', () => change((inputs) => ({ ...inputs, freeTier: freeTier.checked })));
  const [size, currency] = [sizeField(change), currencyField(change)];
  return {
    root: element('details', { class: 'folded more' }, element('summary', {}, l10n.t('Sizes, architecture, currency')), element('div', { class: 'fields' }, architecture.root, size.root, tasks.root, currency.root, freeTier)),
    update(figures) {
      const { inputs, settings } = figures;
      size.update(figures);
      currency.update(figures);
      tasks.show(inputs.container?.minTasks, settings.container.minTasks);
      architecture.show(inputs.architecture ?? asFound);
      freeTier.checked = settings.freeTier;
    },
  };
}
