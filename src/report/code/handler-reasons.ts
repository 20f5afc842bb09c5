import type { Handler, ProjectInputs } from '../../domain';
import { l10n } from '../../l10n';
import { exactly } from '../../estimate/exactly';
import { ownTraffic } from '../../estimate/own-traffic';
import { callLatency } from '../call-latency';
import { callName } from '../words/call-name';
import { durationRange, memory, requests } from '../words/format';
import type { Reason } from '../words/reason';

/** Where the figures of one handler come from: traffic (undefined where there is no bill that it explains), memory, waits, CPU. */
export function handlerReasons(handler: Handler, requestsPerMonth: number | undefined, inputs: ProjectInputs): Reason[] {
  return [...(requestsPerMonth === undefined ? [] : [trafficReason(handler, requestsPerMonth, inputs)]), memoryReason(handler, inputs), ...waitReasons(handler, inputs), ...cpuReason(handler, inputs)];
}

function trafficReason(handler: Handler, requestsPerMonth: number, inputs: ProjectInputs): Reason {
  const { id, evidence } = handler;
  const text = l10n.t('{0} requests a month', requests(requestsPerMonth));
  if (inputs.handlers?.[id]?.requestsPerMonth !== undefined) return { text, origin: 'typed', source: l10n.t('traffic of this handler') };
  const own = ownTraffic(handler);
  const found = own && `${own.why}, ${evidence.file}:${evidence.line}`;
  if (found && own.isAll) return { text, origin: own.origin, source: found };
  const share = inputs.requestsPerMonth === undefined ? l10n.t('an equal share of an assumed project\'s traffic') : l10n.t('an equal share of the project\'s traffic');
  return { text, origin: inputs.requestsPerMonth === undefined ? 'assumed' : 'typed', source: found ? `${share} + ${found}` : share };
}

function memoryReason({ id, memoryMiB, evidence }: Handler, inputs: ProjectInputs): Reason {
  const typed = inputs.handlers?.[id]?.memoryMiB;
  if (typed !== undefined) return { text: l10n.t('{0} of memory', memory(typed)), origin: 'typed', source: l10n.t('memory of this handler') };
  if (memoryMiB !== undefined) return { text: l10n.t('{0} of memory', memory(memoryMiB)), origin: 'found', source: `${evidence.file}:${evidence.line}` };
  return { text: l10n.t('memory of the framework or provider'), origin: 'assumed', source: l10n.t('the project does not configure it') };
}

/** One reason for each kind of call, not for each call. */
function waitReasons(handler: Handler, inputs: ProjectInputs): Reason[] {
  const typed = inputs.handlers?.[handler.id]?.ioWaitMs;
  if (typed !== undefined) return [{ text: l10n.t('{0} of waiting', durationRange(exactly(typed))), origin: 'typed', source: l10n.t('waiting of this handler') }];
  const reasons = handler.awaitedCalls.map((call) => {
    const { latencyMs, origin, source } = callLatency(call, inputs);
    return { text: l10n.t('{0} takes {1}', callName(call), durationRange(latencyMs)), origin, source };
  });
  return [...new Map(reasons.map((reason) => [reason.text, reason])).values()];
}

function cpuReason({ id, cpuWork = [] }: Handler, inputs: ProjectInputs): Reason[] {
  const typed = inputs.handlers?.[id]?.cpuMs;
  if (typed === undefined) return cpuWork.map(({ what, cpuMs, source, file, line }) => ({ text: l10n.t('{0} takes {1} of CPU', what, durationRange(cpuMs)), origin: 'assumed', source: `${file}:${line}; ${source}` }));
  return [{ text: l10n.t('{0} of CPU', durationRange(exactly(typed))), origin: 'typed', source: l10n.t('CPU time of this handler') }];
}
