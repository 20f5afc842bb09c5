import type { Assumption, ExecutionProfile, Range, Workload, WorkloadHandler } from '../domain';
import { defaults } from '../estimate/defaults';
import { currencyAssumption } from '../estimate/currency-assumption';
import { exactly } from '../estimate/exactly';
import { expressUsage } from '../estimate/state-machines/express-usage';
import { trafficAssumption } from '../estimate/traffic/traffic-assumption';
import type { WorkloadFile } from './workload-file-schema';

/** CPU of a handler of which only the duration is known, ms at one vCPU: p10, likely, p90. */
const cpuUnknown: Range = { low: 0.5, likely: 2, high: 20 };
/** INIT of a Node.js function that loads nothing, ms (lambda-perf, August 2026). */
const bareInitMs = 130;

/** A workload that was typed, as the model takes it. Its file's name stands for the source of what is typed. */
export function typedWorkload(file: WorkloadFile, name: string): Workload {
  const { handlers, options, prices, network } = file;
  const http = handlers.some(({ trigger = 'http' }) => trigger === 'http');
  return {
    handlers: handlers.length > 0 ? handlers.map(typedHandler) : [idle],
    settings: {
      region: file.region ?? defaults.region,
      architecture: file.architecture ?? defaults.architecture,
      freeTier: file.freeTier ?? defaults.freeTier,
      hoursPerMonth: file.hoursPerMonth ?? defaults.hoursPerMonth,
      peakToMean: file.peakToMean ?? defaults.peakToMean,
      trafficShape: file.trafficShape,
      currency: file.currency,
      databaseConnections: file.databaseConnections,
      container: { minTasks: defaults.container.minTasks, targetUtilization: defaults.container.targetUtilization, frontDoor: http ? 'alb' : 'none' },
      options, prices, network,
    },
    assumptions: assumptions(file, name),
  };
}

type TypedHandler = WorkloadFile['handlers'][number];

/** Options with a configuration fixed by hand have a price without any handler. */
const idle: WorkloadHandler = {
  id: 'idle', name: 'idle', requestsPerMonth: 0, trigger: 'other', memoryMiB: 128, frontDoor: 'none', durationMs: 0, coldStartShare: 0,
  profile: profileOf({ id: 'idle', requestsPerMonth: 0, durationMs: 0, cpuMs: 0, memoryMiB: 128 }),
};

function typedHandler(typed: TypedHandler): WorkloadHandler {
  const { id, requestsPerMonth, peakToMean, durationMs, initMs, memoryMiB, ephemeralStorageMiB, provisionedConcurrency, responseKiB, trigger = 'http' } = typed;
  // A published duration is the whole bill, unless cold starts are typed too.
  const published = durationMs !== undefined && initMs === undefined ? 0 : undefined;
  return {
    id, name: id, requestsPerMonth, peakToMean, trafficShape: typed.trafficShape, durationMs, memoryMiB, ephemeralStorageMiB, responseKiB, trigger,
    provisionedConcurrency: provisionedConcurrency?.concurrency, provisionedHoursPerMonth: provisionedConcurrency?.hoursPerMonth,
    frontDoor: trigger === 'http' ? 'function-url' : 'none', coldStartShare: typed.coldStartShare ?? published, profile: profileOf(typed),
  };
}

/** An Express execution is billed for its duration and memory too: those of the handler that is typed. */
function callsOf({ calls = {}, durationMs = 0, memoryMiB }: TypedHandler): Record<string, number> {
  const express = calls['stepfunctions:ExpressExecution'];
  if (express === undefined) return calls;
  const { requests, gbHours } = expressUsage(express, durationMs, memoryMiB);
  return { ...calls, 'stepfunctions:ExpressRequest': requests, 'stepfunctions:ExpressGbHour': gbHours };
}

