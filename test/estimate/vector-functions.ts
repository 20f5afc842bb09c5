import type { Range, Step } from '../../src/domain';
import { breakEven } from '../../src/estimate/curves/break-even';
import { callCounts } from '../../src/estimate/calls/call-counts';
import { coldMonth } from '../../src/estimate/cold-starts/cold-month';
import { coldSteady } from '../../src/estimate/cold-starts/cold-steady';
import { concurrency } from '../../src/estimate/requests/concurrency';
import { fleet } from '../../src/estimate/instances/fleet';
import { hourlyWeights } from '../../src/estimate/traffic/hourly-weights';
import { lambdaDuration } from '../../src/estimate/requests/lambda-duration';
import { latency } from '../../src/estimate/instances/latency';
import { loadBalancerUnits } from '../../src/estimate/instances/load-balancer-units';
import { lognormal } from '../../src/estimate/distributions/lognormal';
import { normalQuantiles } from '../../src/estimate/distributions/normal-quantiles';
import { exactly } from '../../src/estimate/exactly';
import { Simulation } from '../../src/estimate/time/simulation';
import { TiedSteps } from '../../src/estimate/time/tied-steps';
import { TimedSteps } from '../../src/estimate/time/timed-steps';
import type { Task } from '../../src/estimate/instances/task';
import { tasks } from '../../src/estimate/instances/tasks';
import { uncertainty } from '../../src/estimate/certainty/uncertainty';
import type { FactorRange } from '../../src/estimate/certainty/uncertainty';
import { workers } from '../../src/estimate/instances/workers';
import { awsLambda } from '../../src/hosting/aws-lambda';
import { containerPrices, lambdaPrices, usage } from './vector-prices';
import type { ContainerPrice, LambdaPrice } from './vector-prices';

const monthHours = 730;
const monthSeconds = monthHours * 3600;

interface Tree { t: 'cpu' | 'io' | 'seq' | 'par' | 'loop' | 'branch'; ms: number; p50: number; p99: number; cpuMs: number; c: Tree[] & Tree; n: number; parallel: boolean; limit?: number; p: number[] }
interface Time { wait: number; var: number; cpu: number; awaits: number }
interface Container {
  vcpu: number; memMB: number; c0: number; phi: number; rho: number; baseMB: number; reqKB: number; minTasks: number; g: number; autoscale: boolean; surviveAz?: boolean; azs?: number;
  pools?: { size: number; holdMs: number }[]; burst?: number; burstDrainS?: number | null; reqPerConn?: number; connLifeS?: number; bytesKB?: number; cv2?: number; shape?: 'equal' | 'front';
}
interface Scenario {
  handler: Tree; traffic: { perMonth: number; peakFactor: number; burst: number }; lambda: { memMB: number; extraPerM?: number; initMs?: number; limit?: number; free?: boolean };
  container: Container; price: { lambda: LambdaPrice; container: ContainerPrice };
}

/** A tree as the product has it: steps, and what is known of each call. CPU by itself is a call that nobody waits for. */
function stepsOf(tree: Tree, calls: { latencyMs: Range; cpuMs: number; awaits: number }[]): Step {
  const all = (trees: Tree[]) => trees.map((one) => stepsOf(one, calls));
  const call = (latencyMs: Range, cpuMs: number, awaits: number): Step => ({ kind: 'call', call: calls.push({ latencyMs, cpuMs, awaits }) - 1 });
  switch (tree.t) {
    case 'cpu': return call(exactly(0), tree.ms, 0);
    case 'io': return call(latencyRange(tree.p50, tree.p99), tree.cpuMs, 1);
    case 'seq': return { kind: 'sequence', steps: all(tree.c) };
    case 'par': return { kind: 'parallel', mode: 'all', branches: all(tree.c) };
    case 'loop': return loop(tree, stepsOf(tree.c, calls));
    case 'branch': return { kind: 'branch', arms: all(tree.c).map((body, index) => ({ probability: tree.p[index]!, body })) };
  }
}

