/** https://github.com/connor4312/cockatiel, without the random part of its pauses. */
const COCKATIEL = `
const told = () => {
  const heard = [];
  const on = (f) => { heard.push(f); return { dispose: () => { const at = heard.indexOf(f); if (at >= 0) heard.splice(at, 1); } }; };
  return { on, tell: (value) => { for (const f of [...heard]) f(value); } };
};
export class Policy {
  constructor(options) { this.options = options; }
  orWhen(predicate) { const { errorFilter, resultFilter } = this.options; return new Policy({ errorFilter: (error) => errorFilter(error) || predicate(error), resultFilter }); }
  orType(cls, predicate) { return this.orWhen((error) => error instanceof cls && (!predicate || predicate(error))); }
  orWhenResult(predicate) { const { errorFilter, resultFilter } = this.options; return new Policy({ errorFilter, resultFilter: (value) => resultFilter(value) || predicate(value) }); }
  orResultType(cls, predicate) { return this.orWhenResult((value) => value instanceof cls && (!predicate || predicate(value))); }
}
const nothing = new Policy({ errorFilter: () => false, resultFilter: () => false });
export const handleAll = new Policy({ errorFilter: () => true, resultFilter: () => false });
export const handleWhen = (predicate) => nothing.orWhen(predicate), handleType = (cls, predicate) => nothing.orType(cls, predicate);
export const handleWhenResult = (predicate) => nothing.orWhenResult(predicate), handleResultType = (cls, predicate) => nothing.orResultType(cls, predicate);
const never = new AbortController().signal;
export class TaskCancelledError extends Error { constructor(message = 'Operation cancelled') { super(message); this.isTaskCancelledError = true; } }
export class BrokenCircuitError extends Error { constructor(message = 'Execution prevented because the circuit breaker is open') { super(message); this.isBrokenCircuitError = true; } }
export class BulkheadRejectedError extends Error { constructor() { super('Bulkhead capacity exceeded'); this.isBulkheadRejectedError = true; } }
export const isBrokenCircuitError = (error) => error instanceof BrokenCircuitError, isTaskCancelledError = (error) => error instanceof TaskCancelledError, isBulkheadRejectedError = (error) => error instanceof BulkheadRejectedError;
class Executor {
  constructor({ options }) { this.options = options; const [succeeded, failed] = [told(), told()]; this.succeeded = succeeded; this.failed = failed; this.onSuccess = succeeded.on; this.onFailure = failed.on; }
  async invoke(fn, ...args) {
    try {
      const value = await fn(...args);
      if (!this.options.resultFilter(value)) { this.succeeded.tell({ duration: 0 }); return { success: value }; }
      this.failed.tell({ duration: 0, handled: true, reason: { value } });
      return { value };
    } catch (error) {
      const handled = this.options.errorFilter(error);
      this.failed.tell({ duration: 0, handled, reason: { error } });
      if (!handled) throw error;
      return { error };
    }
  }
}
const given = (result) => { if ('error' in result) throw result.error; return 'success' in result ? result.success : result.value; };
export class ConstantBackoff { constructor(duration) { this.duration = duration; } next() { return this; } }
const lasting = (durations, index) => ({ duration: durations[index], next: () => lasting(durations, Math.min(index + 1, durations.length - 1)) });
export class IterableBackoff { constructor(durations) { this.durations = durations; } next() { return lasting(this.durations, 0); } }
const growing = (options, duration) => ({ duration, next: () => growing(options, Math.min(options.maxDelay, duration * options.exponent)) });
export class ExponentialBackoff { constructor(options) { this.options = { maxDelay: 30000, exponent: 2, initialDelay: 128, ...options }; } next() { return growing(this.options, Math.min(this.options.maxDelay, this.options.initialDelay)); } }
const delegated = (fn, context, state) => { const result = fn(context, state); const [duration, kept] = typeof result === 'number' ? [result, state] : [result.delay, result.state]; return { duration, next: (later) => delegated(fn, later, kept) }; };
export class DelegateBackoff { constructor(fn) { this.fn = fn; } next(context) { return delegated(this.fn, context, undefined); } }
export const noJitterGenerator = undefined, halfJitterGenerator = undefined, fullJitterGenerator = undefined, decorrelatedJitterGenerator = undefined;
class RetryPolicy extends Executor {
  constructor(options, policy) { super(policy); this.settings = options; this.retried = told(); this.gaveUp = told(); this.onRetry = this.retried.on; this.onGiveUp = this.gaveUp.on; }
  dangerouslyUnref() { return this; }
  async execute(fn, signal = never) {
    const { maxAttempts = Infinity, backoff: first = new ConstantBackoff(0) } = this.settings;
    let backoff;
    for (let attempt = 0; ; attempt++) {
      const result = await this.invoke(fn, { attempt, signal });
      if ('success' in result) return result.success;
      if (signal.aborted || attempt >= maxAttempts) { this.gaveUp.tell(result); return given(result); }
      const context = { attempt: attempt + 1, signal, result };
      backoff = (backoff ?? first).next(context);
      this.retried.tell({ ...result, delay: backoff.duration, attempt: attempt + 1 });
      await __sleep(backoff.duration);
    }
  }
}
export const retry = (policy, options) => new RetryPolicy(options, policy);
class FallbackPolicy extends Executor {
  constructor(policy, value) { super(policy); this.value = value; }
  async execute(fn, signal = never) { const result = await this.invoke(fn, { signal }); return 'success' in result ? result.success : this.value(); }
}
export const fallback = (policy, value) => new FallbackPolicy(policy, __isFunction(value) ? value : () => value);
export const TimeoutStrategy = { Cooperative: 'optimistic', Aggressive: 'aggressive' };
class TimeoutPolicy extends Executor {
  constructor(duration, options) { super(nothing); this.duration = duration; this.strategy = typeof options === 'string' ? options : options.strategy; this.abortOnReturn = options.abortOnReturn !== false; this.late = told(); this.onTimeout = this.late.on; }
  dangerouslyUnref() { return this; }
  async execute(fn, signal) {
    const aborter = new AbortController();
    signal?.addEventListener('abort', () => aborter.abort());
    if (signal?.aborted) aborter.abort();
    const timer = setTimeout(() => aborter.abort(), this.duration);
    const late = new Promise((_, reject) => aborter.signal.addEventListener('abort', () => { this.late.tell(); reject(new TaskCancelledError('Operation timed out')); }));
    late.catch(() => {});
    const context = { signal: aborter.signal };
    try {
      return given(await this.invoke(this.strategy === 'optimistic' ? fn : () => Promise.race([Promise.resolve(fn(context, aborter.signal)), late]), context, aborter.signal));
    } finally {
      if (this.abortOnReturn) aborter.abort();
      clearTimeout(timer);
    }
  }
}
export const timeout = (duration, options) => new TimeoutPolicy(duration, options);
class BulkheadPolicy extends Executor {
  constructor(capacity, most) { super(nothing); this.capacity = capacity; this.most = most; this.active = 0; this.queue = []; this.refused = told(); this.onReject = this.refused.on; }
  get executionSlots() { return this.capacity - this.active; }
  get queueSlots() { return this.most - this.queue.length; }
  async execute(fn, signal = never) {
    if (signal.aborted) throw new TaskCancelledError();
    if (this.active < this.capacity) {
      this.active++;
      try { return await fn({ signal }); } finally { this.active--; this.next(); }
    }
    if (this.queue.length < this.most) return new Promise((resolve, reject) => this.queue.push({ fn, signal, resolve, reject }));
    this.refused.tell();
    throw new BulkheadRejectedError();
  }
  next() { const first = this.queue.shift(); if (first) Promise.resolve().then(() => this.execute(first.fn, first.signal)).then(first.resolve, first.reject); }
}
export const bulkhead = (limit, queue = 0) => new BulkheadPolicy(limit, queue);
export class ConsecutiveBreaker { constructor(threshold) { this.threshold = threshold; this.count = 0; } success() { this.count = 0; } failure() { return ++this.count >= this.threshold; } }
const counting = class { success() {} failure() { return __refuse('a circuit breaker that counts within a time'); } };
export { counting as SamplingBreaker, counting as CountBreaker };
export const CircuitState = { Closed: 0, Open: 1, HalfOpen: 2, Isolated: 3 };
class CircuitBreakerPolicy extends Executor {
  constructor({ halfOpenAfter, breaker }, policy) { super(policy); this.after = halfOpenAfter; this.breaker = breaker; this.state = 0; this.broke = told(); this.reset = told(); this.halved = told(); this.changed = told(); this.onBreak = this.broke.on; this.onReset = this.reset.on; this.onHalfOpen = this.halved.on; this.onStateChange = this.changed.on; }
  pass(state) { this.state = state; this.changed.tell(state); }
  async execute(fn, signal = never) {
    if (this.state === 2) { await this.test.catch(() => undefined); return this.execute(fn); }
    if (this.state === 1) {
      if (Date.now() - this.openedAt < this.backoff.duration) throw new BrokenCircuitError();
      this.test = this.halfOpen(fn, signal);
      this.pass(2);
      return this.test;
    }
    const result = await this.invoke(fn, { signal });
    if ('success' in result) this.breaker.success(0); else if (this.breaker.failure(0)) this.open(result);
    return given(result);
  }
  async halfOpen(fn, signal) {
    this.halved.tell();
    let result;
    try { result = await this.invoke(fn, { signal }); } catch (error) { this.close(); throw error; }
    if ('success' in result) { this.breaker.success(2); this.close(); } else { this.breaker.failure(2); this.open(result); }
    return given(result);
  }
  open(reason) {
    if (this.state === 1) return;
    this.backoff = (this.backoff ?? (typeof this.after === 'number' ? new ConstantBackoff(this.after) : this.after)).next({ attempt: 1, result: reason });
    this.openedAt = Date.now();
    this.broke.tell(reason);
    this.pass(1);
  }
  close() { if (this.state !== 2) return; this.backoff = undefined; this.reset.tell(); this.pass(0); }
}
export const circuitBreaker = (policy, options) => new CircuitBreakerPolicy(options, policy);
export class NoopPolicy extends Executor { constructor() { super(nothing); } async execute(fn, signal = never) { return given(await this.invoke(fn, { signal })); } }
export const noop = new NoopPolicy();
export const wrap = (...policies) => ({
  wrapped: policies,
  execute: (fn, signal = never) => {
    const run = (context, index) => (index === policies.length ? fn(context) : policies[index].execute((next) => run({ ...context, ...next }, index + 1), context.signal));
    return Promise.resolve(run({ signal }, 0));
  },
});`;

/** Packages whose policies say how often functions are run. */
export const POLICY_MODELS: Readonly<Record<string, string>> = { cockatiel: COCKATIEL };
