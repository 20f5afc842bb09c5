import type { ModuleIr } from './ir';
import { loadedModule, type LoadedModule } from './loaded-module';
import { localShape } from './local-shape';
import { SpecifierResolver, type Resolution } from './resolve-specifier';
import type { ExportedName } from './frameworks/framework';
import { summarize } from './summary/summarize';
import { findWorkersBindings } from './workers-bindings';
import type { Diagnostic } from '../domain';

export type { LoadedModule };

export interface ModuleSource {
  files: ReadonlySet<string>;
  read(file: string): string | undefined;
  /** Source files whose text matches. */
  hinted(pattern: RegExp): readonly string[];
  /** Summaries of unchanged files from an earlier analysis. */
  summaries: SummaryCache;
  report(diagnostic: Diagnostic): void;
}

/** Keeps a file's summary as long as its text stays. */
export interface SummaryCache {
  get(file: string): ModuleIr | undefined;
  set(file: string, ir: ModuleIr): void;
}

/** Larger sources are generated or bundled; reading them tells nothing about the project's own waiting. */
const MAX_SOURCE_BYTES = 1_500_000;
const NOTHING: ModuleIr = { imports: [], effects: [], exports: [], exportAll: [], body: [], reassigned: [] };

/** The project's source files, each read at most once and only when something asks for it. */
export class Modules {
  readonly resolver: SpecifierResolver;
  filesParsed = 0;
  bytesParsed = 0;
  private readonly loaded = new Map<string, LoadedModule>();
  private implementers?: Map<string, { file: string; cls: string }[]>;
  private bindings?: ReadonlyMap<string, string>;
  private readonly exported = new Map<string, ReadonlyMap<string, ExportedName>>();

  constructor(private readonly source: ModuleSource) {
    this.resolver = new SpecifierResolver(source);
  }

  load(file: string): LoadedModule {
    const known = this.loaded.get(file);
    if (known) return known;
    const module = loadedModule(file, this.read(file));
    this.loaded.set(file, module);
    return module;
  }

  /** What was searched for in all sources, and where it was found. */
  readonly searches: { pattern: RegExp; files: ReadonlySet<string> }[] = [];

  private search(pattern: RegExp): readonly string[] {
    const files = this.source.hinted(pattern);
    this.searches.push({ pattern, files: new Set(files) });
    return files;
  }

  /** Files of the project that a file imports, requires or exports from, types included. */
  filesNamedBy(file: string): string[] {
    const { imports, effects, exports, exportAll, required = [] } = this.load(file).ir;
    const specifiers = new Set([...imports.map(({ specifier }) => specifier), ...effects, ...exports.flatMap(({ specifier }) => specifier ?? []), ...exportAll, ...required]);
    return [...specifiers].flatMap((specifier) => this.fileOf(specifier, file) ?? []);
  }

  /** Source files that have been read so far. */
  get loadedFiles(): string[] {
    return [...this.loaded.keys()];
  }

  resolve(specifier: string, from: LoadedModule): Resolution {
    let resolution = from.resolutions.get(specifier);
    if (!resolution) from.resolutions.set(specifier, (resolution = this.resolver.resolve(specifier, from.file)));
    return resolution;
  }

  readText(file: string): string | undefined {
    return this.source.read(file);
  }

  /** The project's file that an import leads to; undefined for a package and for what is not there. */
  fileOf(specifier: string, from: string): string | undefined {
    const resolution = this.resolver.resolve(specifier, from);
    return 'file' in resolution ? resolution.file : undefined;
  }

  /** Names of the Workers bindings that the project configures or declares, and their types. */
  workersBindings(): ReadonlyMap<string, string> {
    return (this.bindings ??= findWorkersBindings({ ...this.source, hinted: (pattern) => this.search(pattern) }, (file) => this.load(file).ir));
  }

  /** Classes of the project that say they implement an interface of this name, by file. */
  implementersOf(name: string): { file: string; cls: string }[] {
    this.implementers ??= this.findImplementers();
    return this.implementers.get(name) ?? [];
  }

