import type { Expression, Pattern } from '../ir';
import { Bail } from './bail';
import { Instance, isLibrary, type Datum } from './datum';
import type { Environment } from './environment';
import { evaluate } from './evaluate';
import { sourceOf } from './iterate';
import { memberOf, setMember } from './member';
import { known, truth } from './operators';
import type { Running } from './pause';
import { Unknown } from './unknown';
import type { World } from './world';
import { isModel } from '../run/models/model-of';

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
  if (value === undefined || value === null) throw new Bail('takes members of nothing');
  const taken = new Set(members.map(({ name }) => name));
  for (const { name, pattern } of members) {
    const isRest = pattern.kind === 'bind' && pattern.rest;
    if (!isRest && name === undefined) throw new Bail('a member with an unknown name');
    yield* bind(world, scope, pattern, isRest ? restOf(value, taken) : memberOf(world, value, name!), into);
  }
}

function restOf(value: Datum, taken: ReadonlySet<string | undefined>): Datum {
  if (!(value instanceof Instance)) return new Unknown();
  const rest = new Instance();
  for (const [name, member] of value.members) if (!taken.has(name) && !value.hidden?.has(name)) rest.members.set(name, member);
  if (value.others) rest.others = value.others;
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
  if (target.kind === 'name') {
    assignName(world, scope, target.name, value);
    return;
  }
  if (target.kind !== 'member' && target.kind !== 'index') throw new Bail('assigns to something else');
  const object = yield* evaluate(world, scope, target.object);
  const name = target.kind === 'member' ? target.name : known(yield* evaluate(world, scope, target.index));
  setMember(world, object, name, value);
}

function assignName(world: World, scope: Environment, name: string, value: Datum): void {
  const declaring = scope.declaring(name) ?? world.project.declare(world, scope.module, name);
  if (!declaring) throw new Bail('assigns a global');
  if (!declaring.parent && !world.isLoading && !isModel(declaring.module.file)) world.meetOthers();
  world.project.mayChange(world, declaring.variables);
  declaring.variables.set(name, value);
}
