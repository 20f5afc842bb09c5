/** Operators that pick some of a source's values or put others beside them: https://rxjs.dev/api. */
export const RXJS_PICKS = `
export const withLatestFrom = (...args) => {
  const f = __isFunction(args[args.length - 1]) ? args.pop() : (...values) => values;
  return step((source, to) => {
    const values = [], has = args.map(() => false);
    args.forEach((one, index) => to.add(observed(one).subscribe(toward(to, { next: (value) => { values[index] = value; has[index] = true; }, complete: nothing }))));
    return source.subscribe(toward(to, { next: (value) => { if (has.every((it) => it)) to.next(f(value, ...values)); } }));
  });
};
export const debounceTime = (ms) => step((source, to) => {
  let id, held = [];
  const tell = () => { const told = held; held = []; for (const value of told) to.next(value); };
  to.add(() => clearTimeout(id));
  return source.subscribe(toward(to, { next: (value) => { held = [value]; clearTimeout(id); id = setTimeout(tell, ms); }, complete: () => { clearTimeout(id); tell(); to.complete(); } }));
});
export const bufferTime = (ms) => step((source, to) => {
  let held = [];
  const tell = () => { const told = held; held = []; to.next(told); };
  const id = setInterval(tell, ms);
  to.add(() => clearInterval(id));
  return source.subscribe(toward(to, { next: (value) => { held.push(value); }, complete: () => { tell(); to.complete(); } }));
});
export const delayWhen = (f) => mergeMap((value, index) => observed(f(value, index)).pipe(take(1), mapTo(value)));
export const distinctUntilChanged = (isSame = (a, b) => a === b, keyOf = (value) => value) => kept(() => { let last, has = false; return [(to, value) => { const key = keyOf(value); if (!has || !isSame(last, key)) { has = true; last = key; to.next(value); } }]; });
export const pairwise = () => kept(() => { let last, has = false; return [(to, value) => { const before = last; last = value; if (has) to.next([before, value]); has = true; }]; });
export const skipWhile = (f) => kept(() => { let isOpen = false, index = 0; return [(to, value) => { isOpen = isOpen || !f(value, index++); if (isOpen) to.next(value); }]; });
export const skipUntil = (begin) => step((source, to) => { let isOpen = false; to.add(observed(begin).subscribe(toward(to, { next: () => { isOpen = true; }, complete: nothing }))); return source.subscribe(toward(to, { next: (value) => { if (isOpen) to.next(value); } })); });
export const elementAt = (place, ...otherwise) => (source) => source.pipe(filter((_, index) => index === place), take(1), otherwise.length > 0 ? defaultIfEmpty(otherwise[0]) : throwIfEmpty());
export const every = (f) => (source) => source.pipe(map((value, index) => f(value, index)), filter((holds) => !holds), take(1), mapTo(false), defaultIfEmpty(true));
export const isEmpty = () => (source) => source.pipe(take(1), mapTo(false), defaultIfEmpty(true));
export const max = (compare = (a, b) => a - b) => reduce((a, b) => (compare(a, b) > 0 ? a : b)), min = (compare = (a, b) => a - b) => reduce((a, b) => (compare(a, b) < 0 ? a : b));
export const switchAll = () => switchMap((one) => one), exhaustAll = () => exhaustMap((one) => one);
export const concatMapTo = (one) => concatMap(() => one), mergeMapTo = (one) => mergeMap(() => one), switchMapTo = (one) => switchMap(() => one);
export const zipWith = (...others) => (source) => zip(source, ...others), combineLatestWith = (...others) => (source) => combineLatest([source, ...others]), raceWith = (...others) => (source) => race(source, ...others);
export const partition = (source, f) => [filter(f)(observed(source)), filter((value, index) => !f(value, index))(observed(source))];
export const fromEvent = (target, name) => new Observable((to) => {
  const on = (...args) => to.next(args.length > 1 ? args : args[0]);
  if (target.addEventListener) { target.addEventListener(name, on); return () => target.removeEventListener(name, on); }
  target.on(name, on);
  return () => target.off(name, on);
});
export const groupBy = (keyOf) => step((source, to) => {
  const groups = new Map();
  const end = (name) => (problem) => { for (const group of groups.values()) group[name](problem); to[name](problem); };
  return source.subscribe(toward(to, {
    next: (value) => { const key = keyOf(value); let group = groups.get(key); if (!group) { group = new Subject(); group.key = key; groups.set(key, group); to.next(group); } group.next(value); },
    error: end('error'), complete: end('complete'),
  }));
});`;
