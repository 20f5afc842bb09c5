import type { Advice, Analysis, Diagnostic, Handler } from '../domain';
import { advise } from './advice/advise';
import { KeptAdvice } from './advice/kept-advice';
import { describeHandler } from './describe-handler';
import { evaluateExport } from './evaluate-export';
import { findDeclarations } from './find-declarations';
import { isDeployable } from './files/is-deployable';
import { UNKNOWN, type Framework, type HandlerDeclaration, type Project, type StaticValue } from './framework';
import { ioRows } from './io';
import { IoIndex } from './io/io-index';
import { knownNotIo } from './io/known-not-io';
import { Modules } from './modules/modules';
import type { LastAnswer } from './last-answer';
import { progressOf, type AnalyzeHooks, type Progress } from './progress-of';
import { ProjectFiles } from './files/project-files';
import { shortenMissing } from './shorten-missing';
import { restoreState } from './state/restore-state';
import { ReusableHandlers } from './reusable-handlers';
import { forgetModule } from './run/forget-module';
import { Machine } from './run/machine';
import { runProgram } from './run-program';
import { saveState } from './state/save-state';
import { SharedParts } from './shared-parts';
import type { StateStore } from './state/state-store';

export type { AnalyzeHooks };

export interface AnalyzerOptions {
  /** Globs relative to the root that are left out. */
  exclude?: readonly string[];
  /** When given, only files that match one of them are looked at. */
  include?: readonly string[];
  /** Where what is known stays between sessions. */
  store?: StateStore;
  /** Source text, in characters, of which everything stays in memory: what handlers' own files have beyond it is parsed again when it is needed. */
  mostKept?: number;
}

export interface Analyzer {
  /** Reads the project as it is now. Never throws for what stands in the project; rejects with the signal's reason when aborted. */
  analyze(hooks?: AnalyzeHooks): Promise<Analysis>;
  /** What could be done better in the code of the last analysis, which is made now if there is none. */
  advise(hooks?: AnalyzeHooks): Promise<Advice[]>;
  /** Text of an editor that is not saved; undefined = as on disk. `file` is relative to the root with `/`. */
  setText(file: string, text: string | undefined): void;
  /** Keeps what the last analysis knows for the next session. Resolves to false when there is nothing to keep, or nowhere. */
  save(hooks?: AnalyzeHooks): Promise<boolean>;
}

const ioIndex = new IoIndex(ioRows, knownNotIo);

/** Analyzes one project folder. Keeps what it has read, so that the next analysis reads only what changed. */
export function createAnalyzer(root: string, options: AnalyzerOptions = {}): Analyzer {
  const { store, mostKept } = options;
  const files = new ProjectFiles(root, options, store !== undefined);
  const reusable = new ReusableHandlers();
  const kept = new KeptAdvice();
  let last: LastAnswer | undefined;
  let isBegun = false;
  const read = async (hooks: AnalyzeHooks): Promise<Analysis> => {
    if (store && !isBegun) last = restoreState(store, files, reusable);
    isBegun = true;
    last = await analyze(root, files, reusable, hooks, { before: last, mostKept });
    return last.analysis;
  };
  /** The last analysis, how its handlers reach their files, and what was said of them; where files have changed meanwhile, one of them as they are, and the changes are left for the next analysis. */
  const present = async (hooks: AnalyzeHooks): Promise<{ analysis: Analysis; reached: ReusableHandlers; kept: KeptAdvice }> => {
    await files.refresh(quiet, progressOf(hooks));
    if (last && !files.hasChanges) return { analysis: last.analysis, reached: reusable, kept };
    const reached = new ReusableHandlers();
    const { analysis } = await analyze(root, files, reached, hooks, { keepsChanges: true, mostKept });
    return { analysis, reached, kept: new KeptAdvice() };
  };
  return {
    setText: (file, text) => {
      delete last?.advice;
      files.setText(file, text);
    },
    analyze: async (hooks = {}) => read(hooks),
    advise: async (hooks = {}) => {
      if (last?.advice) return last.advice;
      const before = last;
      const { analysis: { handlers }, reached: { reach }, kept } = await present(hooks);
      const modules = modulesOf(files, quiet, mostKept);
      const advice = await advise({ handlers, modules, project: quietProject(root, files, modules), reach }, kept, progressOf(hooks));
      files.forgetTexts();
      if (before && before === last && !files.hasChanges) before.advice = advice;
      return advice;
    },
    save: async (hooks = {}) => {
      if (!store || !last || last.isListedWithProblems || files.hasChanges) return false;
      const progress = progressOf(hooks);
      await saveState(store, files, reusable, last, () => progress(0, 1, 'Keeping what is known'));
      return true;
    },
  };
}

