import { assumedShares } from '../../assumed-shares';
import type { Expression } from '../ir';
import { assignTo, placeOf, putAt, putCounted, valueAt } from './names/bind';
import { readName } from './names/read-name';
import { constructValue, makeClass } from './class';
import { isStated } from './names/is-stated';
import { decideTest } from './decide-test';
import { delegate } from './delegate';
import { isPlainDefault } from './is-plain-default';
import { Closure, Instance, isLibrary, type Datum } from './values/datum';
import { Host } from './values/host';
import type { Environment } from './names/environment';
import { Bail } from './bail';
import { chosenShare } from '../run/conditions/chosen-share';
import { evaluateArguments, evaluateChain } from './evaluate-chain';
import { sourceOf } from './iterate';
import { memberOf, removeMember } from './members/member';
import { namesOf } from './members/names-of';
import { operate } from './operate';
import { binary, isNullish, known, truth, unary } from './operators';
import { putSomewhere } from './members/put-somewhere';
import { primitiveOf, textFor } from './values/primitive-of';
import type { Running } from './pause';
import { Unknown } from './values/unknown';
import type { World } from './world';

/** Value of an expression on one path. It stops where it awaits or yields. */
export function* evaluate(world: World, scope: Environment, expression: Expression): Running<Datum> {
  world.spend();
  switch (expression.kind) {
    case 'unknown':
      return new Unknown();
    case 'literal':
      return expression.value;
    case 'regexp':
      return readPattern(expression.source, expression.flags);
    case 'name':
      return readName(world, scope, expression.name);
    case 'this':
      return scope.activation.self;
    case 'super':
      throw new Bail('super alone');
    case 'member':
    case 'index':
    case 'call':
      return (yield* evaluateChain(world, scope, expression)).value;
    case 'new': {
      const callee = yield* evaluate(world, scope, expression.callee);
      const args = yield* evaluateArguments(world, scope, expression.args);
      world.at(scope.module.file, expression.at, 3);
      return constructValue(world, callee, args, expression.at);
    }
    case 'await':
      return yield { kind: 'await', value: yield* evaluate(world, scope, expression.value) };
    case 'yield':
      return yield* evaluateYield(world, scope, expression);
    case 'function':
      return world.rounds.written(new Closure(expression.fn, scope));
    case 'class':
      return makeClass(world, scope, expression.cls);
    case 'object':
      return yield* evaluateObject(world, scope, expression);
    case 'array': {
      const items = yield* evaluateArguments(world, scope, expression.items);
      return expression.raw ? Object.assign(items, { raw: expression.raw === true ? [...items] : [...expression.raw] }) : items;
    }
    case 'spread':
      throw new Bail('spread alone');
    case 'template': {
      let text: Datum = expression.texts[0] ?? '';
      for (const [index, value] of expression.values.entries()) {
        text = binary('+', text, textFor(world, yield* evaluate(world, scope, value)));
        text = binary('+', text, expression.texts[index + 1] ?? '');
      }
      return text;
    }
    case 'conditional':
      return yield* evaluate(world, scope, (yield* decideTest(world, scope, expression.test, chosenShare(expression))) ? expression.then : expression.otherwise);
    case 'logical':
      return yield* evaluateLogical(world, scope, expression);
    case 'assign':
      return yield* evaluateAssignment(world, scope, expression);
    case 'binary': {
      const left = yield* evaluate(world, scope, expression.left);
      const right = yield* evaluate(world, scope, expression.right);
      return operate(world, expression.operator, left, right, isStated(scope, expression.left) || isStated(scope, expression.right));
    }
    case 'unary': {
      const value = yield* evaluate(world, scope, expression.value);
      return unary(expression.operator, /^[-+~]$/.test(expression.operator) ? primitiveOf(world, value, 'number') : value);
    }
    case 'update': {
      const place = yield* placeOf(world, scope, expression.target);
      const before = unary('+', primitiveOf(world, known(valueAt(world, scope, place)), 'number'));
      const after = binary('+', before, expression.by);
      putCounted(world, scope, place, after);
      return expression.prefix ? after : before;
    }
    case 'effects': {
      let last: Datum;
      for (const value of expression.values) last = yield* evaluate(world, scope, value);
      return expression.last ? last : new Unknown();
    }
    case 'delete': {
      const { target } = expression;
      if (target.kind !== 'member' && target.kind !== 'index') return true;
      const object = yield* evaluate(world, scope, target.object);
      removeMember(world, object, target.kind === 'member' ? target.name : known(yield* evaluate(world, scope, target.index)));
      return true;
    }
    case 'import':
      return world.project.imported(world, scope.module, expression.specifier, expression.sync ? '=' : 'import');
  }
}