/** A limited loop of the vectors begins its next round when all of the last one are done. */
function loop({ n, parallel, limit = n }: Tree, body: Step): Step {
  const rounds = (count: number, concurrency: number, inner: Step): Step => ({ kind: 'loop', iterations: exactly(count), concurrency, body: inner, reason: '' });
  if (!parallel) return rounds(n, 1, body);
  const full = limit > 0 ? Math.floor(n / limit) : 0;
  return { kind: 'sequence', steps: [rounds(full, 1, rounds(limit, 0, body)), rounds(n - full * limit, 0, body)] };
}

function latencyRange(p50: number, p99: number): Range {
  const { sigma, mean } = lognormal(p50, p99);
  return { low: p50 * Math.exp(-normalQuantiles.p90 * sigma), likely: mean, high: p50 * Math.exp(normalQuantiles.p90 * sigma) };
}

function timeOf(tree: Tree): Time {
  const calls: { latencyMs: Range; cpuMs: number; awaits: number }[] = [];
  const body = stepsOf(tree, calls);
  const steps = new TiedSteps(body);
  const likely = (latencies: Range[]) => new Simulation('likely', new TimedSteps(steps, latencies)).total();
  const { now, variance } = likely(calls.map(({ latencyMs }) => latencyMs));
  const cpu = callCounts(body, calls.length).reduce((sum, { likely: count }, index) => sum + count * calls[index]!.cpuMs, 0);
  return { wait: now, var: variance, cpu, awaits: likely(calls.map(({ awaits }) => exactly(awaits))).now };
}

function task(container: Container): Task {
  return {
    vCpu: container.vcpu, memoryMiB: container.memMB, requestOverheadMs: container.c0, cpuSpeed: container.phi, targetUtilization: container.rho,
    processMiB: container.baseMB, outgoingSockets: 1, fileDescriptors: 65_535, pools: container.pools,
  };
}

function tasksOf(rps: number, handler: Time, container: Container) {
  const { tasks: n, binding, needs, inFlight, inFlightPerTask, burstDrainSeconds } = tasks({
    loads: [{ requestsPerSecond: rps, waitMs: handler.wait, cpuMs: handler.cpu, requestKb: container.reqKB }], task: task(container), minTasks: container.minTasks,
    surviveOneOfZones: container.surviveAz ? container.azs ?? 2 : undefined, burst: container.burst, burstDrainSeconds: container.burstDrainS ?? undefined,
  });
  return { n: n ?? null, binding, parts: needs, inflight: inFlight, inflightPerTask: inFlightPerTask, burstDrainS: burstDrainSeconds };
}

function containerMonth(hourlyRps: number[], handler: Time, container: Container, price: ContainerPrice) {
  const day = fleet(hourlyRps.map((rps) => tasksOf(rps * container.g, handler, container).n!), container.autoscale ? 0.25 : undefined);
  const taskHours = (day.taskHoursPerDay * monthHours) / 24;
  const units = loadBalancerUnits({ requests: 1, kb: container.bytesKB ?? 5 }, { requestsPerConnection: container.reqPerConn ?? 10, connectionSeconds: container.connLifeS ?? 60 });
  const requests = (hourlyRps.reduce((sum, rps) => sum + rps, 0) * 3600 * monthHours) / 24;
  const list = containerPrices(price);
  const compute = list.cost(usage({ vCpuHours: taskHours * container.vcpu, memoryGibHours: (taskHours * container.memMB) / 1024 }));
  const lb = list.cost(usage({ loadBalancerHours: monthHours, loadBalancerCapacityUnitHours: requests * units }));
  return { minTasks: day.minTasks, maxTasks: day.maxTasks, taskHours, compute, lb, fixed: price.fixed, total: compute + lb + price.fixed };
}

