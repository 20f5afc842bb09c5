import { distinctValues } from './distinct-values';
import { isOfModule } from '../remember/is-of-module';
import type { ClassValue, Value } from './value';

/** Functions in a table, and what they began: none may be lost. */
export const MAX_KEPT = 512;
const MAX_CONSTANTS = 3;
/** Objects that differ in what a test could tell. */
const MAX_KINDS = 32;

/** Of more values than are told apart those that tell most; each is there once. */
export function mostTelling(options: readonly Value[], most: number): Value[] {
  const kept: Value[] = [];
  const others: Value[] = [];
  const constants: Value[] = [];
  for (const option of options) {
    if (option.type === 'literal') constants.push(option);
    else if (isKept(option)) kept.push(option);
    else others.push(option);
  }
  // `if (error) return error` after a function with many answers: that it may have given nothing must not get lost.
  const few: Value[] = constants.length > MAX_CONSTANTS ? [{ type: 'unknown' }] : constants;
  return [...kept.slice(0, MAX_KEPT), ...distinctValues([...oneOfEachKind(others, most), ...few])];
}

function isKept(option: Value): boolean {
  return isFunction(option) || option.type === 'promise' || (option.type === 'library' && option.path.endsWith('()')) || isRoute(option);
}

/** `{ path: '/orders', handler: listOrders }` of a module: one of a table, which is as long as it was written. */
function isRoute(option: Value): boolean {
  return option.type === 'object' && option.cls === undefined && isOfModule(option.born) && [...option.members.values()].some(isFunction);
}

function isFunction({ type }: Value): boolean {
  return type === 'function' || type === 'native';
}

/** In their order, before more of a kind: after twelve `{ isKnown: true, … }` the one `{ isKnown: false }` must not get lost. */
function oneOfEachKind(options: readonly Value[], most: number): readonly Value[] {
  if (options.length <= most) return options;
  const firsts = new Map<string, Value>();
  const classes = new Map<ClassValue, number>();
  let last: Value | undefined;
  for (const option of options) {
    if (last && isLike(last, option)) continue;
    last = option;
    const kind = kindOf(option, classes);
    if (!firsts.has(kind)) firsts.set(kind, option);
    if (firsts.size === MAX_KINDS) break;
  }
  const kept = new Set<Value>();
  for (const option of [...firsts.values(), ...options]) if (kept.size < Math.max(most, firsts.size)) kept.add(option);
  return options.filter((option) => kept.has(option));
}

/** Alike in what a test of one of their members could tell. */
function kindOf(option: Value, classes: Map<ClassValue, number>): string {
  if (option.type === 'array') return `array ${option.items.length > 0}`;
  if (option.type !== 'object') return option.type;
  if (option.cls && !classes.has(option.cls)) classes.set(option.cls, classes.size);
  const members = [...option.members].map(([name, member]) => `${name}:${kindOfMember(member)}`);
  return `object ${option.cls ? classes.get(option.cls) : ''} ${members.sort().join()}`;
}

function kindOfMember(member: Value): boolean | string {
  return member.type === 'literal' ? Boolean(member.value) : member.type;
}

/** Whether one is surely of the kind of another, told without writing it out: most of many that a list holds are made at one place. */
function isLike(one: Value, other: Value): boolean {
  if (one.type !== 'object' || other.type !== 'object' || one.cls !== other.cls || one.members.size !== other.members.size) return false;
  const members = one.members.entries();
  for (const [name, member] of other.members) {
    const [otherName, otherMember] = members.next().value!;
    if (name !== otherName || kindOfMember(member) !== kindOfMember(otherMember)) return false;
  }
  return true;
}
