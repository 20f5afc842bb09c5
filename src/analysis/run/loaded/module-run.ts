import { isSource } from '../../text/is-source';
import type { LoadedModule } from '../../modules/loaded-module';
import type { TraceStep } from '../call-site';
import { executeAll, hoist } from '../execute';
import type { Machine } from '../machine';
import { partsOfProgram } from '../program/parts-of-program';
import { jsonModule } from './json-module';
import { modelOf, packageModel } from '../models/model-of';
import { namespaceOf } from './namespace-of';
import { globalValue } from '../natives/globals';
import { nativeModule, nativeName } from '../natives/node-modules';
import { ownMember } from '../natives/own-member';
import type { Journal } from '../remember/journal';
import { Scope } from '../scope';
import { UNKNOWN, objectOf, type LibraryValue, type ObjectValue, type Value } from '../values/value';

/** A module whose top level has run. */
export interface ModuleRun {
  module: LoadedModule;
  /** Id of all that it makes as it loads. */
  born: number;
  scope: Scope;
  /** `module.exports`: what CommonJS consumers see. */
  commonJs: ObjectValue;
  /** What `module.exports = …` assigned. */
  exported?: Value;
  isDone: boolean;
  /** Another module, or a handler's function, asked for it. */
  isNeeded?: true;
  /** Module-level steps: INIT. */
  init: TraceStep[];
  /** Modules whose values it asked for, in order. */
  imports: Set<ModuleRun>;
  /** What it has left in variables of other modules, and the modules whose own are among that. */
  leaves?: { variables: Journal; told: ReadonlySet<ModuleRun> };
  /** What it has put into `globalThis`. */
  globalObject?: ObjectValue;
  /** All its exports as one value, and the modules that they come from. */
  namespace?: { value: ObjectValue; modules: ModuleRun[] };
}

/** Runs a module's top level, once. A module that is asked for while it runs (a circular import) answers with what it has so far. */
export function runModule(machine: Machine, file: string): ModuleRun {
  const run = machine.moduleRuns.get(file) ?? load(machine, file);
  machine.recorder.loads.tell(run);
  return run;
}

function load(machine: Machine, file: string): ModuleRun {
  const module = modelOf(file) ?? machine.modules.load(file);
  const born = -machine.newId();
  const scope = new Scope(module, undefined, { id: 0, born });
  const run: ModuleRun = { module, born, scope, commonJs: { ...objectOf({}), born }, isDone: false, init: [], imports: new Set() };
  machine.moduleRuns.set(file, run);
  // An ES module that is compiled to CommonJS finds its own exports there: `exports.save()`.
  if (module.ir.exports.some(({ local }) => local !== '')) run.commonJs.lazy = (name) => exportValue(machine, run, name);
  const moduleObject = objectOf({ exports: run.commonJs });
  scope.variables.set('module', moduleObject);
  scope.variables.set('exports', run.commonJs);
  machine.apart(run, () => void (run.init = topLevel(machine, run)));
  const exported = moduleObject.members.get('exports');
  if (exported && exported !== run.commonJs) run.exported = exported;
  for (const name of module.ir.reassigned) forgetFixed(scope, name);
  run.isDone = true;
  return run;
}

/** Another request may find what an earlier one left in a variable, or in a member of an object that the module made. */
function forgetFixed({ variables }: Scope, path: string): void {
  const [name = '', member] = path.split('.');
  const value = variables.get(name);
  if (member === undefined) {
    if (value?.type === 'literal') variables.set(name, UNKNOWN);
  } else if (value?.type === 'object' && value.members.get(member)?.type === 'literal') value.members.set(member, UNKNOWN);
}

function topLevel(machine: Machine, run: ModuleRun): TraceStep[] {
  const { module, scope } = run;
  return machine.capture(() =>
    machine.within({ module, returnTo: machine.newId(), returns: [], targets: [], self: run.commonJs }, () => {
      for (const specifier of module.ir.effects) runForEffect(machine, run, specifier);
      hoist(machine, scope, module.ir.body);
      executeAll(machine, scope, module.ir.body);
      if (machine.surroundings) for (const specifier of partsOfProgram(machine, module)) runForEffect(machine, run, specifier);
    }),
  );
}

function runForEffect(machine: Machine, run: ModuleRun, specifier: string): void {
  const target = machine.modules.resolve(specifier, run.module);
  if ('file' in target && isSource(target.file)) machine.recorder.noteModule(runModule(machine, target.file));
}

/** Value of an imported name; undefined when the module has no such import. */
export function importedValue(machine: Machine, module: LoadedModule, local: string): Value | undefined {
  const entry = module.imports.get(local);
  return entry && valueFrom(machine, module, entry.specifier, entry.imported);
}

/** `imported` of a specifier: a name, `default`, `*` for the namespace, or `=` for `require`. */
export function valueFrom(machine: Machine, from: LoadedModule, specifier: string, imported: string): Value {
  const target = machine.modules.resolve(specifier, from);
  if ('package' in target) return modelledValue(machine, specifier, imported) ?? ofProcess(machine, from, specifier, imported) ?? packageValue(specifier, imported, machine.born());
  if (target.file.endsWith('.json')) return jsonValue(machine, target.file, imported);
  if (!isSource(target.file)) return UNKNOWN;
  const run = runModule(machine, target.file);
  machine.recorder.noteModule(run);
  return imported === '*' || imported === '=' ? namespaceOf(machine, run) : exportValue(machine, run, imported);
}

