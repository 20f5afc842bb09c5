/** https://caolan.github.io/async/v3/docs.html: what it is given are async functions, or functions that call back. */
const ASYNC = `
const asked = (fn, ...args) => new Promise((resolve, reject) => {
  const answer = fn(...args, (error, ...values) => (error ? reject(error) : resolve(values.length > 1 ? values : values[0])));
  if (__isKnown(answer) && answer && __isFunction(answer.then)) answer.then(resolve, reject);
});
const told = (promise, callback) => { if (!callback) return promise; promise.then((value) => callback(null, value), (error) => callback(error)); return undefined; };
const limited = async (entries, size, run) => {
  const results = [];
  let next = 0;
  const worker = async () => { while (next < entries.length) { const index = next++; results[index] = await run(entries[index], index); } };
  await Promise.all(Array.from({ length: Math.min(size, entries.length) }, worker));
  return results;
};
const listOf = (items) => (Array.isArray(items) ? items : __isObject(items) && !items[Symbol.iterator] ? Object.values(items) : [...items]);
const entriesOf = (items) => (Array.isArray(items) ? items.map((item, index) => [index, item]) : items[Symbol.iterator] ? [...items].map((item, index) => [index, item]) : Object.entries(items));
/** The three forms of a function: all at once, so many, one after another. */
const forms = (work) => [(items, fn, callback) => told(work(items, Infinity, fn), callback), (items, size, fn, callback) => told(work(items, size, fn), callback), (items, fn, callback) => told(work(items, 1, fn), callback)];
export const [each, eachLimit, eachSeries] = forms(async (items, size, fn) => void (await limited(listOf(items), size, (item) => asked(fn, item))));
export const forEach = each, forEachLimit = eachLimit, forEachSeries = eachSeries;
export const [eachOf, eachOfLimit, eachOfSeries] = forms(async (items, size, fn) => void (await limited(entriesOf(items), size, ([key, item]) => asked(fn, item, key))));
export const forEachOf = eachOf, forEachOfLimit = eachOfLimit, forEachOfSeries = eachOfSeries;
export const [map, mapLimit, mapSeries] = forms((items, size, fn) => limited(listOf(items), size, (item) => asked(fn, item)));
export const [mapValues, mapValuesLimit, mapValuesSeries] = forms(async (items, size, fn) => { const entries = entriesOf(items); const values = await limited(entries, size, ([key, item]) => asked(fn, item, key)); return Object.fromEntries(entries.map(([key], index) => [key, values[index]])); });
export const [filter, filterLimit, filterSeries] = forms(async (items, size, fn) => { const list = listOf(items); const kept = await limited(list, size, (item) => asked(fn, item)); return list.filter((_, index) => kept[index]); });
export const [reject, rejectLimit, rejectSeries] = forms(async (items, size, fn) => { const list = listOf(items); const left = await limited(list, size, (item) => asked(fn, item)); return list.filter((_, index) => !left[index]); });
export const [concat, concatLimit, concatSeries] = forms(async (items, size, fn) => (await limited(listOf(items), size, (item) => asked(fn, item))).flat());
export const [groupBy, groupByLimit, groupBySeries] = forms(async (items, size, fn) => { const list = listOf(items); const keys = await limited(list, size, (item) => asked(fn, item)); const groups = {}; list.forEach((item, index) => (groups[keys[index]] ??= []).push(item)); return groups; });
/** Ends as soon as one item decides. */
const deciding = (decides, otherwise) => forms((items, size, fn) => new Promise((resolve, reject) => { let isOver = false; const list = listOf(items); limited(list, size, async (item) => { if (isOver) return; const answer = decides(await asked(fn, item), item); if (answer !== undefined) { isOver = true; resolve(answer.value); } }).then(() => resolve(otherwise), reject); }));
export const [some, someLimit, someSeries] = deciding((is) => (is ? { value: true } : undefined), false);
export const any = some, anyLimit = someLimit, anySeries = someSeries;
export const [every, everyLimit, everySeries] = deciding((is) => (is ? undefined : { value: false }), true);
export const all = every, allLimit = everyLimit, allSeries = everySeries;
export const [detect, detectLimit, detectSeries] = deciding((is, item) => (is ? { value: item } : undefined), undefined);
export const find = detect, findLimit = detectLimit, findSeries = detectSeries;
const reduced = async (items, first, fn) => { let so = first; for (const item of items) so = await asked(fn, so, item); return so; };
export const reduce = (items, first, fn, callback) => told(reduced(items, first, fn), callback), inject = reduce, foldl = reduce;
export const reduceRight = (items, first, fn, callback) => told(reduced([...items].reverse(), first, fn), callback), foldr = reduceRight;
const done = async (tasks, size) => { const entries = entriesOf(tasks); const values = await limited(entries, size, ([, task]) => asked(task)); return Array.isArray(tasks) ? values : Object.fromEntries(entries.map(([key], index) => [key, values[index]])); };
export const parallel = (tasks, callback) => told(done(tasks, Infinity), callback), parallelLimit = (tasks, size, callback) => told(done(tasks, size), callback), series = (tasks, callback) => told(done(tasks, 1), callback);
export const race = (tasks, callback) => told(Promise.race(tasks.map((task) => asked(task))), callback);
export const waterfall = (tasks, callback) => told((async () => { let values = []; for (const task of tasks) { const value = await asked(task, ...values); values = Array.isArray(value) ? value : value === undefined ? [] : [value]; } return values.length > 1 ? values : values[0]; })(), callback);
export const tryEach = (tasks, callback) => told((async () => { let last; for (const task of tasks) { try { return await asked(task); } catch (error) { last = error; } } throw last; })(), callback);
const automatic = async (tasks, size) => {
  const results = {}, begun = {};
  let free = size;
  const waiting = [];
  const begin = (name) => (begun[name] ??= (async () => {
    const task = tasks[name];
    const [needs, fn] = Array.isArray(task) ? [task.slice(0, -1), task[task.length - 1]] : [[], task];
    await Promise.all(needs.map(begin));
    while (free <= 0) await new Promise((resolve) => waiting.push(resolve));
    free--;
    results[name] = await (needs.length > 0 ? asked(fn, results) : asked(fn));
    free++;
    const next = waiting.shift();
    if (next) next();
  })());
  await Promise.all(Object.keys(tasks).map(begin));
  return results;
};
export const auto = (tasks, ...rest) => { const [size, callback] = __isFunction(rest[0]) || rest.length === 0 ? [Infinity, rest[0]] : rest; return told(automatic(tasks, size ?? Infinity), callback); };
export const [times, timesLimit, timesSeries] = forms((count, size, fn) => limited(Array.from({ length: count }, (_, index) => index), size, (index) => asked(fn, index)));
const again = async (options, task) => {
  const { times: most = 5, interval = 0, errorFilter } = typeof options === 'object' ? options : { times: options };
  for (let attempt = 1; ; attempt++) {
    try { return await asked(task); } catch (error) {
      if (attempt >= most || (errorFilter && !errorFilter(error))) throw error;
      await __sleep(__isFunction(interval) ? interval(attempt) : interval);
    }
  }
};
export const retry = (...args) => (__isFunction(args[0]) ? told(again(5, args[0]), args[1]) : told(again(args[0], args[1]), args[2]));
export const retryable = (...args) => (...given) => again(...(args.length > 1 ? [args[0], (...rest) => args[1](...given, ...rest)] : [5, (...rest) => args[0](...given, ...rest)]));
export const whilst = (test, fn, callback) => told((async () => { let value; while (await asked(test)) value = await asked(fn); return value; })(), callback), until = (test, fn, callback) => told((async () => { let value; while (!(await asked(test))) value = await asked(fn); return value; })(), callback);
export const doWhilst = (fn, test, callback) => told((async () => { let value; do value = await asked(fn); while (await asked(test, value)); return value; })(), callback), doUntil = (fn, test, callback) => told((async () => { let value; do value = await asked(fn); while (!(await asked(test, value))); return value; })(), callback);
export const asyncify = (fn) => async (...args) => fn(...args), reflect = (fn) => async (...args) => { try { return { value: await asked(fn, ...args) }; } catch (error) { return { error }; } };
export const queue = (worker, size = 1) => {
  const waiting = [], emptied = [];
  let active = 0;
  const next = () => {
    while (active < size && waiting.length > 0) {
      const { task, resolve, reject } = waiting.shift();
      active++;
      asked(worker, task).then((value) => { active--; resolve(value); }, (error) => { active--; reject(error); }).then(() => { if (waiting.length === 0 && active === 0) for (const f of [...emptied]) f(); next(); });
    }
  };
  const add = (tasks, callback, put) => { const all = (Array.isArray(tasks) ? tasks : [tasks]).map((task) => { const promise = new Promise((resolve, reject) => put({ task, resolve, reject })); promise.catch(() => {}); return told(promise, callback); }); Promise.resolve().then(next); return Array.isArray(tasks) ? Promise.all(all) : all[0]; };
  return {
    push: (tasks, callback) => add(tasks, callback, (job) => waiting.push(job)), pushAsync: (tasks) => add(tasks, undefined, (job) => waiting.push(job)), unshift: (tasks, callback) => add(tasks, callback, (job) => waiting.unshift(job)),
    drain: (f) => { if (f) { emptied.push(f); return undefined; } return new Promise((resolve) => emptied.push(resolve)); },
    length: () => waiting.length, running: () => active, idle: () => waiting.length + active === 0, error: () => undefined, kill: () => { waiting.length = 0; },
  };
};`;

/** Also each function by a path of its own: `async/eachLimit`. */
const NAMES = 'auto each eachLimit eachOf eachOfLimit eachSeries filter map mapLimit mapSeries parallel parallelLimit queue retry series times waterfall'.split(' ');

/** The package `async`. */
export const ASYNC_MODELS: Readonly<Record<string, string>> = { async: ASYNC, ...Object.fromEntries(NAMES.map((name) => [`async/${name}`, `import { ${name} } from 'async';\nexport default ${name};`])) };
