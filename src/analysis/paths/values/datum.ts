import type { Round } from '../marks/round';
import type { ClassIr, FunctionIr, Position } from '../../ir';
import type { LibraryValue } from '../../run/values/value';
import type { Host } from './host';
import type { SimPromise } from './sim-promise';
import type { Environment } from '../names/environment';
import type { Unknown } from './unknown';
import type { World } from '../world';

/** A value of the program that is followed. Texts, numbers and lists are themselves; nothing else of this process can be reached through them. */
export type Datum =
  | string
  | number
  | boolean
  | null
  | undefined
  | Unknown
  | Datum[]
  | Map<Datum, Datum>
  | Set<Datum>
  | Closure
  | Native
  | Class
  | Instance
  | Host
  | Steps
  | SimPromise
  | LibraryValue;

/** A function of the program with what it closes over. */
export class Closure {
  members?: Map<string, Datum>;
  /** The round that it was written in, of a loop that only a run could count. */
  round?: Round;
  constructor(
    readonly fn: FunctionIr,
    readonly scope: Environment,
    readonly self?: Datum,
    /** Where `super` starts: the class or the object that the method was written in. */
    readonly home?: Class | Instance,
    readonly bound: readonly Datum[] = [],
    readonly isBound = false,
  ) {}
}

/** Of a proxy: makes the member that is asked for, takes one that is set, says whether one is there. */
interface Trapped {
  trap?: (world: World, name: string) => Datum;
  setTrap?: (world: World, name: string, value: Datum) => void;
  hasTrap?: (world: World, name: string) => Datum;
}

/** A function of the language whose effect is known. */
export class Native implements Trapped {
  trap?: Trapped['trap'];
  setTrap?: Trapped['setTrap'];
  hasTrap?: Trapped['hasTrap'];

  constructor(
    readonly name: string,
    readonly call: (world: World, self: Datum, args: Datum[], at: Position) => Datum | void,
    readonly members: Readonly<Record<string, Datum>> = {},
    readonly construct?: (world: World, args: Datum[], at: Position) => Datum,
    /** It may be something else that has any member. */
    readonly others?: Unknown,
  ) {}
}

export class Class {
  readonly statics = new Map<string, Datum>();
  /** Methods and accessors; names that are computed are known from when the declaration was run. */
  methods: ClassIr['methods'];
  prototype?: Instance;
  /** What decorators run on each new object. */
  initializers?: Datum[];
  private readonly closures = new Map<FunctionIr, Closure>();

  constructor(
    readonly cls: ClassIr,
    readonly scope: Environment,
    readonly base?: Datum,
  ) {
    this.methods = cls.methods;
  }

  /** A method as a value: the same each time. */
  closureOf(fn: FunctionIr): Closure {
    let closure = this.closures.get(fn);
    if (!closure) this.closures.set(fn, (closure = new Closure(fn, this.scope, undefined, this)));
    return closure;
  }
}

/** An object. */
export class Instance implements Trapped {
  readonly members = new Map<string, Datum>();
  getters?: Map<string, Closure | Native>;
  setters?: Map<string, Closure | Native>;
  /** Members that an unknown value brought along. */
  others?: Unknown;
  /** All of the others, where they were put there under names that only a run could tell. */
  unnamed?: Map<Datum, Datum>;
  trap?: Trapped['trap'];
  setTrap?: Trapped['setTrap'];
  hasTrap?: Trapped['hasTrap'];
  /** Of a class that extends a map, a list or a promise. */
  inner?: Datum;
  /** What it was made after: members that it has not itself are looked for there. */
  prototype?: Datum;
  /** Members that are not listed. */
  hidden?: Set<string>;
  constructor(public cls?: Class) {}

  /** From now on it may have any member. */
  open(others: Unknown): void {
    this.others = others;
    this.unnamed = undefined;
  }
}

/** An iterator of the language: a generator, entries of a map. Answers `{ value, done }`. */
export class Steps {
  constructor(
    readonly isAsync: boolean,
    readonly next: (value?: Datum) => Datum,
    readonly end: (value?: Datum) => Datum,
    readonly fail: (error: Datum) => Datum,
    /** Of a list's iterator: items of the list, once it is begun. */
    readonly length?: () => number,
  ) {}
}

/** An object with members. */
export function objectOf(members: Readonly<Record<string, Datum>>): Instance {
  const object = new Instance();
  for (const [name, value] of Object.entries(members)) object.members.set(name, value);
  return object;
}

export function isLibrary(value: Datum): value is LibraryValue {
  return typeof value === 'object' && value !== null && 'library' in value;
}

export function isCallable(value: Datum): value is Closure | Native {
  return value instanceof Closure || value instanceof Native;
}
