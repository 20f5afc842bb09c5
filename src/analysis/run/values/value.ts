import type { JoinMode, Range } from '../../../domain';
import type { ClassIr, FunctionIr, Position } from '../../ir';
import type { GeneratorValue } from './generator-value';
import type { Machine } from '../machine';
import type { Route } from '../served/route';
import type { Scope } from '../scope';
import { distinctValues } from './distinct-values';
import { everyOption } from './every-option';
import { mostTelling } from './most-telling';
import type { TypeArguments } from '../types/type-arguments';

/** What an expression of the program may be, as far as the code fixes it. */
export type Value =
  | UnknownValue
  | LiteralValue
  | FunctionValue
  | NativeValue
  | ClassValue
  | ObjectValue
  | ArrayValue
  | GeneratorValue
  | LibraryValue
  | PromiseValue
  | UnionValue;

export interface UnknownValue {
  type: 'unknown';
  /** A text that is known up to here: the start of a URL. */
  prefix?: string;
  /** In a program that configures: how a path ends. */
  suffix?: string;
  /** What a Worker may be given under this name, which nothing declares; '' is all of it. */
  binding?: string;
}

export interface LiteralValue {
  type: 'literal';
  value: string | number | boolean | null | undefined;
}

export interface FunctionValue {
  type: 'function';
  fn: FunctionIr;
  scope: Scope;
  self?: Value;
  bound?: Value[];
  /** Class that declares the method: where `super` starts. */
  home?: ClassValue;
  /** Properties that were put on the function. */
  members?: Map<string, Value>;
}

/** A function of the language or of Node.js whose effect on time is known. */
export interface NativeValue {
  type: 'native';
  name: string;
  call(machine: Machine, args: Value[], at: Position, self?: Value): Value;
  construct?(machine: Machine, args: Value[], at: Position): Value;
  members?: Readonly<Record<string, Value>>;
  lazy?: ObjectValue['lazy'];
  /** The text whose method it is. */
  of?: LiteralValue;
}

export interface ClassValue {
  type: 'class';
  cls: ClassIr;
  scope: Scope;
  statics: Map<string, Value>;
  base?: Value;
  /** Where the program asked for it: what it puts there counts before what the declaration says. */
  prototype?: ObjectValue;
}

export interface ObjectValue {
  type: 'object';
  /** Id given when it was made; the module's, below 0, while it loaded: all handlers share it. Absent: not known. */
  born?: number;
  members: Map<string, Value>;
  cls?: ClassValue;
  /** The first request that needed it put it where all find it: `Store.instance = new Store()`. */
  isKept?: boolean;
  /** Of a class that extends a library's class. */
  base?: LibraryValue;
  /** Has members that the code does not name. */
  open?: boolean;
  getters?: Map<string, FunctionValue>;
  setters?: Map<string, FunctionValue>;
  /** What it was made after: `Object.create(base)`, `new F()`. */
  prototype?: ObjectValue;
  /** Of a module that is still running, or of a proxy: makes the member that is asked for. */
  lazy?: (name: string, machine: Machine) => Value | undefined;
  /** Of the global object: its members are variables that all requests share. */
  variables?: Scope;
}

export interface ArrayValue {
  type: 'array';
  born?: number;
  items: Value[];
  /** Further items whose number is only estimated. */
  rest?: { item: Value; count: Range; reason: string };
  /** Made when its module loads: what requests put into it stays, how often is only estimated. */
  isShared?: boolean;
  /** A map: its items are pairs. */
  isMap?: boolean;
  /** Some items were added in an arm of a branch: how many there are, only a run could tell. */
  isPartial?: boolean;
  isArguments?: boolean;
  /** Loops of estimated count around its creation: what is pushed in a deeper one is pushed many times. */
  loopDepth?: number;
}

/** A name of a package and what was done with it: `pg` `Pool.new.query()`. */
export interface LibraryPath {
  library: string;
  /** Members, `new` and `()` joined by dots; empty for the module itself and its default export. */
  path: string;
}

export interface LibraryValue extends LibraryPath {
  type: 'library';
  born?: number;
  /** Further readings: a client that was handed to a wrapper is still that client. */
  also?: LibraryPath[];
  /** Arguments of the last call or construction. */
  args: Value[];
  /** What the last member was taken from. */
  receiver?: LibraryValue;
  /** Functions handed over and not yet run. */
  callbacks?: Value[];
  /** Calls of functions that a queue was given. */
  queued?: ArrayValue;
  /** What methods of it were given: the routes of an app. */
  registered?: Route[];
  /** What the program put on it, by the way there: `statics.byName`. */
  put?: Map<string, Value>;
  /** Types that it was made with: `new Hono<{ Bindings: Env }>()`. */
  types?: TypeArguments;
  /** Where the last call stands. */
  site?: Site;
  /** Its I/O has been waited for. */
  settled?: boolean;
  /** Id of a call of an unknown package: I/O only where somebody waits for it. */
  begun?: number;
  /** Taken from what a call answered. */
  isAnswer?: boolean;
  /** A function that calls back was wrapped into one that returns a promise. */
  promisified?: boolean;
}

export interface Site extends Position {
  file: string;
  /** Length of the called name. */
  length: number;
}

export interface PromiseValue {
  type: 'promise';
  ids: number[];
  mode: JoinMode;
  value: Value;
  /** Ends only by rejection: a time limit. */
  onlyRejects?: boolean;
  /** One of those that race is a time limit. */
  mayReject?: boolean;
}

export interface UnionValue {
  type: 'union';
  options: Value[];
}

export const UNKNOWN: UnknownValue = { type: 'unknown' };
export const UNDEFINED: LiteralValue = { type: 'literal', value: undefined };

export function literal(value: LiteralValue['value']): LiteralValue {
  return { type: 'literal', value };
}

export function objectOf(members: Record<string, Value>): ObjectValue {
  return { type: 'object', members: new Map(Object.entries(members)) };
}

const MAX_OPTIONS = 8;
/** One of several values; equal ones are kept once, nothing known is dropped until there are too many. */
export function union(values: readonly Value[]): Value {
  const [first] = values;
  if (first && values.length <= 2 && first.type !== 'union' && first === values.at(-1)) return first;
  const options = distinctValues(everyOption(values));
  const [only] = options;
  if (only && options.length === 1) return only;
  if (options.length > MAX_OPTIONS) return { type: 'union', options: mostTelling(options, MAX_OPTIONS) };
  return options.length === 0 ? UNKNOWN : { type: 'union', options };
}

export function optionsOf(value: Value): Value[] {
  return value.type === 'union' ? value.options : [value];
}
