import type { AwaitedCall, Estimate, Handler, ProjectInputs } from '../domain';
import { callCost } from './call-cost';
import { callLatency } from './call-latency';
import { callName } from './call-name';
import { duration, durationRange, money } from './format';
import type { Fact, Hover } from './hover';
import { multiplicityLabel } from './multiplicity-label';

/** The hover on an awaited call: how long it waits, what that costs, and why. One call may serve several handlers. */
export function callHover(call: AwaitedCall, handlers: Handler[], estimate: Estimate, inputs: ProjectInputs): Hover {
  const { latencyMs, origin, source } = callLatency(call, inputs);
  const bills = handlers.flatMap((handler) => bill(call, handler, estimate, inputs));
  return {
    title: callName(call),
    subtitle: [call.library, multiplicityLabel(call), call.via.length ? `via ${call.via.join(' › ')}` : ''].filter(Boolean).join(' · '),
    facts: [{ label: call.awaited ? 'Waits' : 'Takes', value: duration(latencyMs.likely), note: durationRange(latencyMs) }, ...bills],
    reasons: [{ text: `${duration(latencyMs.likely)} for a call`, origin, source }],
    links: handlers.map(({ name, range: { file, line, column } }) => ({ label: name, location: { file, line, column } })),
  };
}

function bill(call: AwaitedCall, handler: Handler, estimate: Estimate, inputs: ProjectInputs): Fact[] {
  const cost = callCost(call, handler, estimate, inputs);
  if (!cost) return [];
  const often = `${count(cost.callsPerRequest)} a request`;
  return [{ label: handler.name, value: `up to ${money(cost.costPerMonth)} a month`, note: `${often}; billed by Lambda while nothing computes` }];
}

function count(calls: number): string {
  const rounded = Number(calls.toPrecision(2));
  return `${rounded} call${rounded === 1 ? '' : 's'}`;
}