interface Context extends Pick<AnalyzerOptions, 'mostKept'> {
  /** Still the answer where nothing has changed. */
  before?: LastAnswer | undefined;
  /** Whoever asks next learns of the changes once more. */
  keepsChanges?: true;
}

async function analyze(root: string, files: ProjectFiles, reusable: ReusableHandlers, hooks: AnalyzeHooks, { before, keepsChanges, mostKept }: Context): Promise<LastAnswer> {
  const startedAt = performance.now();
  const diagnostics = new Map<string, Diagnostic>();
  const report = (diagnostic: Diagnostic): void => void diagnostics.set(JSON.stringify(diagnostic), diagnostic);
  const progress = progressOf(hooks);
  await files.refresh(report, progress);
  const isListedWithProblems = diagnostics.size > 0;
  const changes = files.takeChanges();
  if (keepsChanges) files.returnChanges(changes);
  reusable.begin(files.all, changes, (file) => files.read(file, report));
  if (before && reusable.isUnchanged && !isListedWithProblems && !before.isListedWithProblems) {
    before.analysis = { ...before.analysis, stats: { filesListed: files.all.size, filesParsed: 0, bytesParsed: 0, durationMs: Math.round(performance.now() - startedAt) } };
    files.forgetTexts();
    return before;
  }
  const modules = modulesOf(files, report, mostKept);
  try {
    const declarations = await findDeclarations((framework, skip) => projectFor(framework, root, files, modules, report, skip), progress);
    const found = await followHandlers(declarations, modules, reusable, report, progress);
    reusable.keep(found, diagnostics.values(), modules);
    files.forgetTexts();
    const { filesParsed, bytesParsed } = modules;
    const stats = { filesListed: files.all.size, filesParsed, bytesParsed, durationMs: Math.round(performance.now() - startedAt) };
    const analysis = { handlers: found.map(({ handler }) => handler), diagnostics: shortenMissing([...diagnostics.values()].sort(byPlace)), stats };
    return { analysis, isListedWithProblems };
  } catch (error) {
    files.returnChanges(changes);
    throw error;
  }
}

async function followHandlers(declarations: readonly HandlerDeclaration[], modules: Modules, reusable: ReusableHandlers, report: (diagnostic: Diagnostic) => void, progress: Progress): Promise<{ declaration: HandlerDeclaration; handler: Handler }[]> {
  const handlers: { declaration: HandlerDeclaration; handler: Handler }[] = [];
  let machine: Machine | undefined;
  const parts = new SharedParts();
  const lastOf = new Map(declarations.map(({ file }, index) => [file, index]));
  for (const [index, declaration] of declarations.entries()) {
    await progress(index, declarations.length, 'Following handlers');
    let handler = reusable.find(declaration);
    if (!handler) {
      machine ??= new Machine(modules, ioIndex, modules.load(declaration.file));
      handler = parts.of(describeHandler(declaration, modules, machine, report));
    }
    if (lastOf.get(declaration.file) === index) forgetModule(machine, modules, declaration.file);
    handlers.push({ declaration, handler });
  }
  return handlers;
}

function modulesOf(files: ProjectFiles, report: (diagnostic: Diagnostic) => void, mostKept: number | undefined): Modules {
  return new Modules({ files: files.all, configs: files.configs, read: (file) => files.read(file, report), summaries: files.summaries, hinted: (pattern) => files.hinted(pattern, report).filter(isDeployable), report }, mostKept);
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0);
}

function projectFor(framework: Framework, root: string, files: ProjectFiles, modules: Modules, report: (diagnostic: Diagnostic) => void, skip: Project['skip']): Project {
  return {
    root,
    files: files.all,
    configs: files.configs,
    get hinted() {
      return framework.hint ? files.hinted(framework.hint, report) : [];
    },
    read: (file) => files.read(file, report),
    exportsOf: (file) => modules.onlyExportsOf(file),
    evaluate: (file, exportName) => evaluateExport(modules, ioIndex, file, exportName),
    run: (file, calls, startedIn) => {
      try {
        return runProgram(modules, ioIndex, file, calls, startedIn);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        report({ file, severity: 'warning', message: 'This program is nested too deeply to be followed; what it deploys may be missing. Mend or exclude it.' });
        return { made: [], assigned: [], exported: () => UNKNOWN as StaticValue };
      }
    },
    resolve: (specifier, from) => modules.fileOf(specifier, from),
    report,
    skip,
  };
}

function quiet(): void {}

/** For what is read once more: it has been reported. */
function quietProject(root: string, files: ProjectFiles, modules: Modules): Project {
  return projectFor({ name: 'advice', docs: '', find: () => [] }, root, files, modules, quiet, quiet);
}
