import type { Charge, CostEstimate, EstimateSettings, HostingOption, RequestHosting, Workload, WorkloadHandler } from '../../domain';
import { billedMiB } from '../../estimate/requests/billed-mib';
import { defaults } from '../../estimate/defaults';
import { configuredRules } from '../../estimate/configured-rules';
import { balancedKb, gbPerUnitHour, loadBalancerUnits } from '../../estimate/instances/load-balancer-units';
import { handlerGroups } from '../../estimate/handler-groups';
import { requestCase } from '../../estimate/requests/request-case';
import { requestDuration } from '../../estimate/requests/request-duration';
import { sentGb } from '../../estimate/sent-gb';
import { streamedGb } from '../../estimate/streamed-gb';
import { timeOfRequest } from '../../estimate/time-of-request';
import { trafficShares } from '../../estimate/traffic/traffic-shares';
import { exactNumber, shortNumber } from '../words/format';
import { handlerParts } from './handler-parts';
import { meterOf } from './meter-of';
import { wholeQuantity, wholeQuantityText } from './whole-quantity';

/** What a quantity is explained with. */
export interface Counted {
  option: CostEstimate;
  hosting: HostingOption | undefined;
  workload: Workload;
}

/** A charge's quantity as a sum that a pocket calculator can follow, of the handlers that it comes from. */
export function explainQuantity(charge: Charge, counted: Counted): string {
  return `${formulaOf(charge, counted)} = ${wholeQuantityText(charge, counted.option.charges)}`;
}

/** The first rule whose pattern the SKU has. */
const rules: [sku: RegExp, formula: (counted: Counted, charge: Charge) => string][] = [
  [/nat-hours$/, ({ workload: { settings } }) => `${settings.network?.natGateways ?? 0} gateways x ${settings.hoursPerMonth} hours`],
  [/nat-data$/, ({ option, workload: { settings } }) => `${shortNumber(option.usage.requests)} requests x ${exactNumber(settings.network?.natGbPerRequest ?? 0)} GB`],
  [/public-ipv4-hours$/, ({ workload: { settings } }) => `${settings.network?.publicIpv4Addresses ?? 0} addresses x ${settings.hoursPerMonth} hours`],
  [/logs-ingestion$/, ({ option, workload: { settings } }) => `${shortNumber(option.usage.requests)} requests x ${exactNumber(settings.network?.logKiBPerRequest ?? 0)} KiB / 1,048,576`],
  [/websocket-minutes$/, () => 'typed under "network"'],
  [/event-poller/, () => 'typed under "eventPollerHours"'],
  [/alb-hours$/, ({ workload: { settings } }) => `1 load balancer x ${settings.hoursPerMonth} hours`],
  [/alb-capacity-units$/, capacityUnits],
  [/egress|data-transfer-out/, ({ workload: { handlers } }) => `${sum(handlers.filter(sentGb), ({ id, requestsPerMonth, responseKiB = 0 }) => `${id} ${shortNumber(requestsPerMonth)} x ${shortNumber(responseKiB)} KiB`)} / 1,048,576`],
  [/response-streaming$/, ({ workload: { handlers } }) => `${sum(handlers.filter(streamedGb), ({ id, requestsPerMonth, responseKiB = 0 }) => `${id} ${shortNumber(requestsPerMonth)} x ${shortNumber(responseKiB - 6144)} KiB above 6 MB`)} / 1,048,576`],
  [/ephemeral-storage$/, ({ hosting, workload }) => storage(workload, hosting)],
  [/snapstart-cache$/, ({ workload: { handlers, settings } }) => sum(handlers, ({ id, memoryMiB }) => `${id} ${exactNumber(memoryMiB / 1024)} GiB x ${exactNumber(settings.hoursPerMonth)} hours x 3,600 s`)],
  [/provisioned-concurrency/, ({ workload: { handlers, settings }, option: { optionId } }) => sum(handlers, ({ id, provisionedConcurrency, provisionedHoursPerMonth, memoryMiB }) => {
    const typed = settings.options?.[optionId]?.provisionedConcurrency;
    return `${id} ${typed?.concurrency ?? provisionedConcurrency ?? 0} environments x ${exactNumber(memoryMiB / 1024)} GiB x ${typed?.hoursPerMonth ?? provisionedHoursPerMonth ?? settings.hoursPerMonth} hours x 3,600 s`;
  })],
  [/fee|ec2-|app-service|heroku|render-|lightsail|own-server|fly-|google-cloud-run-instance|fargate|functions-premium/, instances],
  [/flex-ready$/, ({ hosting, workload: { settings } }) => kept(hosting, settings)],
  [/(subscription|seat|plan)/, () => 'of the account, a month'],
  [/requests$|executions$|invocations$|messages$/, metered],
  [/cpu-time$|active-cpu$|containers-vcpu$/, ({ hosting, workload: { handlers, settings } }, charge) => sum(handlers, (handler) => `${handler.id} ${shortNumber(handler.requestsPerMonth)} x ${shortNumber(cpuMsOf(handler, hosting))} ms CPU`) + per(charge, settings)],
  [/railway-vcpu$/, ({ hosting, workload: { handlers, settings } }, charge) => `CPU of requests: ${sum(handlers, (handler) => `${handler.id} ${shortNumber(handler.requestsPerMonth)} x ${shortNumber(cpuMsOf(handler, hosting))} ms`)}${per(charge, settings)}`],
  [/railway-memory$/, ({ option: { usage }, workload: { settings } }) => `${exactNumber((usage.instanceHours ?? 0) / settings.hoursPerMonth)} instance-months x ${defaults.container.processMiB} MiB of the process, and what requests hold`],
];

