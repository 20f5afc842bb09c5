import type { Charge, CostEstimate, Estimate, Handler, HostingOption, PriceBook, Workload, WorkloadHandler } from '../domain';
import { requestDuration } from '../estimate/request-duration';
import { typedPrices } from '../estimate/typed-prices';
import type { Section } from './document';
import { duration, exactMoney, requests } from './format';

/** What an explanation is made of. */
export interface Explained {
  estimate: Estimate;
  workload: Workload;
  /** Where the workload was read from code. */
  handlers: readonly Handler[];
  options: readonly HostingOption[];
  prices: PriceBook;
}

const number = (value: number) => value.toLocaleString('en-US', { maximumSignificantDigits: 12 });
const short = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 2 });

/** For every charge the chain behind it: price row, quantity, and the handlers, code lines and assumptions that the quantity comes from. */
export function explainDocument(explained: Explained): Section[] {
  const { estimate, workload, handlers } = explained;
  const code = new Map(handlers.map((handler) => [handler.id, handler]));
  return [
    ...estimate.options.map((option) => ({ title: `${option.serviceName}: ${exactMoney(option.listCostPerMonth.likely, estimate.currency)} a month`, items: [...option.charges.flatMap((charge) => chain(charge, option, explained)), ...firstLimit(option)] })),
    ...(estimate.eitherWay ? [{ title: 'Either way', items: estimate.eitherWay.flatMap((charge) => chain(charge, undefined, explained)) }] : []),
    { title: 'Handlers', items: workload.handlers.flatMap((handler) => handlerChain(handler, workload, estimate, code.get(handler.id))) },
    { title: 'Assumptions', items: [...new Map(estimate.options.flatMap(({ assumptions }) => assumptions.map((one) => [one.id, `${one.text} [${one.origin}: ${one.source}]`] as const))).values()] },
  ];
}

/** What gives out first when traffic grows. */
function firstLimit({ firstLimit: first, configuration }: CostEstimate): string[] {
  return first ? [`First limit of ${configuration}: ${first.resource}, at about ${requests(first.requestsPerMonth)} requests a month`] : [];
}

function chain(charge: Charge, option: CostEstimate | undefined, { workload, options, prices, estimate: { currency } }: Explained): string[] {
  const { region } = workload.settings;
  const hosting = options.find(({ id }) => id === option?.optionId);
  const regions = hosting?.priceRegions?.(region) ?? [region, 'global'];
  const book = hosting ? typedPrices(prices, hosting, workload.settings) : prices;
  const row = regions.map((one) => book.find(charge.skuId, one)).find(Boolean);
  const price = row ? `${charge.skuId} in ${row.region}, ${row.sourceDate}, confidence ${row.confidence}: ${row.source}` : `${charge.skuId}: typed`;
  return [
    `${charge.description}: ${number(charge.pricingQuantity)} ${charge.pricingUnit} x ${number(charge.listUnitPrice)} ${currency} = ${number(charge.listCost)} ${currency}`,
    `  price row: ${price}`,
    `  quantity: ${quantityOf(charge, option, workload, hosting)}`,
  ];
}

/** The quantity in words that a pocket calculator can follow; free and dearer steps are cut from the same sum. */
function quantityOf(charge: Charge, option: CostEstimate | undefined, { handlers, settings }: Workload, hosting: HostingOption | undefined): string {
  if (!option) return calls(charge, handlers);
  const { usage } = option;
  switch (charge.chargeCategory) {
    case 'requests': return handlers.map(({ id, requestsPerMonth }) => `${id} ${short(requestsPerMonth)}`).join(' + ');
    case 'init': return `cold starts (${number((usage.coldStartShare ?? 0) * 100)} % of ${number(usage.requests)} requests) x INIT x memory in GiB, of every handler below`;
    case 'front-door': return charge.pricingUnit === 'Hours' ? `${number(settings.hoursPerMonth)} hours of the month` : `requests that pass it, of ${number(usage.requests)}`;
    case 'compute': return usage.binding || /Hours|Months/.test(charge.pricingUnit) ? `${option.configuration}; ${usage.binding ? `decided by ${usage.binding}` : 'fixed'}; ${number(settings.hoursPerMonth)} hours in a month` : durations(handlers, hosting);
    default: return `${number(usage.requests)} requests; ${option.configuration}`;
  }
}

/** Requests x billed duration x memory of each handler, of which the charge is the sum or a step. */
function durations(handlers: readonly WorkloadHandler[], hosting: HostingOption | undefined): string {
  if (hosting?.billing !== 'request') return 'the time that instances are busy';
  const { function: rules } = hosting;
  const own = rules.shared ? ', less what requests share' : '';
  return `${handlers.map((handler) => `${handler.id} ${short(handler.requestsPerMonth)} x ${short(requestDuration(handler, rules, 'likely').billedMs)} ms x ${number(handler.memoryMiB / 1024)} GiB`).join(' + ')}${own}`;
}

/** Handlers that make a call of the service: requests x calls of one. */
function calls({ skuId }: Charge, handlers: readonly WorkloadHandler[]): string {
  const service = skuId.replace(/^aws-/, '').replaceAll('-', '');
  const made = handlers.flatMap(({ id, requestsPerMonth, profile }) => Object.entries(profile.callsPerRequest)
    .filter(([key]) => service.startsWith(key.split(':')[0]!.replaceAll('-', '')))
    .map(([key, each]) => `${id} ${short(requestsPerMonth)} x ${short(each)} ${key}`));
  return made.join(' + ');
}

function handlerChain(handler: WorkloadHandler, { assumptions = [] }: Workload, { handlers }: Estimate, code: Handler | undefined): string[] {
  const { id, profile, memoryMiB, requestsPerMonth, durationMs } = handler;
  const cost = handlers.find((one) => one.id === id);
  const traffic = assumptions.find((one) => one.id === `requests ${id}` || one.id === `handler ${id}`) ?? assumptions.find((one) => one.id === 'requests');
  const memory = assumptions.find((one) => one.id === `memory ${id}`);
  return [
    `${id}: ${requests(requestsPerMonth)} requests [${traffic ? `${traffic.origin}: ${traffic.source}` : 'typed'}] x ${duration(cost?.durationMs.likely ?? durationMs ?? 0)} x ${number(memoryMiB)} MiB [${memory ? `${memory.origin}: ${memory.source}` : 'typed'}]`,
    `  duration: ${durationMs === undefined ? `waits ${number(profile.ioWaitMs.likely)} ms + CPU ${number(profile.cpuMs.likely)} ms at one vCPU, by the memory's share of a vCPU` : `${number(durationMs)} ms, typed, billed as it stands`}`,
    ...(code?.awaitedCalls ?? []).map((call) => `  ${call.file}:${call.line} ${call.service} ${call.operation}: ${number(call.latencyMs.likely)} ms [${call.latencySource}], ${call.multiplicity}${call.awaited ? '' : ', not awaited'}`),
    ...(code ? [`  ${code.evidence.file}:${code.evidence.line} ${code.evidence.reason}`] : []),
  ];
}
