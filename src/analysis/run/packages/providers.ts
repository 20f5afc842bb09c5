import { callValue } from '../call';
import { constructClass, newObject } from '../class';
import { loadedModules } from '../loaded/loaded-modules';
import type { Machine } from '../machine';
import { isClassOfType } from './is-class-of-type';
import type { ModuleRun } from '../loaded/module-run';
import { native } from '../natives/native';
import { UNKNOWN, objectOf, optionsOf, union, type ClassValue, type LibraryValue, type ObjectValue, type Value } from '../values/value';
import { NOWHERE } from '../nowhere';

const MAX_DEPTH = 6;

type Make = (machine: Machine) => Value;

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

  tell(machine: Machine, token: Value, make: Make, given: Value = UNKNOWN): void {
    const key = keyOf(token);
    if (key === undefined) return;
    const by = machine.recorder.loads.module;
    const maker: Maker = { make, ...(by && { by }), classes: optionsOf(given).filter((option) => option.type === 'class') };
    this.makers.set(key, [...(this.makers.get(key) ?? []), maker]);
    if (by) return;
    machine.recorder.changeObject({});
    this.ofHandler.add(maker);
  }

  /** Everything is as the modules left it. */
  restart(): void {
    if (this.ofHandler.size === 0) return;
    for (const [key, makers] of this.makers) this.makers.set(key, makers.filter((make) => !this.ofHandler.has(make)));
    this.ofHandler.clear();
  }

  /** The value of a token, or any of those that it was told; undefined for a token that nobody told. `TOKENS[name]` may be any of the table's. */
  valueOf(machine: Machine, token: Value): Value | undefined {
    return this.anyOf(machine, [...new Set(optionsOf(token).flatMap((option) => (option.type === 'unknown' ? this.makersAfter(option.prefix) : (this.makers.get(keyOf(option)) ?? []))))]);
  }

  /** `container.get<Controller>(TOKENS[version])`: any of those that were said to be of the type. */
  valueOfType(machine: Machine, type: string): Value | undefined {
    return this.anyOf(machine, [...this.makers.values()].flat().filter(({ classes }) => classes.some((cls) => isClassOfType(cls, type))));
  }

  private anyOf(machine: Machine, told: readonly Maker[]): Value | undefined {
    const makers = ownMakers(machine, told);
    if (makers.length === 0 || this.depth >= MAX_DEPTH) return undefined;
    // What is told later would be another value.
    machine.recorder.spoil();
    this.depth++;
    try {
      const values: Value[] = [];
      // Nobody waits for what making it would start.
      machine.capture(() => values.push(...makers.map(({ make }) => make(machine))));
      return union(values);
    } finally {
      this.depth--;
    }
  }

  /** `container.get(`notify:${target}`)`: any of those whose names begin so. */
  private makersAfter(prefix = ''): Maker[] {
    return prefix === '' ? [] : [...this.makers].flatMap(([key, makers]) => (typeof key === 'string' && key.startsWith(`"${prefix}`) ? makers : []));
  }

  has(token: Value): boolean {
    return this.makers.has(keyOf(token));
  }
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

/** Notes what a call tells a container of Awilix, Inversify, ioctopus, tsyringe or TypeDI. */
export function registerProviders(machine: Machine, call: LibraryValue): void {
  const { library, path, args } = call;
  const [token = UNKNOWN, given = UNKNOWN] = args;
  const tell = (name: Value, make: (machine: Machine) => Value): void => machine.providers.tell(machine, name, make);
  if (library === 'tsyringe' && /\.register\w*\(\)$/.test(path)) tell(token, (running) => provided(running, given.type === 'object' && !given.cls ? given : { type: 'object', members: new Map([[/Instance/.test(path) ? 'useValue' : 'useClass', given]]) }) ?? UNKNOWN);
  if (library === 'typedi' && /\.set\(\)$/.test(path)) tell(token, () => given);
  if (library === 'inversify') bindInversify(machine, call);
  if (library === '@evyweb/ioctopus') bindIoctopus(machine, call);
  if (library === 'awilix' && /\.register\(\)$/.test(path)) {
    const members = token.type === 'object' ? [...token.members] : token.type === 'literal' ? [[String(token.value), given] as const] : [];
    for (const [name, resolver] of members) tell({ type: 'literal', value: name }, (running) => resolvedByAwilix(running, resolver));
  }
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
  const result = callValue(machine, factory, args, NOWHERE, 1);
  return result.type === 'promise' ? result.value : result;
}

