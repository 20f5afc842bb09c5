import type { Diagnostic } from '../../domain';
import type { ModuleIr } from '../ir';
import type { ModuleSource } from './module-source';
import { loadedModule, type LoadedModule } from './loaded-module';
import { ModuleExports } from './module-exports';
import { findImplementers, type Heritage, type Implementer } from './find-implementers';
import { ImportedNames } from './imported-names';
import { LedFiles } from './led-files';
import { namedByFile, type NamedByFile } from './named-by-file';
import { SameTexts } from './same-texts';
import { SpecifierResolver, type Resolution } from './resolve-specifier';
import type { ExportedName, ExportedShape } from '../framework';
import { plainExport } from './plain-export';
import { tooLarge } from './too-large';
import { summarize } from '../summary/summarize';
import { findWorkersBindings, onWorkers } from './workers-bindings';
import { NamesAfter } from './names-after';
import { NitroImports } from './nitro-imports';

/** Source text of which everything stays, in characters; in memory it takes about ten times as many bytes. */
const MOST_KEPT = 2_000_000;
const NOTHING: ModuleIr = { imports: [], effects: [], exports: [], exportAll: [], body: [], reassigned: [] };

type NamedFilesOf = Pick<NamedByFile, 'files' | 'packages'>;

/** The project's source files, each read at most once and only when something asks for it. */
export class Modules {
  readonly resolver: SpecifierResolver;
  filesParsed = 0;
  bytesParsed = 0;
  private readonly loaded = new Map<string, LoadedModule>();
  /** What the files name that were let go of. */
  private readonly released = new Map<string, NamedFilesOf>();
  /** What files import whose names were asked for. */
  readonly imported = new ImportedNames();
  readonly led = new LedFiles();
  private readonly packages = new SameTexts();
  /** Files of which not everything was analysed. */
  private readonly halfRead = new Set<string>();
  readonly namesAfter: NamesAfter;
  private kept = 0;
  private readonly implementers: Partial<Record<Heritage, Map<string, Implementer[]>>> = {};
  private bindings?: ReturnType<typeof findWorkersBindings>;
  readonly isOnWorkers: (from: string) => boolean;
  private readonly exported = new ModuleExports(this);
  private readonly nitro: NitroImports;

  constructor(private readonly source: ModuleSource, private readonly mostKept = MOST_KEPT) {
    this.resolver = new SpecifierResolver(source, (file) => this.imported.add({ forAll: [file] }));
    this.isOnWorkers = onWorkers(source.files);
    this.namesAfter = new NamesAfter(source.files);
    this.nitro = new NitroImports(source.files, (file) => (this.onLoad?.(file), this.read(file)), this.imported, (file) => this.noteHalfRead(file));
  }

  /** Told of each file that is asked for. */
  onLoad?: ((file: string) => void) | undefined;

  load(file: string): LoadedModule {
    this.onLoad?.(file);
    const known = this.loaded.get(file);
    if (known) return known;
    const ir = this.read(file);
    const unstated = this.nitro.of(file, ir);
    const module = loadedModule(file, unstated.length === 0 ? ir : { ...ir, imports: [...ir.imports, ...unstated] });
    this.loaded.set(file, module);
    return module;
  }

  /** What was searched for in all sources, and where it was found. */
  readonly searches: { pattern: RegExp; files: ReadonlySet<string> }[] = [];

  search(pattern: RegExp): readonly string[] {
    const files = this.source.hinted(pattern);
    this.searches.push({ pattern, files: new Set(files) });
    return files;
  }

  /**
   * Lets go of a file that nobody is likely to ask for again. What it exports and names stays known; for its statements it is parsed once more.
   * Where the project is small, everything stays.
   */
  release(file: string): void {
    const module = this.loaded.get(file);
    if (!module || this.kept < this.mostKept) return;
    this.released.set(file, this.namedBy(file));
    this.loaded.delete(file);
    this.source.summaries.drop(file);
  }

  /** The same for who was the last to need it: its text goes too. */
  forget(file: string): void {
    this.release(file);
    if (this.released.has(file)) this.source.summaries.forget(file);
  }

