import type { Diagnostic, Handler } from '../domain';
import type { Reach } from './advice/reached-files';
import type { HandlerDeclaration } from './framework';
import type { ReusableState } from './state/known-state';
import type { Modules } from './modules/modules';
import type { PathNumbers } from './files/path-numbers';

const SOURCE_FILE = /\.[cm]?[jt]sx?$/;

interface Described {
  declaration: HandlerDeclaration;
  handler: Handler;
  /** Of the declaration, once it was compared. */
  words?: string;
}

/** Handlers of the last analysis that another one would describe in the same words: nothing that they reach has changed. */
export class ReusableHandlers {
  private readonly handlers = new Map<string, Described>();
  /** Files that a file names, by file. */
  private readonly named = new Map<string, string[]>();
  /** Of the analysis that ended last, and of the one that began last. */
  private listed: ReadonlySet<string> = new Set();
  private begun: ReadonlySet<string> = new Set();
  /** Files that something was said about: they are looked at again, so that it is said again. */
  private reported = new Set<string>();
  private readonly searches = new Map<string, Modules['searches'][number]>();
  private unsure: ReadonlySet<string> | undefined;
  /** Since the last analysis nothing has changed, as far as the one that began can tell. */
  isUnchanged = false;

  /** Begins an analysis. Whatever is not source code may change anything; source code changes what reaches it. */
  begin(listed: ReadonlySet<string>, changed: ReadonlySet<string>, read: (file: string) => string | undefined): void {
    const mayBeFound = (file: string): boolean => [...this.searches.values()].some(({ pattern, files }) => files.has(file) || pattern.test(read(file) ?? ''));
    const isSameProject = sameFiles(this.listed, listed) && [...changed].every((file) => SOURCE_FILE.test(file) && listed.has(file) && !mayBeFound(file));
    this.isUnchanged = isSameProject && changed.size === 0;
    this.unsure = isSameProject ? this.reaching([...changed, ...this.reported]) : undefined;
    for (const file of isSameProject ? changed : [...this.named.keys()]) this.named.delete(file);
    this.begun = listed;
  }

  find(declaration: HandlerDeclaration): Handler | undefined {
    if (!this.unsure || this.unsure.has(declaration.file)) return undefined;
    const known = this.handlers.get(idOf(declaration));
    if (!known) return undefined;
    known.words ??= JSON.stringify(known.declaration);
    return known.words === JSON.stringify(declaration) ? known.handler : undefined;
  }

  /** Ends an analysis. */
  keep(found: readonly { declaration: HandlerDeclaration; handler: Handler }[], diagnostics: Iterable<Diagnostic>, modules: Modules): void {
    this.handlers.clear();
    for (const { declaration, handler } of found) this.handlers.set(idOf(declaration), { declaration, handler });
    this.reported = new Set([...diagnostics].map(({ file }) => file));
    for (const search of modules.searches) this.searches.set(search.pattern.source, search);
    // A copy: what an analysis made of its files hangs on their list and goes with it.
    this.listed = this.begun = new Set(this.begun);
    for (const file of modules.loadedFiles) if (!this.named.has(file)) this.named.set(file, modules.namedBy(file).files);
  }

  /** How handlers reach the files of the last analysis. */
  get reach(): Reach {
    return { named: (file) => this.named.get(file) ?? [], searched: new Set([...this.searches.values()].flatMap(({ files }) => [...files])) };
  }

  /** For another session. */
  state(numbers: PathNumbers): ReusableState {
    return {
      handlers: [...this.handlers.values()].map(({ declaration, handler }) => ({ declaration, handler })),
      named: [...this.named].map(([file, names]) => [numbers.of(file), names.map((name) => numbers.of(name))]),
      reported: [...this.reported],
      searches: [...this.searches.values()].map(({ pattern: { source, flags }, files }) => ({ source, flags, files: [...files].map((file) => numbers.of(file)) })),
    };
  }

  /** Goes on where the session that wrote the state ended. */
  restore({ handlers, named, reported, searches }: ReusableState, paths: readonly string[], listed: ReadonlySet<string>): void {
    for (const one of handlers) this.handlers.set(idOf(one.declaration), one);
    for (const [file, names] of named) this.named.set(paths[file]!, names.map((name) => paths[name]!));
    for (const { source, flags, files } of searches) this.searches.set(source, { pattern: new RegExp(source, flags), files: new Set(files.map((file) => paths[file]!)) });
    this.reported = new Set(reported);
    this.listed = listed;
  }

  /** Files from which one of these can be reached. */
  private reaching(files: readonly string[]): Set<string> {
    const users = new Map<string, string[]>();
    for (const [file, targets] of this.named) {
      for (const target of targets) {
        const known = users.get(target);
        if (known) known.push(file);
        else users.set(target, [file]);
      }
    }
    const found = new Set(files);
    for (const file of found) for (const user of users.get(file) ?? []) found.add(user);
    return found;
  }
}

function idOf({ file, export: name }: HandlerDeclaration): string {
  return `${file}#${name}`;
}

function sameFiles(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size !== other.size) return false;
  for (const file of one) if (!other.has(file)) return false;
  return true;
}
