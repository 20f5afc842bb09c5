const LIMITED = `
import pLimit from 'p-limit';
const limited = async (most, tasks) => {
  const limit = pLimit(most);
  return Promise.all(tasks.map((task) => limit(task)));
};`;

/** Each is given the context and what comes behind it: https://github.com/koajs/compose */
const KOA_COMPOSE = `
export default function compose(stack) {
  return function (context, next) {
    const dispatch = async (index) => {
      const fn = index === stack.length ? next : stack[index];
      if (fn) return fn(context, () => dispatch(index + 1));
    };
    return dispatch(0);
  };
}`;

/** Answers with all results, or since its second version gives them one by one as they come: https://github.com/rxaviers/async-pool */
const TINY_ASYNC_POOL = `${LIMITED}
export default function asyncPool(most, items, run) {
  const all = limited(most, Array.from(items, (item) => () => run(item, items)));
  return { then: (done, failed) => all.then(done, failed), catch: (failed) => all.catch(failed), async *[Symbol.asyncIterator]() { yield* await all; } };
}`;

/** Packages that run functions at once, in turn or around each other, in words that hold for one path and for all at once. */
export const CONCURRENCY_MODELS: Readonly<Record<string, string>> = {
  'koa-compose': KOA_COMPOSE,
  'tiny-async-pool': TINY_ASYNC_POOL,
  // https://github.com/wheresrhys/directly
  directly: `${LIMITED}\nexport default limited;`,
  // https://github.com/sindresorhus/p-props
  'p-props': `${LIMITED}
const named = (names, values) => Object.fromEntries(names.map((name, index) => [name, values[index]]));
export default async function (given, map, options) {
  const names = Object.keys(given);
  if (!map) return named(names, await Promise.all(Object.values(given)));
  const run = async (name) => map(await given[name], name);
  return named(names, await (options && options.concurrency ? limited(options.concurrency, names.map((name) => () => run(name))) : Promise.all(names.map(run))));
}`,
  // https://github.com/sindresorhus/p-all#concurrency
  'p-all': `${LIMITED}\nexport default async (tasks, options) => (options && options.concurrency ? limited(options.concurrency, tasks) : Promise.all(tasks.map((task) => task())));`,
};
