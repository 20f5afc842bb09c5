import type { AwaitedCall, ProjectInputs } from '../../domain';
import { l10n } from '../../l10n';
import type { CallUser } from '../call-costs';
import { callLatency } from '../call-latency';
import { callName } from '../words/call-name';
import { counted, duration, durationRange, money } from '../words/format';
import type { Fact, Hover } from './hover';
import { locationOf } from '../words/location';
import { multiplicityLabel } from '../words/multiplicity-label';

/** Handlers that are linked: a helper that thousands share is hovered over as often as any other. */
const MOST_LINKS = 8;

/** The hover on an awaited call: how long it waits, what that costs, and why. One call may serve several handlers. */
export function callHover(call: AwaitedCall, users: CallUser[], inputs: ProjectInputs): Hover {
  const { latencyMs, origin, source } = callLatency(call, inputs);
  const [likely, range] = [duration(latencyMs.likely), durationRange(latencyMs)];
  return {
    title: callName(call),
    // What every program has without importing it needs no name.
    subtitle: [call.library === 'global' ? '' : call.library, multiplicityLabel(call), call.via.length ? l10n.t('via {0}', call.via.join(' › ')) : ''].filter(Boolean).join(' · '),
    facts: [{ label: call.awaited ? l10n.t('Waits') : l10n.t('Takes'), value: l10n.t('{0} a call', likely), ...(range !== likely && { note: range }) }, ...bills(users.filter(({ cost }) => cost), inputs)],
    reasons: [{ text: l10n.t('{0} for a call', likely), origin, source }],
    links: users.slice(0, MOST_LINKS).map(({ handler: { name, range } }) => ({ label: name, location: locationOf(range) })),
    moreLinks: Math.max(0, users.length - MOST_LINKS),
  };
}

/** Handlers whose bills are listed; a helper that thousands share has thousands, and no hover is that long. */
const MOST_BILLS = 8;

function bills(users: readonly CallUser[], inputs: ProjectInputs): Fact[] {
  if (users.length <= MOST_BILLS) return users.flatMap((user) => bill(user, inputs));
  const listed = dearest(users);
  const own = new Set(listed);
  const others = users.filter((user) => !own.has(user));
  const label = counted(others.length, l10n.t('{0} more handler'), l10n.t('{0} more handlers'));
  if (others.every(({ cost }) => cost?.isFree)) return [...listed.flatMap((user) => bill(user, inputs)), { label, value: l10n.t('nothing'), note: l10n.t('together; the account\'s free tier covers that time') }];
  const sum = others.reduce((total, { cost }) => total + (cost?.costPerMonth ?? 0), 0);
  return [...listed.flatMap((user) => bill(user, inputs)), { label, value: l10n.t('up to {0} a month', money(sum, inputs.currency?.code)), note: l10n.t('together') }];
}

/** The users that pay most, in one pass. */
function dearest(users: readonly CallUser[]): CallUser[] {
  const costOf = ({ cost }: CallUser): number => cost?.costPerMonth ?? 0;
  const found: CallUser[] = [];
  for (const user of users) {
    if (found.length === MOST_BILLS && costOf(found.at(-1)!) >= costOf(user)) continue;
    const at = found.findIndex((other) => costOf(other) < costOf(user));
    found.splice(at < 0 ? found.length : at, 0, user);
    if (found.length > MOST_BILLS) found.pop();
  }
  return found;
}

function bill({ handler, cost }: CallUser, { currency }: ProjectInputs): Fact[] {
  if (!cost) return [];
  const often = callsOf(cost.callsPerRequest);
  if (cost.isFree) return [{ label: handler.name, value: l10n.t('nothing'), note: l10n.t('{0}; the account\'s free tier covers that time', often) }];
  return [{ label: handler.name, value: l10n.t('up to {0} a month', money(cost.costPerMonth, currency?.code)), note: l10n.t('{0}; billed while nothing computes', often) }];
}

function callsOf(calls: number): string {
  const rounded = Number(calls.toPrecision(2));
  return rounded === 1 ? l10n.t('1 call a request') : l10n.t('{0} calls a request', rounded);
}
