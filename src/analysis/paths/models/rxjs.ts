/** Values one after another, in time: https://rxjs.dev/api. What is left out here nobody follows. */
const OBSERVABLES = `
export class EmptyError extends Error { constructor() { super('no elements in sequence'); this.name = 'EmptyError'; } }
export class TimeoutError extends Error { constructor() { super('Timeout has occurred'); this.name = 'TimeoutError'; } }
export class Observable {
  constructor(begin) { this.begin = begin; }
  subscribe(first, error, complete) {
    const to = __isObject(first) ? first : { next: first, error, complete };
    let isOver = false;
    const ends = [];
    const stop = () => { if (isOver) return; isOver = true; for (const end of ends.splice(0)) end(); };
    const observer = {
      get closed() { return isOver; },
      next: (value) => { if (!isOver && to.next) to.next(value); },
      error: (problem) => { if (isOver) return; stop(); if (to.error) to.error(problem); },
      complete: () => { if (isOver) return; stop(); if (to.complete) to.complete(); },
      add: (end) => ends.push(end),
    };
    const keep = (end) => { const off = __isFunction(end) ? end : () => end.unsubscribe(); if (isOver) off(); else ends.push(off); };
    try { const end = this.begin && this.begin(observer); if (end !== undefined) keep(end); } catch (problem) { observer.error(problem); }
    return { unsubscribe: stop, add: keep, get closed() { return isOver; } };
  }
  pipe(...steps) { return steps.reduce((so, step) => step(so), this); }
  forEach(next) { return new Promise((resolve, reject) => this.subscribe({ next, error: reject, complete: resolve })); }
  toPromise() { let last; return new Promise((resolve, reject) => this.subscribe({ next: (value) => { last = value; }, error: reject, complete: () => resolve(last) })); }
}
const observed = (value) => {
  if (__isKnown(value) && value instanceof Observable) return value;
  if (__isObject(value) && value[Symbol.asyncIterator]) return new Observable((to) => { (async () => { for await (const item of value) { if (to.closed) return; to.next(item); } })().then(to.complete, to.error); });
  if (__isList(value)) return new Observable((to) => { for (const item of value) { if (to.closed) return; to.next(item); } to.complete(); });
  return new Observable((to) => { Promise.resolve(value).then((item) => { to.next(item); to.complete(); }, to.error); });
};
export const from = observed, of = (...values) => observed(values), defer = (make) => new Observable((to) => observed(make()).subscribe(to));
export const EMPTY = observed([]), NEVER = new Observable(() => undefined), empty = () => EMPTY;
export const throwError = (problem) => new Observable((to) => to.error(__isFunction(problem) ? problem() : problem));
export const iif = (test, one = EMPTY, other = EMPTY) => defer(() => (test() ? one : other));
export const range = (first, count) => observed(Array.from({ length: count ?? first }, (_, index) => (count === undefined ? 0 : first) + index));
export const timer = (ms, every) => new Observable((to) => { let count = 0, id; const tick = () => { to.next(count++); if (every === undefined) to.complete(); else if (!to.closed) id = setTimeout(tick, every); }; id = setTimeout(tick, ms); return () => clearTimeout(id); });
export const interval = (every) => timer(every, every);
const result = (one, takesFirst, options) => new Promise((resolve, reject) => {
  let last, has = false;
  const subscription = one.subscribe({
    next: (value) => { last = value; has = true; if (takesFirst) { resolve(value); if (subscription) subscription.unsubscribe(); } },
    error: reject,
    complete: () => (has ? resolve(last) : options ? resolve(options.defaultValue) : reject(new EmptyError())),
  });
});
export const firstValueFrom = (one, options) => result(one.pipe(take(1)), false, options), lastValueFrom = (one, options) => result(one, false, options);
export class Subject extends Observable {
  constructor() { super(); this.observers = []; this.isDone = false; this.begin = (to) => { if (this.isDone) { to.complete(); return undefined; } this.observers.push(to); return () => { this.observers = this.observers.filter((one) => one !== to); }; }; }
  next(value) { for (const to of [...this.observers]) to.next(value); }
  error(problem) { this.isDone = true; for (const to of [...this.observers]) to.error(problem); }
  complete() { this.isDone = true; for (const to of [...this.observers]) to.complete(); }
  asObservable() { return this; }
}
export class BehaviorSubject extends Subject {
  constructor(value) { super(); this.value = value; const { begin } = this; this.begin = (to) => { to.next(this.value); return begin(to); }; }
  getValue() { return this.value; }
  next(value) { this.value = value; super.next(value); }
}
const gathered = (many, run) => new Observable((to) => {
  const names = Array.isArray(many) ? undefined : Object.keys(many);
  const list = (names ? Object.values(many) : many).map(observed);
  if (list.length === 0) return to.complete();
  const shaped = (values) => (names ? Object.fromEntries(names.map((name, index) => [name, values[index]])) : [...values]);
  run(list, to, shaped);
});
const listed = (args) => (args.length === 1 && __isObject(args[0]) && !(args[0] instanceof Observable) ? args[0] : args);
export const forkJoin = (...args) => gathered(listed(args), (list, to, shaped) => { const values = [], has = []; let left = list.length; list.forEach((one, index) => one.subscribe({ next: (value) => { values[index] = value; has[index] = true; }, error: to.error, complete: () => { if (!has[index]) return to.complete(); if (--left === 0) { to.next(shaped(values)); to.complete(); } } })); });
export const combineLatest = (...args) => gathered(listed(args), (list, to, shaped) => { const values = [], has = []; let left = list.length, missing = list.length; list.forEach((one, index) => one.subscribe({ next: (value) => { values[index] = value; if (!has[index]) { has[index] = true; missing--; } if (missing === 0) to.next(shaped(values)); }, error: to.error, complete: () => { if (--left === 0) to.complete(); } })); });
export const zip = (...args) => gathered(listed(args), (list, to, shaped) => { const queues = list.map(() => []), done = []; const tell = () => { while (queues.every((queue) => queue.length > 0)) to.next(shaped(queues.map((queue) => queue.shift()))); if (queues.some((queue, index) => done[index] && queue.length === 0)) to.complete(); }; list.forEach((one, index) => one.subscribe({ next: (value) => { queues[index].push(value); tell(); }, error: to.error, complete: () => { done[index] = true; tell(); } })); });
export const merge = (...args) => { const most = typeof args[args.length - 1] === 'number' ? args.pop() : Infinity; return observed(args).pipe(mergeMap((one) => one, most)); };
export const concat = (...args) => observed(args).pipe(mergeMap((one) => one, 1));
export const race = (...args) => new Observable((to) => { let winner; const all = []; listed(args).forEach((one, index) => { if (winner !== undefined) return; const tell = (how) => (value) => { if (winner === undefined) { winner = index; all.forEach((other, at) => at !== index && other.unsubscribe()); } if (winner === index) to[how](value); }; all.push(observed(one).subscribe({ next: tell('next'), error: tell('error'), complete: tell('complete') })); }); });`;

