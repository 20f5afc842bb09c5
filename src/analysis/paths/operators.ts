import { arithmetic } from '../language/arithmetic';
import { assumedShares } from '../../assumed-shares';
import { Bail } from './bail';
import { Class, Closure, Instance, Native, isCallable, isLibrary, type Datum } from './values/datum';
import { unknownOf } from './library';
import { isAnswered } from './values/is-answered';
import { Host } from './values/host';
import { Moment } from './values/moment';
import { SimPromise } from './values/sim-promise';
import { Unknown } from './values/unknown';
import type { World } from './world';

type Plain = string | number | boolean | null | undefined;

/** Whether a test of the value succeeds: known, or decided for this path. */
export function truth(world: World, value: Datum, probability = 0.5): boolean {
  if (isLibrary(value)) return value.path.endsWith('new') || world.choices.decide(unknownOf(value), probability);
  return value instanceof Unknown ? world.choices.decide(value, probability) : Boolean(value);
}

/** Whether it is null or undefined. An answer of a package is there where the program only steps over its absence. */
export function isNullish(world: World, value: Datum, probability = 0.5): boolean {
  if (isLibrary(value)) return probability > assumedShares.absent && isAnswered(value) && !world.choices.decide(unknownOf(value), 1 - probability);
  if (!(value instanceof Unknown)) return value === null || value === undefined;
  if (value.bound) return value.bound.value === null || value.bound.value === undefined;
  return !world.choices.decide(value, 1 - probability);
}

/** An unknown that was found equal to something is that. */
export function known(value: Datum): Datum {
  if (isLibrary(value)) return unknownOf(value);
  return value instanceof Unknown && value.bound ? value.bound.value : value;
}

function isPlain(value: Datum): value is Plain {
  return value === null || (typeof value !== 'object' && typeof value !== 'function');
}

export function unary(operator: string, given: Datum): Datum {
  const value = known(given);
  if (operator === 'void') return undefined;
  if (operator === 'typeof') return typeOf(value);
  if (value instanceof Unknown) return operator === '!' ? value.derive('!', { kind: 'not', of: value }) : value.derive(operator);
  if (operator === '!') return !value;
  const number = toNumber(value);
  if (number === undefined) return new Unknown();
  return operator === '-' ? -number : operator === '~' ? ~number : number;
}

function typeOf(value: Datum): Datum {
  if (value instanceof Unknown) return value.derive('typeof');
  if (isCallable(value) || value instanceof Class) return 'function';
  return value === null ? 'object' : isSymbol(value) ? 'symbol' : typeof value;
}

function isSymbol(value: Datum): boolean {
  return typeof value === 'string' && value.startsWith('@@');
}

function toNumber(value: Datum): number | undefined {
  if (value instanceof Moment) return value.at.getTime();
  return isPlain(value) ? Number(value) : undefined;
}

/** Comparison and arithmetic. */
export function binary(operator: string, a: Datum, b: Datum): Datum {
  if (operator === 'instanceof') return isInstance(a, b);
  const [left, right] = [known(a), known(b)];
  if (operator === '===' || operator === '==' || operator === '!==' || operator === '!=') {
    const equal = equals(left, right, operator.length === 2);
    return operator.startsWith('!') ? unary('!', equal) : equal;
  }
  if (left instanceof Unknown || right instanceof Unknown) return unknownResult(operator, left, right);
  if (left instanceof Moment || right instanceof Moment) return binary(operator, timeOf(left, operator), timeOf(right, operator));
  if (!isPlain(left) || !isPlain(right)) return operator === '+' ? joined(left, right) : new Unknown();
  return compute(operator, left, right);
}

/** Added to something a date is a text, which is not told. */
function timeOf(value: Datum, operator: string): Datum {
  if (!(value instanceof Moment)) return value;
  return operator === '+' ? new Unknown() : value.at.getTime();
}

function unknownResult(operator: string, left: Datum, right: Datum): Unknown {
  if (operator === '+' && typeof left === 'string') return new Unknown(undefined, left + (right instanceof Unknown ? (right.prefix ?? '') : ''));
  if (operator === '+' && left instanceof Unknown && left.prefix !== undefined) return new Unknown(undefined, left.prefix);
  if (left instanceof Unknown && typeof right === 'number' && isOrder(operator)) return ordered(left, operator, right);
  if (right instanceof Unknown && typeof left === 'number' && isOrder(operator)) return ordered(right, MIRRORED[operator], left);
  if (left instanceof Unknown && isPlain(right)) return left.derive(`${operator} ${JSON.stringify(right)}`);
  if (right instanceof Unknown && isPlain(left)) return right.derive(`${JSON.stringify(left)} ${operator}`);
  return new Unknown();
}

