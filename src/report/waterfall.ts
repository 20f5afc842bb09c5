import type { AwaitedCall, Handler, ProjectInputs, Range, Step } from '../domain';
import { l10n } from '../l10n';
import { innerSteps } from '../inner-steps';
import { callLatency } from './call-latency';
import { percent } from './words/format';

/** A line of the time line: a call that is waited for, or what holds for the lines that stand deeper below it. */
export interface WaterfallRow {
  depth: number;
  /** Index into the handler's `awaitedCalls`; absent for a group and for a wait that is no call. */
  call?: number;
  /** Of a group: `at once, goes on when all are done`. */
  text?: string;
  /** Expected time in an average request, ms: what only some requests do counts as often as it happens. */
  startMs: number;
  endMs: number;
  /** Something else runs at the same time. */
  isShared: boolean;
}

export interface Waterfall {
  rows: WaterfallRow[];
  /** Expected wait of a request, ms. */
  waitMs: number;
}

/** Where in the tree the walk is. */
interface Place {
  depth: number;
  /** Of the requests, those that come here, 0..1. */
  share: number;
  /** Of the loops around, one after another. */
  rounds: number;
  isShared: boolean;
}

/** What an average request waits for, in the order of time: arms of a branch one below the other, rounds of a loop as one bar. */
export function waterfall({ awaitedCalls, body }: Handler, inputs: ProjectInputs): Waterfall {
  const walk = new Walk(awaitedCalls, inputs);
  const waitMs = walk.step(body, 0, { depth: 0, share: 1, rounds: 1, isShared: false }).at;
  return { rows: walk.rows, waitMs: Math.max(waitMs, ...walk.rows.map(({ endMs }) => endMs)) };
}

/** `at`: the time afterwards, ms. `stays`: the share of those who came that goes on here, 0..1. */
interface After {
  at: number;
  stays: number;
}

class Walk {
  readonly rows: WaterfallRow[] = [];
  private readonly ends = new Map<number, number>();
  /** Share of requests that left for a scope, by its id. */
  private readonly left = new Map<number, number>();

  constructor(
    private readonly calls: AwaitedCall[],
    private readonly inputs: ProjectInputs,
  ) {}

  step(step: Step, at: number, place: Place): After {
    switch (step.kind) {
      case 'call':
        return this.wait(callLatency(this.calls[step.call]!, this.inputs).latencyMs.likely, at, place, { call: step.call });
      case 'wait':
        return this.wait(step.ms, at, place, { text: timer() });
      case 'sequence':
        return this.sequence(step.steps, at, place);
      case 'parallel':
        return this.together(step, at, place);
      case 'loop':
        return this.loop(step, at, place);
      case 'branch':
        return this.branch(step, at, place);
      case 'exit':
        this.left.set(step.to, (this.left.get(step.to) ?? 0) + place.share);
        return { at, stays: 0 };
      case 'scope':
        return this.caught(step.id, this.step(step.body, at, place), place);
      case 'try':
        return this.attempt(step, at, place);
      case 'start':
        return this.start(step, at, place);
      case 'join':
        return { at: this.joined(step, at), stays: 1 };
    }
  }

  private wait(ms: number, at: number, { depth, share, rounds, isShared }: Place, what: Pick<WaterfallRow, 'call' | 'text'>): After {
    const endMs = at + ms * share * rounds;
    const before = this.rows.at(-1);
    // A call written out once per item: one bar.
    if (what.call !== undefined && before?.call === what.call && before.depth === depth && !isShared) before.endMs = endMs;
    else this.rows.push({ depth, ...what, startMs: at, endMs, isShared });
    return { at: endMs, stays: 1 };
  }

  private sequence(steps: Step[], at: number, place: Place): After {
    return steps.reduce<After>(({ at: now, stays }, step) => {
      if (stays === 0) return { at: now, stays };
      const after = this.step(step, now, { ...place, share: place.share * stays });
      return { at: after.at, stays: stays * after.stays };
    }, { at, stays: 1 });
  }

  private together({ mode, branches }: Step & { kind: 'parallel' }, at: number, place: Place): After {
    const waiting = branches.filter(waits);
    const text = mode === 'all' ? l10n.t('at once, goes on when all are done') : l10n.t('at once, goes on with the first');
    const inner = waiting.length > 1 ? this.group(text, at, place) : place;
    const ends = branches.map((branch) => this.step(branch, at, { ...inner, isShared: place.isShared || waiting.length > 1 }).at);
    const end = ends.length === 0 ? at : mode === 'all' ? Math.max(...ends) : Math.min(...ends);
    return this.close(inner, place, { at: end, stays: 1 });
  }