const OPERATORS = `
const step = (begin) => (source) => new Observable((to) => begin(source, to));
/** With each value of the source; what is thrown is its error. */
const through = (next, complete) => step((source, to) => source.subscribe({ next: (value) => { try { next(to, value); } catch (problem) { to.error(problem); } }, error: to.error, complete: () => (complete ? complete(to) : to.complete()) }));
/** The same with something of each subscription's own. */
const kept = (make) => (source) => new Observable((to) => { const [next, complete] = make(); return through(next, complete)(source).subscribe(to); });
export const map = (f) => kept(() => { let index = 0; return [(to, value) => to.next(f(value, index++))]; });
export const filter = (f) => kept(() => { let index = 0; return [(to, value) => { if (f(value, index++)) to.next(value); }]; });
export const tap = (f) => step((source, to) => { const on = __isFunction(f) ? { next: f } : (f ?? {}); return source.subscribe({ next: (value) => { try { if (on.next) on.next(value); to.next(value); } catch (problem) { to.error(problem); } }, error: (problem) => { if (on.error) on.error(problem); to.error(problem); }, complete: () => { if (on.complete) on.complete(); to.complete(); } }); });
export const mergeMap = (f, most = Infinity) => step((source, to) => {
  const waiting = [];
  let active = 0, isLast = false, index = 0;
  const begin = (value) => {
    active++;
    let inner;
    try { inner = observed(f(value, index++)); } catch (problem) { return to.error(problem); }
    const subscription = inner.subscribe({ next: to.next, error: to.error, complete: () => { active--; while (waiting.length > 0 && active < most) begin(waiting.shift()); if (isLast && active === 0) to.complete(); } });
    to.add(subscription.unsubscribe);
  };
  return source.subscribe({ next: (value) => { if (active < most) begin(value); else waiting.push(value); }, error: to.error, complete: () => { isLast = true; if (active === 0) to.complete(); } });
});
export const flatMap = mergeMap, concatMap = (f) => mergeMap(f, 1), mergeAll = (most) => mergeMap((one) => one, most), concatAll = () => mergeMap((one) => one, 1);
export const switchMap = (f) => step((source, to) => { let inner, isLast = false, active = false, index = 0; return source.subscribe({ next: (value) => { if (inner) inner.unsubscribe(); active = true; inner = observed(f(value, index++)).subscribe({ next: to.next, error: to.error, complete: () => { active = false; if (isLast) to.complete(); } }); }, error: to.error, complete: () => { isLast = true; if (!active) to.complete(); } }); });
export const exhaustMap = (f) => step((source, to) => { let active = false, isLast = false; return source.subscribe({ next: (value) => { if (active) return; active = true; observed(f(value)).subscribe({ next: to.next, error: to.error, complete: () => { active = false; if (isLast) to.complete(); } }); }, error: to.error, complete: () => { isLast = true; if (!active) to.complete(); } }); });
export const expand = (f, most = Infinity) => (source) => new Observable((to) => { const again = (one) => one.pipe(mergeMap((value) => { to.next(value); return again(observed(f(value))); }, most)); return again(source).subscribe({ error: to.error, complete: to.complete }); });
export const toArray = () => kept(() => { const list = []; return [(_, value) => { list.push(value); }, (to) => { to.next(list); to.complete(); }]; });
export const reduce = (f, ...first) => kept(() => { let [so] = first, has = first.length > 0, index = 0; return [(_, value) => { so = has ? f(so, value, index++) : value; has = true; }, (to) => { if (has) to.next(so); to.complete(); }]; });
export const scan = (f, ...first) => kept(() => { let [so] = first, has = first.length > 0, index = 0; return [(to, value) => { so = has ? f(so, value, index++) : value; has = true; to.next(so); }]; });
export const count = () => reduce((sum) => sum + 1, 0);
export const take = (most) => (most === 0 ? () => EMPTY : kept(() => { let taken = 0; return [(to, value) => { taken++; to.next(value); if (taken >= most) to.complete(); }]; }));
export const takeWhile = (f, isInclusive) => kept(() => [(to, value) => { const goesOn = f(value); if (goesOn || isInclusive) to.next(value); if (!goesOn) to.complete(); }]);
export const skip = (most) => kept(() => { let left = most; return [(to, value) => { if (left-- <= 0) to.next(value); }]; });
export const first = (f, ...otherwise) => (source) => (f ? source.pipe(filter(f)) : source).pipe(take(1), otherwise.length > 0 ? defaultIfEmpty(otherwise[0]) : throwIfEmpty());
export const find = (f) => (source) => source.pipe(filter(f), take(1), defaultIfEmpty(undefined));
export const last = (f, ...otherwise) => (source) => new Observable((to) => { let value, has = false; return (f ? source.pipe(filter(f)) : source).subscribe({ next: (item) => { value = item; has = true; }, error: to.error, complete: () => { if (!has && otherwise.length === 0) return to.error(new EmptyError()); to.next(has ? value : otherwise[0]); to.complete(); } }); });
export const defaultIfEmpty = (value) => kept(() => { let has = false; return [(to, item) => { has = true; to.next(item); }, (to) => { if (!has) to.next(value); to.complete(); }]; });
export const throwIfEmpty = (make = () => new EmptyError()) => kept(() => { let has = false; return [(to, item) => { has = true; to.next(item); }, (to) => (has ? to.complete() : to.error(make()))]; });
export const bufferCount = (size) => kept(() => { let list = []; return [(to, value) => { list.push(value); if (list.length === size) { const full = list; list = []; to.next(full); } }, (to) => { if (list.length > 0) to.next(list); to.complete(); }]; });
export const distinct = (keyOf = (value) => value) => kept(() => { const seen = new Set(); return [(to, value) => { const key = keyOf(value); if (!seen.has(key)) { seen.add(key); to.next(value); } }]; });
export const startWith = (...values) => (source) => concat(observed(values), source), endWith = (...values) => (source) => concat(source, observed(values)), concatWith = (...others) => (source) => concat(source, ...others), mergeWith = (...others) => (source) => merge(source, ...others);
export const ignoreElements = () => through(() => {}), mapTo = (value) => map(() => value), pluck = (...names) => map((value) => names.reduce((at, name) => at?.[name], value));
export const catchError = (f) => step((source, to) => source.subscribe({ next: to.next, complete: to.complete, error: (problem) => { let other; try { other = observed(f(problem, source)); } catch (thrown) { return to.error(thrown); } other.subscribe(to); } }));
export const retry = (options) => step((source, to) => {
  const { count: most = Infinity, delay: wait, resetOnSuccess } = typeof options === 'object' ? options : { count: options };
  let tried = 0;
  const begin = () => source.subscribe({ next: (value) => { if (resetOnSuccess) tried = 0; to.next(value); }, complete: to.complete, error: (problem) => { if (tried++ >= most) return to.error(problem); if (wait === undefined) return void begin(); (typeof wait === 'number' ? timer(wait) : observed(wait(problem, tried))).pipe(take(1)).subscribe({ next: () => void begin(), error: to.error }); } });
  begin();
});
export const delay = (ms) => (source) => new Observable((to) => { let left = 0, isLast = false; source.subscribe({ next: (value) => { left++; setTimeout(() => { to.next(value); if (--left === 0 && isLast) to.complete(); }, ms); }, error: to.error, complete: () => { isLast = true; if (left === 0) to.complete(); } }); });
export const timeout = (options) => step((source, to) => { const { each, first: begin, with: other } = typeof options === 'number' ? { each: options } : options; let id; const arm = (ms) => { clearTimeout(id); if (ms !== undefined) id = setTimeout(() => { inner.unsubscribe(); if (other) observed(other()).subscribe(to); else to.error(new TimeoutError()); }, ms); }; const inner = source.subscribe({ next: (value) => { arm(each); to.next(value); }, error: (problem) => { clearTimeout(id); to.error(problem); }, complete: () => { clearTimeout(id); to.complete(); } }); if (!inner.closed) arm(begin ?? each); return () => { clearTimeout(id); inner.unsubscribe(); }; });
export const finalize = (f) => step((source, to) => { to.add(f); return source.subscribe(to); });
export const takeUntil = (end) => step((source, to) => { const told = observed(end).subscribe({ next: () => to.complete() }); to.add(told.unsubscribe); return source.subscribe(to); });
export const share = () => (source) => { const subject = new Subject(); let isBegun = false; return new Observable((to) => { const own = subject.subscribe(to); if (!isBegun) { isBegun = true; source.subscribe(subject); } return own; }); };`;

/** Observables of lists and in time. Several observables of one value, as requests are, are followed by the abstract run too. */
export const RXJS_MODELS: Readonly<Record<string, string>> = { rxjs: `${OBSERVABLES}${OPERATORS}`, 'rxjs/operators': `${OBSERVABLES}${OPERATORS}` };