/** What a token stands for: what was told, else an instance of the class that it is. */
export function injected(machine: Machine, token: Value): Value | undefined {
  const told = machine.providers.valueOf(machine, token);
  if (told) return told;
  return token.type === 'class' ? made(machine, token) : undefined;
}

/** `container.bind(TOKEN).to(Class)` */
function bindInversify(machine: Machine, { path, args, receiver }: LibraryValue): void {
  const how = /\.(?:bind|rebind)\(\)\.(to\w*)\(\)$/.exec(path)?.[1];
  const token = receiver?.receiver?.args[0] ?? receiver?.args[0];
  const [given = UNKNOWN] = args;
  if (!how || !token) return;
  const make: Record<string, (running: Machine) => Value> = {
    to: (running) => union(optionsOf(given).map((one) => (one.type === 'class' ? made(running, one) : UNKNOWN))),
    toSelf: (running) => (token.type === 'class' ? made(running, token) : UNKNOWN),
    toConstantValue: () => given,
    toDynamicValue: (running) => callValue(running, given, [UNKNOWN], NOWHERE, 1),
    toFactory: (running) => callValue(running, given, [UNKNOWN], NOWHERE, 1),
    toService: (running) => running.providers.valueOf(running, given) ?? UNKNOWN,
  };
  if (make[how]) machine.providers.tell(machine, token, make[how], how === 'to' ? given : token);
}

/** `module.bind(TOKEN).toClass(Class, [OTHER])`: https://github.com/Evyweb/ioctopus */
function bindIoctopus(machine: Machine, { path, args, receiver }: LibraryValue): void {
  const how = /\.bind\(\)\.(to\w+)\(\)$/.exec(path)?.[1];
  const token = receiver?.receiver?.args[0] ?? receiver?.args[0];
  const [given = UNKNOWN, needed = UNKNOWN] = args;
  if (!how || !token) return;
  const parts = (running: Machine): Value[] => (needed.type === 'array' ? needed.items.map((item) => injected(running, item) ?? UNKNOWN) : needed.type === 'object' ? [objectOf(Object.fromEntries([...needed.members].map(([name, item]) => [name, injected(running, item) ?? UNKNOWN])))] : []);
  const make: Record<string, Make> = {
    toClass: (running) => (given.type === 'class' ? constructClass(running, given, parts(running), newObject(running, given)) : UNKNOWN),
    toCurry: (running) => callValue(running, given, parts(running), NOWHERE, 1),
    toFactory: (running) => callValue(running, given, [native('resolve', (at, [name = UNKNOWN]) => injected(at, name) ?? UNKNOWN)], NOWHERE, 1),
    toFunction: () => given,
    toHigherOrderFunction: (running) => callValue(running, given, parts(running), NOWHERE, 1),
    toValue: () => given,
  };
  if (make[how]) machine.providers.tell(machine, token, make[how]);
}

/** An instance whose parameters are what their decorators and types say. */
function made(machine: Machine, cls: ClassValue): Value {
  return constructClass(machine, cls, cls.cls.construct?.params.map(() => UNKNOWN) ?? [], newObject(machine, cls));
}

/** `asClass(Orders).singleton()`: made from the container's cradle, or from its parts by the names of the parameters. */
function resolvedByAwilix(machine: Machine, resolver: Value): Value {
  for (let at: Value | undefined = resolver; at?.type === 'library'; at = at.receiver) {
    const how = /^(?:\w+\.)?(asClass|asFunction|asValue)\(\)$/.exec(at.path)?.[1];
    const [given = UNKNOWN] = at.args;
    if (how === 'asValue') return given;
    if (how === 'asClass' && given.type === 'class') return constructClass(machine, given, argumentsFor(machine, given.cls.construct?.params ?? []), newObject(machine, given));
    if (how === 'asFunction' && given.type === 'function') return callValue(machine, given, argumentsFor(machine, given.fn.params), NOWHERE, 1);
  }
  return resolver;
}

function argumentsFor(machine: Machine, params: readonly { kind: string; name?: string }[]): Value[] {
  const names = params.map(({ kind, name }) => (kind === 'bind' && name !== undefined ? name : undefined));
  const isByName = names.length > 0 && names.every((name) => name !== undefined && machine.providers.has({ type: 'literal', value: name }));
  return isByName ? names.map((name) => machine.providers.valueOf(machine, { type: 'literal', value: name! }) ?? UNKNOWN) : [cradle(machine)];
}

/** An object whose members are what the container was told by their names. */
export function cradle(machine: Machine): ObjectValue {
  return { type: 'object', born: machine.born(), members: new Map(), open: true, lazy: (name) => machine.providers.valueOf(machine, { type: 'literal', value: name }) as Value };
}
