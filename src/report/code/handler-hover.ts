import type { Estimate, Handler, HandlerCost, ProjectInputs } from '../../domain';
import { l10n } from '../../l10n';
import { callName } from '../words/call-name';
import { comparison } from '../comparison';
import { counted, duration, durationRange, money, moneyRange, percent, requests } from '../words/format';
import { freeTierCover } from '../free-tier-cover';
import { handlerLabel } from '../words/handler-label';
import { handlerReasons } from './handler-reasons';
import type { Fact, Hover } from './hover';
import { locationOf } from '../words/location';
import type { Reason } from '../words/reason';

/** The hover on a handler's name: cost, waiting, and why. */
export function handlerHover(handler: Handler, estimate: Estimate, inputs: ProjectInputs): Hover {
  const cost = costsOf(estimate.handlers).get(handler.id);
  const { file, line } = handler.evidence;
  return {
    title: handler.name,
    subtitle: `${handlerLabel(handler)} · ${handler.framework}`,
    facts: cost ? facts(handler, cost, estimate) : [],
    reasons: cost ? [...handlerReasons(handler, estimate.options.length > 0 ? cost.requestsPerMonth : undefined, inputs), ...freeTierReason(estimate, inputs)] : [],
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
  return [{ text: l10n.t('a free tier of {0} is subtracted from the project\'s bill on {1}', cover, lambda.serviceName), ...(freeTier === undefined ? { origin: 'assumed', source: l10n.t('nothing else uses it') } : { origin: 'typed', source: 'freeTier' }) }];
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
    const note = option === container ? l10n.t('its share of the container\'s bill') : l10n.t('{0} requests', requests(cost.requestsPerMonth));
    return range ? [{ label: option.serviceName, value: l10n.t('{0} a month', money(range.likely, estimate.currency)), note: `${moneyRange(range, estimate.currency)}, ${note}` }] : [];
  });
  const awaited = handler.awaitedCalls.filter((call) => call.awaited).length;
  return [
    ...bills,
    { label: l10n.t('Waiting'), value: percent(cost.waitingShare.likely), note: l10n.t('of the billed time; {0}', counted(awaited, l10n.t('{0} awaited call'), l10n.t('{0} awaited calls'))) },
    { label: l10n.t('Duration'), value: duration(cost.durationMs.likely), note: durationRange(cost.durationMs) },
  ];
}
