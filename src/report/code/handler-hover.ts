import type { Estimate, Handler, HandlerCost, ProjectInputs } from '../../domain';
import { callName } from '../call-name';
import { comparison } from '../comparison';
import { counted, duration, durationRange, money, moneyRange, percent, requests } from '../format';
import { freeTierCover } from '../free-tier-cover';
import { handlerLabel } from '../handler-label';
import { handlerReasons } from './handler-reasons';
import type { Fact, Hover } from './hover';
import { locationOf } from '../location';
import type { Reason } from '../reason';

/** The hover on a handler's name: cost, waiting, and why. */
export function handlerHover(handler: Handler, estimate: Estimate, inputs: ProjectInputs): Hover {
  const cost = costsOf(estimate.handlers).get(handler.id);
  const { file, line } = handler.evidence;
  return {
    title: handler.name,
    subtitle: `${handlerLabel(handler)} · ${handler.framework}`,
    facts: cost ? facts(handler, cost, estimate) : [],
    reasons: cost ? [...handlerReasons(handler, cost.requestsPerMonth, inputs), ...freeTierReason(estimate, inputs)] : [],
    links: [
      { label: `${handler.evidence.reason} (${file}:${line})`, location: { file, line, column: 1 } },
      ...handler.awaitedCalls.map((call) => ({ label: `${callName(call)} (${call.file}:${call.line})`, location: locationOf(call) })),
    ],
  };
}

function freeTierReason(estimate: Estimate, { freeTier }: ProjectInputs): Reason[] {
  const { lambda } = comparison(estimate);
  const cover = lambda && freeTierCover(lambda);
  if (!cover) return [];
  return [{ text: `a free tier of ${cover} is subtracted from the project's bill on ${lambda.serviceName}`, ...(freeTier === undefined ? { origin: 'assumed', source: 'nothing else uses it' } : { origin: 'typed', source: 'freeTier' }) }];
}

const known = new WeakMap<readonly HandlerCost[], Map<string, HandlerCost>>();

/** Costs by handler, found once for each estimate. */
function costsOf(costs: readonly HandlerCost[]): Map<string, HandlerCost> {
  let byId = known.get(costs);
  if (!byId) known.set(costs, (byId = new Map(costs.map((cost) => [cost.id, cost]))));
  return byId;
}

function facts(handler: Handler, cost: HandlerCost, estimate: Estimate): Fact[] {
  const { lambda, container } = comparison(estimate);
  const bills = [lambda, container].flatMap((option) => {
    const range = option && cost.listCostPerMonth[option.optionId];
    const note = option === container ? "its share of the container's bill" : `${requests(cost.requestsPerMonth)} requests`;
    return range ? [{ label: option.serviceName, value: `${money(range.likely, estimate.currency)} a month`, note: `${moneyRange(range, estimate.currency)}, ${note}` }] : [];
  });
  const awaited = handler.awaitedCalls.filter((call) => call.awaited).length;
  return [
    ...bills,
    { label: 'Waiting', value: percent(cost.waitingShare.likely), note: `of the billed time; ${counted(awaited, 'awaited call')}` },
    { label: 'Duration', value: duration(cost.durationMs.likely), note: durationRange(cost.durationMs) },
  ];
}
