import type { Machine } from '../machine';
import { memberOf } from '../members/member';
import { literal, type Value } from '../values/value';
import { required } from './required';

/** What a file, by its whole path, is for a package that loads it by itself: what it exports as a whole, or by default. */
export function defaultOf(machine: Machine, file: string): Value {
  const loaded = required(machine, literal(file), '=');
  return loaded.type === 'function' || loaded.type === 'class' ? loaded : memberOf(machine, loaded, 'default');
}
