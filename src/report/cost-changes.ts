import type { Analysis, Estimate, Handler, HandlerCost, ProjectInputs } from '../domain';
import { ownTraffic } from '../estimate/own-traffic';
import { workload } from '../estimate/workload';
import { l10n } from '../l10n';
import { changeReasons, type CountedHandler } from './change-reasons';
import { comparison } from './comparison';
import { locationOf } from './words/location';
import type { Location } from './words/location';

/** A handler whose code costs more or less than it did; undefined where it is not there. */
export interface HandlerChange {
  id: string;
  name: string;
  /** A month, in the estimate's currency. */
  before?: number;
  after?: number;
  /** What is different in the code, in words. */
  reasons: string[];
  /** Where it stands now. */
  location?: Location;
}

export interface CostChanges {
  currency: string;
  /** What the figures are of: AWS Lambda, else the other functions or the cheapest container that are compared. */
  serviceName: string;
  /** A month. */
  before: number;
  after: number;
  /** Of the cheapest container besides; undefined where none is compared. */
  containerBefore?: number;
  containerAfter?: number;
  /** The largest difference first; handlers that do the same are left out. */
  handlers: HandlerChange[];
  /** What those that do the same cost more or less a month: they share the price tiers with the others, and the free tier where it counts. */
  others: number;
  /** The account's free tier is subtracted. */
  hasFreeTier: boolean;
}

interface Priced {
  analysis: Analysis;
  /** That the estimate is for. */
  inputs: ProjectInputs;
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
    serviceName: now.serviceName,
    before: old.cost, after: now.cost, containerBefore: old.container, containerAfter: now.container,
    others: now.cost - old.cost - own,
    hasFreeTier: now.hasFreeTier,
    handlers: handlers.sort((a, b) => Math.abs(deltaOf(b)) - Math.abs(deltaOf(a)) || a.id.localeCompare(b.id)),
  };
}

/** The present inputs with the traffic that each handler has now: then the code alone makes the difference. */
export function inputsOfBase(base: Analysis, { analysis, inputs, estimate }: Priced): ProjectInputs {
  const isTyped = (id: string) => inputs.handlers?.[id]?.requestsPerMonth !== undefined;
  const runs = new Map(analysis.handlers.map((handler) => [handler.id, isTyped(handler.id) ? 0 : runsBesideShare(handler)]));
  const present = new Map(estimate.handlers.map(({ id, requestsPerMonth }) => [id, { requestsPerMonth: requestsPerMonth - (runs.get(id) ?? 0) }]));
  const usual = usualTraffic(analysis, inputs, present);
  // A schedule says its traffic itself, and that it is even; how often a project is deployed is not for its inputs to say.
  const traffic = sharingOf(base).map((handler) => {
    const [typed, shared] = [inputs.handlers?.[handler.id], present.get(handler.id) ?? usual];
    if (!shared || (isTyped(handler.id) && !present.has(handler.id))) return [handler.id, { ...typed }];
    return [handler.id, { ...typed, requestsPerMonth: shared.requestsPerMonth + (isTyped(handler.id) ? 0 : runsBesideShare(handler)) }];
  });
  return { ...inputs, handlers: { ...inputs.handlers, ...Object.fromEntries(traffic) } };
}

type Traffic = Pick<HandlerCost, 'requestsPerMonth'>;

/**
 * What those that are gone had: as much as each of the others that share the project's traffic, else as is typed for the first that would.
 * Undefined where no other would: it was theirs alone.
 */
function usualTraffic({ handlers }: Analysis, inputs: ProjectInputs, present: ReadonlyMap<string, Traffic>): Traffic | undefined {
  const sharing = sharingOf({ handlers });
  const example = sharing.find(({ id }) => inputs.handlers?.[id]?.requestsPerMonth === undefined) ?? sharing[0];
  return example && present.get(example.id);
}

function sharingOf({ handlers }: Pick<Analysis, 'handlers'>): Handler[] {
  return handlers.filter((handler) => !ownTraffic(handler)?.isAll);
}

/** A month, of a schedule. */
function runsBesideShare(handler: Handler): number {
  const own = ownTraffic(handler);
  return own && !own.isAll ? own.requestsPerMonth : 0;
}

/** A month, in the estimate's currency. */
function deltaOf({ before = 0, after = 0 }: HandlerChange): number {
  return after - before;
}

interface PricedHandler extends CountedHandler {
  cost: number;
}

interface Prices extends Pick<CostChanges, 'hasFreeTier' | 'serviceName'> {
  cost: number;
  container?: number;
  handlers: Map<string, PricedHandler>;
}

function pricesOf({ analysis: { handlers }, inputs, estimate }: Priced): Prices {
  const { lambda, container, main } = comparison(estimate);
  const costs = new Map(estimate.handlers.map((cost) => [cost.id, cost]));
  const { handlers: counted, settings } = workload(handlers, inputs);
  const priced = (handler: Handler, index: number): PricedHandler => {
    const cost = costs.get(handler.id);
    return { handler, counted: counted[index]!, cost: cost?.listCostPerMonth[main?.optionId ?? '']?.likely ?? 0, durationMs: cost?.durationMs };
  };
  return { serviceName: main?.serviceName ?? '', cost: main?.listCostPerMonth.likely ?? 0, container: lambda && container?.listCostPerMonth.likely, hasFreeTier: settings.freeTier, handlers: new Map(handlers.map((handler, index) => [handler.id, priced(handler, index)])) };
}

function changeOf(id: string, old: PricedHandler | undefined, now: PricedHandler | undefined): HandlerChange | undefined {
  const handler = now?.handler ?? old!.handler;
  const reasons = old && now ? changeReasons(old, now) : [now ? l10n.t('new') : l10n.t('removed')];
  if (reasons.length === 0) return undefined;
  return { id, name: handler.name, ...(old && { before: old.cost }), ...(now && { after: now.cost, location: locationOf(handler.range) }), reasons };
}