const MIRRORED = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

function isOrder(operator: string): operator is keyof typeof MIRRORED {
  return operator in MIRRORED;
}

function ordered(of: Unknown, operator: keyof typeof MIRRORED, value: number): Unknown {
  return of.derive(`${operator} ${value}`, { kind: 'order', of, operator, value });
}

function joined(left: Datum, right: Datum): Datum {
  const [a, b] = [textOf(left), textOf(right)];
  return typeof a === 'string' && typeof b === 'string' ? a + b : new Unknown();
}

/** `String(value)` of what has no methods of its own. */
export function textOf(value: Datum): Datum {
  if (isPlain(value)) return String(value);
  if (Array.isArray(value)) {
    const parts = value.map((item) => (item === null || item === undefined ? '' : textOf(item)));
    return parts.every((part) => typeof part === 'string') ? parts.join(',') : new Unknown();
  }
  if (value instanceof Host) return value.isOpen ? new Unknown(undefined, value.beginning) : String(value.value);
  return value instanceof Unknown ? value : new Unknown();
}

function equals(left: Datum, right: Datum, isLoose: boolean): Datum {
  if (left === right) return true;
  // A symbol of the project's own is nothing that comes from outside.
  if (left instanceof Unknown ? isSymbol(right) : right instanceof Unknown && isSymbol(left)) return false;
  if (left instanceof Unknown && isPlain(right)) return left.derive(`=== ${JSON.stringify(right) ?? 'undefined'}`, { kind: 'equals', of: left, value: right });
  if (right instanceof Unknown && isPlain(left)) return equals(right, left, isLoose);
  if (left instanceof Unknown && right instanceof Unknown) return left.same(right);
  if (left instanceof Unknown || right instanceof Unknown) return new Unknown();
  // eslint-disable-next-line eqeqeq -- the program says so
  return isLoose && isPlain(left) && isPlain(right) ? left == right : left === right;
}

function compute(operator: string, left: Plain, right: Plain): Datum {
  const result = arithmetic(operator, left, right);
  if (result === undefined) throw new Bail(`operator ${operator}`);
  return result;
}

/** `object instanceof Class` */
function isInstance(object: Datum, cls: Datum): Datum {
  if (object instanceof Unknown || isLibrary(object) || isLibrary(cls) || cls instanceof Unknown) return new Unknown();
  if (cls instanceof Native) return isNativeInstance(object, cls);
  if (!(object instanceof Instance)) return false;
  if (cls instanceof Closure) return wasMadeAfter(object, cls.members?.get('prototype'));
  for (let at: Datum = object.cls; at instanceof Class; at = at.base) if (at === cls) return true;
  return false;
}

function wasMadeAfter(object: Instance, prototype: Datum): boolean {
  for (let at: Datum = object.prototype; at instanceof Instance; at = at.prototype) if (at === prototype) return true;
  return false;
}

function isHostInstance({ value }: Host, name: string): boolean {
  for (let at: unknown = Object.getPrototypeOf(value); at; at = Object.getPrototypeOf(at)) if ((at as object).constructor.name === name) return true;
  return false;
}

function isNativeInstance(object: Datum, { name }: Native): Datum {
  if (name === 'Array') return Array.isArray(object) || (object instanceof Instance && Array.isArray(object.inner));
  if (name === 'Promise') return object instanceof SimPromise || (object instanceof Instance && object.inner instanceof SimPromise);
  if (name === 'Function') return isCallable(object) || object instanceof Class;
  if (name === 'Map') return object instanceof Map;
  if (name === 'Set') return object instanceof Set;
  if (object instanceof Host) return isHostInstance(object, name);
  if (name === 'Object') return typeof object === 'object' && object !== null;
  if (!(object instanceof Instance)) return false;
  let at: Datum = object.cls;
  while (at instanceof Class) at = at.base;
  const made = at instanceof Native ? at.name : object.members.get('@@made');
  return made === name || (name === 'Error' && typeof made === 'string' && /(?:Error|DOMException)$/.test(made));
}
