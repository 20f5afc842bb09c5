import type { Architecture, ProjectInputs } from '../src/domain';
import { requestsToEdit } from '../src/report/format';
import { parseTraffic } from '../src/report/parse-traffic';
import { element } from './element';
import { field } from './field';
import { numberField } from './number-field';
import { choiceField } from './choice-field';
import { requestsToStep, stepToRequests, trafficSteps } from './traffic-scale';
import type { View } from './view';

/** Tells the panel what a person changed. A value of `undefined` takes the typed one back. */
export type Change = (edit: (inputs: ProjectInputs) => ProjectInputs) => void;

const asFound = 'found';
const architectures = [
  { value: asFound, label: 'as the project says' },
  { value: 'arm64', label: 'arm64' },
  { value: 'x86_64', label: 'x86_64' },
];

/** Traffic and settings of the whole project. What is not typed shows the found or assumed value as a placeholder. */
export function inputsView(regions: readonly string[], change: Change): View {
  const traffic = trafficField(change);
  const peak = numberField({ label: 'Peak hour over mean hour', hint: '1 is flat, 3 a web shop, 24 one hour a day', min: 1, max: 24, change: (peakToMean) => change((inputs) => ({ ...inputs, peakToMean })) });
  const region = choiceField('Region', regions.map((region) => ({ value: region, label: region })), (value) => change((inputs) => ({ ...inputs, region: value })));
  const architecture = choiceField('Lambda architecture', architectures, (value) => change((inputs) => ({ ...inputs, architecture: value === asFound ? undefined : (value as Architecture) })));
  const tasks = numberField({ label: 'Tasks that always run', hint: '2 survive the loss of a zone', min: 1, max: 1000, whole: true, change: (minTasks) => change((inputs) => ({ ...inputs, container: { ...inputs.container, minTasks } })) });
  const freeTier = element('vscode-checkbox', { label: "Subtract the account's free tier" });
  freeTier.addEventListener('change', () => change((inputs) => ({ ...inputs, freeTier: freeTier.checked })));
  return {
    root: element('section', { 'class': 'inputs', 'aria-label': 'Traffic and settings' }, traffic.root, peak.root, region.root, architecture.root, tasks.root, freeTier),
    update(figures) {
      const { inputs, settings } = figures;
      traffic.update(figures);
      peak.show(inputs.peakToMean, settings.peakToMean);
      tasks.show(inputs.container?.minTasks, settings.container.minTasks);
      region.show(settings.region);
      architecture.show(inputs.architecture ?? asFound);
      freeTier.checked = settings.freeTier;
    },
  };
}

/** A text and a slider for the same number: the text takes `3M`, `50 rps`, `2k/min`. */
function trafficField(change: Change): View {
  const text = element('vscode-textfield', { 'id': 'traffic', 'aria-label': 'Requests per month of the whole project' });
  const slider = element('input', { 'type': 'range', 'min': 0, 'max': trafficSteps, 'step': 1, 'aria-label': 'Requests per month, slider' });
  const { root, error } = field('Requests per month', text, 'like 3M, 50 rps or 2k/min', slider);
  const set = (requestsPerMonth: number | undefined) => change((inputs) => ({ ...inputs, requestsPerMonth }));
  text.addEventListener('input', () => {
    const parsed = text.value.trim() === '' ? { requestsPerMonth: undefined } : parseTraffic(text.value);
    error('error' in parsed ? parsed.error : '');
    if (!('error' in parsed)) set(parsed.requestsPerMonth);
  });
  slider.addEventListener('input', () => {
    error('');
    text.value = requestsToEdit(stepToRequests(slider.valueAsNumber));
    set(stepToRequests(slider.valueAsNumber));
  });
  return {
    root,
    update({ inputs, estimate }) {
      if (document.activeElement !== text) text.value = inputs.requestsPerMonth === undefined ? '' : requestsToEdit(inputs.requestsPerMonth);
      text.placeholder = requestsToEdit(estimate.requestsPerMonth);
      if (document.activeElement !== slider) slider.valueAsNumber = requestsToStep(inputs.requestsPerMonth ?? estimate.requestsPerMonth);
      slider.setAttribute('aria-valuetext', `${requestsToEdit(inputs.requestsPerMonth ?? estimate.requestsPerMonth)} requests a month`);
    },
  };
}
