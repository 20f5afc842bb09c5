import type { Diagnostic, Handler } from '../../domain';
import type { Reach } from '../advice/reached-files';
import type { HandlerDeclaration } from '../framework';
import type { ReusableState } from '../state/known-state';
import type { Modules } from '../modules/modules';
import type { PathNumbers } from '../files/path-numbers';
import type { Called } from '../run/remember/recording';
import type { ChangedSource } from './changed-source';
import { FunctionNumbers } from './function-numbers';
import { ImportedNames } from '../modules/imported-names';
import { NamedFiles } from './named-files';
import { isModel } from '../run/models/model-of';

const NONE: ReadonlySet<string> = new Set();

/** A handler as an analysis described it. */
export interface Described {
  declaration: HandlerDeclaration;
  handler: Handler;
  /** Numbers of the functions in other files that it runs. */
  runs: readonly number[];
}

/** Changed files, by what of them changed. */
interface Changes {
  /** Whoever reaches one of these is described anew. */
  whole: ReadonlySet<string>;
  /** Of these only functions changed, or nothing that a run can see. */
  partly: ReadonlySet<string>;
  /** Functions that changed: whoever runs one is described anew. */
  functions: ReadonlySet<number>;
  /** The files in which they stand: their handlers are described anew, whatever they run. */
  own: ReadonlySet<string>;
  /** Names of files that came, went or stand elsewhere, which only a handler of that name shows. */
  names: ReadonlyMap<string, readonly string[]>;
}

/** Handlers of the last analysis that another one would describe in the same words: nothing that they run has changed. */
export class ReusableHandlers {
  private handlers: readonly Described[] = [];
  /** By their ids; made when declarations come in another order. */
  private byId: Map<string, Described> | undefined;
  private readonly named = new NamedFiles();
  private readonly numbers = new FunctionNumbers();
  private readonly imported = new ImportedNames();
  /** Functions that run while a module loads, for whoever needs the module. */
  private readonly runByModules = new Set<number>();
  /** Files of the analysis that ended last. */
  listed: ReadonlySet<string> = new Set();
  /** Of the one that began last. */
  private begun: ReadonlySet<string> = new Set();
  /** Files that something was said about: they are looked at again, so that it is said again. */
  private reported: ReadonlySet<string> = new Set();
  private readonly searches = new Map<string, Modules['searches'][number]>();
  /** Files that changed without a handler that reaches them being described anew. */
  private readonly unseen = new Set<string>();
  private changes: Changes = { whole: NONE, partly: NONE, functions: new Set(), own: NONE, names: new Map() };
  private unsure: ReadonlySet<string> = NONE;
  /** The same files as in the last analysis, and nothing else but the code of some has changed. */
  isSameProject = false;
  /** Since the last analysis nothing has changed, as far as the one that began can tell. */
  isUnchanged = false;

  /** Begins an analysis. Whatever is not source code may change anything; source code changes what runs it, or what reaches it. `said`: files that something is said of again in any case; of others only by describing what reaches them. */
  begin(listed: ReadonlySet<string>, changed: readonly ChangedSource[] | undefined, read: (file: string) => string | undefined, said: ReadonlySet<string>): void {
    this.changes = this.sorted(changed ?? []);
    const mayBeFound = (file: string): boolean => [...this.searches.values()].some(({ pattern, files }) => files.has(file) || pattern.test(read(file) ?? ''));
    const { whole, own } = this.changes;
    this.isSameProject = changed !== undefined && sameFiles(this.listed, listed) && !this.imported.concernAll([...whole, ...own]) && ![...whole].some(mayBeFound);
    this.isUnchanged = this.isSameProject && changed?.length === 0;
    const silent = [...this.reported].filter((file) => this.listed.has(file) && !said.has(file));
    this.isSameProject &&= silent.length === 0 || this.named.reachesAll(this.handlers.map(({ declaration }) => declaration.file), silent);
    this.unsure = this.isSameProject ? new Set([...this.named.reaching([...whole, ...this.reported]), ...own]) : NONE;
    this.begun = listed;
  }

