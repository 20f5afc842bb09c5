import type { Advice, Analysis, Diagnostic } from '../domain';
import { advise } from './advice/advise';
import { KeptAdvice } from './advice/kept-advice';
import { findDeclarations } from './handlers/find-declarations';
import { letGoOfConfigs } from './config/parse/let-go-of-configs';
import { followHandlers } from './handlers/follow-handlers';
import { isDeployable } from './files/is-deployable';
import { ioRows } from './io';
import { IoIndex } from './io/io-index';
import { knownNotIo } from './io/known-not-io';
import { Modules } from './modules/modules';
import type { LastAnswer } from './state/last-answer';
import { PartTimes } from './handlers/part-times';
import { progressOf, type AnalyzeHooks } from './progress-of';
import { ProjectFiles } from './files/project-files';
import { shortenMissing } from './handlers/shorten-missing';
import { restoreState } from './state/restore-state';
import { projectFor } from './project-for';
import { AskedSources } from './reuse/asked-sources';
import { changedSources } from './reuse/changed-sources';
import { KeptDeclarations } from './reuse/kept-declarations';
import { ReusableHandlers, type Described } from './reuse/reusable-handlers';
import type { Reused } from './reuse/reused';
import { saveState } from './state/save-state';
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
  const declared = new KeptDeclarations();
  const kept = new KeptAdvice();
  let last: LastAnswer | undefined;
  let isBegun = false;
  const read = async (hooks: AnalyzeHooks): Promise<Analysis> => {
    if (store && !isBegun) last = restoreState(store, files, { reusable, declared });
    isBegun = true;
    last = await analyze({ root, files, reusable, declared, mostKept, isNext: true }, hooks, last);
    return last.analysis;
  };
  /** The last analysis, how its handlers reach their files, and what was said of them; where files have changed meanwhile, one of them as they are, and the changes are left for the next analysis. */
  const present = async (hooks: AnalyzeHooks): Promise<{ analysis: Analysis; reached: ReusableHandlers; kept: KeptAdvice }> => {
    await files.refresh(quiet, progressOf(hooks));
    if (last && !files.hasChanges) {
      for (const handler of reusable.takeUnseen()) kept.renew(handler);
      return { analysis: last.analysis, reached: reusable, kept };
    }
    const reached = new ReusableHandlers();
    const { analysis } = await analyze({ root, files, reusable: reached, declared: new KeptDeclarations(), mostKept, isNext: false }, hooks);
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
      const project = projectFor({}, { root, files, modules, io: ioIndex, report: quiet }, quiet);
      const advice = await advise({ handlers, modules, project, reach }, kept, progressOf(hooks));
      files.forgetTexts();
      if (before && before === last && !files.hasChanges) before.advice = advice;
      return advice;
    },
    save: async (hooks = {}) => {
      if (!store || !last || last.isListedWithProblems || files.hasChanges) return false;
      const progress = progressOf(hooks);
      await saveState(store, files, { reusable, declared }, last, () => progress(0, 1, 'Keeping what is known'));
      return true;
    },
  };
}

interface Context extends Reused, Pick<AnalyzerOptions, 'mostKept'> {
  root: string;
  files: ProjectFiles;
  /** The next analysis begins with this answer; else it learns of the changes once more. */
  isNext: boolean;
}

/** `before` is still the answer where nothing has changed. */
async function analyze({ root, files, reusable, declared, mostKept, isNext }: Context, hooks: AnalyzeHooks, before?: LastAnswer): Promise<LastAnswer> {
  const startedAt = performance.now();
  const diagnostics = new Map<string, Diagnostic>();
  let asked: AskedSources | undefined;
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.set(JSON.stringify(diagnostic), diagnostic);
    asked?.said.push(diagnostic);
  };
  const progress = progressOf(hooks);
  await files.refresh(report, progress, hooks.isOnlyText);
  const isListedWithProblems = diagnostics.size > 0;
  const changes = files.takeChanges();
  if (!isNext) files.returnChanges(changes);
  try {
    const changed = await changedSources(changes, files, report, progress);
    reusable.begin(files.all.list, changed, (file) => files.read(file, report), declared.said);
    if (before && reusable.isUnchanged && !isListedWithProblems && !before.isListedWithProblems) {
      before.analysis = { ...before.analysis, stats: { filesListed: files.all.size, filesParsed: 0, bytesParsed: 0, durationMs: Math.round(performance.now() - startedAt) } };
      files.forgetTexts();
      return before;
    }
    const modules = modulesOf(files, report, mostKept);
    const known = changed && reusable.isSameProject ? declared.of(changed, files, report) : undefined;
    asked = known ? undefined : new AskedSources();
    modules.onLoad = asked?.onLoad;
    const declarations = known ?? (await findDeclarations((framework, skip) => projectFor(framework, { root, files, modules, io: ioIndex, report, asked }, skip), progress));
    if (asked) declared.found(declarations, asked);
    asked = modules.onLoad = undefined;
    letGoOfConfigs(files.configs, files.all);
    const answer = (handlers: readonly Described[]): Analysis => ({
      handlers: handlers.map(({ handler }) => handler),
      diagnostics: shortenMissing([...diagnostics.values()].sort(byPlace)),
      stats: { filesListed: files.all.size, filesParsed: modules.filesParsed, bytesParsed: modules.bytesParsed, durationMs: Math.round(performance.now() - startedAt) },
    });
    const found = await followHandlers(declarations, modules, reusable, { ...hooks, io: ioIndex, report, progress, times: new PartTimes(startedAt), answer });
    reusable.keep(found, diagnostics.values(), modules);
    declared.keep();
    if (isNext) files.answered();
    files.forgetTexts();
    return { analysis: answer(found), isListedWithProblems };
  } catch (error) {
    files.returnChanges(changes);
    throw error;
  }
}

function modulesOf(files: ProjectFiles, report: (diagnostic: Diagnostic) => void, mostKept: number | undefined): Modules {
  return new Modules({ files: files.all, configs: files.configs, read: (file) => files.read(file, report), summaries: files.summaries, hinted: (pattern) => files.hinted(pattern, report).filter(isDeployable), report }, mostKept);
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0);
}

function quiet(): void {}
