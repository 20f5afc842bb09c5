import type { Expression, Pattern } from '../../ir';
import { Bail } from '../bail';
import { Instance, isLibrary, type Class, type Datum } from '../values/datum';
import type { Environment } from './environment';
import { evaluate } from '../evaluate';
import { sourceOf } from '../iterate';
import { memberAt, memberOf, setMember, setSuperMember, superMemberOf } from '../members/member';
import { namesOf } from '../members/names-of';
import { known, truth } from '../operators';
import type { Running } from '../pause';
import { readName } from './read-name';
import { Thrown } from '../values/thrown';
import { Unknown } from '../values/unknown';
import type { World } from '../world';
import { isModel } from '../../run/models/model-of';

/** Declares in the environment, or assigns to what is there. */
type Declares = Environment | undefined;

/** Binds arguments to a function's parameters. */
export function* bindParameters(world: World, scope: Environment, params: readonly Pattern[], args: readonly Datum[]): Running<void> {
  for (const [index, param] of params.entries()) {
    const isRest = param.rest === true;
    yield* bind(world, scope, param, isRest ? args.slice(index) : args[index], scope);
  }
}

/** Binds a value to a pattern: names, destructuring, defaults, members. `into`: where names are declared; absent = they exist. */
export function* bind(world: World, scope: Environment, pattern: Pattern, given: Datum, into: Declares): Running<void> {
  const value = pattern.fallback && known(given) === undefined ? yield* evaluate(world, scope, pattern.fallback) : given;
  switch (pattern.kind) {
    case 'bind':
      if (into) into.variables.set(pattern.name, value);
      else assignName(world, scope, pattern.name, value);
      return;
    case 'target':
      yield* assignExpression(world, scope, pattern.expression, value);
      return;
    case 'take-object':
      yield* bindMembers(world, scope, pattern, value, into);
      return;
    case 'take-array':
      yield* bindItems(world, scope, pattern, value, into);
      return;
  }
}

function* bindMembers(world: World, scope: Environment, { members }: Pattern & { kind: 'take-object' }, value: Datum, into: Declares): Running<void> {
  if (value === undefined || value === null) throw new Thrown(world.project.error('TypeError', `Cannot destructure ${String(value)}`));
  const taken = new Set<Datum>();
  for (const { name, key, pattern } of members) {
    const member: Datum = name ?? (key && known(yield* evaluate(world, scope, key)));
    taken.add(member);
    yield* bind(world, scope, pattern, pattern.rest ? restOf(world, value, taken) : memberAt(world, value, member), into);
  }
}

function restOf(world: World, value: Datum, taken: ReadonlySet<Datum>): Datum {
  if (!(value instanceof Instance) || [...taken].some((name) => name instanceof Unknown)) return new Unknown();
  const rest = new Instance();
  for (const name of namesOf(value)) if (!taken.has(name)) rest.members.set(name, memberOf(world, value, name));
  if (value.others) rest.open(value.others);
  return rest;
}

function* bindItems(world: World, scope: Environment, { items }: Pattern & { kind: 'take-array' }, value: Datum, into: Declares): Running<void> {
  if (value instanceof Unknown || isLibrary(value)) {
    for (const [index, item] of items.entries()) if (item) yield* bind(world, scope, item, memberOf(world, value, index), into);
    return;
  }
  const source = sourceOf(world, value, false);
  let isOver = false;
  const next = (): Datum => {
    if (isOver) return undefined;
    const step = source.next();
    isOver = truth(world, memberOf(world, step, 'done'));
    return isOver ? undefined : memberOf(world, step, 'value');
  };
  for (const item of items) {
    const isRest = item?.rest === true;
    if (!isRest) {
      const part = next();
      if (item) yield* bind(world, scope, item, part, into);
      continue;
    }
    const rest: Datum[] = [];
    for (let part = next(); !isOver; part = next()) rest.push(part);
    yield* bind(world, scope, item, rest, into);
  }
  if (!isOver) source.end?.();
}

/** Assigns to a pattern, a name or a member. */
export function* assignTo(world: World, scope: Environment, target: Pattern | Expression, value: Datum): Running<void> {
  const isPattern = target.kind === 'target' || target.kind === 'bind' || target.kind === 'take-object' || target.kind === 'take-array';
  if (isPattern) yield* bind(world, scope, target as Pattern, value, undefined);
  else yield* assignExpression(world, scope, target as Expression, value);
}

function* assignExpression(world: World, scope: Environment, target: Expression, value: Datum): Running<void> {
  putAt(world, scope, yield* placeOf(world, scope, target), value);
}

/** Where a value is put: a variable, or a member of an object. */
export type Place = { name: string } | { object: Datum; key: Datum; isSuper?: true };

/** Looks the place up, once: the object and the name of the member are evaluated before the value is. */
export function* placeOf(world: World, scope: Environment, target: Expression): Running<Place> {
  if (target.kind === 'name') return { name: target.name };
  if (target.kind !== 'member' && target.kind !== 'index') throw new Bail('assigns to something else');
  const isSuper = target.object.kind === 'super';
  const object = isSuper ? scope.activation.self : yield* evaluate(world, scope, target.object);
  const key = target.kind === 'member' ? target.name : known(yield* evaluate(world, scope, target.index));
  return { object, key, ...(isSuper && { isSuper }) };
}

/** What is there. */
export function valueAt(world: World, scope: Environment, place: Place): Datum {
  if ('name' in place) return readName(world, scope, place.name);
  if (place.isSuper) return superMemberOf(world, place.object, homeOf(scope), String(place.key));
  return memberAt(world, place.object, place.key);
}

export function putAt(world: World, scope: Environment, place: Place, value: Datum): void {
  if ('name' in place) return assignName(world, scope, place.name, value);
  if (place.object instanceof Instance) world.orders.changed(place.object, String(place.key));
  if (place.isSuper) setSuperMember(world, place.object, homeOf(scope), String(place.key), value);
  else setMember(world, place.object, place.key, value);
}

/** The same of a variable or a member that is counted up or down now. */
export function putCounted(world: World, scope: Environment, place: Place, value: Datum): void {
  const declaring = 'name' in place ? scope.declaring(place.name) : undefined;
  const holder = 'name' in place ? declaring?.variables : place.object instanceof Instance ? place.object : undefined;
  const name = 'name' in place ? place.name : String(place.key);
  // Who counts first has the first number.
  if (holder) world.orders.tested(holder, name);
  putAt(world, scope, place, value);
  if (holder) world.tallies.note(holder, name, world.now);
}

function homeOf({ activation: { home } }: Environment): Class | Instance {
  if (!home) throw new Bail('super');
  return home;
}

function assignName(world: World, scope: Environment, name: string, value: Datum): void {
  const declaring = scope.declaring(name) ?? world.project.declare(world, scope.module, name);
  if (!declaring) throw new Bail('assigns a global');
  if (!declaring.parent && !world.isLoading && !isModel(declaring.module.file)) world.meetOthers();
  world.project.mayChange(world, declaring.variables);
  declaring.variables.set(name, value);
  world.orders.changed(declaring.variables, name);
}
