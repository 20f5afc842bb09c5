import { mulberry32 } from '../../src/estimate/distributions/mulberry32';
import { Agenda, exponential } from './simulated-loop';

export interface SimulatedInstances {
  requestsPerSecond: number;
  durationSeconds: number;
  concurrency: number;
  /** Activity is paid in whole steps of this, for this at least, or for this after its last request. */
  paidSeconds: number;
  rule: 'least' | 'step' | 'until-sleep';
  requests: number;
  seed: number;
}

interface Instance {
  requests: number;
  /** Of its activity, with the time that is paid after it. */
  began: number;
  until: number;
}

/** Mean number of shared instances that are paid, event by event: Poisson arrivals of one duration, each to the first instance with room. */
export function simulatedInstances({ requestsPerSecond, durationSeconds, concurrency, paidSeconds, rule, requests, seed }: SimulatedInstances): number {
  const arrivals = mulberry32(seed);
  const instances: Instance[] = [];
  const ends = new Agenda<Instance>();
  let [now, paid] = [0, 0];
  for (let request = 0; request < requests; request++) {
    now += exponential(arrivals, 1 / requestsPerSecond);
    while (ends.next <= now) {
      const { at, item } = ends.take();
      if (--item.requests === 0) item.until = paidUntil(item.began, at, rule, paidSeconds);
    }
    let instance = instances.find((one) => one.requests < concurrency);
    if (!instance) instances.push((instance = { requests: 0, began: now, until: now }));
    if (instance.requests === 0 && now > instance.until) {
      paid += instance.until - instance.began;
      instance.began = now;
    }
    instance.requests++;
    ends.add(now + durationSeconds, instance);
  }
  return instances.reduce((sum, { requests: busy, began, until }) => sum + (busy > 0 ? now : until) - began, paid) / now;
}

function paidUntil(began: number, ended: number, rule: SimulatedInstances['rule'], paidSeconds: number): number {
  if (rule === 'least') return Math.max(ended, began + paidSeconds);
  return rule === 'step' ? began + Math.ceil((ended - began) / paidSeconds - 1e-9) * paidSeconds : ended + paidSeconds;
}
