import assert from 'node:assert/strict';
import { coldSteady } from '../../src/estimate/cold-starts/cold-steady';
import { defaults } from '../../src/estimate/defaults';
import { mulberry32 } from '../../src/estimate/distributions/mulberry32';
import { latency } from '../../src/estimate/instances/latency';
import { busyInstances } from '../../src/estimate/requests/busy-instances';
import { concurrency } from '../../src/estimate/requests/concurrency';
import { lastingInstances } from '../../src/estimate/requests/lasting-instances';
import { paidInstances } from '../../src/estimate/requests/paid-instances';
import { calculate } from '../hosting/calculate';
import { simulatedFunctions } from './simulated-functions';
import { simulatedInstances } from './simulated-instances';
import { simulatedLoop } from './simulated-loop';

const within = (actual: number, expected: number, share: number, what: string) => assert.ok(Math.abs(actual - expected) <= share * expected, `${what}: ${actual}, simulated ${expected}`);
const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;
const { requestOverheadMs, processMiB, outgoingSockets, fileDescriptors } = defaults.container;

describe('the model against simulations, event by event', function () {
  this.timeout(60_000);

  it('has the utilization, mean and 99th percentile of one event loop', () => {
    const random = mulberry32(42);
    const offP99: number[] = [];
    for (let run = 0; run < 25; run++) {
      const [cpuMs, waitMs, awaits, busy] = [10 ** (random() * 2 - 0.3), 10 ** (random() * 3), 1 + Math.floor(random() * 4), 0.2 + random() * 0.5];
      const requestsPerSecond = (busy * 1000) / (cpuMs + requestOverheadMs);
      const task = { vCpu: 1, memoryMiB: 1024, requestOverheadMs, cpuSpeed: 1, targetUtilization: 0.65, processMiB, outgoingSockets, fileDescriptors };
      const model = latency({ requestsPerSecond, load: { waitMs, cpuMs, waitVariance: 0, awaits }, task, cpuVariation: 1, shape: 'equal' });
      const simulated = simulatedLoop({ requestsPerSecond, kinds: [{ share: 1, waitMs, cpuMs: cpuMs + requestOverheadMs, awaits }], requests: 25_000, seed: run });
      const what = `${cpuMs} ms CPU, ${waitMs} ms wait, ${awaits} awaits, ${busy} busy`;
      within(model.utilization, simulated.utilization, 0.03, `utilization of ${what}`);
      within(model.response!.meanMs, simulated.meanMs, 0.05, `mean of ${what}`);
      within(model.response!.p99Ms, simulated.p99Ms, 0.35, `p99 of ${what}`);
      offP99.push(Math.abs(model.response!.p99Ms / simulated.p99Ms - 1));
    }
    assert.ok(median(offP99) <= 0.08, `p99 is off by ${median(offP99)} in the median`);
  });

  it('has the queue of an event loop that short and long handlers share', () => {
    const random = mulberry32(61);
    const off: number[] = [];
    for (let run = 0; run < 10; run++) {
      const [rare, busy, peakRequestsPerSecond] = [10 ** (random() * -1.5 - 0.2), 0.3 + random() * 0.4, 60];
      const drawn = [{ share: 1 - rare, cpuMs: 1 }, { share: rare, cpuMs: 10 ** (random() * 1.7) }];
      // As busy as drawn, by longer or shorter CPU of all.
      const times = ((busy * 1000) / peakRequestsPerSecond - requestOverheadMs) / drawn.reduce((sum, { share, cpuMs }) => sum + share * cpuMs, 0);
      const longestMs = Math.max(...drawn.map(({ cpuMs }) => cpuMs * times));
      const kinds = drawn.map(({ share, cpuMs }) => {
        const awaits = 1 + Math.floor(random() * 4);
        // Of waits no longer than the CPU of the long handler the formula says too much: requests then come back together.
        return { share, cpuMs: cpuMs * times, awaits, waitMs: awaits * longestMs * 10 ** (1 + random()) };
      });
      const handlers = kinds.map(({ share, waitMs, cpuMs, awaits }, id) => ({
        id: `f${id}`, requestsPerMonth: (share * peakRequestsPerSecond * 730 * 3600) / defaults.peakMinuteToHour, ioWaitMs: waitMs, cpuMs, calls: { 'sns:Publish': awaits }, memoryMiB: 128, peakToMean: 1,
      }));
      const { usage } = calculate({ freeTier: false, handlers, options: { 'aws-fargate': { vCpu: 1, memoryMiB: 8192, frontDoor: 'none', instances: 1 } } }, 'aws-fargate');
      const simulated = simulatedLoop({ requestsPerSecond: peakRequestsPerSecond, kinds: kinds.map((kind) => ({ ...kind, cpuMs: kind.cpuMs + requestOverheadMs })), requests: 60_000, seed: run });
      const what = kinds.map(({ share, waitMs, cpuMs, awaits }) => `${share} of ${cpuMs} ms CPU, ${waitMs} ms wait, ${awaits} awaits`).join('; ');
      within(usage.utilization!, simulated.utilization, 0.04, `utilization of ${what}`);
      within(usage.peakQueueMs!, simulated.queueMs, 0.15, `queue of ${what}`);
      off.push(Math.abs(usage.peakQueueMs! / simulated.queueMs - 1));
    }
    assert.ok(median(off) <= 0.05, `the queue is off by ${median(off)} in the median`);
  });

  it('has as many requests in progress on Lambda as Little and Poisson say', () => {
    const random = mulberry32(7);
    for (let run = 0; run < 12; run++) {
      const [load, durationMs] = [10 ** (random() * 3 - 1), 10 ** (random() * 2 + 1.5)];
      const requestsPerSecond = load / (durationMs / 1000);
      const model = concurrency(requestsPerSecond, durationMs, 1000);
      const simulated = simulatedFunctions({ requestsPerSecond, durationSeconds: durationMs / 1000, keepAliveSeconds: 360, requests: 60_000, seed: run });
      within(model.mean, simulated.meanConcurrency, 0.05, `mean at a load of ${load}`);
      assert.ok(Math.abs(model.p99 - simulated.p99Concurrency) <= Math.max(1, 0.04 * simulated.p99Concurrency), `p99 at a load of ${load}: ${model.p99}, simulated ${simulated.p99Concurrency}`);
    }
  });

  it('has the share of cold starts of little traffic, where it costs something', () => {
    const random = mulberry32(11);
    for (let run = 0; run < 12; run++) {
      const [load, durationSeconds] = [10 ** (random() * 2.2 - 2.5), 10 ** (random() * 1.5 - 0.5)];
      const requestsPerSecond = load / durationSeconds;
      const { coldShare } = coldSteady(requestsPerSecond, durationSeconds, 360);
      const simulated = simulatedFunctions({ requestsPerSecond, durationSeconds, keepAliveSeconds: 360, requests: 80_000, seed: run });
      // A tenth of the share at loads up to 0.2, and what chance makes of few cold starts.
      const chance = 3 / Math.sqrt(80_000 * simulated.coldShare);
      within(coldShare, simulated.coldShare, 0.16 + chance, `share at a load of ${load}, ${durationSeconds} s`);
    }
  });

  it('pays for as many shared instances, by steps, by a least time and until they sleep', () => {
    const random = mulberry32(23);
    for (const rule of ['step', 'least', 'until-sleep'] as const) {
      for (let run = 0; run < 10; run++) {
        const [load, at, paidSeconds] = [10 ** (random() * 3 - 2), [1, 4, 16, 80][Math.floor(random() * 4)]!, 10 ** (rule === 'step' ? random() * 1.5 - 1 : random() * 2.5)];
        const billedSeconds = { step: Math.ceil(1 / paidSeconds - 1e-9) * paidSeconds, least: Math.max(1, paidSeconds), 'until-sleep': 1 + paidSeconds }[rule];
        const further = load * billedSeconds - load;
        const model = rule === 'step' ? busyInstances(load, at) + paidInstances(load, further, at, 'begin') : lastingInstances(load, further, at, rule === 'least' ? 'begin' : 'end');
        const simulated = simulatedInstances({ requestsPerSecond: load, durationSeconds: 1, concurrency: at, paidSeconds, rule, requests: 60_000, seed: run });
        within(model, simulated, 0.11, `${rule} of ${paidSeconds} durations, ${at} at a time, load ${load}`);
      }
    }
  });

  it('runs as many tasks as keep each event loop below its target in the peak minute, and not one more', () => {
    const random = mulberry32(5);
    let scarce = 0;
    for (let run = 0; run < 10; run++) {
      const [cpuMs, waitMs, requestsPerSecond] = [10 ** (random() * 1.5), 10 ** (random() * 2.5), 10 ** (2 + random() * 1.5)];
      const requestsPerMonth = requestsPerSecond * 730 * 3600;
      const { usage } = calculate({ freeTier: false, handlers: [{ id: 'f', requestsPerMonth, ioWaitMs: waitMs, cpuMs, memoryMiB: 128, peakToMean: 1 }], options: { 'aws-fargate': { vCpu: 1, memoryMiB: 8192, frontDoor: 'none' } } }, 'aws-fargate');
      const tasks = usage.instances!;
      const busyOf = (count: number) => simulatedLoop({ requestsPerSecond: (requestsPerSecond * defaults.peakMinuteToHour) / count, kinds: [{ share: 1, waitMs, cpuMs: cpuMs + requestOverheadMs, awaits: 1 }], requests: 20_000, seed: run }).utilization;
      const what = `${tasks} tasks for ${requestsPerSecond} requests a second of ${cpuMs} ms`;
      assert.ok(busyOf(tasks) <= 0.65 * 1.03, `${what}: ${busyOf(tasks)}`);
      within(usage.utilization!, busyOf(tasks), 0.03, what);
      if (usage.binding !== 'event loops') continue;
      scarce++;
      assert.ok(busyOf(tasks - 1) >= 0.65 * 0.97, `${what} are one too many`);
    }
    assert.ok(scarce >= 4, `${scarce} of ten are scarce of event loops`);
  });
});