function formulaOf(charge: Charge, counted: Counted): string {
  if (charge.chargeCategory === 'init') return environmentStarts(charge, counted);
  const own = ownFormula(charge, counted);
  if (own !== undefined) return own;
  const rule = rules.find(([pattern]) => pattern.test(charge.skuId));
  if (rule) return rule[1](counted, charge);
  return durations(charge, counted);
}

/** Of a meter that knows best how it counts. */
function ownFormula(charge: Charge, { hosting, option, workload: { handlers, settings } }: Counted): string | undefined {
  if (hosting?.billing !== 'request') return undefined;
  return meterOf(charge, hosting)?.formula?.(requestCase(trafficShares(handlerGroups(handlers), settings), settings, configuredRules(hosting, settings), 'likely').whole(option.usage.requests), exactNumber);
}

/** From seconds to the unit that is billed. */
function per({ pricingUnit }: Charge, { hoursPerMonth }: EstimateSettings): string {
  return /Hours$/.test(pricingUnit) ? ' / 3,600 s' : /Months$/.test(pricingUnit) ? ` / ${exactNumber(hoursPerMonth * 3600)} s of a month` : '';
}

/** CPU of a request until its end, or its time limit, and of the server around its handler, ms. */
function cpuMsOf(handler: WorkloadHandler, hosting: HostingOption | undefined): number {
  if (hosting?.billing === 'request') return requestDuration(handler, hosting.function, 'likely').cpuMs + hosting.function.overheadMs;
  return timeOfRequest(handler, 'likely').cpuMs + defaults.container.requestOverheadMs;
}

/** Instances that are always ready x hours x size. */
function kept(hosting: HostingOption | undefined, settings: EstimateSettings): string {
  const { instances: typed = 0, hoursPerMonth = settings.hoursPerMonth } = settings.options?.[hosting?.id ?? ''] ?? {};
  const { shared } = hosting?.billing === 'request' ? configuredRules(hosting, settings) : {};
  return `${typed} always ready x ${hoursPerMonth} hours x 3,600 s x ${exactNumber((shared?.memoryMiB ?? 0) / 1024)} GiB`;
}

/** Instances that run x hours x size. */
function instances({ option: { usage, configuration }, workload: { settings } }: Counted, { pricingUnit, chargeCategory, skuId }: Charge): string {
  const hours = usage.instanceHours ?? 0;
  const running = Number.isInteger(hours / settings.hoursPerMonth) ? `${exactNumber(hours / settings.hoursPerMonth)} x ${settings.hoursPerMonth} hours` : `${shortNumber(hours)} instance hours (${configuration}; its fleet follows the traffic)`;
  const months = /Months$/.test(pricingUnit) ? ` / ${settings.hoursPerMonth} hours of a month` : '';
  const per = /^vCPU/.test(pricingUnit) ? size(usage.vCpuHours, hours, 'vCPU') : /^(GB|GiB)/.test(pricingUnit) && chargeCategory === 'compute' ? size(usage.memoryGibHours, hours, 'GiB') : /storage|ebs|rootfs/.test(skuId) ? size(usage.storageGibHours, hours, 'GiB of disk') : '';
  return `${running}${per}${/Seconds$/.test(pricingUnit) ? ' x 3,600 s' : ''}${months}`;
}

function size(of: number | undefined, hours: number, unit: string): string {
  return of === undefined || hours === 0 ? '' : ` x ${exactNumber(of / hours)} ${unit}`;
}

/** Handlers that a charge bills; more than one unit a request where a big response counts as several. */
function metered(counted: Counted, charge: Charge): string {
  const parts = handlerParts(charge, counted);
  return parts.map(({ handler: { id, requestsPerMonth }, quantity }) => {
    const each = Math.round(quantity / requestsPerMonth);
    return `${id} ${shortNumber(requestsPerMonth)}${each > 1 ? ` x ${each} metered for a response of its size` : ''}`;
  }).join(' + ') || '0';
}

