import type { LibraryValue, Value } from '../run/values/value';

/** A package's function that calls a handed-over function for every item of a list. */
export interface CallerRow {
  library: string;
  /** Called names of the package, `|` between them. */
  calls: string;
  /** Which argument is the list, and which the function. */
  list: number;
  callback: number;
  /** How many items are under way at once: a number, or what the arguments say; 0 = all. */
  concurrency: number | ((args: readonly Value[]) => number);
}

function option(index: number): (args: readonly Value[]) => number {
  return (args) => {
    const options = args[index];
    const value = options?.type === 'object' ? options.members.get('concurrency') : undefined;
    return value?.type === 'literal' && typeof value.value === 'number' ? value.value : 0;
  };
}

function limit(index: number): (args: readonly Value[]) => number {
  return (args) => {
    const value = args[index];
    return value?.type === 'literal' && typeof value.value === 'number' ? value.value : 1;
  };
}

/** Alphabetical by package. */
const callerRows: readonly CallerRow[] = [
  { library: 'async', calls: 'each|eachOf|every|filter|forEach|map|some', list: 0, callback: 1, concurrency: 0 },
  { library: 'async', calls: 'eachLimit|forEachLimit|mapLimit', list: 0, callback: 2, concurrency: limit(1) },
  { library: 'async', calls: 'eachSeries|filterSeries|forEachSeries|mapSeries', list: 0, callback: 1, concurrency: 1 },
  { library: 'bluebird', calls: 'each|mapSeries', list: 0, callback: 1, concurrency: 1 },
  { library: 'bluebird', calls: 'filter|map', list: 0, callback: 1, concurrency: option(2) },
  { library: 'p-each-series', calls: '', list: 0, callback: 1, concurrency: 1 },
  { library: 'p-filter', calls: '', list: 0, callback: 1, concurrency: option(2) },
  { library: 'p-map', calls: '', list: 0, callback: 1, concurrency: option(2) },
  { library: 'p-map-series', calls: '', list: 0, callback: 1, concurrency: 1 },
  { library: 'p-reduce', calls: '', list: 0, callback: 1, concurrency: 1 },
  { library: 'radash', calls: 'map', list: 0, callback: 1, concurrency: 1 },
  { library: 'radash', calls: 'parallel', list: 1, callback: 2, concurrency: limit(0) },
];

const libraries = new Set(callerRows.map(({ library }) => library));

/** The row of a call, if its package calls back for every item. */
export function callerRowOf({ library, path }: LibraryValue): CallerRow | undefined {
  if (!libraries.has(library)) return undefined;
  const name = path.replace(/\(\)$/, '');
  return callerRows.find((row) => row.library === library && row.calls.split('|').includes(name));
}
