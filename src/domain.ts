/**
 * The nouns of Hosting Cost. This file imports nothing; everything else imports it.
 * Units are in the names. Every estimated number is a {@link Range}.
 */

/** An estimated number. `low` and `high` bound it (p10 and p90, or the shortest and longest path), `likely` is the expectation. A number that is typed or fixed by the code has low = likely = high. */
export interface Range {
  low: number;
  likely: number;
  high: number;
}

/** A place in the code. `file` is relative to the project's root with `/`; lines and columns are 1-based. */
export interface CodeRange {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** What made us believe something: the line that declares it, in words a person can check. */
export interface Evidence {
  file: string;
  line: number;
  reason: string;
}

export type Severity = 'error' | 'warning' | 'information';

/** Something the reader of the project should know or mend. */
export interface Diagnostic {
  file: string;
  line?: number;
  severity: Severity;
  message: string;
}

/** OpenTelemetry `faas.trigger`. */
export type Trigger = 'http' | 'pubsub' | 'datasource' | 'timer' | 'other';

/** What stands in front of the code and is billed with it. */
export type FrontDoor = 'none' | 'function-url' | 'http-api' | 'rest-api' | 'websocket' | 'alb';

export type Architecture = 'x86_64' | 'arm64';

/** `per-item`: in a loop, map, recursion, pagination or stream. `conditional`: in a branch body. `once`: on the main path. */
export type Multiplicity = 'once' | 'conditional' | 'per-item';

/** One call that waits for something outside the process. */
export interface AwaitedCall extends CodeRange {
  /** npm package or runtime module, for example `@aws-sdk/client-dynamodb`, `node:fs/promises`, `global` for `fetch`. */
  library: string;
  /** Normalised service: `dynamodb`, `s3`, `http`, `postgres`, `timer`, … */
  service: string;
  /** Operation of the service: `GetItem`, `GET`, `query`, `sleep`, … */
  operation: string;
  /** Host of an HTTP call where the code fixes it. */
  host?: string;
  multiplicity: Multiplicity;
  /** Project functions between the handler and the call; empty when the handler makes the call itself. */
  via: string[];
  /** Time that the caller waits, in ms: p10, mean, p90 of the service's latency. */
  latencyMs: Range;
  /** Where `latencyMs` comes from, for the reader. */
  latencySource: string;
  /** Items of which one call carries many and each is billed: of a batch or a transaction. Absent: the code does not say. */
  items?: CountedItems;
  /** CPU time of the client library for one call, in ms at one vCPU. */
  cpuMs: number;
  /** False when the promise is started and never waited for. */
  awaited: boolean;
  /** `init`: made once per environment or process when the module loads, not per request. */
  phase: 'request' | 'init';
}

/** How many items a call carries, and why that many. */
export interface CountedItems {
  count: Range;
  reason: string;
}

/**
 * What happens in time when the handler runs; enough to compute its shortest, longest and expected wait.
 * In a {@link Handler} a `call` is an index into `awaitedCalls`; latencies are looked up when the time is computed.
 */
export type Step<Call = number> =
  | { kind: 'call'; call: Call }
  /** A wait that is no call of a service, in ms: the limit in a `Promise.race`. */
  | { kind: 'wait'; ms: number }
  | { kind: 'sequence'; steps: Step<Call>[] }
  /** Runs at once; `all` ends with the last, `race` with the first. */
  | { kind: 'parallel'; mode: JoinMode; branches: Step<Call>[] }
  /** `concurrency` items run at once: 1 = one after another, 0 = all. `reason` says where the count comes from. */
  | { kind: 'loop'; iterations: Range; concurrency: number; body: Step<Call>; reason: string }
  /** Exactly one arm runs. Branches with the same `condition` within one function take the same arm. */
  | { kind: 'branch'; arms: BranchArm<Call>[]; condition?: string; reason?: string }
  /** Goes on after the enclosing scope with this id (`return`, `break`, `continue`); 0 = `throw`: goes to the enclosing `try`, else ends the handler. */
  | { kind: 'exit'; to: number }
  /** A function's body, a loop or one of its iterations: what an exit leaves. `name` is a function's. `repeated`: written out once per item. */
  | { kind: 'scope'; id: number; body: Step<Call>; name?: string; repeated?: true }
  | { kind: 'try'; body: Step<Call>; handler?: Step<Call>; finalizer?: Step<Call> }
  /** A promise begun now under `id`; time goes on without waiting. Under one id the last end counts, with `settles` the first (a promise resolves once). */
  | { kind: 'start'; id: number; body: Step<Call>; settles?: true }
  /** Waits until everything started under the ids is done (`all`) or until the first is (`race`); an id that was not started is done. */
  | { kind: 'join'; ids: number[]; mode: JoinMode };

export type JoinMode = 'all' | 'race';

export interface BranchArm<Call = number> {
  /** 0..1; the arms add up to 1. */
  probability: number;
  body: Step<Call>;
  /** The arm is taken where these moments come in these orders, whichever arm that is with the latencies at hand. Its share of the requests is then this; `probability` is that with the latencies assumed. */
  ordered?: { share: number; by: OrderedMoments<Call>[] };
}

/** What the steps lead to from the request's begin: `first` comes before `then`, or, with `orEqual`, not after it. */
export interface OrderedMoments<Call = number> {
  first: Step<Call>;
  then: Step<Call>;
  orEqual: boolean;
}

/** Requests that the configuration itself fixes: a schedule. */
export interface ScheduledTraffic {
  requestsPerMonth: number;
  reason: string;
}

/** A route that a framework behind one handler serves (Express, Fastify, Hono, Nest). */
export interface Route {
  method: string;
  path: string;
  line: number;
  /** Where the route is declared, when that is not the handler's file. */
  file?: string;
}

/** A call that computes for long. How large its input is only a run could tell. */
export interface CpuWork {
  file: string;
  line: number;
  /** What is computed: `scrypt`. */
  what: string;
  /** Of one call, in ms at one vCPU. */
  cpuMs: Range;
  source: string;
  /** Calls of one request. */
  times: Range;
}

/** How Azure hosts a function app. */
export type AzurePlan = 'app-service' | 'consumption' | 'flex' | 'premium';

/** One serverless handler of the project. */
export interface Handler {
  /** `path#export`, unique in the project. */
  id: string;
  name: string;
  framework: string;
  trigger: Trigger;
  frontDoor: FrontDoor;
  /** Relative to the project's root, with `/`. */
  file: string;
  /** Exported name (`handler`, `GET`, `default`) or the registered name. */
  export: string;
  /** 1-based line of the handler's name. */
  line: number;
  /** Where the handler's name stands, for hovers and links. */
  range: CodeRange;
  evidence: Evidence;
  memoryMiB?: number;
  timeoutSeconds?: number;
  architecture?: Architecture;
  /** Of a function on Azure, where its configuration says it. */
  azurePlan?: AzurePlan;
  runtime?: string;
  route?: string;
  /** Folder of the site whose server answers it beside the site's other routes, where it is one of these. */
  site?: string;
  schedule?: ScheduledTraffic;
  ephemeralStorageMiB?: number;
  reservedConcurrency?: number;
  provisionedConcurrency?: number;
  batchSize?: number;
  /** Called while the project is deployed (a custom resource, a trigger) and, as far as its configuration says, by nothing else. */
  isForDeployment?: true;
  routes?: Route[];
  awaitedCalls: AwaitedCall[];
  /** One request. */
  body: Step;
  /** The same request with every path followed exactly, where that was possible: its time. `body` says what a reader sees. */
  paths?: Step;
  /** Module level: runs once per environment or process (INIT). */
  init: Step;
  /** CPU of the handler's own code for one request, in ms at one vCPU, without the awaited calls' `cpuMs`. */
  ownCpuMs: Range;
  /** Calls that compute for long, part of `ownCpuMs`. */
  cpuWork?: CpuWork[];
  /** CPU of loading the modules, in ms (part of INIT). */
  loadMs: Range;
}

/** What one request costs in time and memory; independent of where it runs. */
export interface ExecutionProfile {
  /** Shortest path, expectation, longest path. */
  ioWaitMs: Range;
  /** At one vCPU. */
  cpuMs: Range;
  /** INIT of a new environment, in ms. */
  initMs: Range;
  /** Awaited calls one after another on the expected path (bursts of CPU are one more). */
  awaits: number;
  /** Memory of the idle process. */
  processMiB: number;
  /** Memory that one request in flight holds, in KB. */
  requestKb: number;
  /** Expected calls per request by `<service>:<operation>`. */
  callsPerRequest: Record<string, number>;
  /** Expected items per request of the calls that carry another number than one each, by `<service>:<operation>`. */
  itemsPerRequest?: Record<string, number>;
  /** Pools of connections of one process that a request takes from. */
  pools?: ConnectionPool[];
}

/** Connections of a library, shared by the requests of one process. */
export interface ConnectionPool {
  /** npm package. */
  name: string;
  /** Connections or sockets of one process, the library's default. */
  size: number;
  /** Each is a connection of a database server, of which it has so many. */
  database: boolean;
  /** Time that one request holds a connection, ms. */
  holdMs: Range;
}

/**
 * How requests spread over time. `flat`: evenly. `daily`: one smooth peak a day, `peakToMean` high. `office-hours`: working days from eight to six.
 * `spiky`: two hours a day carry half of it, and their busiest minute three times their mean.
 */
export type TrafficShape = 'daily' | 'flat' | 'office-hours' | 'spiky' | TypedShape;

/** Relative weights, in any unit: of the 24 hours from midnight, and of the seven days from Monday (all alike when absent). */
export interface TypedShape {
  hours: number[];
  weekdays?: number[];
}

/** What amounts are shown in: ISO 4217 code, and how much of it one US dollar is. Price lists are in USD. */
export interface Currency {
  code: string;
  perUsd: number;
}

/** One handler with its traffic: what `estimate` needs to know of it. */
export interface WorkloadHandler {
  id: string;
  name: string;
  requestsPerMonth: number;
  /** Peak hour over mean hour of this handler alone, 1..24; the workload's when absent. */
  peakToMean?: number;
  /** Of this handler alone; the workload's when absent. */
  trafficShape?: TrafficShape;
  /** Requests that are no HTTP requests do not pass a load balancer; `http` when absent. */
  trigger?: Trigger;
  profile: ExecutionProfile;
  memoryMiB: number;
  architecture?: Architecture;
  frontDoor: FrontDoor;
  timeoutSeconds?: number;
  ephemeralStorageMiB?: number;
  provisionedConcurrency?: number;
  reservedConcurrency?: number;
  responseKiB?: number;
  /** A measured or published duration, billed as it stands, rounded up to the step that is billed. */
  durationMs?: number;
  coldStartShare?: number;
  /** Hours in which environments are kept ready; the whole month when absent. */
  provisionedHoursPerMonth?: number;
  /** New environments start from a snapshot instead of INIT. */
  snapStart?: boolean;
  /** Handlers of the same one are routes of a server that is deployed as one function, whose environments serve them all. */
  server?: string;
}

/** Where a shown number comes from. */
export type Origin = 'found' | 'assumed' | 'typed';

/** One input of the estimate that a reader may doubt. */
export interface Assumption {
  id: string;
  text: string;
  origin: Origin;
  /** Source of the default, or file and line. */
  source: string;
}

/** Everything that is not the code: prices' region, traffic shape, sizes. */
export interface EstimateSettings {
  region: string;
  architecture: Architecture;
  freeTier: boolean;
  hoursPerMonth: number;
  /** Peak hour over mean hour of a `daily` shape, 1..24. */
  peakToMean: number;
  /** `daily` when absent. */
  trafficShape?: TrafficShape;
  /** USD when absent. */
  currency?: Currency;
  /** Connections that the database server takes; the server's default when absent. */
  databaseConnections?: number;
  container: ContainerSettings;
  /** By option id: what is fixed by hand. */
  options?: Record<string, OptionConfiguration>;
  network?: NetworkSettings;
  /** By SKU: USD per pricing unit, instead of the list price. */
  prices?: Record<string, number>;
}

/** How one option is set up by hand; what is absent is chosen by the model. */
export interface OptionConfiguration {
  vCpu?: number;
  memoryMiB?: number;
  instances?: number;
  /** Hours that the instances run in a month. */
  hoursPerMonth?: number;
  architecture?: Architecture;
  spot?: boolean;
  /** Off the list price of computing: Savings Plans, negotiated. */
  discountPercent?: number;
  ephemeralStorageGiB?: number;
  /** Of Amazon EC2. */
  instanceType?: string;
  /** Of Azure App Service, Railway, Render, Vercel. */
  plan?: string;
  /** Of Heroku. */
  dyno?: string;
  frontDoor?: FrontDoor;
  provisionedConcurrency?: { concurrency: number; hoursPerMonth?: number };
  /** Of AWS Lambda with a Java, Python or .NET runtime: environments start from a snapshot, which is kept all month, instead of INIT. */
  snapStart?: boolean;
  /** Of AWS Lambda: hours of event poller units in a month (provisioned mode of a queue's or stream's mapping). */
  eventPollerHours?: { kafka?: number; sqs?: number };
  /** Of a server of one's own, USD for each. */
  pricePerMonth?: number;
}

/** What stands around the computing and is billed with it on AWS. */
export interface NetworkSettings {
  natGateways?: number;
  /** GB that pass a NAT gateway for one request. */
  natGbPerRequest?: number;
  publicIpv4Addresses?: number;
  /** KiB written to logs for one request. */
  logKiBPerRequest?: number;
  /** Minutes that WebSocket clients are connected in a month, added up. */
  webSocketMinutes?: number;
  /** Of an Application Load Balancer: requests that one connection carries, how long it is open, and the rules that each request is compared with. */
  requestsPerConnection?: number;
  connectionSeconds?: number;
  listenerRules?: number;
}

export interface ContainerSettings {
  vCpu?: number;
  memoryMiB?: number;
  minTasks: number;
  /** Share of one event loop that the peak may use, 0..1. */
  targetUtilization: number;
  architecture?: Architecture;
  frontDoor: 'alb' | 'none';
  ephemeralStorageGiB?: number;
  /** Exactly so many run, whatever the load. */
  instances?: number;
  /** Hours that each of them runs; the whole month when absent. */
  hoursPerMonth?: number;
  /** Name of a size: instance type, plan, dyno. */
  size?: string;
  spot?: boolean;
  /** vCPU and memory are billed as typed, sold or not. */
  asTyped?: boolean;
}

/** A pool of handlers priced together: what one process hosts. */
export interface Workload {
  handlers: WorkloadHandler[];
  settings: EstimateSettings;
  /** Where traffic, sizes and settings come from. */
  assumptions?: Assumption[];
}

export type DeliveryModel = 'FaaS' | 'CaaS' | 'PaaS' | 'IaaS';

/** One line of a bill (FinOps FOCUS terms). */
export interface Charge {
  skuId: string;
  chargeCategory: 'compute' | 'requests' | 'front-door' | 'init' | 'storage' | 'network' | 'other';
  description: string;
  pricingQuantity: number;
  pricingUnit: string;
  listUnitPrice: number;
  listCost: number;
  /** What a quantity that the free tier covers would cost without it. */
  coveredCost?: number;
  /** Of the price row: its page or list, and its date, ISO 8601; no date where the price is typed. */
  source?: string;
  sourceDate?: string;
}

/** One step of a graduated price. */
export interface PriceTier {
  /** Quantity in a month above which it applies. */
  from: number;
  /** USD per pricing unit. */
  unitPrice: number;
}

/** The list price of one SKU in one region. */
export interface PriceRow {
  skuId: string;
  region: string;
  /** `GB-Seconds`, `Requests`, `vCPU-Hours`, … */
  pricingUnit: string;
  tiers: PriceTier[];
  source: string;
  /** ISO 8601. */
  sourceDate: string;
  confidence: 'high' | 'medium' | 'low';
}

/** A quantity per month that an account does not pay, shared by the SKUs in proportion to what each uses. */
export interface FreeTier {
  id: string;
  skuIds: string[];
  quantity: number;
  /** The allowance is a discount of quantity x this price, USD, whatever the region's own price. */
  unitPrice?: number;
  source: string;
  sourceDate: string;
}

/** List prices by SKU and region. */
export interface PriceBook {
  rows: readonly PriceRow[];
  freeTiers: readonly FreeTier[];
  find(skuId: string, region: string): PriceRow | undefined;
}

/** What an option counts and bills. */
export interface Meter {
  skuId: string;
  chargeCategory: Charge['chargeCategory'];
  description: string;
  /** In the price row's pricing unit, per month. */
  quantity(usage: MeteredUsage): number;
  /** How a request-billed option's quantity is reckoned, in words and figures, where it is no plain sum over handlers. */
  formula?(usage: MeteredUsage, written: (value: number) => string): string;
}

/** What a call of a service counts and bills, wherever the code runs. */
export interface CallMeter {
  skuId: string;
  description: string;
  service: string;
  /** Operation in lower case -> units of one call; `*` = any other. */
  unitsPerCall: Record<string, number>;
}

/** One size of an instance that can be rented. */
export interface Capacity {
  vCpu: number;
  memoryMiB: number;
  /** Instance type, plan, dyno. */
  name?: string;
  /** Of the processor, where a size has only one. */
  architecture?: Architecture;
  /** Not chosen by the model. */
  byHandOnly?: boolean;
  /** Of each vCPU, what a burstable size may use all the time, 0..1. */
  baselineShare?: number;
}

interface HostingOptionBase {
  id: string;
  provider: string;
  serviceName: string;
  deliveryModel: DeliveryModel;
  /** The provider's page on prices and billing. */
  docs: string;
  architectures: Architecture[];
  meters: Meter[];
  /** What may be fixed by hand. */
  fields: (keyof OptionConfiguration)[];
  /** Regions of the price rows for a region, the nearest first; the region itself and `global` when absent. */
  priceRegions?(region: string): string[];
  /** The provider's own regions, where price rows name tiers instead. */
  regions?: string[];
  /** Plan -> SKU of its monthly price, which includes usage of the same value. */
  plans?: Record<string, string>;
  defaultPlan?: string;
  /** What a reader must know besides: charges that are not of one workload. */
  notes?: string[];
}

/** Bills each request for its duration: one request at a time in an environment. */
export interface RequestHosting extends HostingOptionBase {
  billing: 'request';
  function: FunctionRules;
}

/** Bills instances while they run: many requests at a time in a process. */
export interface InstanceHosting extends HostingOptionBase {
  billing: 'instance';
  /** Every size on offer. */
  capacities: Capacity[];
  /** Storage without charge on each instance. */
  includedStorageGiB: number;
  /** Hours of use after which a surplus instance is gone; undefined when the fleet does not scale by itself. */
  scaleInHours?: number;
  /** `included`: requests are balanced without charge. */
  balancer: 'alb' | 'included';
  /** vCPU and memory are billed apart, so any size has a price. */
  anySize?: boolean;
  /** Fewer do not run, whatever is asked; asked for when absent. */
  fewestInstances?: number;
  /** An instance is billed for at least this long, hours. */
  fewestHours?: number;
}

export type HostingOption = InstanceHosting | RequestHosting;

/** How a request-billed service turns memory into CPU, and what it limits. */
export interface FunctionRules {
  /** Memory that comes with one whole vCPU. */
  memoryPerVCpuMiB: number;
  /** Period in which the CPU share is handed out, ms; undefined = CPU in proportion at every moment. */
  quotaPeriodMs?: number;
  /**
   * CPU around the handler, ms per request: 1 of a function's runtime loop, which is judged (0.5 to 3), 0.15 where the code has its own HTTP server, measured
   * with http and Fastify, 0 where only the code's own CPU is billed.
   */
  overheadMs: number;
  /** Durations are billed in steps of this, ms. */
  billingStepMs: number;
  /** An idle environment lives this long, s. */
  keepAliveSeconds: number;
  /** Every environment is replaced after this, s. */
  recycleSeconds: number;
  /** Environments of an account in a region before a quota is raised. */
  concurrencyLimit: number;
  /** Environments that may be added every 10 s. */
  concurrencyPerTenSeconds: number;
  timeoutSeconds: number;
  frontDoorTimeoutSeconds: Partial<Record<FrontDoor, number>>;
  includedStorageMiB: number;
  /** INIT is not billed. */
  freeInit?: boolean;
  /** The shortest duration that is billed, ms. */
  minimumMs?: number;
  /** Memory is billed in steps of this, MiB. */
  memoryStepMiB?: number;
  /** The only sizes of an instance, MiB, from the smallest. */
  memorySizesMiB?: number[];
  /** An instance has no more, MiB; undefined = no less than AWS Lambda. */
  mostMemoryMiB?: number;
  /** The shortest time that is billed of a request whose duration is not published, ms. */
  minimumActivityMs?: number;
  /** Requests share instances, which are billed while they are active: with a request in progress, or to the end of a step, a least time or the time until they sleep. */
  shared?: SharedInstances;
  /** vCPU that come with an amount of memory, where they are billed by themselves. */
  vCpuOf?(memoryMiB: number): number;
}

/** Instances of a request-billed service that take several requests at a time. */
export interface SharedInstances {
  vCpu: number;
  memoryMiB: number;
  concurrency: number;
  /** An instance with less takes one request at a time. */
  leastVCpuToShare?: number;
  /** Instances that are kept unless a number is typed. */
  kept?: number;
  /** An instance is billed so long after its last request, ms. */
  untilSleepMs?: number;
}

/** What a month of one option costs and why. */
export interface CostEstimate {
  optionId: string;
  serviceName: string;
  provider: string;
  deliveryModel: DeliveryModel;
  /** `request`: nothing is billed without traffic. `instance`: what runs is billed. */
  billing: HostingOption['billing'];
  /** One line for people: `512 MiB, arm64` or `2 x 0.5 vCPU, 1 GiB`. */
  configuration: string;
  listCostPerMonth: Range;
  /** Of the likely case. */
  charges: Charge[];
  /** With everything that its meters counted. */
  usage: Usage & Partial<MeteredUsage>;
  limits: string[];
  /** What gives out first when traffic grows, with the instances that run now. */
  firstLimit?: FirstLimit;
  /** Of single handlers; what several have alike is one line of `limits`. */
  handlerLimits: HandlerLimit[];
  /** Of this option's own model. */
  assumptions: Assumption[];
}

/** A resource, and the requests per month of the whole project at which its peak needs all of it. */
export interface FirstLimit {
  resource: string;
  requestsPerMonth: number;
}

/** Why an option would refuse, stop or slow down one handler's requests at this traffic. */
export interface HandlerLimit {
  handlerId: string;
  text: string;
}

export interface Usage {
  requests: number;
  meanConcurrency: number;
  peakConcurrency: number;
  instances: number;
  /** Busy share of the event loop or environment at the peak, 0..1. */
  utilization?: number;
  /** What decides the number of instances: `minTasks`, `cpu`, `memory`, … */
  binding?: string;
  coldStartShare?: number;
  /** Mean time that a request waits for a busy event loop at the peak, ms. */
  peakQueueMs?: number;
}

/** Everything that a meter may count, per month. Zero where an option does not use it. */
export interface MeteredUsage extends Usage {
  /** Of the instances; a request-billed option counts by architecture instead. */
  architecture: Architecture;
  instanceHours: number;
  vCpuHours: number;
  memoryGibHours: number;
  /** Above what is included. */
  storageGibHours: number;
  /** Billed duration x memory, without INIT and without provisioned environments. */
  gbSeconds: Record<Architecture, number>;
  initGbSeconds: Record<Architecture, number>;
  /** Environments kept ready x memory, and what they execute. */
  provisionedGbSeconds: Record<Architecture, number>;
  provisionedDurationGbSeconds: Record<Architecture, number>;
  /** Above what is included. */
  storageGbSeconds: number;
  frontDoorRequests: Record<FrontDoor, number>;
  loadBalancerHours: number;
  loadBalancerCapacityUnitHours: number;
  /** Name of the size that runs. */
  size?: string;
  spot: boolean;
  /** Instances that run a whole month. */
  instanceMonths: number;
  /** CPU that requests use. */
  cpuSeconds: number;
  /** Of instances: what their requests and processes really use. */
  usedVCpuHours: number;
  usedMemoryGibHours: number;
  /** Of shared instances that are active. */
  activeVCpuSeconds: number;
  activeMemoryGibSeconds: number;
  /** Of shared instances that are kept and are not active. */
  idleVCpuSeconds: number;
  idleMemoryGibSeconds: number;
  /** Of shared instances that are kept, all their time and that in which they are active. */
  keptMemoryGibSeconds: number;
  keptActiveMemoryGibSeconds: number;
  /** Sent to the internet, GB of 2^30 bytes. */
  egressGb: number;
  /** Of responses, what is above 6 MB each, GB. */
  streamedGb: number;
  natHours: number;
  natGb: number;
  publicIpv4Hours: number;
  logGb: number;
  webSocketMinutes: number;
  /** Snapshots kept x time, and environments restored from them x memory. */
  snapshotGbSeconds: number;
  restoredGb: number;
  eventPollerHours: { kafka: number; sqs: number };
  /** Disks of instances that are stopped for the rest of the month. */
  stoppedStorageGibMonths: number;
}

export interface HandlerCost {
  id: string;
  requestsPerMonth: number;
  /** By option id. A per-request bill adds up; a container's cost is the handler's allocated share. */
  listCostPerMonth: Record<string, Range>;
  /** Share of the billed duration in which nothing computes, 0..1. */
  waitingShare: Range;
  durationMs: Range;
}

/** Where the Lambda bill goes, USD per month; adds up to the option's likely cost. */
export interface BillParts {
  computing: number;
  waiting: number;
  requests: number;
  gateway: number;
  init: number;
}

export interface BreakEven {
  options: [string, string];
  /** Requests per month of the whole project above which the second is not dearer; undefined = never. */
  requestsPerMonth?: number;
  /** Above this it stays so (a container grows in steps). */
  stableRequestsPerMonth?: number;
}

/** The answer. */
export interface Estimate {
  region: string;
  /** ISO 4217: of every amount and unit price. */
  currency: string;
  /** Oldest date among the price rows used, ISO 8601. */
  priceDate: string;
  requestsPerMonth: number;
  options: CostEstimate[];
  /** Of the workload, whichever option runs it. */
  assumptions: Assumption[];
  handlers: HandlerCost[];
  breakEven: BreakEven[];
  lambdaBill: BillParts;
  diagnostics: Diagnostic[];
  /** Calls that the code makes wherever it runs: the same in every option, and in none of their totals. */
  eitherWay?: Charge[];
}

/** A way of doing the same with less waiting, money or both. */
export type AdviceKind = 'awaits-in-loop' | 'client-per-request' | 'hand-over' | 'independent-awaits' | 'memory' | 'waits-for-lambda';

/** New text for a range; `before` is what stands there, so that nobody puts it into another text. */
export interface TextEdit extends CodeRange {
  before: string;
  text: string;
}

/** What could be done better at one place of the code, and how. */
export interface Advice {
  kind: AdviceKind;
  range: CodeRange;
  /** What it is about, as the code names it: called functions, a client, a state machine. */
  subjects: string[];
  /** Calls whose waits matter, for each handler that runs the place: numbers of its `awaitedCalls`, one list for each await. */
  users: AdviceUser[];
  /** Leaves a program that behaves the same; absent where only a person can decide. */
  edits?: TextEdit[];
  /** Of a hand-over from the first user to the second: through an object, by starting a state machine, from one of its states to the next. */
  through?: 'execution' | 'object' | 'transition';
  /** SKUs of which each hand-over bills one unit. */
  unbilled?: string[];
}

export interface AdviceUser {
  handlerId: string;
  /** What waits, by await: those would wait together. */
  awaits: number[][];
}

/** What the analyzer found in one project. */
export interface Analysis {
  handlers: Handler[];
  diagnostics: Diagnostic[];
  stats: AnalysisStats;
}

export interface AnalysisStats {
  filesListed: number;
  filesParsed: number;
  bytesParsed: number;
  durationMs: number;
}

/** What a person typed in `hosting-cost.json` or in the panel. Every field is optional; what is absent is found or assumed. */
export interface ProjectInputs extends ScenarioInputs {
  /** By name: what else was thought through, each complete in itself. */
  scenarios?: Record<string, ScenarioInputs>;
}

/** Inputs that answer one question. */
export interface ScenarioInputs {
  region?: string;
  /** Ids of the hosting options to compare. */
  compare?: string[];
  architecture?: Architecture;
  freeTier?: boolean;
  /** Of the whole project; shared among the handlers that have no traffic of their own. */
  requestsPerMonth?: number;
  /** What a month on AWS Lambda may cost at most, in the shown currency. */
  budgetPerMonth?: number;
  /** Peak hour over mean hour, 1..24. */
  peakToMean?: number;
  trafficShape?: TrafficShape;
  currency?: Currency;
  /** Connections that the database server takes. */
  databaseConnections?: number;
  /** By `<service>`, `<service>:<operation>` or `http:<host>`, in ms. `sql` is every SQL engine that has no entry of its own. */
  latenciesMs?: Record<string, number>;
  handlers?: Record<string, HandlerInputs>;
  container?: Partial<ContainerSettings>;
  /** By option id. */
  options?: Record<string, OptionConfiguration>;
  /** By SKU: USD per pricing unit, instead of the list price in every region. */
  prices?: Record<string, number>;
  network?: NetworkSettings;
}

export interface HandlerInputs {
  requestsPerMonth?: number;
  /** What the handler may cost at most in a month on AWS Lambda, in the shown currency. */
  budgetPerMonth?: number;
  memoryMiB?: number;
  /** Peak hour over mean hour of this handler alone, 1..24. */
  peakToMean?: number;
  /** At one vCPU. */
  cpuMs?: number;
  ioWaitMs?: number;
}
