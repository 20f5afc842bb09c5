import { folderOf } from '../../config/resolve-path';
import { UNKNOWN, type StaticValue } from '../../framework';
import type { IoIndex } from '../../io/io-index';
import type { Modules } from '../../modules/modules';
import { callValue } from '../call';
import { Machine } from '../machine';
import { exportValue, runModule } from '../loaded/module-run';
import { NOWHERE } from '../nowhere';
import { UNKNOWN as UNKNOWN_VALUE, type Value } from '../values/value';
import { programInputs } from './program-inputs';

const MAX_DEPTH = 30;

/** Value of an export as far as the code fixes it: a configuration that is written as a program. Of a function what it answers to a tool that asks it. */
export function evaluateExport(modules: Modules, io: IoIndex, file: string, exportName: string): StaticValue {
  const machine = new Machine(modules, io, modules.load(file));
  machine.surroundings = programInputs(modules, folderOf(file));
  machine.restart();
  const value = exportValue(machine, runModule(machine, file), exportName);
  return toStatic(machine, value.type === 'function' ? callValue(machine, value, [UNKNOWN_VALUE], NOWHERE, 1) : value, 0);
}

function toStatic(machine: Machine, value: Value, depth: number): StaticValue {
  if (depth > MAX_DEPTH) return UNKNOWN;
  switch (value.type) {
    case 'literal':
      return value.value;
    case 'array':
      return [...value.items.map((item) => toStatic(machine, item, depth + 1)), ...(value.rest ? [UNKNOWN as StaticValue] : [])];
    case 'object': {
      const members = [...value.members].map(([name, member]): [string, StaticValue] => [name, toStatic(machine, member, depth + 1)]);
      return Object.fromEntries(members.filter(([name]) => name !== '__proto__'));
    }
    case 'union':
      return value.options.map((option) => toStatic(machine, option, depth + 1)).find((option) => option !== UNKNOWN && option !== undefined) ?? UNKNOWN;
    case 'promise':
      return toStatic(machine, value.value, depth + 1);
    default:
      return UNKNOWN;
  }
}
