import type { Analysis, CostEstimate, Estimate, Handler, HandlerCost } from '../../domain';
import { l10n } from '../../l10n';
import { assumptions } from '../assumptions';
import { billParts } from '../bill-parts';
import type { Section } from './document';
import { counted, duration, exactMoney, money, moneyRange, percent, quantity, requests, unitPrice } from '../words/format';
import { handlerLabel } from '../words/handler-label';
import { headline } from '../headline';
import { homesNotCompared } from '../homes-not-compared';
import { optionsInOrder } from '../options-in-order';
import { priceDates } from '../price-dates';

/** What `estimate` prints: the answer, the bills, where the Lambda bill goes, each handler, and what was assumed. */
export function estimateDocument({ handlers }: Pick<Analysis, 'handlers'>, estimate: Estimate, projectName: string, today = new Date()): Section[] {
  const { span, stale } = priceDates(estimate, today);
  const { sentence, detail } = headline(estimate);
  const options = optionsInOrder(estimate.options);
  const compared = options.map(({ optionId }) => optionId);
  const homes = homesNotCompared(handlers, compared).map(({ optionId, text }) => `${text}: estimate with ${[...compared, optionId].toSorted().map((id) => `--option ${id}`).join(' ')} to see it beside the others.`);
  const subject = `${projectName}: ${counted(handlers.length, l10n.t('{0} handler'), l10n.t('{0} handlers'))}, ${requests(estimate.requestsPerMonth)} requests a month, ${estimate.region}, list prices of ${span}.`;
  return [
    { paragraphs: [subject] },
    { paragraphs: [sentence, detail, ...homes].filter(Boolean) },
    optionSection(options, estimate.currency),
    ...(options.some(({ optionId }) => optionId === 'aws-lambda') ? [billSection(estimate)] : []),
    handlerSection(handlers, estimate, options),
    ...options.map((option) => chargeSection(option, estimate.currency)),
    ...(estimate.eitherWay ? [chargeSection({ serviceName: 'Either way, calls that the code makes wherever it runs', charges: estimate.eitherWay }, estimate.currency)] : []),
    { title: 'What this rests on', items: [...stale, ...assumptions(estimate).general.map(({ text, origin, source }) => `${text} (${origin}: ${source})`)] },
  ];
}

function optionSection(options: CostEstimate[], currency: string): Section {
  const rows = options.map(({ serviceName, configuration, listCostPerMonth }) => [serviceName, money(listCostPerMonth.likely, currency), moneyRange(listCostPerMonth, currency), configuration]);
  const limits = options.flatMap((option) => option.limits.map((limit) => `${option.serviceName}: ${limit}`));
  return { title: 'Cost per month', table: { head: ['Option', 'Likely', 'Range', 'Configuration'], rows, right: [1, 2] }, items: limits };
}

function billSection({ lambdaBill, currency }: Estimate): Section {
  const rows = billParts(lambdaBill).map(({ label, listCost, share, meaning }) => [label, money(listCost, currency), percent(share), meaning]);
  return { title: 'Where the Lambda bill goes', table: { head: ['Part', 'A month', 'Share', 'What it is'], rows, right: [1, 2] } };
}

function handlerSection(handlers: Handler[], estimate: Estimate, options: CostEstimate[]): Section {
  const byId = new Map(handlers.map((handler) => [handler.id, handler]));
  const first = options[0]?.optionId ?? '';
  const dearest = estimate.handlers.toSorted((a, b) => (b.listCostPerMonth[first]?.likely ?? 0) - (a.listCostPerMonth[first]?.likely ?? 0));
  const head = ['Handler', 'Trigger', 'Requests', 'Duration', 'Waiting', ...options.map(({ serviceName }) => serviceName)];
  const rows = dearest.map((cost) => handlerRow(cost, byId.get(cost.id), options, estimate.currency));
  return { title: 'Handlers', table: { head, rows, right: head.map((_, column) => column).slice(2) } };
}

function handlerRow(cost: HandlerCost, handler: Handler | undefined, options: CostEstimate[], currency: string): string[] {
  const costs = options.map(({ optionId }) => money(cost.listCostPerMonth[optionId]?.likely ?? 0, currency));
  const label = handler ? handlerLabel(handler) : '';
  return [handler?.name ?? cost.id, label, requests(cost.requestsPerMonth), duration(cost.durationMs.likely), percent(cost.waitingShare.likely), ...costs];
}

function chargeSection({ serviceName, charges }: Pick<CostEstimate, 'serviceName' | 'charges'>, currency: string): Section {
  const rows = charges.map((charge) => [charge.description, quantity(charge.pricingQuantity), charge.pricingUnit, unitPrice(charge.listUnitPrice, currency), exactMoney(charge.listCost, currency)]);
  return { title: `${serviceName}: the likely bill, line by line`, table: { head: ['Charge', 'Quantity', 'Unit', 'List price', 'A month'], rows, right: [1, 3, 4] } };
}
