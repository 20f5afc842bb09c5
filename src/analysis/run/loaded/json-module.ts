import { readJson } from '../../modules/read-json';
import { toValue } from '../values/json-value';
import type { Machine } from '../machine';
import type { Value } from '../values/value';

const known = new WeakMap<Machine, Map<string, Value>>();

/** A JSON file that the program imports. It is one module as any other: all who import it have the same value. */
export function jsonModule(machine: Machine, file: string): Value {
  let values = known.get(machine);
  if (!values) known.set(machine, (values = new Map()));
  const value = values.get(file) ?? toValue(readJson(machine.modules, file), 0);
  values.set(file, value);
  return value;
}
