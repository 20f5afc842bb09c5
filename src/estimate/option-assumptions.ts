import type { Assumption, EstimateSettings, HostingOption, InstanceHosting, PriceRow, RequestHosting, Workload } from '../domain';
import { defaults } from './defaults';
import { handlerGroups, isSame } from './handler-groups';
import type { HandlerKind } from './handler-groups';
import { dateSpan } from './prices/date-span';
import { sameItems } from './same-items';
import { timeOfRequest } from './time-of-request';
import { typedAssumptions } from './typed-assumptions';

/** What was said of an option last, and all that it was said of. */
interface Said {
  kinds: readonly HandlerKind[];
  settings: EstimateSettings;
  used: readonly PriceRow[];
  assumptions: Assumption[];
}

const lastSaid = new WeakMap<HostingOption, Said>();

/** What the model of one option takes for granted, each with its source. `used`: the price rows behind what is charged. Asked again with other traffic, it answers from memory. */
export function optionAssumptions(option: HostingOption, workload: Workload, used: readonly PriceRow[]): Assumption[] {
  const { handlers, settings } = workload;
  const { kinds } = handlerGroups(handlers);
  const last = lastSaid.get(option);
  const stays = last?.kinds === kinds && sameItems(last.used, used) && isSame(last.settings, settings);
  const assumptions = stays ? last.assumptions : assumptionsOf(option, workload, used);
  lastSaid.set(option, { kinds, settings, used, assumptions });
  return assumptions;
}

function assumptionsOf(option: HostingOption, workload: Workload, used: readonly PriceRow[]): Assumption[] {
  const dates = dateSpan(used.map(({ sourceDate }) => sourceDate).filter(Boolean));
  const sources = [...new Set(used.map(({ source }) => source))].join('; ');
  const prices: Assumption[] = dates === undefined ? [] : [{
    id: `prices ${option.id}`, origin: 'assumed', source: `${sources}; ${option.docs}`,
    text: `${option.serviceName}: list prices${placeOf(used, workload.settings.region)}, before tax and discounts, of ${[...new Set(dates)].join(' to ')}.`,
  }];
  const balanced = used.some(({ skuId }) => skuId === 'aws-alb-capacity-units') ? [loadBalancerAssumption(workload)] : [];
  return [...prices, ...balanced, ...typedAssumptions(option, workload.settings), ...(option.billing === 'request' ? requestAssumptions(option, workload) : instanceAssumptions(option, workload, used))];
}

/** Where prices are of: providers have regions, or tiers of them, of their own for a region of AWS, or one price for all. */
function placeOf(used: readonly PriceRow[], region: string): string {
  const regions = [...new Set(used.map((row) => row.region))].filter((one) => one !== 'global').sort();
  if (regions.length === 0) return ', the same in every region';
  return regions.includes(region) ? ` in ${region}` : ` in ${regions.join(', ')} for ${region}`;
}

/** What is taken for granted because some handler is so. */
interface SomeHandler {
  hasUnknownResponse: boolean;
  hasKnownResponse: boolean;
  isWebSocket: boolean;
  hasServer: boolean;
  isStopped: boolean;
  mostProcessMiB: number;
  mostRequestKb: number;
}

const known = new WeakMap<readonly HandlerKind[], SomeHandler>();

/** Every option asks, and kinds stay while traffic is typed. */
function someHandler({ handlers }: Workload): SomeHandler {
  const { kinds } = handlerGroups(handlers);
  let answer = known.get(kinds);
  if (!answer) {
    answer = { hasUnknownResponse: false, hasKnownResponse: false, isWebSocket: false, hasServer: false, isStopped: false, mostProcessMiB: 0, mostRequestKb: 0 };
    for (const kind of kinds) {
      const { responseKiB, frontDoor, server, profile } = kind;
      if (responseKiB === undefined) answer.hasUnknownResponse = true;
      else if (responseKiB) answer.hasKnownResponse = true;
      if (frontDoor === 'websocket') answer.isWebSocket = true;
      if (server !== undefined) answer.hasServer = true;
      const { waitMs, cpuMs } = timeOfRequest(kind, 'high');
      if (waitMs < profile.ioWaitMs.high || cpuMs < profile.cpuMs.high) answer.isStopped = true;
      if (profile.processMiB > answer.mostProcessMiB) answer.mostProcessMiB = profile.processMiB;
      if (profile.requestKb > answer.mostRequestKb) answer.mostRequestKb = profile.requestKb;
    }
    known.set(kinds, answer);
  }
  return answer;
}

