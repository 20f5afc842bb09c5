/**
 * The capacity model against a real Node.js server on this machine: `npx tsx bench/capacity.ts [seconds for a run]`.
 * Loopback only, one server and one load generator at a time. Prints a Markdown table.
 */
import { execFile, fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { defaults } from '../src/estimate/defaults';
import { latency } from '../src/estimate/instances/latency';
import type { Task } from '../src/estimate/instances/task';

interface Measured { samples: number; failed: number; perSecond: number; p50Ms: number; p99Ms: number; meanMs: number }

const seconds = Number(process.argv[2] ?? 10);
const utilizations = [0.3, 0.5, 0.7, 0.85];
const profiles = [0.2, 1, 5, 20].flatMap((cpuMs) => [10, 100, 1000].map((waitMs) => ({ cpuMs, waitMs })));
const { requestOverheadMs, cpuSpeed, outgoingSockets, fileDescriptors, processMiB } = defaults.container;
const task: Task = { vCpu: 1, memoryMiB: 2048, requestOverheadMs, cpuSpeed, targetUtilization: 0.65, processMiB, outgoingSockets, fileDescriptors };
const errors: number[] = [];

void main();

async function main(): Promise<void> {
  console.log('| CPU ms | wait ms | max req/s: model | measured | at | p50: model | measured | p99: model | measured | samples |');
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const profile of profiles) await bench(profile);
  const sorted = errors.toSorted((a, b) => a - b);
  console.log(`\n${sorted.length} figures, median error ${percent(sorted[Math.floor(sorted.length / 2)]!)}, nine tenths within ${percent(sorted[Math.floor(sorted.length * 0.9)]!)}.`);
}

async function bench({ cpuMs, waitMs }: { cpuMs: number; waitMs: number }): Promise<void> {
  const predictedMost = 1000 / (cpuMs + requestOverheadMs);
  const { server, port } = await started(cpuMs, waitMs);
  try {
    const warmUp = 1 + (2 * waitMs) / 1000;
    const { perSecond: most } = await load(port, 1.3 * predictedMost, 4, warmUp + 1);
    const mostText = `${predictedMost.toFixed(0)} | ${most.toFixed(0)} (${sign(predictedMost, most)})`;
    errors.push(errorOf(predictedMost, most));
    await new Promise((done) => setTimeout(done, 500 + waitMs));
    for (const [index, utilization] of utilizations.entries()) {
      const perSecond = utilization * predictedMost;
      const { response } = latency({ requestsPerSecond: perSecond, load: { waitMs, cpuMs, awaits: 1, waitVariance: 0 }, task, cpuVariation: 0, shape: 'equal' });
      const measured = await load(port, perSecond, seconds, warmUp);
      errors.push(errorOf(response!.p50Ms, measured.p50Ms), errorOf(response!.p99Ms, measured.p99Ms));
      const pair = (model: number, real: number) => `${model.toFixed(1)} | ${real.toFixed(1)} (${sign(model, real)})`;
      console.log(`| ${cpuMs} | ${waitMs} | ${index === 0 ? mostText : ' | '} | ${percent(utilization)} | ${pair(response!.p50Ms, measured.p50Ms)} | ${pair(response!.p99Ms, measured.p99Ms)} | ${measured.samples}${measured.failed ? `, ${measured.failed} refused` : ''} |`);
    }
  } finally {
    server.kill();
  }
}

function started(cpuMs: number, waitMs: number): Promise<{ server: ChildProcess; port: number }> {
  const server = fork(join(__dirname, 'capacity/server.mjs'), [String(cpuMs), String(waitMs)], { execArgv: [] });
  return new Promise((done, failed) => server.once('message', (port) => done({ server, port: Number(port) })).once('error', failed));
}

async function load(port: number, perSecond: number, runSeconds: number, warmUpSeconds: number): Promise<Measured> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(__dirname, 'capacity/load.mjs'), ...[port, perSecond, runSeconds, warmUpSeconds, Math.round(perSecond * 7)].map(String)]);
  return JSON.parse(stdout) as Measured;
}

function errorOf(model: number, real: number): number {
  return Math.abs(model - real) / real;
}

function sign(model: number, real: number): string {
  const share = Math.round(((model - real) / real) * 100);
  return `${share >= 0 ? '+' : ''}${share} %`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
