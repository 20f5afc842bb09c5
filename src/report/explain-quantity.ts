import type { Charge, CostEstimate, HostingOption, Workload, WorkloadHandler } from '../domain';
import { defaults } from '../estimate/defaults';
import { requestDuration } from '../estimate/request-duration';

const number = (value: number) => value.toLocaleString('en-US', { maximumSignificantDigits: 12 });
const short = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 2 });

/** What a quantity is explained with. */
export interface Counted {
  option: CostEstimate;
  hosting: HostingOption | undefined;
  workload: Workload;
}

/**
 * A charge's quantity as a sum that a pocket calculator can follow. Free and dearer steps are cut from one sum: it is given whole, with
 * this step's part.
 */
export function explainQuantity(charge: Charge, counted: Counted): string {
  const { charges } = counted.option;
  const base = charge.description.replace(/ \((free tier|above [\d,]+)\)$/, '');
  const steps = charges.filter(({ skuId, description }) => skuId === charge.skuId && description.startsWith(base));
  const whole = steps.reduce((sum, { pricingQuantity }) => sum + pricingQuantity, 0);
  const formula = formulaOf(charge, counted);
  const part = steps.length > 1 ? `; of these ${number(charge.pricingQuantity)} ${charge.description === base ? 'at this price' : `are ${charge.description.slice(base.length + 2, -1)}`}` : '';
  return `${formula} = ${number(whole)} ${charge.pricingUnit}${part}`;
}

/** The first rule whose pattern the SKU has. */
const rules: [sku: RegExp, formula: (counted: Counted, charge: Charge) => string][] = [
  [/nat-hours$/, ({ workload: { settings } }) => `${settings.network?.natGateways ?? 0} gateways x ${settings.hoursPerMonth} hours`],
  [/nat-data$/, ({ option, workload: { settings } }) => `${short(option.usage.requests)} requests x ${number(settings.network?.natGbPerRequest ?? 0)} GB`],
  [/public-ipv4-hours$/, ({ workload: { settings } }) => `${settings.network?.publicIpv4Addresses ?? 0} addresses x ${settings.hoursPerMonth} hours`],
  [/logs-ingestion$/, ({ option, workload: { settings } }) => `${short(option.usage.requests)} requests x ${number(settings.network?.logKiBPerRequest ?? 0)} KiB / 1,048,576`],
  [/websocket-minutes$/, () => 'typed under "network"'],
  [/event-poller/, () => 'typed under "eventPollerHours"'],
  [/alb-hours$/, ({ workload: { settings } }) => `1 load balancer x ${settings.hoursPerMonth} hours`],
  [/alb-capacity-units$/, ({ option }) => `requests that pass the load balancer, of ${short(option.usage.requests)}, x the largest of ${number(1 / defaults.loadBalancer.requestsPerConnection)} new connections / 25 a second, / 3,000 a minute and its KB / 1,000,000 a unit and hour, ${number((option.usage.loadBalancerCapacityUnitHours ?? 0) / Math.max(1, option.usage.requests))} each`],
  [/egress|data-transfer-out|response-streaming$/, ({ workload: { handlers } }) => `${sum(handlers.filter(({ responseKiB }) => responseKiB), ({ id, requestsPerMonth, responseKiB = 0 }) => `${id} ${short(requestsPerMonth)} x ${short(responseKiB)} KiB`)} / 1,048,576`],
  [/snapstart-cache$/, ({ workload: { handlers, settings } }) => `${sum(handlers, ({ id, memoryMiB }) => `${id} ${number(memoryMiB / 1024)} GiB`)} x ${settings.hoursPerMonth * 3600} s`],
  [/provisioned-concurrency/, ({ workload: { handlers, settings }, option: { optionId } }) => sum(handlers, ({ id, provisionedConcurrency, provisionedHoursPerMonth, memoryMiB }) => {
    const typed = settings.options?.[optionId]?.provisionedConcurrency;
    return `${id} ${typed?.concurrency ?? provisionedConcurrency ?? 0} environments x ${number(memoryMiB / 1024)} GiB x ${typed?.hoursPerMonth ?? provisionedHoursPerMonth ?? settings.hoursPerMonth} hours x 3,600 s`;
  })],
  [/fee|ec2-|app-service|heroku|render-|lightsail|own-server|fly-|google-cloud-run-instance|fargate/, instances],
  [/(subscription|seat|plan)/, () => 'of the account, a month'],
  [/credit-packs$/, ({ workload: { handlers } }) => `packs of 1,000 above 5,000: 5 x GB-hours + 2 x requests / 10,000 + 20 x GB sent, of ${handlers.length === 1 ? handlers[0]!.id : `${handlers.length} handlers`}, rounded up`],
  [/requests$|executions$|invocations$|messages$/, ({ workload: { handlers } }) => sum(handlers, ({ id, requestsPerMonth }) => `${id} ${short(requestsPerMonth)}`)],
  [/cpu-time$|active-cpu$/, ({ workload: { handlers } }) => sum(handlers, ({ id, requestsPerMonth, profile }) => `${id} ${short(requestsPerMonth)} x ${short(profile.cpuMs.likely)} ms CPU`)],
  [/railway-vcpu$/, ({ workload: { handlers } }) => `CPU of requests: ${sum(handlers, ({ id, requestsPerMonth, profile }) => `${id} ${short(requestsPerMonth)} x ${short(profile.cpuMs.likely + defaults.container.requestOverheadMs)} ms`)}`],
  [/railway-memory$/, ({ option }) => `${short(option.usage.instanceMonths ?? 0)} instance-months x ${defaults.container.processMiB} MiB of the process, and what requests hold`],
];

