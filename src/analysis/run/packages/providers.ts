import { callValue } from '../call';
import { constructClass, newObject } from '../class';
import { loadedModules } from '../loaded/loaded-modules';
import type { Machine } from '../machine';
import { isClassOfType } from './is-class-of-type';
import type { ModuleRun } from '../loaded/module-run';
import { UNKNOWN, optionsOf, union, type ClassValue, type ObjectValue, type Value } from '../values/value';
import { NOWHERE } from '../nowhere';
import { waitFor } from '../steps/wait';

/** Of parts that need parts. */
const MAX_DEPTH = 20;

/** Makes what a token stands for. */
export type Make = (machine: Machine) => Value;

/** How a value is made, and the module that told it as it loaded; none told what a handler tells as it runs. */
interface Maker {
  make: Make;
  by?: ModuleRun;
  /** The classes that it may be an instance of, where that was said. */
  classes: readonly ClassValue[];
}

/** What containers of dependencies were told: by token, how its value is made. */
export class Providers {
  private readonly makers = new Map<unknown, Maker[]>();
  /** What the handler itself told. */
  private readonly ofHandler = new Set<Maker>();
  private depth = 0;
  /** What is being made, and what that needed. */
  private readonly making = new Map<Maker, Value | undefined>();

  /** Whether the token is one that can be asked for. */
  tell(machine: Machine, token: Value, make: Make, given: Value = UNKNOWN): boolean {
    const key = keyOf(token);
    if (key === undefined) return false;
    const by = machine.recorder.loads.module;
    const maker: Maker = { make, ...(by && { by }), classes: optionsOf(given).filter((option) => option.type === 'class') };
    this.makers.set(key, [...(this.makers.get(key) ?? []), maker]);
    if (by) return true;
    machine.recorder.changeObject({});
    this.ofHandler.add(maker);
    return true;
  }

  /** Everything is as the modules left it. */
  restart(): void {
    if (this.ofHandler.size === 0) return;
    for (const [key, makers] of this.makers) this.makers.set(key, makers.filter((make) => !this.ofHandler.has(make)));
    this.ofHandler.clear();
  }

  /** The value of a token, or any of those that it was told; undefined for a token that nobody told. `TOKENS[name]` may be any of the table's. */
  valueOf(machine: Machine, token: Value): Value | undefined {
    return anyOf(this.all(machine, token));
  }

  /** Everything that a token was told, for who asks for all of it. */
  all(machine: Machine, token: Value): Value[] {
    return this.made(machine, [...new Set(optionsOf(token).flatMap((option) => (option.type === 'unknown' ? this.makersAfter(option.prefix) : (this.makers.get(keyOf(option)) ?? []))))]);
  }

  /** `container.get<Controller>(TOKENS[version])`: any of those that were said to be of the type. */
  valueOfType(machine: Machine, type: string): Value | undefined {
    return anyOf(this.made(machine, [...this.makers.values()].flat().filter(({ classes }) => classes.some((cls) => isClassOfType(cls, type)))));
  }

  private made(machine: Machine, told: readonly Maker[]): Value[] {
    const makers = ownMakers(machine, told);
    if (makers.length === 0 || this.depth >= MAX_DEPTH) return [];
    // What is told later would be another value.
    machine.recorder.spoil();
    this.depth++;
    try {
      return makers.flatMap((maker) => this.madeBy(machine, maker) ?? []);
    } finally {
      this.depth--;
      if (this.depth === 0) this.making.clear();
    }
  }

  /** Parts that several others need are made once for all that is asked for; what needs itself is not there yet. */
  private madeBy(machine: Machine, maker: Maker): Value | undefined {
    if (this.making.has(maker)) return this.making.get(maker);
    this.making.set(maker, undefined);
    // Nobody waits for what making it would start.
    machine.capture(() => void this.making.set(maker, maker.make(machine)));
    return this.making.get(maker);
  }

  /** `container.get(`notify:${target}`)`: any of those whose names begin so. */
  private makersAfter(prefix = ''): Maker[] {
    return prefix === '' ? [] : [...this.makers].flatMap(([key, makers]) => (typeof key === 'string' && key.startsWith(`"${prefix}`) ? makers : []));
  }

  has(token: Value): boolean {
    return this.makers.has(keyOf(token));
  }
}

function anyOf(values: readonly Value[]): Value | undefined {
  return values.length === 0 ? undefined : union(values);
}

/** A project may have several containers that know a name: those that the handler loads the telling module of. Where it loads none of them, any. */
function ownMakers(machine: Machine, makers: readonly Maker[]): readonly Maker[] {
  if (makers.every(({ by }) => by === makers[0]?.by)) return makers;
  const loaded = loadedModules(machine);
  const own = makers.filter(({ by }) => by === undefined || loaded.has(by));
  return own.length > 0 ? own : makers;
}

function keyOf(token: Value): unknown {
  if (token.type === 'literal') return typeof token.value === 'string' ? `"${token.value}` : undefined;
  if (token.type === 'class') return token.cls;
  if (token.type === 'function') return token.fn;
  return token.type === 'library' ? `${token.library}:${token.path}` : undefined;
}

/** `{ useClass }`, `{ useValue }`, `{ useFactory, inject }`, `{ useExisting }`, of Nest and tsyringe. */
export function provided(machine: Machine, { members }: ObjectValue): Value | undefined {
  const [cls, value, factory, other] = ['useClass', 'useValue', 'useFactory', 'useExisting'].map((name) => members.get(name));
  if (value) return value;
  if (cls?.type === 'class') return made(machine, cls);
  const token = other ?? members.get('useToken');
  if (token) return machine.providers.valueOf(machine, token);
  if (!factory) return undefined;
  const inject = members.get('inject');
  const args = inject?.type === 'array' ? inject.items.map((item) => injected(machine, item) ?? UNKNOWN) : [];
  return waitFor(machine, callValue(machine, factory, args, NOWHERE, 1));
}

/** What a token stands for: what was told, else an instance of the class that it is. A list of a token stands for everything that was told. */
export function injected(machine: Machine, token: Value): Value | undefined {
  if (token.type === 'array') return { type: 'array', born: machine.born(), items: token.items.flatMap((item) => machine.providers.all(machine, item)) };
  const told = machine.providers.valueOf(machine, token);
  if (told) return told;
  return token.type === 'class' ? made(machine, token) : undefined;
}

/** An instance whose parameters are what their decorators and types say. */
export function made(machine: Machine, cls: ClassValue): Value {
  return constructClass(machine, cls, cls.cls.construct?.params.map(() => UNKNOWN) ?? [], newObject(machine, cls));
}