  private sorted(changed: readonly ChangedSource[]): Changes {
    const [whole, partly, own, functions] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<number>()];
    const names = new Map<string, readonly string[]>();
    for (const { file, change } of changed) {
      const numbers = change?.functions.map((name) => this.numbers.named(file, name)) ?? [];
      const isWhole = !change || this.imported.mayInclude(file, change.names) || numbers.some((number) => this.runByModules.has(number));
      (isWhole ? whole : partly).add(file);
      if (isWhole) continue;
      if (change.functions.length > 0) own.add(file);
      names.set(file, change.names);
      for (const number of numbers) functions.add(number);
    }
    return { whole, partly, functions, own, names };
  }

  /** `index`: where it is likely to have been the last time. */
  find(declaration: HandlerDeclaration, index: number): Described | undefined {
    const { names, functions } = this.changes;
    if (!this.isSameProject || this.unsure.has(declaration.file)) return undefined;
    if (names.get(declaration.file)?.includes(declaration.export.split('.')[0]!)) return undefined;
    const known = this.known(declaration, index);
    return known && functions.size > 0 && known.runs.some((number) => functions.has(number)) ? undefined : known;
  }

  private known(declaration: HandlerDeclaration, index: number): Described | undefined {
    const there = this.handlers[index];
    if (there?.declaration === declaration) return there;
    this.byId ??= new Map(this.handlers.map((one) => [idOf(one.declaration), one]));
    const known = this.byId.get(idOf(declaration));
    if (!known || JSON.stringify(known.declaration) !== JSON.stringify(declaration)) return undefined;
    // The next time one look tells that it is the same.
    known.declaration = declaration;
    return known;
  }

  /** What a handler that was described runs, besides what is in its own file. */
  runsOf(file: string, called: Called): number[] {
    const numbers = new Set<number>();
    for (const [fn, module] of called) {
      const number = module.file === file || isModel(module.file) ? undefined : this.numbers.of(fn, module);
      if (number !== undefined) numbers.add(number);
    }
    return [...numbers];
  }

  /** Functions that modules ran as they loaded. */
  noteLoading(called: Called): void {
    for (const [fn, module] of called) {
      const number = isModel(module.file) ? undefined : this.numbers.of(fn, module);
      if (number !== undefined) this.runByModules.add(number);
    }
    called.clear();
  }

  /** Ends an analysis. One that comes to no end leaves everything as it was. */
  keep(found: readonly Described[], diagnostics: Iterable<Diagnostic>, modules: Modules): void {
    if (this.isSameProject) this.named.forget(this.changes.whole);
    else this.named.clear();
    this.handlers = found;
    this.byId = undefined;
    for (const file of this.changes.partly) this.unseen.add(file);
    this.reported = new Set([...diagnostics].map(({ file }) => file));
    for (const search of modules.searches) this.searches.set(search.pattern.source, search);
    this.listed = this.begun;
    for (const file of modules.loadedFiles) {
      if (this.named.has(file)) continue;
      this.named.set(file, modules.namedBy(file).files);
    }
    for (const [file, targets] of modules.led.entries) if (!isModel(file)) this.named.add(file, targets);
    this.imported.add(modules.imported.all);
  }

  /** Handlers of which this was not asked since they reach code that has changed, although what they run has not. */
  takeUnseen(): Handler[] {
    if (this.unseen.size === 0) return [];
    const reaching = this.named.reaching([...this.unseen]);
    const isForAll = [...this.reach.searched].some((file) => reaching.has(file));
    const found = this.handlers.filter(({ handler: { file, awaitedCalls } }) => isForAll || reaching.has(file) || awaitedCalls.some((call) => this.unseen.has(call.file)));
    this.unseen.clear();
    return found.map(({ handler }) => handler);
  }

  /** How handlers reach the files of the last analysis. */
  get reach(): Reach {
    return { named: (file) => this.named.of(file), searched: new Set([...this.searches.values()].flatMap(({ files }) => [...files])) };
  }

  /** For another session. */
  state(numbers: PathNumbers): ReusableState {
    const { names, whole, forAll } = this.imported.all;
    return {
      handlers: this.handlers,
      named: this.named.entries.map(([file, files]) => [numbers.of(file), files.map((name) => numbers.of(name))]),
      functions: this.numbers.keys,
      runByModules: [...this.runByModules],
      imported: { names: [...names], whole: [...whole].map((file) => numbers.of(file)), forAll: [...forAll].map((file) => numbers.of(file)) },
      reported: [...this.reported],
      searches: [...this.searches.values()].map(({ pattern: { source, flags }, files }) => ({ source, flags, files: [...files].map((file) => numbers.of(file)) })),
    };
  }

  /** Goes on where the session that wrote the state ended. */
  restore({ handlers, named, functions, runByModules, imported, reported, searches }: ReusableState, paths: readonly string[], listed: ReadonlySet<string>): void {
    const filesOf = (files: readonly number[]): string[] => files.map((file) => paths[file]!);
    this.handlers = handlers;
    for (const [file, names] of named) this.named.set(paths[file]!, filesOf(names));
    this.numbers.restore(functions);
    for (const number of runByModules) this.runByModules.add(number);
    this.imported.add({ names: imported.names, whole: filesOf(imported.whole), forAll: filesOf(imported.forAll) });
    for (const { source, flags, files } of searches) this.searches.set(source, { pattern: new RegExp(source, flags), files: new Set(filesOf(files)) });
    this.reported = new Set(reported);
    this.listed = listed;
  }
}

const idOf = ({ file, export: name }: HandlerDeclaration): string => `${file}#${name}`;

function sameFiles(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one === other) return true;
  if (one.size !== other.size) return false;
  for (const file of one) if (!other.has(file)) return false;
  return true;
}