function formulaOf(charge: Charge, counted: Counted): string {
  const { usage } = counted.option;
  if (charge.chargeCategory === 'init') return `cold starts (${number((usage.coldStartShare ?? 0) * 100)} % of ${short(usage.requests)} requests) x INIT x memory in GiB, of every handler below`;
  const rule = rules.find(([pattern]) => pattern.test(charge.skuId));
  if (rule) return rule[1](counted, charge);
  return durations(counted);
}

/** Instances that run x hours x size. */
function instances({ option: { usage, configuration }, workload: { settings } }: Counted, { pricingUnit, chargeCategory, skuId }: Charge): string {
  const hours = usage.instanceHours ?? 0;
  const running = Number.isInteger(hours / settings.hoursPerMonth) ? `${number(hours / settings.hoursPerMonth)} x ${settings.hoursPerMonth} hours` : `${short(hours)} instance hours (${configuration}; its fleet follows the traffic)`;
  const months = /Months$/.test(pricingUnit) ? ` / ${settings.hoursPerMonth} hours of a month` : '';
  const per = /^vCPU/.test(pricingUnit) ? size(usage.vCpuHours, hours, 'vCPU') : /^(GB|GiB)/.test(pricingUnit) && chargeCategory === 'compute' ? size(usage.memoryGibHours, hours, 'GiB') : /storage|ebs|rootfs/.test(skuId) ? size(usage.storageGibHours, hours, 'GiB of disk') : '';
  return `${running}${per}${/Seconds$/.test(pricingUnit) ? ' x 3,600 s' : ''}${months}`;
}

function size(of: number | undefined, hours: number, unit: string): string {
  return of === undefined || hours === 0 ? '' : ` x ${number(of / hours)} ${unit}`;
}

/** Requests x billed duration x memory of each handler. */
function durations({ hosting, workload: { handlers }, option: { usage } }: Counted): string {
  if (hosting?.billing !== 'request') return 'the time that instances are busy';
  const { function: rules } = hosting;
  const each = sum(handlers, (handler) => `${handler.id} ${short(handler.requestsPerMonth)} x ${short(requestDuration(handler, rules, 'likely').billedMs)} ms${rules.shared ? '' : ` x ${number(handler.memoryMiB / 1024)} GiB`}`);
  return rules.shared ? `${each}, less the time in which requests share an instance: ${short((usage.activeVCpuSeconds ?? 0) + (usage.idleVCpuSeconds ?? 0))} vCPU-seconds of instances` : each;
}

function sum(handlers: readonly WorkloadHandler[], text: (handler: WorkloadHandler) => string): string {
  return handlers.map(text).join(' + ') || '0';
}
