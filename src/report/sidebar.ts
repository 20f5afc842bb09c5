import type { Analysis, AwaitedCall, BreakEven, Estimate, Handler, HandlerCost, ProjectInputs } from '../domain';
import { l10n } from '../l10n';
import type { CallCost, CallCosts } from './call-costs';
import { callLatency } from './call-latency';
import { callName } from './words/call-name';
import { comparison } from './comparison';
import { counted, duration, money, moneyRange, percent, requests } from './words/format';
import { handlerLabel } from './words/handler-label';
import { headline } from './headline';
import { locationOf } from './words/location';
import type { Location } from './words/location';
import { multiplicityLabel } from './words/multiplicity-label';
import { namesakes } from './words/namesakes';
import { optionsInOrder } from './options-in-order';
import { shortName } from './words/short-name';
import { turningPoint } from './turning-point';

/** One row of the sidebar's tree. `icon` is the name of a codicon. */
export interface SidebarItem {
  /** Stays the same from one analysis to the next, so that the tree keeps what is unfolded. */
  id: string;
  label: string;
  description: string;
  tooltip: string;
  icon: string;
  location?: Location;
  children: SidebarItem[];
}

/** How the handlers stand in the tree. */
export type Grouping = 'folder' | 'framework' | 'none';

export interface SidebarOptions {
  groupBy?: Grouping;
  /** What each awaited call costs; without it calls show their time alone. */
  costs?: CallCosts;
}

/** Totals first, then the handlers from the dearest to the cheapest, each with its awaited calls; groups likewise. */
export function sidebar({ handlers }: Analysis, estimate: Estimate, inputs: ProjectInputs, { groupBy = 'none', costs: callCosts }: SidebarOptions = {}): SidebarItem[] {
  if (handlers.length === 0) return [];
  const { main } = comparison(estimate);
  const costs = new Map(estimate.handlers.map((cost) => [cost.id, cost]));
  const rows = handlers.map((handler) => {
    const cost = costs.get(handler.id);
    return { handler, cost, monthCost: cost?.listCostPerMonth[main?.optionId ?? '']?.likely ?? 0 };
  });
  const sorted = rows.toSorted((a, b) => b.monthCost - a.monthCost || workOf(b) - workOf(a));
  const parts = namesakes(handlers);
  const itemOf = (row: HandlerRow) => handlerItem(row, { inputs, serviceName: main?.serviceName ?? '', costs: callCosts?.get(row.handler.id), part: parts.get(row.handler.id) });
  return [...totals(estimate), ...(groupBy === 'none' ? sorted.map(itemOf) : groups(sorted, groupBy, itemOf, inputs))];
}

interface HandlerRow {
  handler: Handler;
  cost: HandlerCost | undefined;
  /** Of Lambda, else of the container, a month, in the estimate's currency. */
  monthCost: number;
}

/** Ms a month: what tells handlers apart that a free tier covers. */
function workOf({ cost }: HandlerRow): number {
  return cost ? cost.requestsPerMonth * cost.durationMs.likely : 0;
}

function totals(estimate: Estimate): SidebarItem[] {
  const { sentence, detail } = headline(estimate);
  const { breakEven } = comparison(estimate);
  const bills = optionsInOrder(estimate.options).map(({ optionId, serviceName, listCostPerMonth, configuration, deliveryModel }) => ({
    id: `option:${optionId}`,
    label: serviceName,
    description: l10n.t('{0} a month', money(listCostPerMonth.likely, estimate.currency)),
    tooltip: `${configuration}\n${l10n.t('{0} a month for {1} requests', moneyRange(listCostPerMonth, estimate.currency), requests(estimate.requestsPerMonth))}`,
    icon: deliveryModel === 'FaaS' ? 'symbol-event' : 'server-process',
    children: [],
  }));
  const crossing = breakEven && { id: 'break-even', label: l10n.t('Break-even'), description: crossingText(breakEven), tooltip: `${sentence} ${detail}`.trim(), icon: 'arrow-swap', children: [] };
  return [...bills, ...(crossing ? [crossing] : []), ...limits(estimate)];
}

function crossingText(breakEven: BreakEven): string {
  const point = turningPoint(breakEven);
  if (point.kind === 'always') return l10n.t('never');
  return point.kind === 'several' ? l10n.t('{0} to {1} requests a month', requests(point.from), requests(point.to)) : l10n.t('{0} requests a month', requests(point.from));
}

