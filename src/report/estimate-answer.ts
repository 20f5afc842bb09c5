import type { Analysis, CostEstimate, Estimate, Handler, HandlerCost, ProjectInputs } from '../domain';
import { callLatency } from './call-latency';
import { comparison } from './comparison';
import { everyAssumption } from './every-assumption';
import { headline } from './headline';

/** Handlers in one answer: more would drown the reader. */
const MOST_HANDLERS = 40;

/** Everything that an answer is made of. */
export interface Answered {
  projectName: string;
  analysis: Analysis;
  inputs: ProjectInputs;
  estimate: Estimate;
  /** Id or name of the only handler that is asked for. */
  handler?: string;
}

/**
 * The figures with their reasons, for an agent that must not invent any: the same question has the same answer.
 * Throws an error for the reader when there is no such handler.
 */
export function estimateAnswer({ projectName, analysis, inputs, estimate, handler }: Answered) {
  const asked = analysis.handlers.filter(({ id, name }) => handler === undefined || id === handler || name === handler);
  if (handler !== undefined && asked.length === 0) throw new Error(`There is no handler "${handler}" in ${projectName}. There are: ${analysis.handlers.map(({ id }) => id).slice(0, MOST_HANDLERS).join(', ') || 'none'}.`);
  const costs = new Map(estimate.handlers.map((cost) => [cost.id, cost]));
  const { main } = comparison(estimate);
  const costOf = ({ id }: Handler) => costs.get(id)?.listCostPerMonth[main?.optionId ?? '']?.likely ?? 0;
  const shown = asked.toSorted((a, b) => costOf(b) - costOf(a)).slice(0, MOST_HANDLERS);
  const { sentence, detail } = headline(estimate);
  return {
    note: 'Computed from the code by Hosting Cost. Amounts are list prices per month as low, likely, high; quote them with their range and reasons, and do not compute others.',
    project: projectName,
    headline: `${sentence} ${detail}`.trim(),
    currency: estimate.currency, region: estimate.region, priceDate: estimate.priceDate, requestsPerMonth: Math.round(estimate.requestsPerMonth),
    options: estimate.options.map(optionAnswer),
    breakEven: estimate.breakEven,
    lambdaBill: estimate.lambdaBill,
    handlers: shown.map((one) => handlerAnswer(one, costs.get(one.id), inputs)),
    ...(asked.length > shown.length && { handlersLeftOut: asked.length - shown.length }),
    assumptions: assumptionsOf(estimate, shown),
    problems: [...analysis.diagnostics, ...estimate.diagnostics].filter(({ severity }) => severity !== 'information').slice(0, MOST_HANDLERS),
  };
}

function optionAnswer({ optionId, serviceName, configuration, listCostPerMonth, charges, limits }: CostEstimate) {
  return { id: optionId, serviceName, configuration, costPerMonth: listCostPerMonth, charges: charges.map(({ description, pricingQuantity, pricingUnit, listCost }) => ({ description, pricingQuantity, pricingUnit, listCost })), limits };
}

function handlerAnswer(handler: Handler, cost: HandlerCost | undefined, inputs: ProjectInputs) {
  const { id, name, framework, trigger, evidence, awaitedCalls } = handler;
  const waits = awaitedCalls.map((call) => {
    const { latencyMs, origin, source } = callLatency(call, inputs);
    return { service: call.service, library: call.library, operation: call.operation, at: `${call.file}:${call.line}`, via: call.via, often: call.multiplicity, awaited: call.awaited, latencyMs, origin, source };
  });
  return { id, name, framework, trigger, declaredAt: `${evidence.file}:${evidence.line}`, requestsPerMonth: cost && Math.round(cost.requestsPerMonth), costPerMonth: cost?.listCostPerMonth, waitingShare: cost?.waitingShare, durationMs: cost?.durationMs, waitsFor: waits };
}

/** Each once; those of single handlers only for the handlers in the answer. */
function assumptionsOf(estimate: Estimate, shown: readonly Handler[]) {
  const ids = new Set(shown.map(({ id }) => id));
  const all = everyAssumption(estimate).filter(({ id }) => !/^(?:memory|requests) /.test(id) || ids.has(id.replace(/^\w+ /, '')));
  return [...new Map(all.map(({ text, origin, source }) => [text, { text, origin, source }])).values()];
}
