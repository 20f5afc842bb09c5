import type { Analysis, AwaitedCall, Estimate, Handler, HandlerCost, ProjectInputs } from '../domain';
import { callLatency } from './call-latency';
import { callName } from './call-name';
import { comparison } from './comparison';
import { counted, duration, money, moneyRange, percent, requests } from './format';
import { handlerLabel } from './handler-label';
import { headline } from './headline';
import { locationOf } from './location';
import type { Location } from './location';
import { multiplicityLabel } from './multiplicity-label';
import { optionsInOrder } from './options-in-order';
import { shortName } from './short-name';

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

/** Totals first, then the handlers from the dearest to the cheapest, each with its awaited calls. */
export function sidebar({ handlers }: Analysis, estimate: Estimate, inputs: ProjectInputs): SidebarItem[] {
  if (handlers.length === 0) return [];
  const lambdaId = comparison(estimate).lambda?.optionId ?? '';
  const costs = new Map(estimate.handlers.map((cost) => [cost.id, cost]));
  const rows = handlers.map((handler) => {
    const cost = costs.get(handler.id);
    return { handler, cost, lambdaCost: cost?.listCostPerMonth[lambdaId]?.likely ?? 0 };
  });
  return [...totals(estimate), ...rows.toSorted((a, b) => b.lambdaCost - a.lambdaCost).map((row) => handlerItem(row, inputs))];
}

interface HandlerRow {
  handler: Handler;
  cost: HandlerCost | undefined;
  /** USD per month. */
  lambdaCost: number;
}

function totals(estimate: Estimate): SidebarItem[] {
  const { sentence, detail } = headline(estimate);
  const { breakEven } = comparison(estimate);
  const bills = optionsInOrder(estimate.options).map(({ optionId, serviceName, listCostPerMonth, configuration, deliveryModel }) => ({
    id: `option:${optionId}`,
    label: serviceName,
    description: `${money(listCostPerMonth.likely, estimate.currency)} a month`,
    tooltip: `${configuration}\n${moneyRange(listCostPerMonth, estimate.currency)} a month for ${requests(estimate.requestsPerMonth)} requests`,
    icon: deliveryModel === 'FaaS' ? 'symbol-event' : 'server-process',
    children: [],
  }));
  const point = breakEven?.requestsPerMonth;
  const crossing = { id: 'break-even', label: 'Break-even', description: point === undefined ? 'never' : `${requests(point)} requests a month`, icon: 'arrow-swap', children: [] };
  return [...bills, { ...crossing, tooltip: `${sentence} ${detail}`.trim() }];
}

function handlerItem({ handler, cost, lambdaCost }: HandlerRow, inputs: ProjectInputs): SidebarItem {
  const waiting = cost ? `${percent(cost.waitingShare.likely)} waiting` : '';
  return {
    id: `handler:${handler.id}`,
    label: shortName(handler.name),
    description: `${money(lambdaCost, inputs.currency?.code)} · ${waiting}`,
    tooltip: [handler.name, handlerLabel(handler), handler.id, cost ? `${requests(cost.requestsPerMonth)} requests a month, ${duration(cost.durationMs.likely)} each` : '', counted(handler.awaitedCalls.length, 'awaited call')]
      .filter(Boolean)
      .join('\n'),
    icon: 'symbol-function',
    location: locationOf(handler.range),
    children: handler.awaitedCalls.map((call, index) => callItem(call, `call:${handler.id}:${index}`, inputs)),
  };
}

function callItem(call: AwaitedCall, id: string, inputs: ProjectInputs): SidebarItem {
  const { latencyMs, source } = callLatency(call, inputs);
  return {
    id,
    label: callName(call),
    description: [duration(latencyMs.likely), multiplicityLabel(call)].filter(Boolean).join(' · '),
    tooltip: [`${call.file}:${call.line}`, call.via.length ? `via ${call.via.join(' › ')}` : '', source].filter(Boolean).join('\n'),
    icon: call.multiplicity === 'per-item' ? 'sync' : call.awaited ? 'watch' : 'debug-continue',
    location: locationOf(call),
    children: [],
  };
}
