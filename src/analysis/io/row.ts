import type { CountedItems } from '../../domain';
import type { LibraryPath, LibraryValue, Value } from '../run/values/value';

/** Where a latency comes from, and how long the call takes. */
export interface Latency {
  /** Median wait of the caller in ms, same region, warm connection. */
  p50Ms: number;
  p99Ms: number;
  /** CPU of the client library for one call, in ms at one vCPU. */
  cpuMs: number;
  source: string;
}

/** A call as one of its readings sees it. */
export interface LibraryCall extends LibraryPath {
  args: readonly Value[];
  /** What the called thing was got from. */
  receiver?: LibraryValue;
}

/** Functions that a client was told once, and that a call of it runs. */
export interface ToldFunctions {
  always: readonly Value[];
  /** Each or none. */
  perhaps: readonly Value[];
}

/** One kind of call of one library that waits for something outside the process. Adding a library is adding rows. */
export interface IoRow {
  /** npm package, `node:` module or `global`; a trailing `*` matches the rest of the name. */
  library: string;
  /**
   * What is called, as a path from the package's export: `Pool.new.query()`. `*` is one name, `**` any number of them;
   * `a|b` are alternatives. Compared with the whole path.
   */
  path: string;
  /** `called`: the call itself starts the I/O. `awaited`: a builder; the I/O starts when its result is waited for. `used`: a middleware; before each request. */
  when?: 'called' | 'awaited' | 'used';
  /** Called names that ask nobody. */
  except?: readonly string[];
  /** Further condition on the call: its arguments, or the path as a whole. */
  matches?: (call: LibraryCall) => boolean;
  /** Only with a function that is called when the I/O is done: as its last argument, or as the option of this name. */
  callback?: true | string;
  /** Functions among the options of its client that run before the call has answered. */
  told?: (call: LibraryValue) => ToldFunctions;
  /** Option with functions that may be run before the call has answered. */
  mayRun?: string;
  service: string | ((call: LibraryValue) => string);
  /** Absent: the called name. */
  operation?: string | ((call: LibraryValue) => string);
  /** Which argument is (or holds) the URL. */
  url?: 'argument' | 'option';
  /** What a call of this operation carries, where each of many items is billed. */
  items?: (call: LibraryValue, operation: string) => CountedItems | undefined;
  /** The wait that the call itself fixes, in ms: a sleep. */
  fixedMs?: (args: Value[]) => number | undefined;
  latency: Latency | ((call: LibraryValue) => Latency);
}
