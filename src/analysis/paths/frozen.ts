import type { Datum } from './datum';
import { Thrown } from './thrown';
import type { World } from './world';

const frozen = new WeakSet<object>();

/** `Object.freeze(value)` */
export function freeze(value: Datum): void {
  if (typeof value === 'object' && value !== null) frozen.add(value);
}

export function isFrozen(value: Datum): boolean {
  return typeof value !== 'object' || value === null || frozen.has(value);
}

/** In modules, whose code is strict, a change of what is frozen is an exception. */
export function refuseFrozen(world: World, value: Datum): void {
  if (typeof value === 'object' && value !== null && frozen.has(value)) throw new Thrown(world.project.error('TypeError', 'Cannot change a frozen object'));
}
