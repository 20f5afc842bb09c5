import type { Assumption, Charge, CostEstimate, Estimate, HandlerCost } from '../../domain';

/** What `estimate --format json` prints; stable as long as `schemaVersion` is 1. */
export function estimateJson({ region, currency, priceDate, requestsPerMonth, options, assumptions, handlers, breakEven, eitherWay }: Estimate) {
  return {
    schemaVersion: 1,
    region,
    currency,
    priceDate,
    requestsPerMonth,
    options: options.map((option) => optionJson(option, assumptions)),
    handlers: handlers.map(handlerJson),
    breakEven: breakEven.map((row) => ({ options: row.options, requestsPerMonth: row.requestsPerMonth ?? null })),
    ...(eitherWay ? { eitherWay: eitherWay.map(chargeJson) } : {}),
  };
}

function optionJson({ optionId, serviceName, deliveryModel, configuration, listCostPerMonth, charges, usage, firstLimit, limits, assumptions }: CostEstimate, ofWorkload: readonly Assumption[]) {
  return { id: optionId, serviceName, deliveryModel, configuration, listCostPerMonth, charges: charges.map(chargeJson), utilization: usage.utilization, firstLimit, limits, assumptions: [...ofWorkload, ...assumptions] };
}

function chargeJson({ skuId, description, pricingQuantity, pricingUnit, listUnitPrice, listCost, source, sourceDate }: Charge) {
  return { skuId, description, pricingQuantity, pricingUnit, listUnitPrice, listCost, source, sourceDate };
}

function handlerJson({ id, requestsPerMonth, listCostPerMonth, waitingShare }: HandlerCost) {
  return { id, requestsPerMonth, listCostPerMonth, waitingShare };
}
