import { inFlightMs } from './in-flight-ms';
import { requestCpuMs } from './request-cpu-ms';
import { taskNeeds } from './task-needs';
import type { Task, TaskLoad } from './task';
import type { TaskNeeds } from './task-needs';
import { workers } from './workers';

export interface TasksInput {
  loads: readonly TaskLoad[];
  task: Task;
  minTasks: number;
  /** Availability zones of which one may fail; undefined = no reserve. */
  surviveOneOfZones?: number;
  /** Requests that come at one moment. */
  burst?: number;
  /** The burst must be worked off in this time, s. */
  burstDrainSeconds?: number;
}

export interface Tasks {
  /** Undefined where no number of tasks will do. */
  tasks?: number;
  binding: keyof TaskNeeds | 'burst' | 'minTasks';
  needs: TaskNeeds & { burst: number };
  inFlight: number;
  inFlightPerTask?: number;
  /** Undefined where the fleet is busy already. */
  burstDrainSeconds?: number;
}

/** Tasks for a rate of requests, and the resource that decides their number. */
export function tasks(input: TasksInput): Tasks {
  const { loads, task, burst = 0 } = input;
  const capacity = workers(task) * Math.min(1, task.vCpu);
  const cpuMs = meanCpuMs(loads, task);
  const drained = capacity * (1 - task.targetUtilization) * 1000 * (input.burstDrainSeconds ?? 0);
  const needs = { ...taskNeeds(loads, task, burst), burst: drained > 0 ? (burst * cpuMs) / drained : 0 };
  const [binding, most] = largest(needs);
  const inFlight = loads.reduce((sum, load) => sum + (load.requestsPerSecond * inFlightMs(load, task)) / 1000, 0);
  if (!Number.isFinite(most)) return { binding, needs, inFlight };
  const zones = input.surviveOneOfZones;
  const needed = Math.ceil(zones && zones > 1 ? (most * zones) / (zones - 1) : most);
  const count = Math.max(input.minTasks, needed);
  return {
    tasks: count, binding: needed > input.minTasks ? binding : 'minTasks', needs, inFlight, inFlightPerTask: inFlight / count,
    burstDrainSeconds: drainSeconds(burst * cpuMs, loads, task, count),
  };
}

function largest(needs: Tasks['needs']): [keyof Tasks['needs'], number] {
  const names = ['cpu', 'memory', 'pool', 'fd', 'burst'] as const;
  const name = names.reduce((best, next) => (needs[next] > needs[best] ? next : best));
  return [name, needs[name]];
}

function meanCpuMs(loads: readonly TaskLoad[], task: Task): number {
  const requests = loads.reduce((sum, load) => sum + load.requestsPerSecond, 0);
  const share = (load: TaskLoad) => (requests > 0 ? load.requestsPerSecond / requests : 1 / loads.length);
  return loads.reduce((sum, load) => sum + share(load) * requestCpuMs(load.cpuMs, task), 0);
}

/** The burst is worked off by what the steady load leaves free. */
function drainSeconds(burstCpuMs: number, loads: readonly TaskLoad[], task: Task, count: number): number | undefined {
  const busy = loads.reduce((sum, load) => sum + (load.requestsPerSecond * requestCpuMs(load.cpuMs, task)) / 1000, 0);
  const free = count * workers(task) * Math.min(1, task.vCpu) - busy;
  return free > 0 ? burstCpuMs / 1000 / free : undefined;
}
