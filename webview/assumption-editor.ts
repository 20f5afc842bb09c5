import type { ProjectInputs } from '../src/domain';
import { callLatency } from '../src/report/call-latency';
import { requestsToEdit } from '../src/report/format';
import { latencyKey } from '../src/report/latency-key';
import { cellInput } from './cell-input';
import type { Change } from './change';
import { element } from './element';
import type { PanelFigures } from './figures';
import { withHandlerInputs } from './with-handler-inputs';
import { withLatency } from './with-latency';
import { readTraffic } from './read-traffic';

export interface AssumptionEditor {
  root: HTMLElement;
  show(figures: PanelFigures): void;
}

/** How one assumption is typed over, by its id. */
interface Rule {
  label: string;
  read(text: string): number | string;
  typed(inputs: ProjectInputs, rest: string): number | undefined;
  effective(figures: PanelFigures, rest: string): number | undefined;
  edit(inputs: ProjectInputs, value: number | undefined, rest: string): ProjectInputs;
  text?(value: number): string;
}

/** By the first word of the assumption's id. */
const rules: Record<string, Rule> = {
  'requests': {
    label: 'Requests a month', read: readTraffic, text: requestsToEdit,
    typed: (inputs, id) => (id ? inputs.handlers?.[id]?.requestsPerMonth : inputs.requestsPerMonth),
    effective: ({ workload, estimate }, id) => (id ? workload.handlers.find((handler) => handler.id === id)?.requestsPerMonth : estimate.requestsPerMonth),
    edit: (inputs, requestsPerMonth, id) => (id ? withHandlerInputs(inputs, id, { requestsPerMonth }) : { ...inputs, requestsPerMonth }),
  },
  'peak': {
    label: 'Peak hour over mean hour', read: between(1, 24),
    typed: ({ peakToMean }) => peakToMean, effective: ({ settings }) => settings.peakToMean, edit: (inputs, peakToMean) => ({ ...inputs, peakToMean }),
  },
  'min-tasks': {
    label: 'Containers that always run', read: between(1, 1000),
    typed: ({ container }) => container?.minTasks, effective: ({ settings }) => settings.container.minTasks, edit: (inputs, minTasks) => ({ ...inputs, container: { ...inputs.container, minTasks } }),
  },
  'container-capacity': {
    label: 'Share of one event loop that the peak may use, 0.05 to 0.95', read: between(0.05, 0.95),
    typed: ({ container }) => container?.targetUtilization, effective: ({ settings }) => settings.container.targetUtilization,
    edit: (inputs, targetUtilization) => ({ ...inputs, container: { ...inputs.container, targetUtilization } }),
  },
  'memory': {
    label: 'Memory in MiB', read: between(128, 10_240),
    typed: (inputs, id) => inputs.handlers?.[id]?.memoryMiB, effective: ({ workload }, id) => workload.handlers.find((handler) => handler.id === id)?.memoryMiB,
    edit: (inputs, memoryMiB, id) => withHandlerInputs(inputs, id, { memoryMiB }),
  },
  'latency': {
    label: 'Time in ms', read: between(0, 3_600_000),
    typed: ({ latenciesMs }, key) => latenciesMs?.[key], effective: likelyMs,
    edit: (inputs, ms, key) => withLatency(inputs, key, ms),
  },
};

/** A small field for the assumptions that an input replaces; undefined for those that are part of the model. */
export function assumptionEditor(id: string, change: Change): AssumptionEditor | undefined {
  if (id === 'free-tier') return freeTierEditor(change);
  const [name = '', rest = ''] = id.split(/ (.*)/s);
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (!rule) return undefined;
  const text = rule.text ?? ((value: number) => String(Number(value.toPrecision(3))));
  const input = cellInput(rest ? `${rule.label}: ${rest}` : rule.label, rule.read, (value) => change((inputs) => rule.edit(inputs, value, rest)));
  return {
    root: input.root,
    show(figures) {
      const [typed, effective] = [rule.typed(figures.inputs, rest), rule.effective(figures, rest)];
      input.show(typed === undefined ? '' : text(typed), effective === undefined ? '' : text(effective));
    },
  };
}

function freeTierEditor(change: Change): AssumptionEditor {
  const root = element('vscode-checkbox', { 'label': 'subtract', 'aria-label': "Subtract the account's free tier" });
  root.addEventListener('change', () => change((inputs) => ({ ...inputs, freeTier: root.checked })));
  return { root, show: ({ settings }) => void (root.checked = settings.freeTier) };
}

/** Of the first call that waits under this key, in ms. */
function likelyMs({ handlers, inputs }: PanelFigures, key: string): number | undefined {
  const call = handlers.flatMap(({ awaitedCalls }) => awaitedCalls).find((one) => latencyKey(one) === key);
  return call && callLatency(call, inputs).latencyMs.likely;
}

function between(low: number, high: number): (text: string) => number | string {
  return (text) => (Number(text) >= low && Number(text) <= high ? Number(text) : `A number from ${low} to ${high}.`);
}
