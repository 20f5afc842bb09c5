/** Time that passes only when nothing else can happen: waits are exact and take no real time. */
export class VirtualClock {
  nowMs = 0;
  private readonly pending: { atMs: number; order: number; fire: () => void }[] = [];
  private order = 0;

  /** Calls back after `ms` of virtual time. */
  after(ms: number, fire: () => void): void {
    this.pending.push({ atMs: this.nowMs + ms, order: this.order++, fire });
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

  private takeNext(): { atMs: number; fire: () => void } | undefined {
    this.pending.sort((a, b) => a.atMs - b.atMs || a.order - b.order);
    return this.pending.shift();
  }
}
