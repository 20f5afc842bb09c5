import type { Diagnostic } from '../domain';
import { DerivedParts } from './text/derived-parts';
import { evaluateExport } from './run/program/evaluate-export';
import type { ProjectFiles } from './files/project-files';
import { UNKNOWN, type Framework, type Program, type Project, type StaticValue } from './framework';
import type { IoIndex } from './io/io-index';
import type { Modules } from './modules/modules';
import type { AskedSources } from './reuse/asked-sources';
import { runProgram } from './run/program/run-program';

/** What a framework's questions are answered from. */
export interface Answering {
  root: string;
  files: ProjectFiles;
  modules: Modules;
  io: IoIndex;
  report(diagnostic: Diagnostic): void;
  /** Takes note of what is asked; undefined where nobody needs to know. */
  asked?: AskedSources | undefined;
}

const unknown: StaticValue = UNKNOWN;
const NOTHING_RUN: Program = { made: [], assigned: [], exported: () => unknown, ways: () => [] };

/** The project as one framework sees it. */
export function projectFor(framework: Pick<Framework, 'hint'>, { root, files, modules, io, report, asked }: Answering, skip: Project['skip']): Project {
  const whileRunning = <T>(run: () => T): T => (asked ? asked.whileRunning(run) : run());
  const followed = <T>(file: string, otherwise: T, follow: () => T): T => {
    try {
      return follow();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      report({ file, severity: 'warning', message: 'This program is nested too deeply to be followed; what it deploys may be missing. Mend or exclude it.' });
      return otherwise;
    }
  };
  let hinted: readonly string[] | undefined;
  const derived = new DerivedParts((file) => files.read(file, report) ?? '');
  return {
    root,
    files: files.all,
    configs: files.configs,
    get hinted() {
      return (hinted ??= framework.hint ? files.hinted(framework.hint, report) : []);
    },
    read: (file) => {
      asked?.noteText(file);
      return files.read(file, report);
    },
    derive: (file, part) => {
      asked?.notePart(file, part);
      return derived.of(file, part);
    },
    shapeOf: (file, name) => {
      asked?.noteName(file, name);
      return modules.onlyExportOf(file, name);
    },
    shapesOf: (file) => {
      asked?.noteNames(file);
      return modules.onlyExportsOf(file);
    },
    exportsOf: (file) => {
      asked?.noteNames(file);
      const names = modules.onlyExportsOf(file);
      if (asked) for (const found of names.values()) asked.notePlaces(found.file);
      return names;
    },
    evaluate: (file, exportName) => followed(file, unknown, () => whileRunning(() => evaluateExport(modules, io, file, exportName))),
    run: (file, calls, startedIn) =>
      followed(file, NOTHING_RUN, () => {
        const program = whileRunning(() => runProgram(modules, io, file, calls, startedIn));
        return { ...program, exported: (path) => followed(file, unknown, () => whileRunning(() => program.exported(path))) };
      }),
    resolve: (specifier, from) => modules.fileOf(specifier, from),
    report,
    skip,
  };
}
