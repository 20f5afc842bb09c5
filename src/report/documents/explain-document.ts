import type { CallMeter, Charge, CostEstimate, Estimate, EstimateSettings, FunctionRules, Handler, HostingOption, PriceBook, ProjectInputs, RequestHosting, Workload, WorkloadHandler } from '../../domain';
import { callCounts } from '../../estimate/calls/call-counts';
import { callKey } from '../../estimate/calls/call-key';
import { callUnits } from '../../estimate/calls/call-units';
import { configured as asConfigured } from '../../estimate/configured';
import { configuredRules } from '../../estimate/configured-rules';
import { isFreeStep } from '../../estimate/prices/is-free-step';
import { billedMiB } from '../../estimate/requests/billed-mib';
import { requestDuration } from '../../estimate/requests/request-duration';
import { typedPrices } from '../../estimate/prices/typed-prices';
import { callLatency } from '../call-latency';
import { callName } from '../words/call-name';
import type { Section } from './document';
import { everyAssumption } from '../every-assumption';
import { explainQuantity, type Counted } from './explain-quantity';
import { duration, exactMoney, exactNumber, requests, shortNumber } from '../words/format';
import { meterOf } from './meter-of';
import { wholeQuantityText } from './whole-quantity';

/** What an explanation is made of. */
export interface Explained {
  estimate: Estimate;
  workload: Workload;
  /** Where the workload was read from code. */
  handlers: readonly Handler[];
  /** What was typed for that code. */
  inputs: ProjectInputs;
  options: readonly HostingOption[];
  prices: PriceBook;
  /** Of the calls that cost the same wherever the code runs. */
  callMeters: readonly CallMeter[];
}

/** For every charge the chain behind it: price row, quantity, and the handlers, code lines and assumptions that the quantity comes from. */
export function explainDocument(explained: Explained): Section[] {
  const { estimate, workload, handlers, inputs } = explained;
  const functions = explained.options.find((option): option is RequestHosting => option.billing === 'request');
  const code = new Map(handlers.map((handler) => [handler.id, handler]));
  return [
    ...estimate.options.map((option) => optionChain(option, explained)),
    ...(estimate.eitherWay ? [{ title: 'Either way', items: estimate.eitherWay.flatMap((charge) => chain(charge, undefined, explained)) }] : []),
    { title: 'Handlers', items: workload.handlers.flatMap((handler) => [...handlerChain(handler, workload, estimate, functions), ...codeChain(code.get(handler.id), inputs)]) },
    { title: 'Assumptions', items: [...new Map(everyAssumption(estimate).map(({ id, text, origin, source }) => [id, `${text} [${origin}: ${source}]`])).values()] },
  ];
}

function optionChain(option: CostEstimate, explained: Explained): Section {
  const { workload, options, estimate: { currency } } = explained;
  const hosting = options.find(({ id }) => id === option.optionId);
  const counted = { option, hosting, workload: hosting ? runOn(workload, hosting) : workload };
  return { title: `${option.serviceName}: ${exactMoney(option.listCostPerMonth.likely, currency)} a month`, items: [...option.charges.flatMap((charge) => chain(charge, counted, explained)), ...firstLimit(option)] };
}

/** What gives out first when traffic grows. */
function firstLimit({ firstLimit: first, configuration }: CostEstimate): string[] {
  return first ? [`First limit of ${configuration}: ${first.resource}, at about ${requests(first.requestsPerMonth)} requests a month`] : [];
}

/** `counted`: the option that charges; undefined for what is charged either way. */
function chain(charge: Charge, counted: Counted | undefined, { workload, prices, callMeters, estimate: { currency, eitherWay = [] } }: Explained): string[] {
  const { region } = workload.settings;
  const hosting = counted?.hosting;
  const regions = hosting?.priceRegions?.(region) ?? [region, 'global'];
  const book = hosting ? typedPrices(prices, hosting, workload.settings) : prices;
  const row = regions.map((one) => book.find(charge.skuId, one)).find(Boolean);
  const isCall = !(hosting && meterOf(charge, hosting)) && callMeters.some(({ skuId }) => skuId === charge.skuId);
  const free = isFreeStep(charge) ? prices.freeTiers.find(({ skuIds }) => skuIds.includes(charge.skuId)) : undefined;
  const price = row ? `${charge.skuId} in ${row.region}, ${row.sourceDate}, confidence ${row.confidence}: ${row.source}` : `${charge.skuId}: typed`;
  return [
    `${charge.description}: ${exactNumber(charge.pricingQuantity)} ${charge.pricingUnit} x ${exactNumber(charge.listUnitPrice)} ${currency} = ${exactNumber(charge.listCost)} ${currency}`,
    free ? `  free tier: ${exactNumber(free.quantity)} ${charge.pricingUnit} a month${free.skuIds.length > 1 ? ` for ${free.skuIds.join(' and ')} together` : ''}, ${free.sourceDate}: ${free.source}` : `  price row: ${price}`,
    `  quantity: ${counted && !isCall ? explainQuantity(charge, counted) : `${calls(charge, workload.handlers, callMeters)} = ${wholeQuantityText(charge, counted?.option.charges ?? eitherWay)}`}`,
  ];
}

/** The workload as the option runs it. */
function runOn(workload: Workload, hosting: HostingOption): Workload {
  const { groups, settings } = asConfigured(workload, hosting);
  return { ...workload, settings, handlers: workload.handlers.map(({ id, name }, index) => ({ ...groups.kinds[groups.groupOf[index]!]!, requestsPerMonth: groups.requests[groups.groupOf[index]!]!, id, name })) };
}