/** `import { cwd, env } from 'node:process'` gives what the global name has. */
function ofProcess(machine: Machine, { file }: LoadedModule, specifier: string, imported: string): Value | undefined {
  const process = /^(?:node:)?process$/.test(specifier) ? globalValue('process', file, machine) : undefined;
  return process?.type === 'native' && !/^(?:\*|=|default)$/.test(imported) ? ownMember(process, imported) : process;
}

/** What the model of a package has under a name; undefined for what it leaves to the package. */
function modelledValue(machine: Machine, specifier: string, imported: string): Value | undefined {
  const file = packageModel(specifier);
  if (file === undefined) return undefined;
  const run = runModule(machine, file);
  const names = run.module.ir.exports.map(({ name }) => name);
  // A package that is one function is what `require` gives.
  if (imported === '=' && names.length === 1 && names[0] === 'default') return exportValue(machine, run, 'default');
  if (imported === '*' || imported === '=') return { ...objectOf(Object.fromEntries(names.map((name) => [name, exportValue(machine, run, name)]))), born: 0, open: true, lazy: (name) => packageValue(specifier, name, 0) };
  return names.includes(imported) ? exportValue(machine, run, imported) : undefined;
}

/** What a package exports under a name; `born`: see the value. */
export function packageValue(specifier: string, imported: string, born: number): Value {
  // A Prisma client is generated into the project or its packages, mostly not committed: its class tells it.
  const library = imported === 'PrismaClient' ? '@prisma/client' : canonicalLibrary(specifier);
  const base: LibraryValue = { type: 'library', born, library, path: '', args: [] };
  const native = nativeModule(library);
  if (imported === '*' || imported === '=' || imported === 'default') return native ?? base;
  return (native && ownMember(native, imported)) ?? nativeName(library, imported) ?? { ...base, path: imported };
}

const BUILTINS = new Set('assert async_hooks buffer child_process cluster crypto dgram dns dns/promises events fs fs/promises http http2 https net os path perf_hooks process querystring readline stream stream/promises string_decoder timers timers/promises tls tty url util v8 vm worker_threads zlib'.split(' '));

/** `fs` and `node:fs` are one library. A deep import keeps its path: rows name it with the package. */
export function canonicalLibrary(specifier: string): string {
  return BUILTINS.has(specifier) ? `node:${specifier}` : specifier;
}

function jsonValue(machine: Machine, file: string, imported: string): Value {
  const value = jsonModule(machine, file);
  if (imported === 'default' || imported === '=' || imported === '*') return value;
  return value.type === 'object' ? (value.members.get(imported) ?? UNKNOWN) : UNKNOWN;
}

/** Value of one export, ES module or CommonJS, through re-exports and `export *`. */
export function exportValue(machine: Machine, run: ModuleRun, name: string, seen = new Set<ModuleRun>()): Value {
  if (seen.has(run)) return UNKNOWN;
  seen.add(run);
  const entry = run.module.exports.get(name);
  if (entry?.specifier) return valueFrom(machine, run.module, entry.specifier, entry.local);
  if (entry && run.module.reassigned.has(entry.local)) machine.recorder.noteVariable(run.scope, entry.local);
  if (entry) return run.scope.variables.get(entry.local) ?? importedValue(machine, run.module, entry.local) ?? UNKNOWN;
  const fromStar = starExport(machine, run, name, seen);
  if (fromStar) return fromStar;
  const member = memberOfExports(run, name) ?? packageExport(machine, run, name, seen);
  if (member) return member;
  // What was compiled to CommonJS has all its exports as its default.
  return name === 'default' ? namespaceOf(machine, run) : UNKNOWN;
}

function memberOfExports(run: ModuleRun, name: string): Value | undefined {
  const own = run.commonJs.members.get(name);
  if (own) return own;
  return run.exported?.type === 'object' ? run.exported.members.get(name) : undefined;
}

function starExport(machine: Machine, run: ModuleRun, name: string, seen: Set<ModuleRun>): Value | undefined {
  if (name === 'default') return undefined;
  for (const specifier of run.module.ir.exportAll) {
    const target = machine.modules.resolve(specifier, run.module);
    if ('package' in target) continue;
    if (!machine.modules.exportsOf(target.file).has(name)) continue;
    const next = runModule(machine, target.file);
    machine.recorder.noteModule(next);
    const value = exportValue(machine, next, name, seen);
    if (value.type !== 'unknown') return value;
  }
  return undefined;
}

/** `export * from '@clerk/nextjs/server'`: a name that no file of the project exports is the package's. */
function packageExport(machine: Machine, run: ModuleRun, name: string, seen: Set<ModuleRun>): Value | undefined {
  if (name === 'default') return undefined;
  for (const specifier of run.module.ir.exportAll) {
    const target = machine.modules.resolve(specifier, run.module);
    if ('package' in target) return packageValue(specifier, name, machine.born());
    const value = isSource(target.file) ? exportValue(machine, runModule(machine, target.file), name, seen) : UNKNOWN;
    if (value.type !== 'unknown') return value;
  }
  return undefined;
}
