import { posix } from 'node:path';
import { PROJECT_ROOT } from '../../files/project-root';
import type { LoadedModule } from '../../modules/loaded-module';
import type { Machine } from '../machine';
import { valueFrom } from '../loaded/module-run';
import { optionsOf, union, type Value } from '../values/value';

/** Modules that a computed path may lead to; where there are more, which one it is tells too little. */
const MOST_MODULES = 24;

/** `require(path)` (`=`) and `import(path)` (`*`) of a path that is computed; one that stands in the code is followed like an import. */
export function required(machine: Machine, path: Value, imported: string): Value {
  const { module } = machine.frame;
  const specifiers = optionsOf(path).flatMap((option) => {
    if (option.type === 'literal') return typeof option.value === 'string' ? [fromFile(module.file, option.value)] : [];
    return option.type === 'unknown' && option.prefix !== undefined ? besides(machine, module.file, fromFile(module.file, option.prefix)) : [];
  });
  return union([...new Set(specifiers)].map((specifier) => {
    noteTarget(machine, module, specifier);
    return valueFrom(machine, module, specifier, imported);
  }));
}

/** Nothing in the file says that it takes all of the other one. */
function noteTarget({ modules }: Machine, from: LoadedModule, specifier: string): void {
  const target = modules.resolve(specifier, from);
  if (!('file' in target)) return;
  modules.led.note(from.file, target.file);
  modules.imported.add({ names: [], whole: [target.file] });
}

/** A path of this computer as a specifier of the file. */
function fromFile(file: string, path: string): string {
  if (!path.startsWith(`${PROJECT_ROOT}/`)) return path;
  const relative = posix.relative(posix.dirname(file), path.slice(PROJECT_ROOT.length + 1));
  const named = relative.startsWith('.') ? relative : `./${relative}`;
  return path.endsWith('/') && !named.endsWith('/') ? `${named}/` : named;
}

/** The project's modules whose paths begin like `./handlers/`, as far as the code tells. */
function besides(machine: Machine, file: string, prefix: string): string[] {
  if (!/^\.{1,2}\//.test(prefix)) return [];
  const begin = posix.join(posix.dirname(file), prefix);
  const found = machine.modules.namesAfter.of(begin).filter((name) => posix.join(posix.dirname(file), `${prefix}${name}`) !== file);
  return found.length > MOST_MODULES ? [] : found.map((name) => `${prefix}${name}`);
}
