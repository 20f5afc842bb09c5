/** https://lodash.com/docs: what goes through lists and objects calls at once, and what a callback answers is nobody's promise but the caller's. */
const LODASH = `
const isNothing = (value) => __isKnown(value) && (value === null || value === undefined);
const listOf = (items) => (isNothing(items) ? [] : Array.isArray(items) ? items : __isObject(items) && !items[Symbol.iterator] ? Object.values(items) : [...items]);
const pairsOf = (items) => (isNothing(items) ? [] : !__isObject(items) || Array.isArray(items) ? listOf(items).map((item, index) => [index, item]) : Object.entries(items));
const partsOf = (path) => (Array.isArray(path) ? path : typeof path === 'string' ? path.split(/[.[\\]]+/).filter((part) => part !== '') : [path]);
export const get = (object, path, otherwise) => { let at = object; for (const part of partsOf(path)) { if (isNothing(at)) return otherwise; at = at[part]; } return __isKnown(at) && at === undefined ? otherwise : at; };
export const has = (object, path) => get(object, path) !== undefined;
const fits = (wanted) => (item) => Object.entries(wanted).every(([name, value]) => item[name] === value);
const fnOf = (f) => (__isFunction(f) ? f : f === undefined ? (value) => value : typeof f === 'string' || typeof f === 'number' ? (value) => get(value, f) : Array.isArray(f) ? (value) => get(value, f[0]) === f[1] : fits(f));
const through = (items, f) => { const fn = fnOf(f); return pairsOf(items).map(([key, item]) => fn(item, key, items)); };
export const map = through;
export const flatMap = (items, f) => through(items, f).flat();
export const filter = (items, f) => { const fn = fnOf(f); return pairsOf(items).filter(([key, item]) => fn(item, key, items)).map(([, item]) => item); };
export const reject = (items, f) => { const fn = fnOf(f); return filter(items, (item, key) => !fn(item, key)); };
export const forEach = (items, f) => { for (const [key, item] of pairsOf(items)) if (f(item, key, items) === false) break; return items; };
export const each = forEach, forOwn = forEach, forIn = forEach;
export const find = (items, f) => { const fn = fnOf(f); const found = pairsOf(items).find(([key, item]) => fn(item, key, items)); return found && found[1]; };
export const findIndex = (items, f) => listOf(items).findIndex(fnOf(f));
export const some = (items, f) => { const fn = fnOf(f); return pairsOf(items).some(([key, item]) => fn(item, key, items)); };
export const every = (items, f) => { const fn = fnOf(f); return pairsOf(items).every(([key, item]) => fn(item, key, items)); };
export const reduce = (items, f, ...first) => { const pairs = pairsOf(items); let so = first.length > 0 ? first[0] : pairs.shift()?.[1]; for (const [key, item] of pairs) so = f(so, item, key, items); return so; };
export const transform = (items, f, into = Array.isArray(items) ? [] : {}) => { for (const [key, item] of pairsOf(items)) if (f(into, item, key, items) === false) break; return into; };
export const groupBy = (items, f) => { const fn = fnOf(f), groups = {}; for (const item of listOf(items)) (groups[fn(item)] ??= []).push(item); return groups; };
export const keyBy = (items, f) => { const fn = fnOf(f); return Object.fromEntries(listOf(items).map((item) => [fn(item), item])); };
export const countBy = (items, f) => { const counts = {}; for (const [key, list] of Object.entries(groupBy(items, f))) counts[key] = list.length; return counts; };
export const partition = (items, f) => { const fn = fnOf(f), kept = [], left = []; for (const item of listOf(items)) (fn(item) ? kept : left).push(item); return [kept, left]; };
const before = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const ordered = (items, fs, orders) => [...listOf(items)].sort((a, b) => { for (const [index, f] of fs.entries()) { const by = before(f(a), f(b)) * (orders[index] === 'desc' ? -1 : 1); if (by !== 0) return by; } return 0; });
export const sortBy = (items, ...fs) => ordered(items, (fs.length > 0 ? fs.flat() : [undefined]).map(fnOf), []);
export const orderBy = (items, fs, orders) => ordered(items, (Array.isArray(fs) ? fs : [fs]).map(fnOf), Array.isArray(orders) ? orders : [orders]);
export const chunk = (items, size = 1) => { const list = listOf(items), chunks = []; for (let index = 0; index < list.length; index += size) chunks.push(list.slice(index, index + size)); return chunks; };
export const compact = (items) => listOf(items).filter((item) => item), concat = (items, ...more) => listOf(items).concat(...more);
export const difference = (items, ...others) => listOf(items).filter((item) => !others.some((other) => other.includes(item))), without = (items, ...others) => difference(items, others), intersection = (items, ...others) => uniq(listOf(items).filter((item) => others.every((other) => other.includes(item))));
export const drop = (items, count = 1) => listOf(items).slice(count), take = (items, count = 1) => listOf(items).slice(0, count), takeRight = (items, count = 1) => listOf(items).slice(-count), slice = (items, from, to) => listOf(items).slice(from, to), tail = (items) => listOf(items).slice(1), initial = (items) => listOf(items).slice(0, -1);
export const head = (items) => listOf(items)[0], first = head, last = (items) => listOf(items).at(-1), nth = (items, index = 0) => listOf(items).at(index);
export const flatten = (items) => listOf(items).flat(), flattenDeep = (items) => listOf(items).flat(Infinity), reverse = (items) => items.reverse();
export const uniqBy = (items, f) => { const fn = fnOf(f), seen = new Set(); return listOf(items).filter((item) => { const key = fn(item); if (seen.has(key)) return false; seen.add(key); return true; }); };
export const uniq = (items) => uniqBy(items), union = (...lists) => uniq(lists.flat());
export const zip = (...lists) => listOf(lists[0]).map((_, index) => lists.map((list) => list[index])), zipObject = (names, values) => Object.fromEntries(names.map((name, index) => [name, values[index]])), fromPairs = (pairs) => Object.fromEntries(pairs);
export const keys = (object) => (isNothing(object) ? [] : Object.keys(object)), values = (object) => (isNothing(object) ? [] : Object.values(object)), toPairs = (object) => Object.entries(object), entries = toPairs;
export const mapValues = (object, f) => { const fn = fnOf(f); return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, fn(value, key, object)])); }, mapKeys = (object, f) => { const fn = fnOf(f); return Object.fromEntries(Object.entries(object).map(([key, value]) => [fn(value, key, object), value])); };
export const pickBy = (object, f) => { const fn = fnOf(f); return Object.fromEntries(Object.entries(object).filter(([key, value]) => fn(value, key))); }, omitBy = (object, f) => { const fn = fnOf(f); return pickBy(object, (value, key) => !fn(value, key)); };
export const pick = (object, ...names) => Object.fromEntries(names.flat().filter((name) => name in object).map((name) => [name, object[name]])), omit = (object, ...names) => pickBy(object, (_, name) => !names.flat().includes(name));
export const sumBy = (items, f) => { const fn = fnOf(f); return listOf(items).reduce((sum, item) => sum + fn(item), 0); }, sum = (items) => sumBy(items);
const most = (items, f, sign) => { const fn = fnOf(f); let best; for (const item of listOf(items)) if (best === undefined || before(fn(item), fn(best)) * sign > 0) best = item; return best; };
export const max = (items) => most(items, undefined, 1), min = (items) => most(items, undefined, -1), maxBy = (items, f) => most(items, f, 1), minBy = (items, f) => most(items, f, -1);
export const size = (items) => listOf(items).length, includes = (items, wanted) => listOf(items).includes(wanted);
export const isEmpty = (value) => (isNothing(value) ? true : Array.isArray(value) || typeof value === 'string' ? value.length === 0 : value instanceof Map || value instanceof Set ? value.size === 0 : __isObject(value) ? Object.keys(value).length === 0 : !value.length);
export const isNil = (value) => value === null || value === undefined, isFunction = (value) => __isFunction(value), isArray = (value) => Array.isArray(value), isString = (value) => typeof value === 'string', isUndefined = (value) => value === undefined;
export const range = (from, to, step = 1) => { const [first, end] = to === undefined ? [0, from] : [from, to]; const list = []; for (let at = first; at < end; at += step) list.push(at); return list; };
export const times = (count, f = (index) => index) => Array.from({ length: count }, (_, index) => f(index));
export const identity = (value) => value, noop = () => undefined, constant = (value) => () => value, tap = (value, f) => { f(value); return value; }, once = (f) => { let made; return (...args) => (made ??= { value: f(...args) }).value; };
export const memoize = (f, keyOf = (first) => first) => { const cache = new Map(); const kept = (...args) => { const key = keyOf(...args); if (!cache.has(key)) cache.set(key, f(...args)); return cache.get(key); }; kept.cache = cache; return kept; };
export const assign = Object.assign, extend = Object.assign, defaults = (object, ...others) => { for (const other of others) for (const [name, value] of Object.entries(other)) if (object[name] === undefined) object[name] = value; return object; };
export const flow = (...fs) => (...args) => { const [first, ...rest] = fs.flat(); return rest.reduce((so, f) => f(so), first(...args)); };
export const partial = (f, ...args) => (...rest) => f(...args, ...rest), negate = (f) => (...args) => !f(...args);`;

/** Each function by a path or a package of its own too. */
const NAMES = 'chunk compact difference each every filter find flatMap flatten forEach get groupBy isEmpty keyBy map mapValues memoize omit once orderBy partition pick range reduce reject some sortBy sumBy times uniq uniqBy values zipObject'.split(' ');
const alone = (name: string): string => `import { ${name} } from 'lodash';\nexport default ${name};`;

/** Lodash, whatever it is imported as. */
export const LODASH_MODELS: Readonly<Record<string, string>> = {
  lodash: LODASH,
  'lodash-es': LODASH,
  ...Object.fromEntries(NAMES.flatMap((name) => [`lodash/${name}`, `lodash.${name.toLowerCase()}`].map((path) => [path, alone(name)]))),
};