/** What would bite at this traffic: quotas, timeouts, connections. */
function limits({ options }: Estimate): SidebarItem[] {
  const all = options.flatMap(({ optionId, serviceName, limits: texts }) => texts.map((text, index) => ({ id: `limit:${optionId}:${index}`, label: serviceName, description: text, tooltip: text, icon: 'warning', children: [] })));
  return all.length === 0 ? [] : [{ id: 'limits', label: l10n.t('Limits'), description: counted(all.length, l10n.t('{0} limit'), l10n.t('{0} limits')), tooltip: all.map(({ label, description }) => `${label}: ${description}`).join('\n'), icon: 'warning', children: all }];
}

function groups(sorted: readonly HandlerRow[], groupBy: Exclude<Grouping, 'none'>, itemOf: (row: HandlerRow) => SidebarItem, inputs: ProjectInputs): SidebarItem[] {
  const byName = new Map<string, HandlerRow[]>();
  for (const row of sorted) {
    const name = groupBy === 'framework' ? row.handler.framework : folderOf(row.handler.file);
    const rows = byName.get(name);
    if (rows) rows.push(row);
    else byName.set(name, [row]);
  }
  const costOf = (rows: readonly HandlerRow[]) => rows.reduce((sum, { monthCost }) => sum + monthCost, 0);
  return [...byName].sort(([, a], [, b]) => costOf(b) - costOf(a)).map(([name, rows]) => ({
    id: `group:${groupBy}:${name}`,
    label: name,
    description: `${l10n.t('{0}/mo', money(costOf(rows), inputs.currency?.code))} · ${counted(rows.length, l10n.t('{0} handler'), l10n.t('{0} handlers'))}`,
    tooltip: name,
    icon: groupBy === 'folder' ? 'folder' : 'package',
    children: rows.map(itemOf),
  }));
}

function folderOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '/';
}

interface HandlerContext {
  inputs: ProjectInputs;
  /** On which the handler's cost is. */
  serviceName: string;
  /** Of its awaited calls, in their order. */
  costs: readonly (CallCost | undefined)[] | undefined;
  /** What tells it from others of its name. */
  part: string | undefined;
}

function handlerItem({ handler, cost, monthCost }: HandlerRow, { inputs, serviceName, costs, part }: HandlerContext): SidebarItem {
  const waiting = cost ? l10n.t('{0} waiting', percent(cost.waitingShare.likely)) : '';
  const perMonth = money(monthCost, inputs.currency?.code);
  return {
    id: `handler:${handler.id}`,
    label: part ? `${shortName(handler.name)} (${part})` : shortName(handler.name),
    description: [l10n.t('{0}/mo', perMonth), waiting].filter(Boolean).join(' · '),
    tooltip: [handler.name, handlerLabel(handler), handler.id, [l10n.t('{0} a month on {1}', perMonth, serviceName), waiting].filter(Boolean).join(', '), cost ? l10n.t('{0} requests a month, {1} each', requests(cost.requestsPerMonth), duration(cost.durationMs.likely)) : '', counted(handler.awaitedCalls.length, l10n.t('{0} awaited call'), l10n.t('{0} awaited calls'))]
      .filter(Boolean)
      .join('\n'),
    icon: 'symbol-function',
    location: locationOf(handler.range),
    children: handler.awaitedCalls.map((call, index) => callItem(call, `call:${handler.id}:${index}`, { inputs, serviceName, cost: costs?.[index] })),
  };
}

function callItem(call: AwaitedCall, id: string, { inputs, serviceName, cost }: Pick<HandlerContext, 'inputs' | 'serviceName'> & { cost: CallCost | undefined }): SidebarItem {
  const { latencyMs, source } = callLatency(call, inputs);
  const most = cost && !cost.isFree ? `≤${money(cost.costPerMonth, inputs.currency?.code)}`.replace('≤<', '<') : '';
  const bill = cost?.isFree ? l10n.t('nothing on {0}: the account\'s free tier covers that time', serviceName) : most && l10n.t('{0} a month on {1}', most, serviceName);
  return {
    id,
    label: callName(call),
    description: [duration(latencyMs.likely), cost?.isFree ? l10n.t('free tier') : most, multiplicityLabel(call)].filter(Boolean).join(' · '),
    tooltip: [`${call.file}:${call.line}`, call.via.length ? l10n.t('via {0}', call.via.join(' › ')) : '', bill, source].filter(Boolean).join('\n'),
    icon: call.multiplicity === 'per-item' ? 'sync' : call.awaited ? 'watch' : 'debug-continue',
    location: locationOf(call),
    children: [],
  };
}
