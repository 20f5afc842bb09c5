import { sourceFile } from '../config/locate-handler';
import { asObject, parseConfig } from '../config/parse-config';
import { folderOf, resolvePath } from '../config/resolve-path';
import { UNKNOWN, type StaticValue } from '../frameworks/framework';
import { PROJECT_ROOT } from '../run/natives/globals';
import type { Place } from './evaluate-expression';

/** A constant of another file of the project. */
export function importedValue(place: Place, name: string): StaticValue {
  const binding = place.bindings.get(name);
  const path = binding?.module.startsWith('.') ? resolvePath(folderOf(place.file), binding.module) : undefined;
  if (binding && path?.endsWith('.json')) return importedJson(place, path, binding.imported);
  if (binding?.imported === '*') return UNKNOWN as StaticValue;
  const file = path === undefined ? undefined : sourceFile(place.project, path);
  if (!binding || file === undefined) return UNKNOWN as StaticValue;
  const value = place.project.evaluate(file, binding.imported);
  return typeof value === 'string' && value.startsWith(`${PROJECT_ROOT}/`) ? value.slice(PROJECT_ROOT.length) : value;
}

function importedJson(place: Place, path: string, name: string): StaticValue {
  const value = parseConfig(place.project, path);
  if (name === '*' || name === 'default') return value === undefined ? (UNKNOWN as StaticValue) : value;
  return asObject(value)?.[name] ?? (UNKNOWN as StaticValue);
}
