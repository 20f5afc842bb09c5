import { sourceFile } from '../config/locate/source-file';
import { asObject, parseConfig } from '../config/parse/parse-config';
import { folderOf, resolvePath } from '../config/resolve-path';
import { UNKNOWN, type Project, type StaticValue } from '../framework';
import { PROJECT_ROOT } from '../files/project-root';
import type { Place } from './place';

/** A constant of another file of the project; of a namespace (`import * as`) the named member. */
export function importedValue(place: Place, name: string, member?: string): StaticValue {
  const binding = place.bindings.get(name);
  if (!binding) return UNKNOWN as StaticValue;
  const path = binding.module.startsWith('.') ? resolvePath(folderOf(place.file), binding.module) : place.project.resolve(binding.module, place.file);
  const imported = binding.imported === '*' ? (member ?? '*') : binding.imported;
  if (path?.endsWith('.json')) return importedJson(place, path, imported);
  const file = path === undefined || imported === '*' ? undefined : sourceFile(place.project, path);
  if (file === undefined) return UNKNOWN as StaticValue;
  return evaluatedOnce(place.project, file, imported);
}

function importedJson(place: Place, path: string, name: string): StaticValue {
  const value = parseConfig(place.project, path);
  if (name === '*' || name === 'default') return value === undefined ? (UNKNOWN as StaticValue) : value;
  return asObject(value)?.[name] ?? (UNKNOWN as StaticValue);
}

const evaluated = new WeakMap<Project['files'], Map<string, StaticValue>>();

/** Running a module is dear: what it exports is asked for once in an analysis. */
function evaluatedOnce(project: Project, file: string, name: string): StaticValue {
  const known = evaluated.get(project.files) ?? new Map<string, StaticValue>();
  evaluated.set(project.files, known);
  const key = `${file}#${name}`;
  if (!known.has(key)) known.set(key, fromRoot(project.evaluate(file, name)));
  return known.get(key);
}

function fromRoot(value: StaticValue): StaticValue {
  return typeof value === 'string' && value.startsWith(`${PROJECT_ROOT}/`) ? value.slice(PROJECT_ROOT.length) : value;
}