  private findImplementers(): Map<string, { file: string; cls: string }[]> {
    const found = new Map<string, { file: string; cls: string }[]>();
    for (const file of this.search(/\bimplements\s+[\w$]/)) {
      for (const statement of this.load(file).ir.body) {
        if (statement.kind !== 'class') continue;
        for (const name of statement.cls.implements ?? []) found.set(name, [...(found.get(name) ?? []), { file, cls: statement.cls.name }]);
      }
    }
    return found;
  }

  /** Exported names of a file, re-exports followed to the file that declares them. */
  exportsOf(file: string): ReadonlyMap<string, ExportedName> {
    const known = this.exported.get(file);
    if (known) return known;
    const names = new Map<string, ExportedName>();
    this.exported.set(file, names);
    const module = this.load(file);
    for (const entry of module.ir.exports) {
      if (entry.isType) continue;
      const target = this.declarationOf(module, entry.name);
      if (target) names.set(entry.name, target);
    }
    for (const specifier of module.ir.exportAll) {
      const target = this.resolve(specifier, module);
      if (!('file' in target) || target.file.endsWith('.json')) continue;
      for (const [name, entry] of this.exportsOf(target.file)) if (name !== 'default' && !names.has(name)) names.set(name, entry);
    }
    return names;
  }

  private declarationOf(module: LoadedModule, name: string, depth = 0): ExportedName | undefined {
    const entry = module.ir.exports.find((item) => item.name === name && !item.isType);
    if (!entry || depth > 20) return undefined;
    const imported = entry.specifier ? undefined : module.ir.imports.find((item) => item.local === entry.local && !item.typeOnly);
    const specifier = entry.specifier ?? imported?.specifier;
    const target = specifier === undefined ? undefined : this.resolve(specifier, module);
    if (target && 'file' in target && !target.file.endsWith('.json')) {
      const local = entry.specifier ? entry.local : (imported?.imported ?? '');
      const found = this.declarationOf(this.load(target.file), local, depth + 1) ?? this.throughStars(this.load(target.file), local, depth + 1);
      if (found) return { ...found, name };
    }
    const type = entry.type ? { type: this.typeOrigin(module, entry.type) } : {};
    const shape = entry.shape === 'value' ? localShape(module.ir, entry.local) : entry.shape;
    return { name, file: module.file, line: entry.line, column: entry.column, endColumn: entry.endColumn, kind: shape, ...type };
  }

  private throughStars(module: LoadedModule, name: string, depth: number): ExportedName | undefined {
    for (const specifier of module.ir.exportAll) {
      const target = this.resolve(specifier, module);
      if (!('file' in target) || depth > 20) continue;
      const next = this.load(target.file);
      const found = this.declarationOf(next, name, depth + 1) ?? this.throughStars(next, name, depth + 1);
      if (found) return found;
    }
    return undefined;
  }

  /** `aws-lambda:Handler` for a type imported from a package. */
  private typeOrigin(module: LoadedModule, type: string): string {
    const [head = type, ...members] = type.split('.');
    const imported = module.ir.imports.find((item) => item.local === head);
    if (!imported) return type;
    const resolution = this.resolve(imported.specifier, module);
    const origin = 'package' in resolution ? resolution.package : resolution.file;
    const name = imported.imported === '*' || imported.imported === 'default' ? members.join('.') || head : [imported.imported, ...members].join('.');
    return `${origin}:${name}`;
  }

  private read(file: string): ModuleIr {
    const text = this.source.read(file);
    if (text === undefined) return NOTHING;
    const bytes = Buffer.byteLength(text);
    if (bytes > MAX_SOURCE_BYTES) {
      const message = `This file has ${(bytes / 1e6).toFixed(1)} MB and is taken for generated code; it was not analysed. If it is your own code, split it.`;
      this.source.report({ file, severity: 'information', message });
      return NOTHING;
    }
    const ir = this.source.summaries.get(file) ?? this.parse(file, text);
    if (ir.error) {
      const message = `This file does not parse (${ir.error}). What stands before the error was analysed; mend the syntax to get complete figures.`;
      this.source.report({ file, line: ir.errorLine, severity: 'warning', message });
    }
    return ir;
  }

  private parse(file: string, text: string): ModuleIr {
    this.filesParsed++;
    this.bytesParsed += text.length;
    const ir = summarize(file, text);
    this.source.summaries.set(file, ir);
    return ir;
  }
}
