import type { ExportedName } from '../framework';
import type { LoadedModule } from './loaded-module';
import { localShape } from './local-shape';
import type { ModuleLinks } from './module-links';
import { starExport } from './star-export';

/** What the project's files export. */
export class ModuleExports {
  private readonly known = new Map<string, ReadonlyMap<string, ExportedName>>();

  constructor(private readonly modules: ModuleLinks) {}

  /** Exported names of a file, re-exports followed to the file that declares them. */
  of(file: string): ReadonlyMap<string, ExportedName> {
    let names = this.known.get(file);
    if (!names) this.known.set(file, (names = this.collected(file, new Set())));
    return names;
  }

  /** Without those of files that were `seen`: what is asked for has them already. Modules may export one another in a circle. */
  private collected(file: string, seen: Set<string>): ReadonlyMap<string, ExportedName> {
    const known = this.known.get(file);
    if (known) {
      this.modules.onLoad?.(file);
      return known;
    }
    seen.add(file);
    const names = new Map<string, ExportedName>();
    const module = this.modules.load(file);
    for (const entry of module.ir.exports) {
      if (entry.isType) continue;
      const target = this.declarationOf(module, entry.name);
      if (target) names.set(entry.name, target);
    }
    for (const specifier of module.ir.exportAll) {
      const target = this.modules.resolve(specifier, module);
      if (!('file' in target) || target.file.endsWith('.json') || seen.has(target.file)) continue;
      for (const [name, entry] of this.collected(target.file, seen)) if (name !== 'default' && !names.has(name)) names.set(name, entry);
    }
    return names;
  }

  private declarationOf(module: LoadedModule, name: string, depth = 0): ExportedName | undefined {
    const entry = module.ir.exports.find((item) => item.name === name && !item.isType);
    if (!entry || depth > 20) return undefined;
    const imported = entry.specifier ? undefined : module.ir.imports.find((item) => item.local === entry.local && !item.typeOnly);
    const specifier = entry.specifier ?? imported?.specifier;
    const target = specifier === undefined ? undefined : this.modules.resolve(specifier, module);
    if (target && 'file' in target && !target.file.endsWith('.json')) {
      const local = entry.specifier ? entry.local : (imported?.imported ?? '');
      const found = this.declarationOf(this.modules.load(target.file), local, depth + 1) ?? this.throughStars(this.modules.load(target.file), local, depth + 1);
      if (found) return { ...found, name };
    }
    const type = entry.type ? { type: this.typeOrigin(module, entry.type) } : {};
    const shape = entry.shape === 'value' ? localShape(module.ir, entry.local) : entry.shape;
    return { name, file: module.file, line: entry.line, column: entry.column, endColumn: entry.endColumn, kind: shape, ...type };
  }

  private throughStars(module: LoadedModule, name: string, depth: number): ExportedName | undefined {
    const file = starExport(this.modules, module, name).at(-1);
    return file === undefined ? undefined : this.declarationOf(this.modules.load(file), name, depth + 1);
  }

  /** `aws-lambda:Handler` for a type imported from a package. */
  private typeOrigin(module: LoadedModule, type: string): string {
    const [head = type, ...members] = type.split('.');
    const imported = module.ir.imports.find((item) => item.local === head);
    if (!imported) return type;
    const resolution = this.modules.resolve(imported.specifier, module);
    const origin = 'package' in resolution ? resolution.package : resolution.file;
    const name = imported.imported === '*' || imported.imported === 'default' ? members.join('.') || head : [imported.imported, ...members].join('.');
    return `${origin}:${name}`;
  }
}