function profileOf(typed: TypedHandler): ExecutionProfile {
  const { durationMs, ioWaitMs, cpuMs, initMs = bareInitMs } = typed;
  const calls = callsOf(typed);
  const cpu = cpuMs !== undefined ? exactly(cpuMs) : cpuOf(durationMs, ioWaitMs);
  const wait = ioWaitMs !== undefined ? exactly(ioWaitMs) : waitOf(durationMs, cpu);
  const waits = wait.likely > 0 ? 1 : 0;
  return {
    ioWaitMs: wait, cpuMs: cpu, initMs: exactly(initMs), awaits: Math.max(waits, Math.round(Object.values(calls).reduce((sum, each) => sum + each, 0))),
    processMiB: defaults.container.processMiB, requestKb: defaults.container.requestKb, callsPerRequest: calls,
  };
}

/** What a duration leaves beside its waiting; a small share of it where only the duration is known. */
function cpuOf(durationMs: number | undefined, ioWaitMs: number | undefined): Range {
  if (durationMs !== undefined && ioWaitMs !== undefined) return exactly(Math.max(0, durationMs - ioWaitMs));
  const most = durationMs ?? Infinity;
  return { low: Math.min(most, cpuUnknown.low), likely: Math.min(most, cpuUnknown.likely), high: Math.min(most, cpuUnknown.high) };
}

function waitOf(durationMs: number | undefined, cpu: Range): Range {
  if (durationMs === undefined) return exactly(0);
  const [first, likely, last] = [cpu.high, cpu.likely, cpu.low].map((ms) => Math.max(0, durationMs - ms));
  return { low: first!, likely: likely!, high: last! };
}

/** `orders: 1,000,000 requests a month, 512 MiB; ioWaitMs 120, cpuMs 5.` */
function describe({ id, requestsPerMonth, memoryMiB, calls, provisionedConcurrency, trafficShape: _, ...rest }: TypedHandler): string {
  const kept = provisionedConcurrency && { provisionedConcurrency: provisionedConcurrency.concurrency, provisionedHours: provisionedConcurrency.hoursPerMonth };
  const fields = Object.entries({ ...rest, ...kept, ...calls }).filter(([, value]) => value !== undefined).map(([name, value]) => `${name} ${typeof value === 'number' ? value.toLocaleString('en-US') : value}`);
  return `${id}: ${requestsPerMonth.toLocaleString('en-US')} requests a month, ${memoryMiB.toLocaleString('en-US')} MiB; ${fields.join(', ')}.`;
}

function assumptions(file: WorkloadFile, name: string): Assumption[] {
  const { handlers, freeTier } = file;
  const bare = handlers.filter(({ initMs, coldStartShare, durationMs }) => initMs === undefined && (durationMs === undefined || (coldStartShare ?? 0) > 0)).map(({ id }) => id);
  const guessed = handlers.filter(({ cpuMs, ioWaitMs }) => cpuMs === undefined && ioWaitMs === undefined).map(({ id }) => id);
  const about = (id: string, text: string, origin: Assumption['origin'], source: string): Assumption => ({ id, text, origin, source });
  return [
    ...handlers.map((typed) => about(`handler ${typed.id}`, describe(typed), 'typed', name)),
    ...(guessed.length > 0 ? [about('cpu', `CPU of ${guessed.join(', ')}: ${cpuUnknown.likely} ms of the duration (${cpuUnknown.low} to ${cpuUnknown.high} ms); the rest waits.`, 'assumed', 'Type "cpuMs" or "ioWaitMs"')] : []),
    ...(bare.length > 0 ? [about('init', `INIT of ${bare.join(', ')}: ${bareInitMs} ms, of a function that loads nothing.`, 'assumed', 'lambda-perf, August 2026; type "initMs"')] : []),
    trafficAssumption(file, name),
    ...currencyAssumption(file.currency, name),
    about('free-tier', freeTier ?? defaults.freeTier ? 'Free tiers of the accounts are unused by anything else and subtracted.' : 'No free tier is subtracted.', freeTier === undefined ? 'assumed' : 'typed', name),
  ];
}