/** Handlers that make a billed call: requests x calls of one x units of a call. */
function calls(charge: Charge, handlers: readonly WorkloadHandler[], meters: readonly CallMeter[]): string {
  const unitsOf = (key: string) => meters.filter(({ skuId }) => skuId === charge.skuId).reduce((sum, meter) => sum + callUnits(meter, callKey(key)), 0);
  const made = handlers.flatMap(({ id, requestsPerMonth, profile }) => Object.entries({ ...profile.callsPerRequest, ...profile.itemsPerRequest })
    .map(([key, each]) => ({ key, each, units: unitsOf(key) }))
    .filter(({ units }) => units > 0)
    .map(({ key, each, units }) => `${id} ${shortNumber(requestsPerMonth)} x ${each.toLocaleString('en-US', { maximumSignificantDigits: 6 })} ${profile.itemsPerRequest?.[key] === undefined ? '' : 'items of '}${key}${units === 1 ? '' : ` x ${exactNumber(units)} units`}`));
  return made.join(' + ');
}

function handlerChain(handler: WorkloadHandler, { assumptions = [], settings }: Workload, { handlers }: Estimate, hosting: RequestHosting | undefined): string[] {
  const { id, profile, memoryMiB, requestsPerMonth, durationMs, coldStartShare } = handler;
  const cost = handlers.find((one) => one.id === id);
  const traffic = assumptions.find((one) => one.id === `requests ${id}` || one.id === `handler ${id}`) ?? assumptions.find((one) => one.id === 'requests');
  const memory = assumptions.find((one) => one.id === `memory ${id}`);
  return [
    `${id}: ${requests(requestsPerMonth)} requests [${traffic ? `${traffic.origin}: ${traffic.source}` : 'typed'}] x ${duration(cost?.durationMs.likely ?? durationMs ?? 0)} x ${exactNumber(memoryMiB)} MiB [${memory ? `${memory.origin}: ${memory.source}` : 'typed'}]`,
    `  duration: ${durationMs === undefined ? durationOf(handler, settings, hosting) : `${exactNumber(durationMs)} ms, typed${hosting ? `, billed ${exactNumber(requestDuration(handler, configuredRules(hosting, settings), 'likely').billedMs)} ms` : ''}`}`,
    ...(coldStartShare === 0 ? [] : [`  INIT of a new environment: ${exactNumber(profile.initMs.likely)} ms`]),
  ];
}

/** The calls that the wait is made of, with their time as the estimate takes it, and where the handler is declared. */
function codeChain(code: Handler | undefined, inputs: ProjectInputs): string[] {
  if (!code) return [];
  const { awaitedCalls, body, evidence } = code;
  const counts = callCounts(body, awaitedCalls.length);
  return [
    ...awaitedCalls.map((call, index) => {
      const { latencyMs, origin, source } = callLatency(call, inputs);
      const often = call.phase === 'request' ? `, ${counts[index]!.likely.toLocaleString('en-US', { maximumSignificantDigits: 6 })} a request` : `, ${call.multiplicity}, at ${call.phase.toUpperCase()}`;
      return `  ${call.file}:${call.line} ${callName(call)}: ${exactNumber(latencyMs.likely)} ms [${origin}: ${source}]${often}${call.awaited ? '' : ', not awaited'}`;
    }),
    `  ${evidence.file}:${evidence.line} ${evidence.reason}`,
  ];
}

/** Wait, CPU and the runtime's own, at the memory's share of a vCPU; on shared instances of the size that is typed, at theirs. */
function durationOf(handler: WorkloadHandler, settings: EstimateSettings, hosting: RequestHosting | undefined): string {
  const { ioWaitMs, cpuMs } = handler.profile;
  const parts = `waits ${exactNumber(ioWaitMs.likely)} ms + CPU ${exactNumber(cpuMs.likely)} ms at one vCPU`;
  if (!hosting) return parts;
  const { serviceName } = hosting;
  const rules = configuredRules(hosting, settings);
  const { durationMs, billedMs } = requestDuration(handler, rules, 'likely');
  const memoryMiB = billedMiB(handler.memoryMiB, rules);
  const share = shareOfVCpu(memoryMiB, rules);
  const billed = rules.shared ? `its instance is billed while any request is in progress, rounded up to ${rules.billingStepMs} ms` : `billed ${shortNumber(billedMs)} ms on average, as each request is rounded up to ${rules.billingStepMs} ms`;
  return `${parts} + ${exactNumber(rules.overheadMs)} ms of the runtime${share} = ${shortNumber(durationMs)} ms on ${serviceName}; ${billed}`;
}

/** The part of a vCPU that computing has, which makes it take longer. */
function shareOfVCpu(memoryMiB: number, { shared, vCpuOf, memoryPerVCpuMiB, quotaPeriodMs }: FunctionRules): string {
  const stated = shared?.vCpu ?? vCpuOf?.(memoryMiB);
  if (stated !== undefined && stated >= 1) return '';
  const vCpu = Math.min(1, stated ?? memoryMiB / memoryPerVCpuMiB);
  const of = shared ? 'that of its instance' : `${exactNumber(memoryMiB)}${stated === undefined ? ` / ${exactNumber(memoryPerVCpuMiB)}` : ''} MiB`;
  return `, at ${Number(vCpu.toPrecision(3))} of a vCPU (${of}${quotaPeriodMs ? `, handed out every ${quotaPeriodMs} ms` : ''})`;
}