function lambdaCost(input: { requests: number; billedMs: number; memMB: number; coldPerMonth?: number; initMs?: number; price: LambdaPrice; free?: boolean; extraPerM?: number }) {
  const gib = input.memMB / 1024;
  const duration = { x86_64: (input.requests * input.billedMs * gib) / 1000, arm64: 0 };
  const init = { x86_64: ((input.coldPerMonth ?? 0) * (input.initMs ?? 0) * gib) / 1000, arm64: 0 };
  const counted = usage({ requests: input.requests, gbSeconds: duration, initGbSeconds: init, frontDoorRequests: { ...usage({}).frontDoorRequests, 'http-api': input.requests } });
  const list = lambdaPrices(input.price, input);
  const of = (...categories: string[]) => list.charges(counted).filter(({ chargeCategory }) => categories.includes(chargeCategory)).reduce((sum, { listCost }) => sum + listCost, 0);
  const gbSeconds = duration.x86_64 + init.x86_64;
  return { gbSeconds, duration: of('compute', 'init'), requests: of('requests'), extra: of('front-door'), initShare: gbSeconds > 0 ? init.x86_64 / gbSeconds : 0, total: list.cost(counted) };
}

function duration(waitMs: number, cpuMs: number, memMB: number, awaits: number, cfsPeriodMs: number | null = 20, overheadMs = 1) {
  return lambdaDuration({ ...awsLambda.function, waitMs, cpuMs, memoryMiB: memMB, awaits, overheadMs, quotaPeriodMs: cfsPeriodMs ?? undefined });
}

function latencyOf(rps: number, handler: Time, container: Container) {
  const { utilization, response } = latency({
    requestsPerSecond: rps, load: { waitMs: handler.wait, cpuMs: handler.cpu, waitVariance: handler.var, awaits: handler.awaits }, task: task(container),
    cpuVariation: container.cv2 ?? 1, shape: container.shape ?? 'equal',
  });
  if (!response) return { rho: utilization, stable: false };
  const { queueMs, ...rest } = response;
  return { rho: utilization, stable: true, waitQueueMs: queueMs, ...rest };
}

/** As the file's `composition` says; `times` scales waits, CPU and traffic, for the vectors about uncertainty. */
function costs(scenario: Scenario, handler: Time, perMonth: number, coldPerMonth: number) {
  const { lambda, container, price, traffic } = scenario;
  const { durationMs, billedMs, waitShare } = duration(handler.wait, handler.cpu, lambda.memMB, handler.awaits);
  const paid = lambdaCost({ requests: perMonth, billedMs, memMB: lambda.memMB, coldPerMonth, initMs: lambda.initMs ?? 250, price: price.lambda, free: lambda.free, extraPerM: lambda.extraPerM });
  const hourly = hourlyWeights(traffic.peakFactor).map((weight) => (perMonth / monthSeconds) * weight);
  const month = containerMonth(hourly, handler, { ...container, burst: traffic.burst }, price.container);
  return { durationMs, billedMs, waitShare, paid, hourly, month };
}

function scenario(input: Scenario) {
  const handler = timeOf(input.handler);
  const { lambda, container, traffic } = input;
  const { durationMs } = duration(handler.wait, handler.cpu, lambda.memMB, handler.awaits);
  const hourly = hourlyWeights(traffic.peakFactor).map((weight) => (traffic.perMonth / monthSeconds) * weight);
  const cold = coldMonth({ hourlyRequestsPerSecond: hourly, durationMs, keepAliveSeconds: 360, recycleSeconds: 7200, deploysPerMonth: 20 }).coldPerMonth;
  const { billedMs, waitShare, paid, month } = costs(input, handler, traffic.perMonth, cold);
  const peak = Math.max(...hourly) * container.g;
  const busy = concurrency(peak, durationMs, lambda.limit ?? 1000, traffic.burst);
  const fit = tasksOf(peak, handler, { ...container, burst: traffic.burst });
  const { rho, ...response } = latencyOf(peak / (fit.n! * workers(task(container))), handler, container);
  return {
    handler, durationMs, billedMs, waitShare, concurrencyMean: busy.mean, concurrencyP99: busy.p99, throttledShare: busy.throttledShare, burstThrottled: busy.burstThrottled,
    coldPerMonth: cold, coldShare: traffic.perMonth > 0 ? cold / traffic.perMonth : 0, lambdaGBs: paid.gbSeconds, lambdaCost: paid.total, lambdaDurationCost: paid.duration,
    waitCost: ((waitShare * durationMs) / billedMs) * (1 - paid.initShare) * paid.duration, containerCost: month.total, peakTasks: fit.n, burstDrainS: fit.burstDrainS, binding: fit.binding,
    taskHours: month.taskHours, inflightPeak: fit.inflight, taskRho: rho, ...response, cheaper: paid.total <= month.total ? 'lambda' : 'container',
  };
}