/** A pattern that this version of the language does not know is unknown. */
function readPattern(source: string, flags: string): Datum {
  try {
    return new Host(new RegExp(source, flags));
  } catch (error) {
    if (error instanceof SyntaxError) return new Unknown();
    throw error;
  }
}

function* evaluateObject(world: World, scope: Environment, { members }: Expression & { kind: 'object' }): Running<Datum> {
  const object = new Instance();
  for (const member of members) {
    const key = member.name ?? (member.key ? known(yield* evaluate(world, scope, member.key)) : undefined);
    const evaluated = yield* evaluate(world, scope, member.value);
    if (member.spread) spreadInto(world, object, evaluated);
    else if (key instanceof Unknown) putSomewhere(world, object, key, evaluated);
    else if (key === undefined) throw new Bail('a member with an unknown name');
    else if (key === '__proto__') object.prototype = evaluated;
    else if (member.getter) (object.getters ??= new Map()).set(String(key), methodOf(object, evaluated as Closure));
    else if (member.setter) (object.setters ??= new Map()).set(String(key), methodOf(object, evaluated as Closure));
    else object.members.set(String(key), member.value.kind === 'function' ? methodOf(object, evaluated as Closure) : evaluated);
  }
  return object;
}

/** `super` in it starts behind the object. */
function methodOf(object: Instance, { fn, scope }: Closure): Closure {
  return new Closure(fn, scope, undefined, object);
}

function spreadInto(world: World, object: Instance, value: Datum): void {
  if (value instanceof Instance) {
    for (const name of namesOf(value)) object.members.set(name, memberOf(world, value, name));
    if (value.unnamed) for (const [key, member] of value.unnamed) putSomewhere(world, object, key as Unknown, member);
    else if (value.others) object.open(value.others);
  } else if (Array.isArray(value)) value.forEach((item, index) => object.members.set(String(index), item));
  // `...(isNew && { since })` where it is not new adds nothing.
  else if (value instanceof Unknown ? value.truth !== false : isLibrary(value)) object.open(value instanceof Unknown ? value : new Unknown());
}

function* evaluateLogical(world: World, scope: Environment, { operator, left, right }: Expression & { kind: 'logical' }): Running<Datum> {
  const value = yield* evaluate(world, scope, left);
  // `export const client = kept.client ?? new Client()`: what this module makes is what it has.
  if (world.isLoading && value instanceof Unknown && operator !== '&&') return yield* evaluate(world, scope, right);
  const isMissing = operator !== '&&' && isPlainDefault(right) ? assumedShares.absent : 0.5;
  const goesRight = operator === '??' ? isNullish(world, value, isMissing) : truth(world, value, 1 - isMissing) === (operator === '&&');
  return goesRight ? yield* evaluate(world, scope, right) : value;
}

function* evaluateAssignment(world: World, scope: Environment, { target, operator, value }: Expression & { kind: 'assign' }): Running<Datum> {
  if (target.kind !== 'target') {
    const given = yield* evaluate(world, scope, value);
    yield* assignTo(world, scope, target, given);
    return given;
  }
  const place = yield* placeOf(world, scope, target.expression);
  if (operator === '=') {
    const given = yield* evaluate(world, scope, value);
    putAt(world, scope, place, given);
    return given;
  }
  const before = valueAt(world, scope, place);
  const isConditional = operator === '??=' || operator === '||=' || operator === '&&=';
  if (isConditional) {
    const sets = operator === '??=' ? isNullish(world, before, assumedShares.lazyInit) : truth(world, before, 1 - assumedShares.lazyInit) === (operator === '&&=');
    if (!sets) return before;
  }
  const given = yield* evaluate(world, scope, value);
  const result = isConditional ? given : operate(world, operator.slice(0, -1), before, given);
  (isConditional ? putAt : putCounted)(world, scope, place, result);
  return result;
}

function* evaluateYield(world: World, scope: Environment, expression: Expression & { kind: 'yield' }): Running<Datum> {
  const value = expression.value ? yield* evaluate(world, scope, expression.value) : undefined;
  if (!expression.all) return yield { kind: 'yield', value };
  return yield* delegate(world, sourceOf(world, value, scope.activation.fn?.async === true));
}
