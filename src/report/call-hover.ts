import type { AwaitedCall, ProjectInputs } from '../domain';
import type { CallUser } from './call-costs';
import { callLatency } from './call-latency';
import { callName } from './call-name';
import { duration, durationRange, money } from './format';
import type { Fact, Hover } from './hover';
import { multiplicityLabel } from './multiplicity-label';

/** The hover on an awaited call: how long it waits, what that costs, and why. One call may serve several handlers. */
export function callHover(call: AwaitedCall, users: CallUser[], inputs: ProjectInputs): Hover {
  const { latencyMs, origin, source } = callLatency(call, inputs);
  return {
    title: callName(call),
    subtitle: [call.library, multiplicityLabel(call), call.via.length ? `via ${call.via.join(' › ')}` : ''].filter(Boolean).join(' · '),
    facts: [{ label: call.awaited ? 'Waits' : 'Takes', value: `${duration(latencyMs.likely)} a call`, note: durationRange(latencyMs) }, ...users.flatMap((user) => bill(user, inputs.currency?.code))],
    reasons: [{ text: `${duration(latencyMs.likely)} for a call`, origin, source }],
    links: users.map(({ handler: { name, range: { file, line, column } } }) => ({ label: name, location: { file, line, column } })),
  };
}

function bill({ handler, cost }: CallUser, currency: string | undefined): Fact[] {
  if (!cost) return [];
  const often = `${count(cost.callsPerRequest)} a request`;
  return [{ label: handler.name, value: `up to ${money(cost.costPerMonth, currency)} a month`, note: `${often}; billed by Lambda while nothing computes` }];
}

function count(calls: number): string {
  const rounded = Number(calls.toPrecision(2));
  return `${rounded} call${rounded === 1 ? '' : 's'}`;
}
