import { AsyncResource } from 'node:async_hooks';

/** Time that passes only when nothing else can happen: waits are exact and take no real time. */
export class VirtualClock {
  nowMs = 0;
  private readonly pending = new Map<number, { atMs: number; fire: () => void }>();
  private next = 1;

  /** Calls back after `ms` of virtual time; the answer cancels it. */
  after(ms: number, fire: () => void): number {
    const id = this.next++;
    this.pending.set(id, { atMs: this.nowMs + (ms > 0 ? ms : 0), fire: AsyncResource.bind(fire) });
    return id;
  }

  cancel(id: number): void {
    this.pending.delete(id);
  }

  /** Virtual time in ms until the promise is settled. */
  async runUntil(promise: Promise<unknown>): Promise<number> {
    let isSettled = false;
    let endMs = 0;
    const settle = (): void => {
      isSettled = true;
      endMs = this.nowMs;
    };
    promise.then(settle, settle);
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (isSettled) return endMs;
      const next = this.takeNext();
      if (!next) throw new Error('the program waits for something that never happens');
      this.nowMs = next.atMs;
      next.fire();
    }
  }

  /** The earliest; of several at one time the one that was asked for first. */
  private takeNext(): { atMs: number; fire: () => void } | undefined {
    let first: number | undefined;
    for (const [id, { atMs }] of this.pending) if (first === undefined || atMs < this.pending.get(first)!.atMs) first = id;
    const taken = first === undefined ? undefined : this.pending.get(first);
    if (first !== undefined) this.pending.delete(first);
    return taken;
  }
}