  /** What a file imports, requires or exports from. */
  namedBy(file: string): NamedFilesOf {
    const known = this.released.get(file);
    if (known) return known;
    const { names, whole, files, packages } = namedByFile((this.loaded.get(file) ?? this.load(file)).ir, (specifier) => this.fileOf(specifier, file));
    const unstated = this.nitro.filesFor(file);
    this.imported.add({ names, whole: [...whole, ...unstated] });
    return { files: unstated.length === 0 ? files : [...files, ...unstated], packages: packages.map((name) => this.packages.of(name)) };
  }

  /** Source files that have been read so far. */
  get loadedFiles(): string[] {
    return [...new Set([...this.loaded.keys(), ...this.released.keys()])];
  }

  resolve(specifier: string, from: LoadedModule): Resolution {
    let resolution = from.resolutions.get(specifier);
    if (!resolution) from.resolutions.set(specifier, (resolution = this.resolver.resolve(specifier, from.file)));
    return resolution;
  }

  /** Every file that is read, configuration too. */
  get files(): ReadonlySet<string> {
    return this.source.files;
  }

  readText(file: string): string | undefined {
    this.onLoad?.(file);
    return this.source.read(file);
  }

  /** The project's file that an import leads to; undefined for a package and for what is not there. */
  fileOf(specifier: string, from: string): string | undefined {
    const resolution = this.resolver.resolve(specifier, from);
    return 'file' in resolution ? resolution.file : undefined;
  }

  /** Names of the Workers bindings that the project configures or declares, and their types. `from`: the file that wants them. */
  workersBindings(from: string): ReadonlyMap<string, string> {
    const source = { ...this.source, hinted: (pattern: RegExp) => this.search(pattern), report: (said: Diagnostic) => this.say(said) };
    this.bindings ??= findWorkersBindings(source, (file) => this.load(file).ir, this.imported);
    this.noteHalfRead(from);
    return this.bindings(from);
  }

  /** Classes of the project that say they implement an interface, or extend a class, of this name. `from`: the file that wants them. */
  implementersOf(heritage: Heritage, name: string, from: string): readonly Implementer[] {
    const all = (this.implementers[heritage] ??= findImplementers(heritage, (pattern) => this.search(pattern), (file) => this.load(file).ir));
    const found = all.get(name) ?? [];
    for (const { file } of found) this.led.note(from, file);
    this.noteHalfRead(from);
    return found;
  }

  /** What is said of files that were found by searching, or that configure everybody, is said because of the file that wanted it. */
  private noteHalfRead(from: string): void {
    for (const file of this.halfRead) if (this.searches.some(({ files }) => files.has(file)) || this.imported.concernAll([file])) this.led.note(from, file);
  }

  /** Exported names of a file, re-exports followed to the file that declares them. */
  exportsOf(file: string): ReadonlyMap<string, ExportedName> {
    return this.exported.of(file);
  }

  /** The same for who wants nothing else of the file. */
  onlyExportsOf(file: string): ReadonlyMap<string, ExportedName> {
    const names = this.exportsOf(file);
    this.release(file);
    return names;
  }

  /** One of them. A file that would be let go of right away is not parsed for a name that its text tells. */
  onlyExportOf(file: string, name: string): ExportedShape | undefined {
    const text = this.kept < this.mostKept || this.loaded.has(file) ? undefined : this.readText(file);
    return (text !== undefined && plainExport(file, text, name)) || this.onlyExportsOf(file).get(name);
  }

  private read(file: string): ModuleIr {
    const text = this.source.read(file);
    if (text === undefined) return NOTHING;
    const large = tooLarge(file, text);
    if (large) this.say(large);
    else this.kept += text.length;
    const ir = large ? NOTHING : (this.source.summaries.get(file) ?? this.parse(file, text));
    if (ir.error) this.say({ file, line: ir.errorLine, severity: 'warning', message: `This file does not parse (${ir.error}). What stands before the error was analysed; mend the syntax to get complete figures.` });
    return ir;
  }

  private say(diagnostic: Diagnostic): void {
    this.halfRead.add(diagnostic.file);
    this.source.report(diagnostic);
  }

  private parse(file: string, text: string): ModuleIr {
    // A second time only where memory is short.
    if (!this.released.has(file)) {
      this.filesParsed++;
      this.bytesParsed += text.length;
    }
    const ir = summarize(file, text);
    this.source.summaries.set(file, ir);
    return ir;
  }
}
