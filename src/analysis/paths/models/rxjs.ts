import { RXJS_AGAIN } from './rxjs-again';
import { RXJS_PICKS } from './rxjs-picks';

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
    const unsubscribe = () => { isOver = true; for (const end of ends.splice(0)) end(); };
    const add = (end) => { const off = __isFunction(end) ? end : () => end.unsubscribe(); if (isOver) off(); else ends.push(off); };
    const endingWith = (name) => (problem) => { if (isOver) return; isOver = true; if (to[name]) to[name](problem); unsubscribe(); };
    const observer = {
      get closed() { return isOver || to.closed === true; },
      next: (value) => { if (!observer.closed && to.next) to.next(value); },
      error: endingWith('error'),
      complete: endingWith('complete'),
      add,
    };
    try { const end = this.begin && this.begin(observer); if (end !== undefined) add(end); } catch (problem) { observer.error(problem); }
    return { unsubscribe, add, get closed() { return isOver; } };
  }
  pipe(...steps) { return steps.reduce((so, step) => step(so), this); }
  forEach(next) { return new Promise((resolve, reject) => this.subscribe({ next, error: reject, complete: resolve })); }
  toPromise() { let last; return new Promise((resolve, reject) => this.subscribe({ next: (value) => { last = value; }, error: reject, complete: () => resolve(last) })); }
}
/** Who observes in between: hands on what it does not do itself, makes an error of what it throws, and is closed with the observer behind it, also while a source gives its values at once. */
const toward = (to, { next = to.next, error = to.error, complete = to.complete }) => {
  const caught = (f) => (value) => { try { f(value); } catch (problem) { to.error(problem); } };
  return { get closed() { return to.closed; }, next: caught(next), error: caught(error), complete: caught(complete) };
};
const nothing = () => {};
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
export const lastValueFrom = (one, options) => new Promise((resolve, reject) => {
  let last, has = false;
  one.subscribe({ next: (value) => { last = value; has = true; }, error: reject, complete: () => (has ? resolve(last) : options ? resolve(options.defaultValue) : reject(new EmptyError())) });
});
export const firstValueFrom = (one, options) => lastValueFrom(one.pipe(take(1)), options);
export class Subject extends Observable {
  constructor() { super(); this.observers = []; this.begin = (to) => { if (this.ended) { this.ended(to); return undefined; } this.observers.push(to); return () => { this.observers = this.observers.filter((one) => one !== to); }; }; }
  end(ended) { if (this.ended) return; this.ended = ended; for (const to of [...this.observers]) ended(to); }
  next(value) { if (!this.ended) for (const to of [...this.observers]) to.next(value); }
  error(problem) { this.end((to) => to.error(problem)); }
  complete() { this.end((to) => to.complete()); }
  asObservable() { return this; }
}
export class BehaviorSubject extends Subject {
  constructor(value) { super(); this.value = value; const { begin } = this; this.begin = (to) => { if (!this.ended) to.next(this.value); return begin(to); }; }
  getValue() { return this.value; }
  next(value) { this.value = value; super.next(value); }
}
const gathered = (many, run) => new Observable((to) => {
  const names = Array.isArray(many) ? undefined : Object.keys(many);
  const list = (names ? Object.values(many) : many).map(observed);
  if (list.length === 0) return to.complete();
  const shaped = (values) => (names ? Object.fromEntries(names.map((name, index) => [name, values[index]])) : [...values]);
  const onEach = run(list.length, (values) => to.next(shaped(values)), to.complete);
  list.forEach((one, index) => to.add(one.subscribe(toward(to, onEach(index)))));
});
const listed = (args) => (args.length === 1 && __isObject(args[0]) && !(args[0] instanceof Observable) ? args[0] : args);
export const forkJoin = (...args) => gathered(listed(args), (left, tell, end) => { const values = [], has = []; return (index) => ({ next: (value) => { values[index] = value; has[index] = true; }, complete: () => { if (!has[index]) return end(); if (--left === 0) { tell(values); end(); } } }); });
export const combineLatest = (...args) => gathered(listed(args), (left, tell, end) => { const values = [], has = []; let missing = left; return (index) => ({ next: (value) => { values[index] = value; if (!has[index]) { has[index] = true; missing--; } if (missing === 0) tell(values); }, complete: () => { if (--left === 0) end(); } }); });
export const zip = (...args) => gathered(listed(args), (count, tell, end) => {
  const queues = Array.from({ length: count }, () => []), done = [];
  const settle = () => { while (queues.every((queue) => queue.length > 0)) { const taken = queues.map((queue) => queue.shift()); __whenAll(taken.map(({ came }) => came)); tell(taken.map(({ value }) => value)); } if (queues.some((queue, index) => done[index] && queue.length === 0)) end(); };
  return (index) => ({ next: (value) => { queues[index].push({ value, came: Promise.resolve() }); settle(); }, complete: () => { done[index] = true; settle(); } });
});
export const merge = (...args) => { const most = typeof args[args.length - 1] === 'number' ? args.pop() : Infinity; return observed(args).pipe(mergeMap((one) => one, most)); };
export const concat = (...args) => observed(args).pipe(mergeMap((one) => one, 1));
export const race = (...args) => new Observable((to) => {
  let winner;
  const all = [];
  listed(args).forEach((one, index) => {
    if (winner !== undefined || to.closed) return;
    all[index] = observed(one).subscribe(toward(to, { next: (value) => { if (winner === undefined) { winner = index; all.forEach((other, at) => at !== index && other.unsubscribe()); } to.next(value); } }));
    to.add(all[index]);
  });
});`;

const OPERATORS = `
const step = (begin) => (source) => new Observable((to) => begin(source, to));
/** With each value of the source and at its end, with something of each subscription's own. */
const kept = (make) => step((source, to) => { const [next, complete] = make(); return source.subscribe(toward(to, { next: (value) => next(to, value), complete: complete && (() => complete(to)) })); });
export const map = (f) => kept(() => { let index = 0; return [(to, value) => to.next(f(value, index++))]; });
export const filter = (f) => kept(() => { let index = 0; return [(to, value) => { if (f(value, index++)) to.next(value); }]; });
export const tap = (f) => step((source, to) => {
  const on = __isFunction(f) ? { next: f } : (f ?? {});
  return source.subscribe(toward(to, { next: (value) => { if (on.next) on.next(value); to.next(value); }, error: (problem) => { if (on.error) on.error(problem); to.error(problem); }, complete: () => { if (on.complete) on.complete(); to.complete(); } }));
});
export const mergeMap = (f, most = Infinity) => step((source, to) => {
  const waiting = [];
  let active = 0, isLast = false, index = 0;
  const settle = () => { while (waiting.length > 0 && active < most) begin(waiting.shift()); if (isLast && active === 0) to.complete(); };
  const begin = (value) => { active++; to.add(observed(f(value, index++)).subscribe(toward(to, { complete: () => { active--; settle(); } }))); };
  return source.subscribe(toward(to, { next: (value) => { if (active < most) begin(value); else waiting.push(value); }, complete: () => { isLast = true; settle(); } }));
});
export const flatMap = mergeMap, concatMap = (f) => mergeMap(f, 1), mergeAll = (most) => mergeMap((one) => one, most), concatAll = () => mergeMap((one) => one, 1);
/** One at a time: the newest in place of the one before it, or none before that has ended. */
const single = (isNewest) => (f) => step((source, to) => {
  let inner, isActive = false, isLast = false, index = 0;
  const settle = () => { if (isLast && !isActive) to.complete(); };
  const begin = (value) => {
    if (isActive && !isNewest) return;
    if (inner) inner.unsubscribe();
    isActive = true;
    inner = observed(f(value, index++)).subscribe(toward(to, { complete: () => { isActive = false; settle(); } }));
    to.add(inner);
  };
  return source.subscribe(toward(to, { next: begin, complete: () => { isLast = true; settle(); } }));
});
export const switchMap = single(true), exhaustMap = single(false);
export const expand = (f, most = Infinity) => step((source, to) => { let index = 0; const again = (one) => one.pipe(mergeMap((value) => { to.next(value); return again(observed(f(value, index++))); }, most)); return again(source).subscribe(toward(to, { next: nothing })); });
export const toArray = () => kept(() => { const list = []; return [(_, value) => { list.push(value); }, (to) => { to.next(list); to.complete(); }]; });
export const scan = (f, ...first) => kept(() => { let [so] = first, has = first.length > 0, index = 0; return [(to, value) => { so = has ? f(so, value, index) : value; has = true; index++; to.next(so); }]; });
export const reduce = (f, ...first) => (source) => source.pipe(scan(f, ...first), takeLast(1), ...first.map(defaultIfEmpty));
export const count = (f) => reduce((sum, value, index) => (!f || f(value, index) ? sum + 1 : sum), 0);
export const take = (most) => (most === 0 ? () => EMPTY : kept(() => { let taken = 0; return [(to, value) => { taken++; to.next(value); if (taken >= most) to.complete(); }]; }));
export const takeLast = (most) => kept(() => { const list = []; return [(_, value) => { list.push(value); if (list.length > most) list.shift(); }, (to) => { for (const value of list) to.next(value); to.complete(); }]; });
export const takeWhile = (f, isInclusive) => kept(() => { let index = 0; return [(to, value) => { const goesOn = f(value, index++); if (goesOn || isInclusive) to.next(value); if (!goesOn) to.complete(); }]; });
export const skip = (most) => kept(() => { let left = most; return [(to, value) => { if (left-- <= 0) to.next(value); }]; });
const one = (taken) => (f, ...otherwise) => (source) => (f ? source.pipe(filter(f)) : source).pipe(taken(1), otherwise.length > 0 ? defaultIfEmpty(otherwise[0]) : throwIfEmpty());
export const first = one(take), last = one(takeLast), find = (f) => first(f, undefined);
export const defaultIfEmpty = (value) => kept(() => { let has = false; return [(to, item) => { has = true; to.next(item); }, (to) => { if (!has) to.next(value); to.complete(); }]; });
export const throwIfEmpty = (make = () => new EmptyError()) => kept(() => { let has = false; return [(to, item) => { has = true; to.next(item); }, (to) => (has ? to.complete() : to.error(make()))]; });
export const bufferCount = (size, every = size) => kept(() => {
  let open = [], index = 0;
  return [(to, value) => {
    if (index++ % every === 0) open.push([]);
    for (const list of open) list.push(value);
    const full = open.filter((list) => list.length >= size);
    open = open.filter((list) => list.length < size);
    for (const list of full) to.next(list);
  }, (to) => { for (const list of open) to.next(list); to.complete(); }];
});
export const distinct = (keyOf = (value) => value) => kept(() => { const seen = new Set(); return [(to, value) => { const key = keyOf(value); if (!seen.has(key)) { seen.add(key); to.next(value); } }]; });
export const startWith = (...values) => (source) => concat(observed(values), source), endWith = (...values) => (source) => concat(source, observed(values)), concatWith = (...others) => (source) => concat(source, ...others), mergeWith = (...others) => (source) => merge(source, ...others);
export const ignoreElements = () => kept(() => [nothing]), mapTo = (value) => map(() => value), pluck = (...names) => map((value) => names.reduce((at, name) => at?.[name], value));
export const catchError = (f) => step((source, to) => source.subscribe(toward(to, { error: (problem) => to.add(observed(f(problem, catchError(f)(source))).subscribe(to)) })));
/** Begins after a while or once something tells to; ends where nothing did. */
const onceTold = (wait, to, begin) => to.add((typeof wait === 'number' ? timer(wait) : observed(wait)).pipe(take(1), count()).subscribe(toward(to, { next: (told) => (told > 0 ? begin() : to.complete()), complete: nothing })));
export const retry = (options) => step((source, to) => {
  const { count: most = Infinity, delay: wait, resetOnSuccess } = typeof options === 'object' ? options : { count: options };
  let tried = 0;
  const again = (problem) => {
    if (tried++ >= most) return to.error(problem);
    if (wait === undefined) return begin();
    onceTold(typeof wait === 'number' ? wait : wait(problem, tried), to, begin);
  };
  const begin = () => to.add(source.subscribe(toward(to, { next: (value) => { if (resetOnSuccess) tried = 0; to.next(value); }, error: again })));
  begin();
});
export const delay = (ms) => mergeMap((value) => timer(ms).pipe(mapTo(value)));
export const timeout = (options) => step((source, to) => {
  const { each, first: begin = each, with: other = () => throwError(() => new TimeoutError()) } = typeof options === 'number' ? { each: options } : options;
  let id, isTold = false;
  const arm = (ms) => { clearTimeout(id); if (ms !== undefined) id = setTimeout(() => { inner.unsubscribe(); to.add(defer(other).subscribe(to)); }, ms); };
  to.add(() => clearTimeout(id));
  const inner = source.subscribe(toward(to, { next: (value) => { isTold = true; arm(each); to.next(value); } }));
  if (!isTold && !to.closed) arm(begin);
  return inner;
});
export const finalize = (f) => step((source, to) => { to.add(source.subscribe(to)); to.add(f); });
export const takeUntil = (end) => step((source, to) => { to.add(observed(end).subscribe(toward(to, { next: to.complete, complete: nothing }))); return to.closed ? undefined : source.subscribe(to); });`;

const RXJS = `${OBSERVABLES}${OPERATORS}${RXJS_AGAIN}${RXJS_PICKS}`;

/** Observables of lists and in time. Several observables of one value, as requests are, are followed by the abstract run too. */
export const RXJS_MODELS: Readonly<Record<string, string>> = { rxjs: RXJS, 'rxjs/operators': RXJS };
