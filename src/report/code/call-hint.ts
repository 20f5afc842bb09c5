import type { AwaitedCall, ProjectInputs } from '../../domain';
import { l10n } from '../../l10n';
import type { CallUser } from '../call-costs';
import { callLatency } from '../call-latency';
import { duration, money } from '../words/format';

/** A few characters behind the word `await`: `310 ms · ≤$92/mo`, `2 × 310 ms · ≤$184/mo`. */
export interface CallHint {
  text: string;
  /** A month, in the estimate's currency, all handlers that wait there; absent for what is waited for while loading, and where nothing that is compared bills the wait. */
  costPerMonth?: number;
}

/** Undefined where nobody waits. Calls behind one `await` are added up: at most that, as some may wait at the same time. */
export function callHint(calls: { call: AwaitedCall; users: CallUser[] }[], inputs: ProjectInputs): CallHint | undefined {
  const waited = calls.filter(({ call }) => call.awaited);
  if (!waited.length) return undefined;
  const ms = waited.reduce((sum, { call, users }) => sum + callLatency(call, inputs).latencyMs.likely * mostCalls(users), 0);
  if (waited.every(({ call }) => call.phase === 'init')) return { text: l10n.t('{0} at INIT', duration(ms)) };
  const costs = waited.flatMap(({ users }) => users.flatMap(({ cost }) => cost ?? []));
  const wait = waitOf(waited, inputs, ms);
  // Nothing that is compared bills by duration: there is no sum, and none by which the hint is hidden.
  if (costs.length === 0) return { text: wait };
  const costPerMonth = costs.reduce((sum, cost) => sum + cost.costPerMonth, 0);
  return { text: `${wait} · ≤${l10n.t('{0}/mo', money(costPerMonth, inputs.currency?.code))}`.replace('≤<', '<'), costPerMonth };
}

/** `310 ms`; of one call that is made several times `2 × 310 ms`, as its hover says; of several calls at most their sum. */
function waitOf(waited: { call: AwaitedCall; users: CallUser[] }[], inputs: ProjectInputs, ms: number): string {
  const [only, ...others] = waited;
  if (!only || others.length > 0) return `≤${duration(ms)}`;
  const count = Number(mostCalls(only.users).toPrecision(2));
  return count === 1 ? duration(ms) : `${count} × ${duration(callLatency(only.call, inputs).latencyMs.likely)}`;
}

/** Of one request, in the handler that makes the most; a call while loading is made once. */
function mostCalls(users: CallUser[]): number {
  const counts = users.flatMap(({ cost }) => cost?.callsPerRequest ?? []);
  return counts.length ? Math.max(...counts) : 1;
}
