import { mulberry32 } from '../../src/estimate/distributions/mulberry32';

export const exponential = (random: () => number, mean: number) => -mean * Math.log(1 - random());

/** Things by the time at which they are due, the earliest first. */
export class Agenda<Item> {
  private readonly heap: { at: number; item: Item }[] = [];

  get size(): number {
    return this.heap.length;
  }

  get next(): number {
    return this.heap[0]?.at ?? Infinity;
  }

  add(at: number, item: Item): void {
    let index = this.heap.push({ at, item }) - 1;
    for (let parent = (index - 1) >> 1; index > 0 && this.heap[parent]!.at > at; parent = (index - 1) >> 1) {
      this.heap[index] = this.heap[parent]!;
      this.heap[(index = parent)] = { at, item };
    }
  }

  take(): { at: number; item: Item } {
    const first = this.heap[0]!;
    const last = this.heap.pop()!;
    if (this.heap.length > 0) this.sink(last);
    return first;
  }

  private sink(entry: { at: number; item: Item }): void {
    let index = 0;
    for (let child = 1; child < this.heap.length; child = 2 * index + 1) {
      if (child + 1 < this.heap.length && this.heap[child + 1]!.at < this.heap[child]!.at) child++;
      if (this.heap[child]!.at >= entry.at) break;
      this.heap[index] = this.heap[child]!;
      index = child;
    }
    this.heap[index] = entry;
  }
}

/** Requests of one handler. */
interface SimulatedKind {
  /** Of all requests, 0..1. */
  share: number;
  waitMs: number;
  /** Of all pieces together; each piece is exponential. */
  cpuMs: number;
  awaits: number;
}

export interface SimulatedLoop {
  requestsPerSecond: number;
  kinds: readonly SimulatedKind[];
  requests: number;
  seed: number;
}

/** One event loop, event by event: Poisson arrivals, pieces of CPU in the order in which they become ready, waits between them. Times in ms. */
export function simulatedLoop({ requestsPerSecond, kinds, requests, seed }: SimulatedLoop): { meanMs: number; queueMs: number; p99Ms: number; utilization: number } {
  const [arrivals, service, choice] = [mulberry32(seed), mulberry32(seed + 1_000_003), mulberry32(seed + 2_000_003)];
  const agenda = new Agenda<{ began: number; piece: number; kind: SimulatedKind }>();
  let now = 0;
  for (let request = 0; request < requests; request++) {
    let chosen = choice();
    const kind = kinds.find(({ share }) => (chosen -= share) < 0) ?? kinds.at(-1)!;
    agenda.add((now += exponential(arrivals, 1000 / requestsPerSecond)), { began: now, piece: 0, kind });
  }
  const lasted: number[] = [];
  let [free, busy, queued] = [0, 0, 0];
  while (agenda.size > 0) {
    const { at, item: { began, piece, kind } } = agenda.take();
    const { awaits, cpuMs, waitMs } = kind;
    const took = exponential(service, cpuMs / (awaits + 1));
    queued += Math.max(0, free - at);
    free = Math.max(at, free) + took;
    busy += took;
    if (piece < awaits) agenda.add(free + waitMs / awaits, { began, piece: piece + 1, kind });
    else lasted.push(free - began);
  }
  lasted.sort((a, b) => a - b);
  return { meanMs: lasted.reduce((sum, ms) => sum + ms, 0) / requests, queueMs: queued / requests, p99Ms: lasted[Math.floor(requests * 0.99)]!, utilization: busy / now };
}