/** Each function of the vectors, made of the product's own. */
export const vectorFunctions: Record<string, (input: never) => unknown> = {
  lognormal: ({ p50, p99 }: { p50: number; p99: number }) => {
    const { sigma, mean, variance, p95 } = lognormal(p50, p99);
    return { sigma, mean, var: variance, p95 };
  },
  handler: ({ tree }: { tree: Tree }) => timeOf(tree),
  profile: ({ peakFactor }: { peakFactor: number }) => {
    const weights = hourlyWeights(peakFactor);
    return { weights, sum: weights.reduce((sum, weight) => sum + weight, 0) };
  },
  lambdaDuration: (input: { waitMs: number; cpuMs: number; memMB: number; awaits?: number; cfsPeriodMs?: number | null; overheadMs?: number }) => (
    duration(input.waitMs, input.cpuMs, input.memMB, input.awaits ?? 0, input.cfsPeriodMs, input.overheadMs)),
  concurrency: (input: { rps: number; durationMs: number; limit: number; burst: number }) => concurrency(input.rps, input.durationMs, input.limit, input.burst),
  coldSteady: (input: { rps: number; durationS: number; keepAliveS: number }) => {
    const { coldShare, environments } = coldSteady(input.rps, input.durationS, input.keepAliveS);
    return { pCold: coldShare, avgEnvs: environments };
  },
  coldMonth: (input: { hourlyRps: number[]; durationMs: number; keepAliveS: number; recycleS?: number | null; deploysPerMonth?: number; bursts?: { size: number; perMonth: number; limit: number } }) => {
    const { growthPerDay, environments, ...rest } = coldMonth({
      hourlyRequestsPerSecond: input.hourlyRps, durationMs: input.durationMs, keepAliveSeconds: input.keepAliveS, recycleSeconds: input.recycleS ?? undefined,
      deploysPerMonth: input.deploysPerMonth ?? 0, bursts: input.bursts,
    });
    return { ...rest, growPerDay: growthPerDay, avgEnvs: environments };
  },
  lambdaCost,
  tasks: (input: { rps: number; handler: Time; container: Container }) => tasksOf(input.rps, input.handler, input.container),
  containerMonth: (input: { hourlyRps: number[]; handler: Time; container: Container; price: ContainerPrice }) => containerMonth(input.hourlyRps, input.handler, input.container, input.price),
  latency: (input: { rpsPerWorker: number; handler: Time; container: Container }) => latencyOf(input.rpsPerWorker, input.handler, input.container),
  scenario,
  breakEven: (input: Scenario) => {
    const handler = timeOf(input.handler);
    const { first, stable } = breakEven((requests) => costs(input, handler, requests, 0).paid.total, (requests) => costs(input, handler, requests, 0).month.total);
    return { first: first ?? null, stable: stable ?? null };
  },
  uncertainty: ({ scenario: input, mult }: { scenario: Scenario; mult: Record<'wait' | 'cpu' | 'traffic', FactorRange> }) => {
    const handler = timeOf(input.handler);
    const { percentiles, secondCheaper } = uncertainty(mult, (factor) => {
      const { paid, month } = costs(input, { ...handler, wait: handler.wait * factor.wait, cpu: handler.cpu * factor.cpu }, input.traffic.perMonth * factor.traffic, 0);
      return [paid.total, month.total];
    }, 5000);
    return { lambdaP10P50P90: percentiles[0], containerP10P50P90: percentiles[1], pContainerCheaper: secondCheaper };
  },
};