  /** One bar for all rounds. */
  private loop({ iterations, concurrency, body, reason }: Step & { kind: 'loop' }, at: number, place: Place): After {
    if (!waits(body)) return { at, stays: 1 };
    const count = iterations.likely;
    const rounds = concurrency === 0 ? Math.min(1, count) : count / Math.max(1, Math.min(concurrency, count));
    const times = timesOf(iterations, reason);
    const inner = this.group(concurrency === 1 ? l10n.t('{0}, one after another', times) : concurrency === 0 ? l10n.t('{0}, all at once', times) : l10n.t('{0}, {1} at once', times, concurrency), at, place);
    const after = this.step(body, at, { ...inner, rounds: place.rounds * rounds, isShared: inner.isShared || concurrency !== 1 });
    return this.close(inner, place, { at: after.at, stays: 1 });
  }

  private branch({ arms }: Step & { kind: 'branch' }, at: number, place: Place): After {
    return arms.reduce<After>(({ at: now, stays }, { probability, body }) => {
      const inner = waits(body) && probability < 1 ? this.group(l10n.t('in {0} of requests', percent(place.share * probability)), now, place) : place;
      const after = this.close(inner, place, this.step(body, now, { ...inner, share: place.share * probability }));
      return { at: after.at, stays: stays + probability * after.stays };
    }, { at, stays: 0 });
  }

  /** Those who were thrown out of the body go on in the handler. */
  private attempt({ body, handler, finalizer }: Step & { kind: 'try' }, at: number, place: Place): After {
    const outside = this.left.get(0) ?? 0;
    this.left.set(0, 0);
    const tried = this.step(body, at, place);
    const thrown = handler ? this.left.get(0)! : 0;
    this.left.set(0, outside + (handler ? 0 : this.left.get(0)!));
    const mended = handler && thrown > 0 ? this.step(handler, tried.at, { ...place, share: thrown }) : { at: tried.at, stays: 0 };
    const last = finalizer ? this.step(finalizer, mended.at, place).at : mended.at;
    return { at: last, stays: tried.stays + (place.share > 0 ? (thrown / place.share) * mended.stays : 0) };
  }

  private start({ id, body, settles }: Step & { kind: 'start' }, at: number, place: Place): After {
    const end = this.step(body, at, { ...place, isShared: true }).at;
    const known = this.ends.get(id);
    this.ends.set(id, known === undefined ? end : settles ? Math.min(known, end) : Math.max(known, end));
    return { at, stays: 1 };
  }

  private joined({ ids, mode }: Step & { kind: 'join' }, at: number): number {
    const ends = ids.map((id) => this.ends.get(id) ?? at);
    if (ends.length === 0) return at;
    return Math.max(at, mode === 'all' ? Math.max(...ends) : Math.min(...ends));
  }

  /** Those who left for this scope are back behind it. */
  private caught(id: number, { at, stays }: After, { share }: Place): After {
    const back = this.left.get(id) ?? 0;
    this.left.delete(id);
    return { at, stays: Math.min(1, stays + (share > 0 ? back / share : 0)) };
  }

  private group(text: string, at: number, place: Place): Place {
    this.rows.push({ depth: place.depth, text, startMs: at, endMs: at, isShared: place.isShared });
    return { ...place, depth: place.depth + 1 };
  }

  /** A group's bar spans what stands below it; one without anything below is taken back. */
  private close(inner: Place, place: Place, after: After): After {
    if (inner === place) return after;
    const index = this.rows.findLastIndex(({ depth, call, text }) => depth === place.depth && call === undefined && text !== timer());
    if (index === this.rows.length - 1) this.rows.pop();
    else this.rows[index]!.endMs = Math.max(...this.rows.slice(index + 1).map(({ endMs }) => endMs));
    return after;
  }
}

/** What stands for a wait that is no call. */
function timer(): string {
  return l10n.t('a timer');
}

/** `×5`; `×1 (assumed, up to 10)` where the code does not say how often. */
function timesOf({ likely, high }: Range, reason: string): string {
  const [times, most] = [likely, high].map((count) => Number(count.toPrecision(2)).toLocaleString('en-US'));
  const bounds = [reason.endsWith('assumed') ? l10n.t('assumed') : '', high > likely ? l10n.t('up to {0}', most) : ''].filter(Boolean).join(', ');
  return `×${times}${bounds ? ` (${bounds})` : ''}`;
}

/** Whether anything is waited for in it. */
function waits(step: Step): boolean {
  return step.kind === 'call' || step.kind === 'wait' || innerSteps(step).some(waits);
}
