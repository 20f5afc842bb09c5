import type { Range, Step } from '../../domain';

/** How often something is reached in one request: the fewest, the expected and the most times. */
interface Reached {
  on: Range;
  /** By the id that an `exit` goes to. */
  exits: Map<number, Range>;
}

const never: Range = { low: 0, likely: 0, high: 0 };
const once: Range = { low: 1, likely: 1, high: 1 };

/** How often one request makes each call: the fewest, the expected and the most times. What an early end leaves out is not made. */
export function callCounts(body: Step, calls: number): Range[] {
  const counts = Array.from({ length: calls }, (): Range => ({ low: 0, likely: 0, high: 0 }));
  new Counting(counts).reach(body, once);
  return counts;
}

/** What one iteration of a loop leads to, by its body. */
const iterations = new WeakMap<Step, Reached>();

/** Adds calls by their expected number, which needs no path of its own for each combination of branches. */
class Counting {
  /** Without `counts` only where the steps lead to is of interest. */
  constructor(private readonly counts?: readonly Range[]) {}

  reach(step: Step, times: Range): Reached {
    if (times.high === 0) return { on: never, exits: new Map() };
    switch (step.kind) {
      case 'call':
        this.count(step.call, times);
        return goingOn(times);
      case 'sequence':
        return this.sequence(step.steps, times);
      case 'parallel':
        return this.parallel(step.branches, times);
      case 'loop':
        return this.loop(step, times);
      case 'branch':
        return this.branch(step, times);
      case 'scope':
        return leave(this.reach(step.body, times), step.id, times);
      case 'start':
        this.reach(step.body, times);
        return goingOn(times);
      case 'try':
        return this.attempt(step, times);
      case 'exit':
        return { on: never, exits: new Map([[step.to, { ...times, low: 0 }]]) };
      default:
        return goingOn(times);
    }
  }

  private count(call: number, times: Range): void {
    const count = this.counts?.[call];
    if (count) Object.assign(count, plus(count, times));
  }

  private sequence(steps: readonly Step[], times: Range): Reached {
    const exits: Reached['exits'] = new Map();
    let on = times;
    for (const step of steps) {
      const next = this.reach(step, on);
      addExits(exits, next.exits);
      on = next.on;
    }
    return { on, exits };
  }

  private parallel(branches: readonly Step[], times: Range): Reached {
    const exits: Reached['exits'] = new Map();
    let on = times;
    for (const branch of branches) {
      const next = this.reach(branch, times);
      addExits(exits, next.exits);
      on = { low: Math.min(on.low, next.on.low), likely: times.likely > 0 ? (on.likely * next.on.likely) / times.likely : 0, high: Math.min(on.high, next.on.high) };
    }
    return { on, exits };
  }

  private branch({ arms }: Step & { kind: 'branch' }, times: Range): Reached {
    const exits: Reached['exits'] = new Map();
    let on = never;
    for (const { body, probability } of arms) {
      const next = this.reach(body, { low: 0, likely: times.likely * probability, high: times.high });
      addExits(exits, next.exits);
      on = plus(on, next.on);
    }
    return { on: { low: exits.size === 0 ? times.low : 0, likely: on.likely, high: Math.min(times.high, on.high) }, exits };
  }

  /** Each iteration is reached only when those before it went on. */
  private loop({ body, iterations: count }: Step & { kind: 'loop' }, times: Range): Reached {
    const one = iterationOf(body);
    const [each, all] = [one.on.likely, one.exits.size === 0];
    const rounds = product(times, {
      low: all ? count.low : Math.min(1, count.low),
      likely: each >= 1 ? count.likely : (1 - each ** count.likely) / (1 - each),
      high: one.on.high > 0 ? count.high : Math.min(1, count.high),
    });
    if (this.counts) this.reach(body, rounds);
    const exits = new Map([...one.exits].map(([id, left]) => [id, { ...product(left, rounds), high: left.high * times.high }]));
    return { on: { low: all ? times.low : 0, likely: times.likely * each ** count.likely, high: one.on.high > 0 || count.low === 0 ? times.high : 0 }, exits };
  }

  private attempt({ body, handler, finalizer }: Step & { kind: 'try' }, times: Range): Reached {
    const tried = this.reach(body, times);
    const exits = new Map(tried.exits);
    const thrown = exits.get(0);
    let { on } = tried;
    if (handler && thrown) {
      exits.delete(0);
      const handled = this.reach(handler, thrown);
      addExits(exits, handled.exits);
      on = { low: exits.size === 0 ? times.low : 0, likely: on.likely + handled.on.likely, high: Math.min(times.high, on.high + handled.on.high) };
    }
    if (!finalizer) return { on, exits };
    const finished = this.reach(finalizer, times);
    return finished.on.high === 0 ? finished : { on, exits: addExits(exits, finished.exits) };
  }
}

function iterationOf(body: Step): Reached {
  const known = iterations.get(body) ?? new Counting().reach(body, once);
  iterations.set(body, known);
  return known;
}

function goingOn(times: Range): Reached {
  return { on: times, exits: new Map() };
}

/** What left the scope goes on after it. */
function leave({ on, exits }: Reached, id: number, times: Range): Reached {
  const left = exits.get(id);
  if (!left) return { on, exits };
  const others = new Map(exits);
  others.delete(id);
  return { on: { low: others.size === 0 ? times.low : 0, likely: on.likely + left.likely, high: Math.min(times.high, on.high + left.high) }, exits: others };
}

function addExits(to: Reached['exits'], from: Reached['exits']): Reached['exits'] {
  for (const [id, times] of from) to.set(id, plus(to.get(id) ?? never, times));
  return to;
}

function plus(one: Range, other: Range): Range {
  return { low: one.low + other.low, likely: one.likely + other.likely, high: one.high + other.high };
}

function product(one: Range, other: Range): Range {
  return { low: one.low * other.low, likely: one.likely * other.likely, high: one.high * other.high };
}
