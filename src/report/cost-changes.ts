import type { Analysis, Estimate, Handler, ProjectInputs, Range } from '../domain';
import { isWaitedFor } from './call-costs';
import { callName } from './call-name';
import { comparison } from './comparison';
import { memory } from './format';
import { locationOf } from './location';
import type { Location } from './location';

/** A handler whose code costs more or less than it did; undefined where it is not there. */
export interface HandlerChange {
  id: string;
  name: string;
  /** A month on AWS Lambda, in the estimate's currency. */
  before?: number;
  after?: number;
  /** What is different in the code, in words. */
  reasons: string[];
  /** Where it stands now. */
  location?: Location;
}

export interface CostChanges {
  currency: string;
  /** A month on AWS Lambda. */
  before: number;
  after: number;
  /** Of the cheapest container; undefined where none is compared. */
  containerBefore?: number;
  containerAfter?: number;
  /** The largest difference first; handlers that do the same are left out. */
  handlers: HandlerChange[];
  /** What those that do the same cost more or less, a month on AWS Lambda: they share the free tier and the price tiers with the others. */
  others: number;
}

interface Priced {
  analysis: Analysis;
  estimate: Estimate;
}

/** What changed between two states of the code, at the same traffic. */
export function costChanges(before: Priced, after: Priced): CostChanges {
  const [old, now] = [pricesOf(before), pricesOf(after)];
  const ids = [...new Set([...now.handlers.keys(), ...old.handlers.keys()])];
  const handlers = ids.flatMap((id) => changeOf(id, old.handlers.get(id), now.handlers.get(id)) ?? []);
  const own = handlers.reduce((sum, change) => sum + deltaOf(change), 0);
  return {
    currency: after.estimate.currency,
    before: old.lambda, after: now.lambda, containerBefore: old.container, containerAfter: now.container,
    others: now.lambda - old.lambda - own,
    handlers: handlers.sort((a, b) => Math.abs(deltaOf(b)) - Math.abs(deltaOf(a)) || a.id.localeCompare(b.id)),
  };
}

/** The present inputs with the traffic that each handler has now: then the code alone makes the difference. */
export function inputsOfBase(inputs: ProjectInputs, base: Analysis, now: Estimate): ProjectInputs {
  // A schedule says its traffic itself, and that it is even.
  const there = new Set(base.handlers.filter(({ schedule }) => !schedule).map(({ id }) => id));
  const traffic = now.handlers.filter(({ id }) => there.has(id)).map(({ id, requestsPerMonth }) => [id, { ...inputs.handlers?.[id], requestsPerMonth }]);
  const share = now.handlers[0]?.requestsPerMonth ?? 0;
  const known = new Set(now.handlers.map(({ id }) => id));
  const gone = base.handlers.filter(({ id, schedule }) => !schedule && !known.has(id)).map(({ id }) => [id, { requestsPerMonth: share, ...inputs.handlers?.[id] }]);
  return { ...inputs, handlers: { ...inputs.handlers, ...Object.fromEntries([...traffic, ...gone]) } };
}

/** A month, in the estimate's currency. */
function deltaOf({ before = 0, after = 0 }: HandlerChange): number {
  return after - before;
}

interface PricedHandler {
  handler: Handler;
  cost: number;
  /** What a request takes: the same code takes the same, whatever the others leave of a free tier. */
  durationMs?: Range;
}

function pricesOf({ analysis, estimate }: Priced): { lambda: number; container?: number; handlers: Map<string, PricedHandler> } {
  const { lambda, container } = comparison(estimate);
  const costs = new Map(estimate.handlers.map((cost) => [cost.id, cost]));
  const priced = (handler: Handler): PricedHandler => {
    const cost = costs.get(handler.id);
    return { handler, cost: cost?.listCostPerMonth[lambda?.optionId ?? '']?.likely ?? 0, durationMs: cost?.durationMs };
  };
  return { lambda: lambda?.listCostPerMonth.likely ?? 0, container: container?.listCostPerMonth.likely, handlers: new Map(analysis.handlers.map((handler) => [handler.id, priced(handler)])) };
}

function changeOf(id: string, old: PricedHandler | undefined, now: PricedHandler | undefined): HandlerChange | undefined {
  const handler = now?.handler ?? old!.handler;
  const reasons = old && now ? reasonsOf(old.handler, now.handler) : [now ? 'new' : 'removed'];
  if (old && now && reasons.length === 0 && doSame(old, now)) return undefined;
  return { id, name: handler.name, ...(old && { before: old.cost }), ...(now && { after: now.cost, location: locationOf(handler.range) }), reasons: reasons.length > 0 ? reasons : ['waits in another order, or another number of times'] };
}

/** Whether a request takes the same time, and loading the code. */
function doSame(one: PricedHandler, other: PricedHandler): boolean {
  return isEqual(one.durationMs, other.durationMs) && isEqual(one.handler.loadMs, other.handler.loadMs);
}

/** But for what adding in another order changes. */
function isEqual(one: Range | undefined, other: Range | undefined): boolean {
  return (['low', 'likely', 'high'] as const).every((part) => Math.abs((one?.[part] ?? 0) - (other?.[part] ?? 0)) <= 1e-9 * Math.abs(one?.[part] ?? 0));
}

function reasonsOf(old: Handler, now: Handler): string[] {
  const sizes = old.memoryMiB === now.memoryMiB ? [] : [`memory ${sizeOf(old)} → ${sizeOf(now)}`];
  const processors = old.architecture === now.architecture ? [] : [`processor ${old.architecture ?? 'of the default'} → ${now.architecture ?? 'of the default'}`];
  return [...sizes, ...processors, ...counted(callsOnlyIn(now, old)).map((call) => `waits for ${call}`), ...counted(callsOnlyIn(old, now)).map((call) => `no longer waits for ${call}`)];
}

function sizeOf({ memoryMiB }: Handler): string {
  return memoryMiB === undefined ? 'of the default' : memory(memoryMiB);
}

/** Each name once: `S3 GetObject`, `S3 GetObject (2 ×)`. */
function counted(names: readonly string[]): string[] {
  return [...new Set(names)].map((name) => {
    const count = names.filter((other) => other === name).length;
    return count === 1 ? name : `${name} (${count} ×)`;
  });
}

/** Names of calls that one makes more often, by service and operation: lines move. */
function callsOnlyIn(one: Handler, other: Handler): string[] {
  const left = new Map<string, number>();
  for (const call of other.awaitedCalls.filter(isWaitedFor)) left.set(callName(call), (left.get(callName(call)) ?? 0) + 1);
  return one.awaitedCalls.filter(isWaitedFor).map(callName).filter((name) => {
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count <= 0;
  });
}
