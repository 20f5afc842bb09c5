import type { Expression } from '../ir';
import { Bail } from './bail';
import { call } from './call';
import { constructValue, initializeFields } from './class';
import { Instance, Native, type Datum } from './values/datum';
import type { Environment } from './names/environment';
import { evaluate } from './evaluate';
import { listOf } from './iterate';
import { memberAt, memberOf, superMemberOf } from './members/member';
import { HELD } from './marks/tallies';
import { isNullish, known, textOf } from './operators';
import type { Running } from './pause';
import type { World } from './world';
import { assumedShares } from '../../assumed-shares';

/** Value of a member, an index or a call, and the object that it was taken from; `isCut`: a `?.` before it found nothing. */
interface Link {
  value: Datum;
  self: Datum;
  isCut?: true;
}

/** What makes a list, a set or a map longer or shorter. */
const CHANGES = new Set(['add', 'delete', 'pop', 'push', 'set', 'shift', 'splice', 'unshift']);

/** Of these: who comes first finds no less and no more of what was there. */
const ADDS = new Set(['add', 'push', 'set', 'unshift']);

const CUT: Link = { value: undefined, self: undefined, isCut: true };

/** Members, indexes and calls in a row. */
export function* evaluateChain(world: World, scope: Environment, expression: Expression, isUsed = false): Running<Link> {
  if (expression.kind === 'member' || expression.kind === 'index') {
    if (expression.object.kind === 'super') return yield* superMember(world, scope, expression);
    const object = yield* evaluateChain(world, scope, expression.object, true);
    if (object.isCut || (expression.optional && isNullish(world, object.value, assumedShares.absent))) return CUT;
    const name = expression.kind === 'member' ? expression.name : known(yield* evaluate(world, scope, expression.index));
    return { value: isUsed ? memberOf(world, object.value, name) : memberAt(world, object.value, name), self: object.value };
  }
  if (expression.kind !== 'call') return { value: yield* evaluate(world, scope, expression), self: undefined };
  if (expression.callee.kind === 'super') return { value: yield* callSuper(world, scope, expression), self: undefined };
  const callee = yield* evaluateChain(world, scope, expression.callee, true);
  if (callee.isCut || (expression.optional && isNullish(world, callee.value, assumedShares.absent))) return CUT;
  const args = yield* evaluateArguments(world, scope, expression.args);
  const self = callee.self ?? undefined;
  world.at(scope.module.file, expression.at, expression.callee.kind === 'member' || expression.callee.kind === 'name' ? expression.callee.name.length : 1);
  const value = call(world, callee.value, self, args, expression.at);
  if (callee.value instanceof Native && CHANGES.has(callee.value.name) && (Array.isArray(self) || self instanceof Set || self instanceof Map)) {
    world.tallies.note(self, HELD, world.now);
    if (ADDS.has(callee.value.name)) world.orders.changed(self, HELD);
    else world.orders.taken(self, HELD);
  }
  return { value, self: undefined };
}

function* superMember(world: World, scope: Environment, expression: Expression & { kind: 'member' | 'index' }): Running<Link> {
  const { self, home } = scope.activation;
  const name = expression.kind === 'member' ? expression.name : textOf(known(yield* evaluate(world, scope, expression.index)));
  if (!home || typeof name !== 'string') throw new Bail('super');
  return { value: superMemberOf(world, self, home, name), self };
}

function* callSuper(world: World, scope: Environment, expression: Expression & { kind: 'call' }): Running<Datum> {
  const args = yield* evaluateArguments(world, scope, expression.args);
  const { self, constructs } = scope.activation;
  if (!(self instanceof Instance) || !constructs) throw new Bail('super()');
  constructValue(world, constructs.base, args, expression.at, self);
  initializeFields(world, constructs, self);
  return undefined;
}

/** Values of arguments or of a list's items, spreads taken apart. */
export function* evaluateArguments(world: World, scope: Environment, args: readonly Expression[]): Running<Datum[]> {
  const values: Datum[] = [];
  for (const arg of args) {
    if (arg.kind === 'spread') values.push(...listOf(world, yield* evaluate(world, scope, arg.value)));
    else values.push(yield* evaluate(world, scope, arg));
  }
  return values;
}
