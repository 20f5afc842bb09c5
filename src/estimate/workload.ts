import type { Architecture, Assumption, EstimateSettings, Handler, HandlerInputs, ProjectInputs, Workload, WorkloadHandler } from '../domain';
import { defaults } from './defaults';
import { currencyAssumption } from './currency-assumption';
import { memoryOf } from './memory-of';
import { ownTraffic } from './own-traffic';
import { profile } from './profile';
import { trafficAssumption } from './traffic/traffic-assumption';
import { itemsAssumption } from './calls/items-assumption';
import { wayAssumption } from './way-assumption';
import { whole } from './whole';

const typedIn = 'hosting-cost.json';

/** The handlers with their traffic and sizes, and the settings around them: what is typed goes before what is found, what is found before what is assumed. */
export function workload(handlers: Handler[], inputs: ProjectInputs): Workload {
  const requests = handlers.map((handler) => requestsOf(handler, inputs));
  const sharing = requests.filter(({ shares }) => shares).length;
  const equalShare = (inputs.requestsPerMonth ?? defaults.requestsPerMonth) / Math.max(1, sharing);
  return {
    handlers: handlers.map((handler, index) => workloadHandler(handler, inputs, requests[index]!.own + (requests[index]!.shares ? equalShare : 0))),
    settings: settings(handlers, inputs),
    assumptions: [
      ...trafficAssumptions(handlers, inputs, sharing),
      ...handlers.map((handler) => memoryAssumption(handler, inputs.handlers?.[handler.id])),
      ...settingAssumptions(inputs),
      ...wayAssumption(handlers),
      ...itemsAssumption(handlers),
    ],
  };
}

/** Typed, or the handler's own, and whether it has an equal share of the project's beside them. */
function requestsOf(handler: Handler, inputs: ProjectInputs): { own: number; shares: boolean } {
  const typed = inputs.handlers?.[handler.id]?.requestsPerMonth;
  if (typed !== undefined) return { own: typed, shares: false };
  const own = ownTraffic(handler);
  return { own: own?.requestsPerMonth ?? 0, shares: !own?.isAll };
}

function workloadHandler(handler: Handler, inputs: ProjectInputs, requestsPerMonth: number): WorkloadHandler {
  const { id, name, trigger, frontDoor, architecture, timeoutSeconds, ephemeralStorageMiB, provisionedConcurrency, reservedConcurrency } = handler;
  const typed = inputs.handlers?.[id];
  return {
    id, name, trigger, frontDoor, timeoutSeconds, ephemeralStorageMiB, provisionedConcurrency, reservedConcurrency,
    architecture: inputs.architecture ?? architecture,
    requestsPerMonth,
    peakToMean: typed?.peakToMean ?? (handler.schedule && ownTraffic(handler)?.isAll && typed?.requestsPerMonth === undefined ? 1 : undefined),
    profile: profile(handler, inputs),
    memoryMiB: memoryOf(handler, typed).mib,
    server: serverOf(handler),
  };
}

/** SST and OpenNext deploy a site's server as one function. */
function serverOf({ framework, site }: Handler): string | undefined {
  return site === undefined ? undefined : `${framework.split('/')[0]} ${site}`;
}

const knownMemory = new WeakMap<Handler, { typedMiB: number | undefined; assumption: Assumption }>();

/** The last one is kept: while traffic is typed it stays. */
function memoryAssumption(handler: Handler, typed: HandlerInputs | undefined): Assumption {
  const before = knownMemory.get(handler);
  if (before && before.typedMiB === typed?.memoryMiB) return before.assumption;
  const { mib, origin, source } = memoryOf(handler, typed);
  const assumption: Assumption = { id: `memory ${handler.id}`, text: `${handler.name}: ${whole(mib)} MiB of memory on Lambda.`, origin, source };
  knownMemory.set(handler, { typedMiB: typed?.memoryMiB, assumption });
  return assumption;
}

function settings(handlers: Handler[], inputs: ProjectInputs): EstimateSettings {
  const architecture = inputs.architecture ?? defaults.architecture;
  const { minTasks, targetUtilization } = defaults.container;
  const fromHttp = handlers.length === 0 || handlers.some(({ trigger }) => trigger === 'http');
  const container = {
    minTasks, targetUtilization, frontDoor: fromHttp ? 'alb' as const : 'none' as const,
    ...withoutUndefined({ architecture: inputs.architecture ?? commonArchitecture(handlers), ...inputs.container }),
  };
  return {
    region: inputs.region ?? defaults.region,
    architecture,
    freeTier: inputs.freeTier ?? defaults.freeTier,
    hoursPerMonth: defaults.hoursPerMonth,
    peakToMean: inputs.peakToMean ?? defaults.peakToMean,
    container: { ...container, minTasks: Math.max(1, container.minTasks) },
    ...withoutUndefined({ trafficShape: inputs.trafficShape, currency: inputs.currency, databaseConnections: inputs.databaseConnections, options: inputs.options, network: inputs.network, prices: inputs.prices }),
  };
}

/** The one that every handler is configured for: the same code then runs on the same kind of processor on both sides. */
function commonArchitecture(handlers: Handler[]): Architecture | undefined {
  const found = [...new Set(handlers.map(({ architecture }) => architecture))];
  return found.length === 1 ? found[0] : undefined;
}

function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Value;
}

function trafficAssumptions(handlers: Handler[], inputs: ProjectInputs, sharing: number): Assumption[] {
  const own = handlers.flatMap((handler): Assumption[] => {
    const typed = inputs.handlers?.[handler.id]?.requestsPerMonth;
    const requests = (count: number) => `${handler.name}: ${whole(count)} requests a month`;
    if (typed !== undefined) return [{ id: `requests ${handler.id}`, text: `${requests(typed)}.`, origin: 'typed', source: typedIn }];
    const found = ownTraffic(handler);
    if (found === undefined) return [];
    const { file, line } = handler.evidence;
    return [{ id: `requests ${handler.id}`, text: `${requests(found.requestsPerMonth)}${found.isAll ? '' : ' beside its share'}: ${found.why}.`, origin: found.origin, source: `${file}:${line}` }];
  });
  if (sharing === 0) return own;
  const count = (inputs.requestsPerMonth ?? defaults.requestsPerMonth).toLocaleString('en-US');
  const text = sharing === 1 ? `${count} requests a month.` : `${count} requests a month, equally shared by the ${sharing} handlers whose traffic the project does not fix.`;
  const typed = inputs.requestsPerMonth !== undefined;
  return [{ id: 'requests', text, origin: typed ? 'typed' : 'assumed', source: typed ? typedIn : 'An example: type your own traffic' }, ...own];
}

function settingAssumptions(inputs: ProjectInputs): Assumption[] {
  const about = (id: string, typed: unknown, text: string, source: string): Assumption => ({
    id, text, origin: typed === undefined ? 'assumed' : 'typed', source: typed === undefined ? source : typedIn,
  });
  const free = inputs.freeTier ?? defaults.freeTier;
  return [
    trafficAssumption(inputs, typedIn),
    ...currencyAssumption(inputs.currency, typedIn),
    about('free-tier', inputs.freeTier, free ? 'The account\'s free tier is unused by anything else and subtracted.' : 'No free tier is subtracted.', 'https://aws.amazon.com/lambda/pricing/'),
    about('min-tasks', inputs.container?.minTasks, `A container runs at least ${inputs.container?.minTasks ?? defaults.container.minTasks} tasks.`, 'Two availability zones'),
  ];
}
