import { isSource } from '../../text/is-source';
import type { LoadedModule } from '../../modules/loaded-module';
import type { Machine } from '../machine';

/** Modules that make resources as they load, of a Pulumi program that names them only in functions that run later. */
export function partsOfProgram(machine: Machine, module: LoadedModule): string[] {
  if (!isOfPulumi(module)) return [];
  const specifiers = new Set(module.ir.imports.flatMap(({ specifier, typeOnly }) => (typeOnly || !specifier.startsWith('.') ? [] : [specifier])));
  return [...specifiers].filter((specifier) => {
    const target = machine.modules.resolve(specifier, module);
    return 'file' in target && isSource(target.file) && isOfPulumi(machine.modules.load(target.file));
  });
}

function isOfPulumi({ ir }: LoadedModule): boolean {
  return ir.imports.some(({ specifier }) => specifier.startsWith('@pulumi/'));
}