function loadBalancerAssumption(workload: Workload): Assumption {
  const { settings: { network = {} } } = workload;
  const { requestsPerConnection, connectionSeconds, requestKb } = { ...defaults.loadBalancer, ...network };
  const typed = network.requestsPerConnection !== undefined && network.connectionSeconds !== undefined;
  const kb = someHandler(workload).hasUnknownResponse ? `; ${requestKb} KB of a request whose response is not known` : '';
  return {
    id: 'load-balancer', origin: typed ? 'typed' : 'assumed', source: 'https://aws.amazon.com/elasticloadbalancing/pricing/',
    text: `Load balancers: a connection for ${requestsPerConnection} requests, open ${connectionSeconds} s, ${network.listenerRules ?? 'at most ten'} rules${kb}.`,
  };
}

function requestAssumptions({ function: rules, serviceName, docs }: RequestHosting, workload: Workload): Assumption[] {
  const { shared } = rules;
  const { isWebSocket, hasServer } = someHandler(workload);
  const { settings: { network } } = workload;
  const rounded = rules.billingStepMs > 1 ? `, rounded up to ${rules.billingStepMs} ms` : '';
  const least = rules.minimumActivityMs === undefined ? '' : `, for ${rules.minimumActivityMs / 1000} s at least`;
  const asleep = shared?.untilSleepMs === undefined ? '' : ` and for ${shared.untilSleepMs / 60_000} minutes after the last`;
  const all: (Assumption | false)[] = [
    shared !== undefined && {
      id: `shared ${serviceName}`, origin: 'assumed', source: docs,
      text: `${serviceName}: an instance takes up to ${shared.concurrency} requests at a time, fewer where their CPU fills it, and is billed while one is in progress${rounded}${least}${asleep}; published durations are billed as they stand${rounded}.`,
    },
    rules.quotaPeriodMs !== undefined && {
      id: 'cpu-quota', origin: 'assumed', source: 'Fitted to public cold-start measurements (maxday/lambda-perf); AWS documents 1,769 MB = 1 vCPU',
      text: `${serviceName} hands out CPU in periods of ${rules.quotaPeriodMs} ms, one vCPU at ${rules.memoryPerVCpuMiB} MiB; short bursts run at full speed.`,
    },
    !rules.freeInit && {
      id: 'cold-starts', origin: 'assumed', source: 'Birth-death model, cold share within 19 % of published AWS measurements (SimFaaS) on average; AWS does not document the idle time',
      text: `An idle environment lives ${rules.keepAliveSeconds / 60} minutes and every environment is replaced after ${rules.recycleSeconds / 3600} hours and by ${defaults.deploysPerMonth} deploys a month; INIT is billed.${hasServer ? ' The routes of a site are one function.' : ''}`,
    },
    isWebSocket && {
      id: 'websocket-minutes', origin: 'assumed', source: 'https://aws.amazon.com/api-gateway/pricing/',
      text: `Each WebSocket request is a message, metered in 32 KB; connection minutes are ${network?.webSocketMinutes === undefined ? 'not counted (type "webSocketMinutes" under "network")' : 'counted as typed'}.`,
    },
  ];
  return all.filter((assumption): assumption is Assumption => assumption !== false);
}

function instanceAssumptions({ serviceName, provider }: InstanceHosting, workload: Workload, used: readonly PriceRow[]): Assumption[] {
  const { settings: { container, network } } = workload;
  const { hasKnownResponse, isStopped, mostProcessMiB, mostRequestKb } = someHandler(workload);
  const sends = hasKnownResponse && used.some(({ skuId }) => /data-transfer-out|egress/.test(skuId));
  const limited: Assumption[] = !isStopped ? [] : [{
    id: 'container-time-limit', origin: 'assumed', source: 'The same work is compared on every option',
    text: `${serviceName}: a request that would take longer than its handler's time limit ends there in a container too.`,
  }];
  return [
    ...limited,
    {
      id: 'container-shared', origin: 'assumed', source: 'The event loop serves other requests while one waits; cost allocated by need of the scarcest resource',
      text: `${serviceName}: all handlers share one fleet of processes; a handler's part is its share of the CPU (or memory, where that is scarcer).`,
    },
    {
      id: 'container-capacity', origin: 'assumed', source: 'Measured on Node 20: queueing formula within 1.2% of simulation',
      text: `An event loop is used to ${Math.round(container.targetUtilization * 100)}% in the peak minute, which is ${defaults.peakMinuteToHour} times the peak hour; ${defaults.container.requestOverheadMs} ms CPU per request for the HTTP server; one process per vCPU, of ${mostProcessMiB} MiB and ${mostRequestKb} KB for a request in progress.`,
    },
    {
      id: 'container-network', origin: 'assumed', source: 'https://aws.amazon.com/vpc/pricing/',
      text: `${network && provider === 'AWS' ? 'NAT gateways, addresses and logs are counted as typed' : 'NAT gateways, public IPv4 addresses and logs are not counted'}; ${sends ? 'data sent to the internet is, as typed' : 'data transfer is not'}; the work of operating containers is not.`,
    },
  ];
}