/** Environments that start x what each is billed for: INIT, at most 10 s of it, or the memory that is restored. */
function environmentStarts(charge: Charge, counted: Counted): string {
  const restored = charge.skuId.endsWith('restore');
  const parts = handlerParts(charge, counted);
  // The bill reads all handlers' starts from one table by traffic, each alone is reckoned: they differ by some hundredths of a percent.
  const fit = wholeQuantity(charge, counted.option.charges) / parts.reduce((total, { quantity }) => total + quantity, 0);
  return parts.map(({ handler: { id, memoryMiB, profile }, coldStarts }) =>
    `${id} ${exactNumber(coldStarts * fit)} cold starts${restored ? '' : ` x ${shortNumber(Math.min(10_000, profile.initMs.likely))} ms`} x ${exactNumber(memoryMiB / 1024)} GiB`).join(' + ') || '0';
}

/** What passes the load balancer x what it fills of the dimension of a capacity unit that is filled most. */
function capacityUnits({ hosting, workload: { handlers, settings: { network } } }: Counted): string {
  const { billing = 'instance' } = hosting ?? {};
  const passing = handlers.filter(({ frontDoor, trigger = 'http' }) => (billing === 'request' ? frontDoor === 'alb' : trigger === 'http'));
  const unitHours = (requests: number, kb: number) => loadBalancerUnits({ requests, kb }, network, billing);
  const total = (of: (handler: WorkloadHandler) => number) => passing.reduce((added, handler) => added + handler.requestsPerMonth * of(handler), 0);
  const { requestsPerConnection, connectionSeconds, requestKb } = { ...defaults.loadBalancer, ...network };
  const ofKb = unitHours(0, total(balancedKb)) > unitHours(total(() => 1), 0);
  const parts = sum(passing, (handler) => `${handler.id} ${shortNumber(handler.requestsPerMonth)} x ${exactNumber(ofKb ? unitHours(0, balancedKb(handler)) : unitHours(1, 0))}`);
  return `${parts} (unit hours of a request, of what fills a unit most: new connections / 25 a second, active connections / 3,000 a minute, KB / ${gbPerUnitHour[billing]} GB an hour, evaluations of rules beyond the tenth / 1,000 a second; a connection for ${requestsPerConnection} requests, open ${connectionSeconds} s; ${requestKb} KB where no response is typed)`;
}

/** Requests x billed duration x memory of each handler. */
function durations(charge: Charge, counted: Counted): string {
  const { hosting, workload: { handlers, settings }, option: { usage, charges } } = counted;
  if (hosting?.billing !== 'request') return 'the time that instances are busy';
  const rules = configuredRules(hosting, settings);
  const { shared } = rules;
  const billed = shared ? handlers : handlerParts(charge, counted).map(({ handler }) => handler);
  const each = sum(billed, (handler) => `${handler.id} ${shortNumber(handler.requestsPerMonth)} x ${shortNumber(requestDuration(handler, rules, 'likely').billedMs)} ms${shared ? '' : ` x ${sizeOf(handler, charge, hosting)}`}`);
  if (!shared) return each;
  const asleep = shared.untilSleepMs ? `, each with the ${shared.untilSleepMs / 1000} s until its instance sleeps` : '';
  const [size, unit] = /^vCPU/.test(charge.pricingUnit) ? [shared.vCpu, 'vCPU'] : [shared.memoryMiB / 1024, 'GiB'];
  const seconds = (wholeQuantity(charge, charges) * (/Hours$/.test(charge.pricingUnit) ? 3600 : 1)) / size;
  return `${each}${asleep}, less the time in which requests share an instance${(usage.idleVCpuSeconds ?? 0) > 0 ? ', with that in which instances are kept' : ''}: ${shortNumber(seconds)} s of instances x ${exactNumber(size)} ${unit}`;
}

/** Requests x billed duration x storage above what is included. */
function storage({ handlers, settings }: Workload, hosting: HostingOption | undefined): string {
  if (hosting?.billing !== 'request') return '';
  const rules = configuredRules(hosting, settings);
  const above = ({ ephemeralStorageMiB = 0 }: WorkloadHandler) => Math.max(0, ephemeralStorageMiB - rules.includedStorageMiB);
  return sum(handlers.filter((handler) => above(handler) > 0), (handler) => `${handler.id} ${shortNumber(handler.requestsPerMonth)} x ${shortNumber(requestDuration(handler, rules, 'likely').billedMs)} ms x ${exactNumber(above(handler) / 1024)} GiB`);
}

/** What of a handler's environment is billed for its time. */
function sizeOf({ memoryMiB }: WorkloadHandler, { pricingUnit }: Charge, { function: rules }: RequestHosting): string {
  return /^vCPU/.test(pricingUnit) ? `${exactNumber(rules.vCpuOf?.(memoryMiB) ?? 0)} vCPU` : `${exactNumber(billedMiB(memoryMiB, rules) / 1024)} GiB`;
}

function sum(handlers: readonly WorkloadHandler[], text: (handler: WorkloadHandler) => string): string {
  return handlers.map(text).join(' + ') || '0';
}
