import { posix } from 'node:path';
import { parseJsonValue } from '../values/json-value';
import type { Machine } from '../machine';
import { valueFrom } from '../loaded/module-run';
import { PROJECT_ROOT } from '../../files/project-root';
import { native } from '../natives/native';
import { textOf } from './text-of';
import { UNKNOWN, objectOf, type Value } from '../values/value';

/** What a configuration's program finds in global names, beside what every program does. */
export const PROGRAM_GLOBALS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['require', native('require', required)],
  // SST's own: https://sst.dev/docs/reference/global
  ['$config', native('$config', (_machine, [config = UNKNOWN]) => config)],
  ['sst', { type: 'library', library: 'sst', path: '', args: [] }],
  ['JSON', objectOf({ parse: native('parse', (_machine, [text]) => parseJsonValue(textOf(text))), stringify: native('stringify', () => UNKNOWN) })],
]);

/** `require(join(__dirname, name))`: a module whose path is computed. */
function required(machine: Machine, [path]: Value[]): Value {
  const named = textOf(path);
  if (named === undefined) return UNKNOWN;
  const { module } = machine.frame;
  const isAbsolute = named.startsWith(`${PROJECT_ROOT}/`);
  const specifier = isAbsolute ? posix.relative(posix.dirname(module.file), named.slice(PROJECT_ROOT.length + 1)) : named;
  return valueFrom(machine, module, isAbsolute && !specifier.startsWith('.') ? `./${specifier}` : specifier, '=');
}
