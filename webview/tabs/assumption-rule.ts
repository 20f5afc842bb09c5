import type { ProjectInputs } from '../../src/domain';
import { callLatency } from '../../src/report/call-latency';
import { requestsToEdit } from '../../src/report/words/format';
import { latencyKey } from '../../src/report/latency-key';
import type { PanelFigures } from '../figures';
import { l10n } from '../l10n';
import { readTraffic } from '../fields/read-traffic';
import { withHandlerInputs } from '../typed/with-handler-inputs';
import { withLatency } from '../typed/with-latency';
import { readNumber } from '../fields/read-number';

/** How one assumption is typed over, by its id. */
interface AssumptionRule {
  label: string;
  /** Behind the field. */
  unit?: string;
  read(text: string): number | string;
  typed(inputs: ProjectInputs, rest: string): number | undefined;
  effective(figures: PanelFigures, rest: string): number | undefined;
  edit(inputs: ProjectInputs, value: number | undefined, rest: string): ProjectInputs;
  text?(value: number): string;
}

/** By the first word of the assumption's id. */
const rules: Record<string, AssumptionRule> = {
  'requests': {
    label: l10n.t('Requests a month'), read: readTraffic, text: requestsToEdit,
    typed: (inputs, id) => (id ? inputs.handlers?.[id]?.requestsPerMonth : inputs.requestsPerMonth),
    effective: ({ workload, estimate }, id) => (id ? workload.handlers.find((handler) => handler.id === id)?.requestsPerMonth : estimate.requestsPerMonth),
    edit: (inputs, requestsPerMonth, id) => (id ? withHandlerInputs(inputs, id, { requestsPerMonth }) : { ...inputs, requestsPerMonth }),
  },
  'peak': {
    label: l10n.t('Peak hour over mean hour'), unit: '×', read: between(1, 24),
    typed: ({ peakToMean }) => peakToMean, effective: ({ settings }) => settings.peakToMean, edit: (inputs, peakToMean) => ({ ...inputs, peakToMean }),
  },
  'min-tasks': {
    label: l10n.t('Containers that always run'), read: between(1, 1000),
    typed: ({ container }) => container?.minTasks, effective: ({ settings }) => settings.container.minTasks, edit: (inputs, minTasks) => ({ ...inputs, container: { ...inputs.container, minTasks } }),
  },
  'container-capacity': {
    label: l10n.t('Share of one event loop that the peak may use, 0.05 to 0.95'), read: between(0.05, 0.95),
    typed: ({ container }) => container?.targetUtilization, effective: ({ settings }) => settings.container.targetUtilization,
    edit: (inputs, targetUtilization) => ({ ...inputs, container: { ...inputs.container, targetUtilization } }),
  },
  'memory': {
    label: l10n.t('Memory in MiB'), unit: 'MiB', read: between(128, 10_240),
    typed: (inputs, id) => inputs.handlers?.[id]?.memoryMiB, effective: ({ workload }, id) => workload.handlers.find((handler) => handler.id === id)?.memoryMiB,
    edit: (inputs, memoryMiB, id) => withHandlerInputs(inputs, id, { memoryMiB }),
  },
  'latency': {
    label: l10n.t('Time in ms'), unit: 'ms', read: between(0, 3_600_000),
    typed: ({ latenciesMs }, key) => latenciesMs?.[key], effective: likelyMs,
    edit: (inputs, ms, key) => withLatency(inputs, key, ms),
  },
};

/** The rule for an assumption's id, and what of the id says which one it is; undefined for what is part of the model. */
export function assumptionRule(id: string): { rule: AssumptionRule; rest: string } | undefined {
  const [name = '', rest = ''] = id.split(/ (.*)/s);
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  return rule && { rule, rest };
}

/** Of the first call that waits under this key, in ms; of a service that of all its calls, where they wait equally long. */
function likelyMs({ handlers, inputs }: PanelFigures, key: string): number | undefined {
  const calls = handlers.flatMap(({ awaitedCalls }) => awaitedCalls);
  const call = calls.find((one) => latencyKey(one) === key);
  if (call) return callLatency(call, inputs).latencyMs.likely;
  const [likely, ...others] = new Set(calls.filter(({ service }) => service === key).map((one) => callLatency(one, inputs).latencyMs.likely));
  return others.length === 0 ? likely : undefined;
}

function between(low: number, high: number): (text: string) => number | string {
  return (text) => {
    const value = readNumber(text);
    return value >= low && value <= high ? value : l10n.t('A number from {0} to {1}.', low, high);
  };
}
