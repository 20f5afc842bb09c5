import type { Handler, Origin, ProjectInputs } from '../../domain';
import { l10n } from '../../l10n';
import { exactly } from '../../estimate/exactly';
import { memoryOf } from '../../estimate/memory-of';
import { ownTraffic } from '../../estimate/own-traffic';
import { callLatency } from '../call-latency';
import { callName } from '../words/call-name';
import { durationRange, listed, memory, requests } from '../words/format';
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

function memoryReason(handler: Handler, inputs: ProjectInputs): Reason {
  const { mib, origin, source } = memoryOf(handler, inputs.handlers?.[handler.id]);
  return { text: l10n.t('{0} of memory', memory(mib)), origin, source: origin === 'typed' ? l10n.t('memory of this handler') : source };
}

/** Of so many operations of one service that wait equally long each is named. */
const MOST_NAMED = 5;

/** One reason for all calls of a service that wait equally long, for the same reason. */
function waitReasons(handler: Handler, inputs: ProjectInputs): Reason[] {
  const typed = inputs.handlers?.[handler.id]?.ioWaitMs;
  if (typed !== undefined) return [{ text: l10n.t('{0} of waiting', durationRange(exactly(typed))), origin: 'typed', source: l10n.t('waiting of this handler') }];
  const groups = new Map<string, { names: Map<string, string>; time: string; origin: Origin; source: string }>();
  for (const call of handler.awaitedCalls) {
    const { latencyMs, origin, source } = callLatency(call, inputs);
    const time = durationRange(latencyMs);
    const key = [call.service, call.service === 'unknown' && call.library, time, origin, source].join('\n');
    const group = groups.get(key) ?? { names: new Map<string, string>(), time, origin, source };
    groups.set(key, group);
    const name = callName(call);
    // The service is said once.
    if (!group.names.has(name)) group.names.set(name, group.names.size === 0 ? name : [call.operation, call.host].filter(Boolean).join(' ') || name);
  }
  return [...groups.values()].map(({ names, time, origin, source }) => ({ text: takes([...names.values()], time), origin, source }));
}

function takes(names: string[], time: string): string {
  if (names.length === 1) return l10n.t('{0} takes {1}', names[0]!, time);
  const others = names.length - MOST_NAMED;
  return l10n.t('{0} take {1}', others > 0 ? l10n.t('{0} and {1} more', names.slice(0, MOST_NAMED).join(', '), others) : listed(names), time);
}

function cpuReason({ id, cpuWork = [] }: Handler, inputs: ProjectInputs): Reason[] {
  const typed = inputs.handlers?.[id]?.cpuMs;
  if (typed === undefined) return cpuWork.map(({ what, cpuMs, source, file, line }) => ({ text: l10n.t('{0} takes {1} of CPU', what, durationRange(cpuMs)), origin: 'assumed', source: `${file}:${line}; ${source}` }));
  return [{ text: l10n.t('{0} of CPU', durationRange(exactly(typed))), origin: 'typed', source: l10n.t('CPU time of this handler') }];
}
