import { Bail } from '../bail';
import type { Datum } from './datum';
import { Thrown } from './thrown';
import type { World } from '../world';

/** How much of an object stays: it takes no new members, loses none either, changes none. */
const LEVELS = ['closed', 'sealed', 'frozen'] as const;
type Level = (typeof LEVELS)[number];

const levels = new WeakMap<object, Level>();
/** Objects of the language: one for all paths and projects, so that no program may change them. */
const builtIns = new WeakSet<object>();

/** From now on a program that changes it is not followed. */
export function keepBuiltIn(value: Datum): void {
  if (typeof value === 'object' && value !== null) builtIns.add(value);
}

/** `Object.freeze(value)`, `Object.seal(value)`, `Object.preventExtensions(value)` */
export function fix(value: Datum, level: Level): void {
  if (typeof value !== 'object' || value === null) return;
  refuseBuiltIn(value);
  if (!isFixed(value, level)) levels.set(value, level);
}

/** Whether it is that fixed at least; what is no object always is. */
export function isFixed(value: Datum, level: Level): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const its = levels.get(value);
  return its !== undefined && LEVELS.indexOf(its) >= LEVELS.indexOf(level);
}

/** In modules, whose code is strict, a change of what is fixed is an exception: `frozen` refuses any change, `sealed` that a member goes, `closed` that one comes. */
export function refuseFixed(world: World, value: Datum, level: Level): void {
  if (typeof value !== 'object' || value === null) return;
  refuseBuiltIn(value);
  if (isFixed(value, level)) throw new Thrown(world.project.error('TypeError', 'Cannot change a frozen object'));
}

function refuseBuiltIn(value: object): void {
  if (builtIns.has(value)) throw new Bail('changes an object of the language');
}
